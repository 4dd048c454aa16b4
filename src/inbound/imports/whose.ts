import type { Deps } from '../../deps.ts';
import { Refused } from '../../errors.ts';
import type { List } from '../../lists/list.ts';
import { listAt } from '../../lists/service.ts';
import { openMessage } from '../../mail/read.ts';
import { identifyList } from '../../posts/list.ts';
import { roleAt } from '../service.ts';

/** So much of an archive is looked at before it is settled whose it is. */
const SAMPLE = { messages: 200, bytes: 16_000_000 };

/** Headers are enough to know a message by; no more of it than this is looked at before it is stored. */
export const HEAD = 65_536;

/** Finds the list here that a message names as the one it came through; null where it names none. */
export type Whose = (raw: Buffer) => Promise<List | null>;

/** The addresses that were asked for are remembered: an archive names few, thousands of times. */
export function listFinder(deps: Deps, named: Set<string> = new Set()): Whose {
  const known = new Map<string, Promise<List | null>>();
  return async (raw) => {
    const { address } = identifyList(openMessage(raw.subarray(0, HEAD)));
    if (address === null) return null;
    named.add(address);
    const found = known.get(address) ?? listHere(deps, address);
    if (known.size < SAMPLE.messages) known.set(address, found);
    return found;
  };
}

async function listHere(deps: Deps, address: string): Promise<List | null> {
  const role = await roleAt(deps, address);
  return role?.is === 'list' ? listAt(deps, address, role.name) : null;
}

/**
 * The one list that the first messages of an archive name, and the messages again from the first one on.
 *
 * @throws Refused 'which-list' where they name none that is here, or several
 */
export async function whoseArchive<T extends { readonly raw?: Buffer }>(
  deps: Deps,
  messages: AsyncIterable<T>,
): Promise<{ list: List; messages: AsyncIterable<T> }> {
  const [sample, rest]: [T[], AsyncIterator<T>] = [[], messages[Symbol.asyncIterator]()];
  const [named, lists] = [new Set<string>(), new Map<number, List>()];
  const whose = listFinder(deps, named);
  let [bytes, ended] = [0, false];
  while (!ended && sample.length < SAMPLE.messages && bytes < SAMPLE.bytes) {
    const { value, done } = await rest.next();
    if (done) ended = true;
    else {
      sample.push(value);
      bytes += value.raw?.length ?? 0;
      const list = value.raw ? await whose(value.raw) : null;
      if (list) lists.set(list.id, list);
    }
  }
  const [list, another] = lists.values();
  if (!list || another) throw new Refused('which-list', [...named].slice(0, 5).join(', ') || 'no list named');
  return { list, messages: again(sample, rest) };
}

async function* again<T>(first: readonly T[], rest: AsyncIterator<T>): AsyncGenerator<T> {
  try {
    yield* first;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
