import { parseArgs } from 'node:util';
import { readHours } from '../lists/hours.ts';
import { addModerator, createList, findList, type ListSettings, setList } from '../lists/service.ts';
import { backstage } from './backstage.ts';
import { UsageError } from './usage.ts';

export const USAGE = `list add NAME [--title TITLE] [--moderator ADDRESS]... [--origin ADDRESS]
       list set NAME [--hours "8-20 Europe/London"|any] [--calendar on|off] [--bounces 10%] [--complaints 0.3%]`;

/** `threefold list add`: makes a list and names its moderators. */
export async function list(args: string[]): Promise<number> {
  const { values, positionals } = readArgs(args);
  const [verb, name, more] = positionals;
  if (verb === 'set' && name && more === undefined) return set(name, values);
  if (verb !== 'add' || !name || more !== undefined) throw new UsageError(USAGE);
  const address = await backstage(async (deps) => {
    const made = await createList(deps, {
      name,
      ...(values.title ? { title: values.title } : {}),
      ...(values.origin ? { originAddress: values.origin } : {}),
    });
    for (const moderator of values.moderator ?? []) await addModerator(deps, made.id, { address: moderator });
    return `${made.name}@${deps.config.MAIL_DOMAIN}`;
  });
  process.stdout.write(`The list is there: ${address}\n`);
  return 0;
}

function readArgs(args: string[]) {
  const options = {
    title: { type: 'string' },
    moderator: { type: 'string', multiple: true },
    origin: { type: 'string' },
    hours: { type: 'string' },
    calendar: { type: 'string' },
    bounces: { type: 'string' },
    complaints: { type: 'string' },
  } as const;
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n${USAGE}`);
  }
}

interface SetValues {
  readonly hours?: string | undefined;
  readonly calendar?: string | undefined;
  readonly bounces?: string | undefined;
  readonly complaints?: string | undefined;
}

/** `threefold list set`: what a list wants of its sendings; without an option it only says what is set. */
async function set(name: string, values: SetValues): Promise<number> {
  const to = settingsIn(values);
  const made = await backstage(async (deps) => setList(deps, (await findList(deps, name)).id, to));
  const { hours, calendar, bounceRateLimit, complaintRateLimit } = made;
  process.stdout.write(`${made.name}
hours       ${hours ? `${hours.from}-${hours.to} ${hours.zone}` : 'any'}
calendar    ${calendar ? 'on' : 'off'}
bounces     ${percent(bounceRateLimit)}
complaints  ${percent(complaintRateLimit)}
`);
  return 0;
}

const percent = (share: number): string => `${Number((share * 100).toFixed(4))}%`;

/** @throws UsageError naming what was found and what is accepted */
function settingsIn({ hours, calendar, bounces, complaints }: SetValues): Partial<ListSettings> {
  const to: { -readonly [K in keyof ListSettings]?: ListSettings[K] } = {};
  if (hours !== undefined) {
    const read = readHours(hours);
    if ('wrong' in read) throw new UsageError(`--hours: ${read.wrong}`);
    to.hours = read.hours;
  }
  if (calendar !== undefined) {
    if (calendar !== 'on' && calendar !== 'off')
      throw new UsageError(`--calendar: found “${calendar}”, accepted are on and off`);
    to.calendar = calendar === 'on';
  }
  if (bounces !== undefined) to.bounceRateLimit = shareOf('bounces', bounces);
  if (complaints !== undefined) to.complaintRateLimit = shareOf('complaints', complaints);
  return to;
}

function shareOf(option: string, typed: string): number {
  const [, number] = /^(\d{1,3}(?:\.\d{1,4})?) ?%$/.exec(typed.trim()) ?? [];
  if (number !== undefined && Number(number) <= 100) return Number(number) / 100;
  throw new UsageError(`--${option}: found “${typed}”, accepted is a share from 0% to 100%, such as 0.3%`);
}

const MODERATOR = 'moderator NAME ADDRESS';

/** `threefold moderator`: names one more who decides on a list's appeals. */
export async function moderator(args: string[]): Promise<number> {
  const [name, address, more] = args;
  if (!name || !address || more !== undefined) throw new UsageError(MODERATOR);
  await backstage(async (deps) => addModerator(deps, (await findList(deps, name)).id, { address }));
  process.stdout.write(`${address} moderates ${name}.\n`);
  return 0;
}
