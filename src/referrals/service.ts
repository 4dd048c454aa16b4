import { type AppealForReaders, appealForReaders } from '../appeals/for-readers.ts';
import { suppress } from '../bounces/suppression.ts';
import type { Deps, Store } from '../deps.ts';
import { Refused } from '../errors.ts';
import { plainName } from '../lists/person-name.ts';
import { parseAddress } from '../mail/address.ts';
import { addressHash } from '../mail/address-hash.ts';
import type { Sharer } from '../mail/tokens.ts';
import { buildChain, type ChainFigures, type ChainRoot, chainFigures, MOST_DRAWN } from './chain.ts';
import {
  bringByLink,
  type Claim,
  lockAddresses,
  ownShare,
  type Person,
  personBehind,
  type Shared,
} from './person.ts';
import { chainRows, generationCounts, rootRows } from './store/chain.ts';
import {
  findReader,
  findRefusing,
  nameReferral,
  type Refusing,
  readerByHash,
  setSubscribed,
  stamp,
} from './store/readers.ts';

/** Who a share token is, and what for. */
export interface ReaderOf {
  readonly appeal: AppealForReaders;
  readonly by: Sharer;
  readonly name: string | null;
  /** 0 for a subscriber, 1 for her friends, and so on. */
  readonly generation: number;
}

/**
 * @throws Refused 'bad-token'; 'no-such-appeal' where it is not approved; 'stale-token' where the person
 * is no longer kept.
 */
export async function readerOf(deps: Deps, shareToken: string): Promise<ReaderOf> {
  const { appeal, owner } = await sharedBy(deps, deps.db, shareToken);
  return { appeal, by: owner.by, name: owner.name, generation: owner.generation };
}

/** `readerOf` with what only the rules need. */
export async function sharedBy(deps: Deps, store: Store, shareToken: string): Promise<Shared> {
  const token = deps.tokens.read(shareToken);
  if (token?.kind !== 'share') throw new Refused('bad-token');
  const appeal = await appealForReaders(store, token.appeal);
  if (!appeal) throw new Refused('no-such-appeal');
  const owner = await findReader(store, appeal.id, token.by);
  if (!owner) throw new Refused('stale-token');
  return { appeal, owner };
}

/** What a form says of the person who fills it in; null where she leaves the address empty. @throws Refused */
export function readClaim(given: { readonly name?: string | null; readonly address?: string | null }): {
  readonly name: string | null;
  readonly claim: Claim | null;
} {
  const name = plainName(given.name);
  const text = given.address?.trim();
  if (!text) return { name, claim: null };
  const mailbox = parseAddress(text);
  if (!mailbox) throw new Refused('bad-address', text.slice(0, 320));
  return { name, claim: { address: mailbox.address, name: name ?? plainName(mailbox.name) } };
}

/** The owner herself where no address is given, else whoever the address is. The address must be locked. */
export async function personOf(
  deps: Deps,
  tx: Store,
  shared: Shared,
  { name, claim }: ReturnType<typeof readClaim>,
  trace: string | null,
): Promise<Person> {
  if (claim) return personBehind(deps, tx, shared, claim, trace);
  const { owner } = shared;
  if (name && 'referral' in owner.by) await nameReferral(tx, owner.by.referral, name);
  return { reader: { ...owner, name: owner.name ?? name }, is: 'owner' };
}

export interface PartTaken {
  readonly appeal: AppealForReaders;
  readonly is: Person['is'];
  /** Her own share token; null for somebody on the list, who has hers in her copy of the appeal. */
  readonly share: string | null;
}

/**
 * Somebody who came by a personal link joins the chain. With an address she is found again or joins once;
 * without one she joins anonymously, each time anew.
 *
 * @throws Refused as `readerOf`, 'bad-address'.
 */
