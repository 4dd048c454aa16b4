import { createHash } from 'node:crypto';
import type { Claim, Deps } from '../../deps.ts';
import { Refused } from '../../errors.ts';
import { type List, listAddresses } from '../../lists/list.ts';
import { findList } from '../../lists/service.ts';
import { addressKey } from '../../mail/address.ts';
import { findHeader } from '../../mail/headers.ts';
import { openMessage } from '../../mail/read.ts';
import { takeIn } from '../service.ts';
import {
  closeImport,
  type ImportState,
  importState,
  knownOf,
  reopenImport,
  waitingImports,
} from './store.ts';
import { HEAD, listFinder, whoseArchive } from './whose.ts';

export type { ImportState } from './store.ts';

/** One message out of an archive, or why there is none to be had. `where` names it for people. */
export type Archived =
  | { readonly where: string; readonly raw: Buffer }
  | { readonly where: string; readonly raw?: never; readonly unreadable: string };

/** What an import has come to so far. */
export interface Tally {
  messages: number;
  /** Stored now. */
  stored: number;
  /** Stored before, by this import, an earlier one, or as live mail. */
  known: number;
  unreadable: number;
  /** Of another list of this service, where the list was not named: not taken in. */
  elsewhere: number;
}

export interface ImportWish {
  /** The list's name; null to find it by what the messages say. */
  readonly list: string | null;
  readonly messages: AsyncIterable<Archived>;
  /** After each few messages. */
  readonly tell: (tally: Readonly<Tally>) => void;
  /** A message that was not taken in, and why. */
  readonly complain: (where: string, why: string) => void;
  /** Ends the import after the messages under way; run again, it goes on. */
  readonly stopping: AbortSignal;
}

export interface Imported {
  readonly id: number;
  readonly list: List;
  readonly tally: Readonly<Tally>;
  /** False where it was stopped. */
  readonly finished: boolean;
}

/** Claims on a list while mail is imported into it. */
const CLAIMS = 4;
const INT4 = 2 ** 31;

/**
 * Stores the messages of an archive for one list: each once, whether it came before by an import or by mail. They
 * are read by the workers and never acted on; the appeals in them are held and nobody is written to about each.
 *
 * @throws Refused 'no-such-list', 'which-list', 'import-running'
 */
export async function importArchive(deps: Deps, claim: Claim, wish: ImportWish): Promise<Imported> {
  const { list, messages } =
    wish.list === null
      ? await whoseArchive(deps, wish.messages)
      : { list: await findList(deps, wish.list), messages: wish.messages };
  const imported = await claim(CLAIMS, list.id % INT4, (lost) =>
    run(deps, list, { ...wish, messages, stopping: AbortSignal.any([lost, wish.stopping]) }),
  );
  if (imported === 'busy') throw new Refused('import-running', list.name);
  await deps.bell.ring('read-import', { import: imported.id });
  return imported;
}

async function run(deps: Deps, list: List, wish: ImportWish): Promise<Imported> {
  const id = await reopenImport(deps.db, list.id);
  const taker = new Taker(deps, { id, list }, wish);
  for await (const message of wish.messages) {
    if (wish.stopping.aborted) break;
    await taker.take(message);
  }
  await taker.flush();
  const finished = !wish.stopping.aborted;
  if (finished) await closeImport(deps.db, id, deps.now());
  const { tally } = taker;
  deps.log.info({ event: 'archive-imported', list: list.name, import: id, ...tally, finished });
  return { id, list, tally, finished };
}

/** Messages are looked up and stored so many at a time, or so many bytes. */
const BATCH = { messages: 64, bytes: 4_000_000 };
/** Commits under way at the same time: they share the disk's wait. */
const LANES = 8;

class Taker {
  readonly tally: Tally = { messages: 0, stored: 0, known: 0, unreadable: 0, elsewhere: 0 };
  readonly #deps: Deps;
  readonly #place: { readonly id: number; readonly list: List };
  readonly #wish: ImportWish;
  readonly #whose: ReturnType<typeof listFinder>;
  readonly #address: string;
  /** The list may have had live mail by its address elsewhere too. */
  readonly #keys: readonly string[];
  #batch: { readonly where: string; readonly raw: Buffer }[] = [];
  #bytes = 0;

  constructor(deps: Deps, place: { readonly id: number; readonly list: List }, wish: ImportWish) {
    [this.#deps, this.#place, this.#wish] = [deps, place, wish];
    this.#whose = listFinder(deps);
    this.#address = listAddresses(place.list, deps.config.MAIL_DOMAIN).post;
    this.#keys = [this.#address, place.list.originAddress ?? this.#address].map(addressKey);
  }

  async take(message: Archived): Promise<void> {
    this.tally.messages += 1;
    if (message.raw === undefined) return this.#refuse(message.where, message.unreadable);
    this.#batch.push(message);
    this.#bytes += message.raw.length;
    if (this.#batch.length >= BATCH.messages || this.#bytes >= BATCH.bytes) await this.flush();
  }

  async flush(): Promise<void> {
    const hashed = this.#batch.map((one) => ({
      ...one,
      hash: createHash('sha256').update(one.raw).digest(),
    }));
    [this.#batch, this.#bytes] = [[], 0];
    const hashes = hashed.map(({ hash }) => hash);
    const known = await knownOf(this.#deps.db, this.#keys, hashes);
    const fresh = hashed.filter(({ hash }) => !known.has(hash.toString('hex')));
    this.tally.known += hashed.length - fresh.length;
    const queue = fresh.values();
    await Promise.all(Array.from({ length: LANES }, () => this.#lane(queue)));
    this.#wish.tell(this.tally);
  }

  async #lane(queue: Iterator<{ where: string; raw: Buffer }>): Promise<void> {
    for (let next = queue.next(); !next.done; next = queue.next()) await this.#store(next.value);
  }

  async #store({ where, raw }: { where: string; raw: Buffer }): Promise<void> {
    const { headers } = openMessage(raw.subarray(0, HEAD));
    if (headers.length === 0) return this.#refuse(where, 'it has no headers');
    const theirs = this.#wish.list === null ? await this.#whose(raw) : null;
    if (theirs && theirs.id !== this.#place.list.id) {
      this.tally.elsewhere += 1;
      return;
    }
    const from = findHeader(headers, 'return-path')?.replace(/^<|>$/g, '') ?? '';
    const { isNew } = await takeIn(this.#deps, { raw, from, to: [this.#address], archive: this.#place.id });
    this.tally[isNew ? 'stored' : 'known'] += 1;
  }

  #refuse(where: string, why: string): void {
    this.tally.unreadable += 1;
    this.#wish.complain(where, why);
  }
}

/** Ids of the imports that have something to read or to tell. */
export const importsWaiting = waitingImports;

/** How far an import is. */
export async function importOf(deps: Deps, id: number): Promise<ImportState> {
  const state = await importState(deps.db, id);
  if (!state) throw new Error(`There is no import ${id}.`);
  return state;
}
