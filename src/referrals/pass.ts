import type { AppealForReaders } from '../appeals/for-readers.ts';
import { suppressedAmong } from '../bounces/suppression.ts';
import type { Deps, Store } from '../deps.ts';
import { addressKey, maskAddress } from '../mail/address.ts';
import { addressHash } from '../mail/address-hash.ts';
import { CAP_DAYS, decideFriends, type FriendAnswer, type FriendFacts, type Typed } from './friends.ts';
import type { Person } from './person.ts';
import {
  countNamed,
  friendsOfMessage,
  insertForward,
  insertReferrals,
  knownAddresses,
  originAddresses,
} from './store/forwards.ts';
import { lockKeys } from './store/readers.ts';

const DAY_MS = 86_400_000;

/** One reader's act of passing an appeal on, inside its transaction, with every address locked. */
export interface Act {
  readonly appeal: AppealForReaders;
  readonly person: Person;
  readonly via: 'form' | 'mail';
  readonly note: string | null;
  readonly trace: string;
  /** How many friends she may name in all. */
  readonly limit: number;
  readonly typed: readonly Typed[];
  /** Of every typed address, by its key. */
  readonly hashes: Hashes;
}

export type Hashes = ReadonlyMap<string, Buffer>;

/** A friend who was taken, while her address is still at hand. */
export interface TakenFriend {
  readonly referral: number;
  readonly address: string;
}

export interface Passed {
  /** One for every typed piece, in order. */
  readonly answers: readonly FriendAnswer[];
  readonly friends: readonly TakenFriend[];
  /** How many were taken, now or when the same message came before. */
  readonly taken: number;
  /** How many more she may name. */
  readonly left: number;
}

export function hashesOf(salt: Buffer, typed: readonly Typed[]): Hashes {
  const addresses = typed.filter((piece) => piece.is === 'address');
  return new Map(addresses.map(({ key, address }) => [key, addressHash(salt, address)]));
}

/** Decides on the typed addresses and adds those taken to the chain. */
export async function pass(deps: Deps, tx: Store, act: Act): Promise<Passed> {
  const who = act.person.reader.by;
  // After the addresses, always: one reader's posts come one after the other, and nobody waits in a ring.
  await lockKeys(tx, [`reader:${act.appeal.id}:${JSON.stringify(who)}`]);
  const left = Math.max(0, act.limit - (await countNamed(tx, act.appeal.id, who)));
  const before = act.via === 'mail' ? await friendsOfMessage(tx, act.appeal.id, who, act.trace) : [];
  if (before.length > 0) {
    const answers = before.map((masked): FriendAnswer => ({ typed: masked, masked, is: 'taken' }));
    return { answers, friends: [], taken: answers.length, left };
  }
  const rules = { ...(await serviceRules(deps, tx)), mails: act.via === 'form', left };
  const decided = decideFriends(act.typed, await factsFor(deps, tx, act), rules);
  const added = await add(deps, tx, act, decided);
  const answers = decided.map((answer, i) =>
    answer.is === 'taken' && !added[i] ? { ...answer, is: 'friend-reached' as const } : answer,
  );
  const friends = added.flatMap((friend) => friend ?? []);
  return { answers, friends, taken: friends.length, left: left - friends.length };
}

/** The friends added, each in the place of her answer. */
async function add(
  deps: Deps,
  tx: Store,
  act: Act,
  decided: readonly FriendAnswer[],
): Promise<readonly (TakenFriend | undefined)[]> {
  const taken = act.typed.map((piece, i) =>
    piece.is === 'address' && decided[i]?.is === 'taken' ? piece : undefined,
  );
  const pieces = taken.filter((piece) => piece !== undefined);
  if (pieces.length === 0) return [];
  const edge = { appealId: act.appeal.id, parent: act.person.reader, now: deps.now() };
  const forwardId = await insertForward(tx, { ...edge, ...act });
  const ids = await insertReferrals(
    tx,
    { ...edge, forwardId },
    pieces.map(({ key, address }) => ({
      hash: act.hashes.get(key) ?? null,
      masked: maskAddress(address),
      name: null,
    })),
  );
  deps.log.info(
    { event: 'forwarded', appeal: act.appeal.id, forward: forwardId, via: act.via, trace: act.trace },
    'forwarded',
  );
  return taken.map((piece) => {
    const referral = piece && ids[pieces.indexOf(piece)];
    return piece && referral ? { referral, address: piece.address } : undefined;
  });
}

/** The addresses that are no person's: everything at the mail domain, and lists that live elsewhere. */
export async function serviceRules(
  deps: Deps,
  tx: Store,
): Promise<{ readonly serviceDomain: string; readonly listKeys: ReadonlySet<string> }> {
  const origins = await originAddresses(tx);
  return { serviceDomain: deps.config.MAIL_DOMAIN, listKeys: new Set(origins.map(addressKey)) };
}

async function factsFor(
  deps: Deps,
  tx: Store,
  { appeal, person, hashes }: Act,
): Promise<(key: string) => FriendFacts> {
  const all = [...hashes.values()];
  const since = new Date(deps.now().getTime() - CAP_DAYS * DAY_MS);
  const known = await knownAddresses(tx, appeal, all, since);
  const suppressed = await suppressedAmong(tx, all);
  return (key) => {
    const hash = hashes.get(key);
    const hex = hash?.toString('hex') ?? '';
    return {
      own: hash !== undefined && person.reader.hash?.equals(hash) === true,
      onTheList: known.onTheList.has(hex),
      reached: known.reached.has(hex),
      suppressed: suppressed.get(hex) ?? null,
      mailsThisMonth: known.mails.get(hex) ?? 0,
    };
  };
}
