import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import {
  addModerator,
  createList,
  findList,
  type ImportResult,
  importSubscribers,
} from '../lists/service.ts';
import { parseAddress } from '../mail/address.ts';
import { backstage } from './backstage.ts';
import { UsageError } from './usage.ts';

const ADD = 'list add NAME [--title TITLE] [--moderator ADDRESS]... [--origin ADDRESS]';

/** `threefold list add`: makes a list and names its moderators. */
export async function list(args: string[]): Promise<number> {
  const { values, positionals } = readArgs(args);
  const [verb, name, more] = positionals;
  if (verb !== 'add' || !name || more !== undefined) throw new UsageError(ADD);
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
  } as const;
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n${ADD}`);
  }
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

const IMPORT = 'import NAME FILE: a file with an address or "Name <address>" on each line';

/** `threefold import`: puts people on a list who are known to want it. */
export async function importPeople(args: string[]): Promise<number> {
  const [name, file, more] = args;
  if (!name || !file || more !== undefined) throw new UsageError(IMPORT);
  const people = await readPeople(file);
  const result = await backstage(async (deps) => importSubscribers(deps, await findList(deps, name), people));
  process.stdout.write(tell(result));
  return 0;
}

async function readPeople(file: string): Promise<{ address: string; name: string | null }[]> {
  const people: { address: string; name: string | null }[] = [];
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });
  try {
    for await (const line of lines) {
      if (line.trim() === '' || line.startsWith('#')) continue;
      // What is no address is named by the import, as it was written.
      people.push(parseAddress(line) ?? { address: line.trim(), name: null });
    }
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${(error as Error).message}`);
  }
  return people;
}

function tell({ added, already, left, suppressed, twice, malformed }: ImportResult): string {
  const rows: [string, readonly string[]][] = [
    ['left this list before, and only they can come back', left],
    ['never to be mailed', suppressed],
    ['twice in the file', twice],
    ['no address', malformed],
  ];
  const rest = rows.filter(([, who]) => who.length > 0).map(([why, who]) => `${why}: ${who.join(', ')}\n`);
  return `${added} added, ${already} were on it.\n${rest.join('')}`;
}
