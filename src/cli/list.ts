import { parseArgs } from 'node:util';
import { addModerator, createList, findList } from '../lists/service.ts';
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
