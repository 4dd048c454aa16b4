import type { SuppressionReason } from '../bounces/suppression.ts';
import type { RefusalCode } from '../errors.ts';
import { addressKey, domainOf, maskAddress, parseList } from '../mail/address.ts';

/** Each reader may name as many friends as the appeal asks for, but never fewer than three or more than ten. */
export const FEWEST_FRIENDS = 3;
export const MOST_FRIENDS = 10;
/** Service-sent friend mails one address may get in `CAP_DAYS`, whoever asks for them. */
export const MONTHLY_CAP = 3;
export const CAP_DAYS = 30;
/** Addresses looked at in one form or mail; what comes after them is not read. */
export const MOST_TYPED = 50;

/** How many friends one reader may name by form for an appeal that asks for `asked`. */
export function friendLimit(asked: number | null): number {
  return Math.min(MOST_FRIENDS, Math.max(FEWEST_FRIENDS, asked ?? FEWEST_FRIENDS));
}

/** What a typed address comes to. */
export interface FriendAnswer {
  /** As typed. */
  readonly typed: string;
  /** Null for what is no address. */
  readonly masked: string | null;
  readonly is: 'taken' | FriendRefusal;
}

export type FriendRefusal = Extract<RefusalCode, 'bad-address' | `friend-${string}`>;

/** One typed piece: an address, or the reason why it is none to begin with. */
export type Typed =
  | { readonly is: 'address'; readonly typed: string; readonly address: string; readonly key: string }
  | { readonly is: FriendRefusal; readonly typed: string; readonly masked: string | null };

/**
 * Takes what was typed apart, field by field, in order: every address or piece gives one entry. An address
 * that comes again is 'friend-twice'.
 */
export function readTyped(fields: readonly string[]): Typed[] {
  const seen = new Set<string>();
  const typed: Typed[] = [];
  for (const field of fields.slice(0, MOST_TYPED)) {
    const { addresses, bad } = parseList(field.slice(0, MAX_FIELD));
    for (const { address } of addresses) {
      const key = addressKey(address);
      typed.push(
        seen.has(key)
          ? { is: 'friend-twice', typed: address, masked: maskAddress(address) }
          : { is: 'address', typed: address, address, key },
      );
      seen.add(key);
    }
    for (const piece of bad) typed.push({ is: 'bad-address', typed: piece, masked: null });
  }
  return typed.slice(0, MOST_TYPED);
}

const MAX_FIELD = 4_000;

/** What is known of one address before it is decided on. */
export interface FriendFacts {
  /** The reader's own, in any of the ways she is known. */
  readonly own: boolean;
  readonly onTheList: boolean;
  /** Already in the chain of this appeal. */
  readonly reached: boolean;
  readonly suppressed: SuppressionReason | null;
  /** Friend mails of the last `CAP_DAYS`. */
  readonly mailsThisMonth: number;
}

/** What the rules need beside the facts. */
export interface FriendRules {
  /** Whether the service writes to the friends; if not, suppression and the cap do not matter. */
  readonly mails: boolean;
  /** How many more friends this reader may name. */
  readonly left: number;
  readonly serviceDomain: string;
  /** Keys of lists that live elsewhere. */
  readonly listKeys: ReadonlySet<string>;
}

/**
 * Why one friend is refused, the first reason that holds; null when she may be taken. The order is that of
 * what the reader can mend herself, then what the address says of itself, then what is only enough for now.
 */
const REFUSALS_IN_ORDER: readonly [
  FriendRefusal,
  (facts: FriendFacts, rules: FriendRules, address: { key: string }) => boolean,
][] = [
  ['friend-is-service', (_, rules, { key }) => isService(key, rules)],
  ['friend-is-you', (facts) => facts.own],
  ['friend-refuses', ({ suppressed }, { mails }) => mails && suppressed !== null && suppressed !== 'bounces'],
  ['friend-unreachable', ({ suppressed }, { mails }) => mails && suppressed === 'bounces'],
  ['friend-is-subscriber', (facts) => facts.onTheList],
  ['friend-reached', (facts) => facts.reached],
  ['friend-capped', (facts, { mails }) => mails && facts.mailsThisMonth >= MONTHLY_CAP],
];

export function isService(key: string, rules: Pick<FriendRules, 'serviceDomain' | 'listKeys'>): boolean {
  return domainOf(key) === rules.serviceDomain || rules.listKeys.has(key);
}

/**
 * Decides on every typed piece, in order: exactly one answer each, and no address is taken twice. Refused
 * ones do not use up the limit, so a mistyped friend can be typed again.
 */
export function decideFriends(
  typed: readonly Typed[],
  factsOf: (key: string) => FriendFacts,
  rules: FriendRules,
): FriendAnswer[] {
  let left = rules.left;
  return typed.map((piece): FriendAnswer => {
    if (piece.is !== 'address') return piece;
    const answer = { typed: piece.typed, masked: maskAddress(piece.address) };
    const facts = factsOf(piece.key);
    const refused = REFUSALS_IN_ORDER.find(([, holds]) => holds(facts, rules, piece));
    if (refused) return { ...answer, is: refused[0] };
    if (left <= 0) return { ...answer, is: 'friend-limit' };
    left -= 1;
    return { ...answer, is: 'taken' };
  });
}
