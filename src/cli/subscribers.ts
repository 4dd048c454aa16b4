import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { findList, type ImportResult, importSubscribers } from '../lists/service.ts';
import { parseAddress } from '../mail/address.ts';
import { backstage } from './backstage.ts';
import { UsageError } from './usage.ts';

export const USAGE = 'subscribers add NAME FILE: a file with an address or "Name <address>" on each line';

/** `threefold subscribers add`: puts people on a list who are known to want it. */
export async function subscribers(args: string[]): Promise<number> {
  const [verb, name, file, more] = args;
  if (verb !== 'add' || !name || !file || more !== undefined) throw new UsageError(USAGE);
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