export async function takePart(
  deps: Deps,
  given: { readonly token: string; readonly name?: string | null; readonly address?: string | null },
): Promise<PartTaken> {
  const { name, claim } = readClaim(given);
  return deps.db.transaction().execute(async (tx) => {
    const shared = await sharedBy(deps, tx, given.token);
    if (!claim) {
      const reader = await bringByLink(deps, tx, shared, { hash: null, masked: null, name }, null);
      const person: Person = { reader, is: 'new' };
      return { appeal: shared.appeal, is: 'new', share: ownShare(deps, shared.appeal, person) };
    }
    await lockAddresses(tx, [addressHash(deps.salt, claim.address)]);
    const person = await personBehind(deps, tx, shared, claim, null);
    return { appeal: shared.appeal, is: person.is, share: ownShare(deps, shared.appeal, person) };
  });
}

/** What a refusal page shows. @throws Refused 'bad-token', 'stale-token'. */
export async function toRefuse(deps: Deps, refuseToken: string): Promise<RefusalShown> {
  return shown(await refusing(deps, deps.db, refuseToken));
}

export interface RefusalShown {
  /** Null for a friend who never gave an address. */
  readonly masked: string | null;
  readonly title: string;
  readonly refused: boolean;
}

/**
 * Never write to this friend again, whoever asks and for whatever appeal; kept as a hash. Idempotent.
 * @throws Refused 'bad-token', 'stale-token'.
 */
export async function refuse(deps: Deps, refuseToken: string): Promise<RefusalShown> {
  return deps.db.transaction().execute(async (tx) => {
    const found = await refusing(deps, tx, refuseToken);
    if (found.hash) await suppress(tx, found.hash, 'asked');
    await stamp(tx, found.id, 'refused_at', deps.now());
    deps.log.info({ event: 'refused', referral: found.id }, 'a friend refused further mail');
    return { ...shown(found), refused: true };
  });
}

async function refusing(deps: Deps, store: Store, text: string): Promise<Refusing & { id: number }> {
  const token = deps.tokens.read(text);
  if (token?.kind !== 'refuse') throw new Refused('bad-token');
  const found = await findRefusing(store, token.referral);
  if (!found) throw new Refused('stale-token');
  return { ...found, id: token.referral };
}

function shown({ masked, title, refusedAt }: Refusing): RefusalShown {
  return { masked, title, refused: refusedAt !== null };
}

export interface Chain {
  readonly figures: ChainFigures;
  /** The first `MOST_DRAWN` friends, nearest to the list first. */
  readonly roots: readonly ChainRoot[];
  readonly drawn: number;
}

/** An appeal's chain: figures over all of it, trees of as much as a page can draw. */
export async function chainOf(deps: Deps, appealId: number, most = MOST_DRAWN): Promise<Chain> {
  const figures = await figuresOf(deps.db, appealId);
  const rows = await chainRows(deps.db, appealId, most);
  const ids = new Set(rows.flatMap((row) => row.rootId ?? []));
  const roots = await rootRows(deps.db, appealId, [...ids]);
  return { figures, roots: buildChain(rows, roots), drawn: rows.length };
}

export async function figuresOf(store: Store, appealId: number): Promise<ChainFigures> {
  return chainFigures(await generationCounts(store, appealId));
}

/** Notes that a friend wrote the letter; the first time stays. */
export async function markActed(store: Store, referral: number, at: Date): Promise<void> {
  await stamp(store, referral, 'acted_at', at);
}

/** Notes that the person of this hash joined a list, in every chain of its appeals. */
export async function markSubscribed(
  store: Store,
  friend: { readonly list: number; readonly hash: Buffer; readonly at: Date },
): Promise<void> {
  await setSubscribed(store, friend);
}

/** The referral of an address in an appeal's chain; null where it is not in it. */
export async function referralAt(deps: Deps, appealId: number, address: string): Promise<number | null> {
  const reader = await readerByHash(deps.db, appealId, addressHash(deps.salt, address));
  return reader && 'referral' in reader.by ? reader.by.referral : null;
}
