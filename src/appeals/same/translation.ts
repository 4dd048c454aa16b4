import { keyOf } from '../fold.ts';
import type { Comparable } from './comparable.ts';
import { distinctive } from './names.ts';
import { addressKeysOf, keysOf, meet } from './parties.ts';

/** A translation comes out within this time of the other, if both are dated. */
const DAYS = 60;
/** Names and numbers of the case that both give, and their share of those that the poorer text gives. */
const SHARED = 3;
const SHARE = 0.4;
/** Where the scripts differ names cannot be compared, and numbers say less: more of them have to agree. */
const SHARE_OF_NUMBERS = 0.6;

/**
 * How surely two appeals in different languages say the same, 0 to 1: the share of their names and numbers that both
 * give. Null where they do not. They give an address in common and speak of the same people, places, days and figures;
 * where they are in different scripts, of the same figures, to exactly the same addresses. Pure.
 */
export function translated(one: Comparable, other: Comparable): number | null {
  if (languageOf(one) === languageOf(other) || !isClose(one, other)) return null;
  if (!meet(new Set(addressKeysOf(one.reading)), new Set(addressKeysOf(other.reading)))) return null;
  const parties = new Set([one, other].flatMap(partyWords));
  const [a, b] = [one, other].map(({ own }) => [...distinctive(own)].filter((name) => !parties.has(name)));
  if (a === undefined || b === undefined) return null;
  if (isLatin(one.own) === isLatin(other.own)) return enough(a, b, SHARE);
  const [to, too] = [keysOf(one.reading.targets), keysOf(other.reading.targets)];
  const isToTheSame = to.size > 0 && to.size === too.size && [...to].every((key) => too.has(key));
  return isToTheSame ? enough(a.filter(isNumber), b.filter(isNumber), SHARE_OF_NUMBERS) : null;
}

const languageOf = ({ reading }: Comparable): string => reading.language.split('-')[0]?.toLowerCase() ?? '';

const isNumber = (name: string): boolean => /^\p{N}/u.test(name);

/** Whether most of its letters are Latin ones. */
function isLatin(text: string): boolean {
  const letters = text.slice(0, 5_000).match(/\p{L}/gu) ?? [];
  return letters.filter((letter) => /\p{Script=Latin}/u.test(letter)).length * 2 > letters.length;
}

function isClose(one: Comparable, other: Comparable): boolean {
  const [a, b] = [Date.parse(one.post.date ?? ''), Date.parse(other.post.date ?? '')];
  return Number.isNaN(a) || Number.isNaN(b) || Math.abs(a - b) <= DAYS * 86_400_000;
}

function enough(a: readonly string[], b: readonly string[], least: number): number | null {
  const known = new Set(b);
  const shared = a.filter((name) => known.has(name)).length;
  const share = shared / Math.max(1, Math.min(a.length, b.length));
  return shared >= SHARED && share >= least ? share : null;
}

/** Words that every appeal by these people or to these people has. */
function partyWords({ reading }: Comparable): string[] {
  const { issuer, signatory, targets, copies, contacts } = reading;
  const named = [...targets, ...copies, ...contacts].flatMap(
    ({ name, role, emails, faxes, phones, postal }) => [name, role, ...emails, ...faxes, ...phones, postal],
  );
  const all = [issuer, signatory?.name, signatory?.role, signatory?.organisation, ...named];
  return all.flatMap((text) => (text ? keyOf(text).split(' ') : []));
}
