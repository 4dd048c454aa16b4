import type { AppealForReaders } from '../appeals/for-readers.ts';
import { isSuppressed } from '../bounces/suppression.ts';
import type { Deps, Store } from '../deps.ts';
import { Refused } from '../errors.ts';
import { plainName } from '../lists/person-name.ts';
import { parseAddress } from '../mail/address.ts';
import { addressHash } from '../mail/address-hash.ts';
import { together } from '../notices/together.ts';
import {
  type Claim,
  lockAddresses,
  ownShare,
  type Person,
  personBehind,
  shareOf,
} from '../referrals/person.ts';
import { markActed, personOf, readClaim, sharedBy } from '../referrals/service.ts';
import { letterReceipt } from './notices.ts';
import { countLetters, type LetterVia, recordLetter } from './store.ts';

/** What became of one letter told of. */
export interface LetterCounted {
  readonly appeal: AppealForReaders;
  /** `new`: counted; `proven`: reported before, now the copy came; `known`: counted before. */
  readonly counted: 'new' | 'proven' | 'known';
  readonly is: Person['is'];
  /** The writer's own share token; null for somebody on the list whose link this was not. */
  readonly share: string | null;
}

export interface LetterCopy {
  readonly token: string;
  readonly from: { readonly address: string; readonly name?: string | null };
  /** As the message has it. */
  readonly messageId: string | null;
  readonly trace: string;
}

/**
 * Counts a letter whose copy came to a reader's copy address: one for each person and appeal, whatever the
 * number of copies, and thanks her once. A sender who is not the owner of the token is a friend whom its
 * link has brought. What the letter says is not kept here.
 *
 * @throws Refused as `readerOf`, 'bad-address' where the sender has none.
 */
export async function letterByCopy(deps: Deps, copy: LetterCopy): Promise<LetterCounted> {
  const sender = parseAddress(copy.from.address);
  if (!sender) throw new Refused('bad-address');
  const claim: Claim = { address: sender.address, name: plainName(copy.from.name ?? sender.name) };
  return together(deps, async (tx, write) => {
    const shared = await sharedBy(deps, tx, copy.token);
    const { appeal } = shared;
    const hash = addressHash(deps.salt, claim.address);
    await lockAddresses(tx, [hash]);
    const person = await personBehind(deps, tx, shared, claim, copy.trace);
    const result = await count(deps, tx, appeal, person, 'copy', copy.trace);
    if (result.counted !== 'known' && !(await isSuppressed(tx, hash))) {
      const writer = { ...claim, shareToken: shareOf(deps, appeal, person.reader) };
      await write(letterReceipt(deps.config, appeal, writer, { id: copy.messageId, trace: copy.trace }));
    }
    return result;
  });
}

/**
 * A reader says on her page that she wrote. Without an address she is the owner of the link.
 * @throws Refused as `readerOf`, 'bad-address'.
 */
export async function letterReported(
  deps: Deps,
  given: { readonly token: string; readonly name?: string | null; readonly address?: string | null },
): Promise<LetterCounted> {
  const who = readClaim(given);
  return deps.db.transaction().execute(async (tx) => {
    const shared = await sharedBy(deps, tx, given.token);
    if (who.claim) await lockAddresses(tx, [addressHash(deps.salt, who.claim.address)]);
    const person = await personOf(deps, tx, shared, who, shared.appeal.trace);
    return count(deps, tx, shared.appeal, person, 'reported', shared.appeal.trace);
  });
}

async function count(
  deps: Deps,
  tx: Store,
  appeal: AppealForReaders,
  person: Person,
  via: LetterVia,
  trace: string,
): Promise<LetterCounted> {
  const { by } = person.reader;
  const now = deps.now();
  const counted = await recordLetter(tx, { appealId: appeal.id, by, via, trace, now });
  if ('referral' in by) await markActed(tx, by.referral, now);
  if (counted !== 'known')
    deps.log.info({ event: 'letter', appeal: appeal.id, via, counted, trace }, 'letter');
  return { appeal, counted, is: person.is, share: ownShare(deps, appeal, person) };
}

/** Letters written for an appeal, by how we know of them. */
export async function lettersOf(
  deps: Deps,
  appealId: number,
): Promise<{ readonly total: number; readonly copy: number; readonly reported: number }> {
  const counts = await countLetters(deps.db, appealId);
  return { total: counts.copy + counts.reported, ...counts };
}
