import type { AppealForReaders } from '../appeals/for-readers.ts';
import type { Deps, Store } from '../deps.ts';
import { maskAddress } from '../mail/address.ts';
import { addressHash } from '../mail/address-hash.ts';
import { insertReferrals, linkForward } from './store/forwards.ts';
import { adopt, lockKeys, memberByHash, nameReferral, type Reader, readerByHash } from './store/readers.ts';

/** Who really stands behind a personal link. */
export interface Person {
  readonly reader: Reader;
  /**
   * `owner`: the link's own. `member`: somebody else on the list, who has a link of her own in her copy.
   * `known`: a friend who was in the chain before. `new`: a friend the link has just brought.
   */
  readonly is: 'owner' | 'member' | 'known' | 'new';
}

/** The owner of a link and the appeal it is for. */
export interface Shared {
  readonly appeal: AppealForReaders;
  readonly owner: Reader;
}

export interface Claim {
  readonly address: string;
  readonly name: string | null;
}

/** Holds the addresses of these hashes, whatever the appeal, until the transaction ends. */
export async function lockAddresses(tx: Store, hashes: readonly Buffer[]): Promise<void> {
  await lockKeys(
    tx,
    hashes.map((hash) => `address:${hash.toString('hex')}`),
  );
}

/**
 * Finds who uses a link, by the address she gives. Links are passed on, so an address that is not the
 * owner's is a friend whom the link has brought; only somebody on the list stands for herself. The address
 * must be locked. An anonymous friend who has brought nobody takes the first address that comes by her link.
 */
export async function personBehind(
  deps: Deps,
  tx: Store,
  { appeal, owner }: Shared,
  claim: Claim,
  trace: string | null,
): Promise<Person> {
  const hash = addressHash(deps.salt, claim.address);
  if (owner.hash?.equals(hash)) {
    if ('referral' in owner.by && claim.name) await nameReferral(tx, owner.by.referral, claim.name);
    return { reader: { ...owner, name: owner.name ?? claim.name }, is: 'owner' };
  }
  const member = await memberByHash(tx, appeal.listId, hash);
  if (member) return { reader: member, is: 'member' };
  const known = await readerByHash(tx, appeal.id, hash);
  if (known) return { reader: known, is: 'known' };
  const masked = maskAddress(claim.address);
  if (owner.hash === null && 'referral' in owner.by) {
    const adopted = await adopt(tx, owner.by.referral, { hash, masked, name: claim.name });
    if (adopted) return { reader: { ...owner, hash, name: owner.name ?? claim.name }, is: 'owner' };
  }
  const reader = await bringByLink(deps, tx, { appeal, owner }, { hash, masked, name: claim.name }, trace);
  return { reader, is: 'new' };
}

/** Adds a friend who came by the owner's link; one without an address stays anonymous. */
export async function bringByLink(
  deps: Deps,
  tx: Store,
  { appeal, owner }: Shared,
  friend: { readonly hash: Buffer | null; readonly masked: string | null; readonly name: string | null },
  trace: string | null,
): Promise<Reader> {
  const now = deps.now();
  const forwardId = await linkForward(tx, appeal.id, owner.by, trace, now);
  const [id] = await insertReferrals(tx, { appealId: appeal.id, forwardId, parent: owner, now }, [friend]);
  if (id === null || id === undefined) throw new Error('a friend was added though her address is locked');
  deps.log.info(
    { event: 'forwarded', appeal: appeal.id, forward: forwardId, via: 'link', friends: 1 },
    'forwarded',
  );
  return {
    by: { referral: id },
    name: friend.name,
    hash: friend.hash,
    generation: owner.generation + 1,
    rootId: owner.rootId,
  };
}

/** The token of a person's own link; null for somebody on the list, whose link is in her own copy only. */
export function ownShare(deps: Deps, appeal: AppealForReaders, person: Person): string | null {
  return person.is === 'member' ? null : shareOf(deps, appeal, person.reader);
}

export function shareOf(deps: Deps, appeal: AppealForReaders, reader: Reader): string {
  return deps.tokens.sign({ kind: 'share', appeal: appeal.id, by: reader.by });
}
