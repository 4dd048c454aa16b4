import type { Reading } from '../appeal.ts';
import { fold, keyOf } from '../fold.ts';
import { EVERY } from '../speech.ts';
import { type Comparable, ownText } from './comparable.ts';
import { distinctive, namesDiffer } from './names.ts';
import { addressKeysOf, keysOf, meet } from './parties.ts';
import { bandsOf, type Resemblance, resemblance, wordsOf } from './signature.ts';
import { translated } from './translation.ts';

/** How a later appeal stands to an earlier one. */
export interface Relation {
  readonly kind: 'same' | 'translation' | 'update';
  /** 0 to 1: how much of their words the two share; of a translation, of their names and numbers. */
  readonly similarity: number;
}

/** Words so alike are one text, changed on its way. */
const ALIKE = 0.8;
/** A text cut short on its way: the longer one holds this share of it, and it is long enough to tell. */
const HELD = 0.9;
const TELLING = 40;
/** Below this a letter is another one, whoever it goes to. */
const REWRITTEN = 0.3;

/**
 * Whether `later` is the appeal `earlier` once more, in another language, or an update of it; null where they are two. The same text about
 * other people, or to others, is another appeal; the same text with another deadline or address is an update, so
 * that readers get it. Pure.
 */
export function compare(later: Comparable, earlier: Comparable): Relation | null {
  const words = [wordsToCompare(later, earlier), wordsToCompare(earlier, later)] as const;
  const shared = resemblance(...words);
  const similarity = round(shared.likeness);
  if (isOneText(shared) && !namesDiffer(...words) && sameParties(later.reading, earlier.reading))
    return { kind: isNews(later, earlier) ? 'update' : 'same', similarity: round(shared.contained) };
  if (!saysUpdate(later) || saysUpdate(earlier)) {
    const share = translated(later, earlier);
    if (share !== null) return { kind: 'translation', similarity: round(share) };
  }
  return updates(later, earlier, shared) ? { kind: 'update', similarity } : null;
}

/** The bands by which an index finds what may be the same. */
export function likenessOf(reading: Reading, post: Pick<Comparable['post'], 'subject' | 'text'>): number[] {
  return bandsOf(lettersOf(reading) || ownText(post));
}

const round = (share: number): number => Math.round(share * 1000) / 1000;

/** Letters are compared with letters; where either has none, the whole texts are. */
function wordsToCompare(one: Comparable, other: Comparable): string {
  const letters = lettersOf(one.reading);
  return letters !== '' && lettersOf(other.reading) !== '' ? letters : one.own;
}

function lettersOf({ letters }: Reading): string {
  return letters.map(({ body }) => body).join('\n\n');
}

function isOneText({ likeness, contained, shorter }: Resemblance): boolean {
  return likeness >= ALIKE || (contained >= HELD && shorter >= TELLING);
}

/** A target in common, by address or by name; or one of them names nobody, as where an archive took the addresses out. */
function sameParties(one: Reading, other: Reading): boolean {
  const [a, b] = [keysOf(one.targets), keysOf(other.targets)];
  if (a.size === 0 || b.size === 0 || meet(a, b)) return true;
  return meet(targetNames(one), targetNames(other));
}

function targetNames({ targets }: Reading): Set<string> {
  return new Set(targets.flatMap(({ name }) => (name ? [keyOf(name)] : [])));
}

/** What the same words may say anew: somebody else to write to, another last day, another day to be there. */
function isNews(later: Comparable, earlier: Comparable): boolean {
  const known = new Set(addressKeysOf(earlier.reading));
  const emails = [...keysOf(later.reading.targets)].filter((key) => key.includes('@'));
  if (known.size > 0 && emails.some((email) => !known.has(email))) return true;
  const [days, before] = [later, earlier].map(({ reading }) => daysOf(reading)) as [string[], string[]];
  if (days.some((day) => !before.includes(day) && saysAnew(day, later, earlier))) return true;
  return saysUpdate(later) && !saysUpdate(earlier);
}

function daysOf({ deadline, events }: Reading): string[] {
  return [...(deadline === null ? [] : [deadline]), ...events.map(({ on }) => on)];
}

/**
 * Whether the later text names a day that the earlier one does not. A day that both give in the same words, without a
 * year or as "next Friday", is only read otherwise because the post came later.
 */
function saysAnew(day: string, later: Comparable, earlier: Comparable): boolean {
  const known = new Set(mentions(day, earlier));
  return mentions(day, later).some((mention) => !known.has(mention));
}

/** Words around the number of a day of the month: "until 30", "30 june". */
function mentions(day: string, one: Comparable): string[] {
  const number = Number(day.slice(8));
  const words = wordsOf(one.own);
  return words.flatMap((word, at) =>
    Number.parseInt(word, 10) === number ? [`${words[at - 1]} ${word}`, `${word} ${words[at + 1]}`] : [],
  );
}

/** Other words on the same case: it says so, or it names the earlier one, or it is written anew to the same people. */
function updates(later: Comparable, earlier: Comparable, { likeness }: Resemblance): boolean {
  if (isOlder(later, earlier) || !related(later.reading, earlier.reading)) return false;
  if (refersTo(later, earlier)) return true;
  if (saysUpdate(later)) return sharedNames(later, earlier) >= 2;
  return (
    likeness >= REWRITTEN &&
    meet(keysOf(later.reading.targets), keysOf(earlier.reading.targets)) &&
    !namesDiffer(lettersOf(later.reading), lettersOf(earlier.reading))
  );
}

function isOlder(later: Comparable, earlier: Comparable): boolean {
  const [a, b] = [later, earlier].map(({ post }) =>
    post.date === null ? Number.NaN : Date.parse(post.date),
  );
  return a !== undefined && b !== undefined && a < b;
}

/** By the same people, or to them. */
function related(one: Reading, other: Reading): boolean {
  if (one.issuer && other.issuer && keyOf(one.issuer) === keyOf(other.issuer)) return true;
  return meet(new Set(addressKeysOf(one)), new Set(addressKeysOf(other)));
}

/** Titles of fewer words are said by chance. */
const TITLE_WORDS = 3;

/** Whether it answers the earlier post, or gives its title where an update says what it updates. */
function refersTo(later: Comparable, { reading, post }: Comparable): boolean {
  if (post.messageId !== null && later.post.references.includes(post.messageId)) return true;
  const title = keyOf(reading.title);
  if (title.split(' ').length < TITLE_WORDS || keyOf(later.reading.title) === title) return false;
  return saysUpdate(later) && ` ${keyOf(later.own)} `.includes(` ${title} `);
}

/** Whether its subject, its title or one of its first lines says that it is an update. */
function saysUpdate({ reading, post, own }: Comparable): boolean {
  const first = own
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 3);
  return EVERY.has('update', fold([post.subject, reading.title, ...first].join('\n').slice(0, 1_000)));
}

/** Names that both give where they speak of the case, without those of whom they write to and of who issues them. */
function sharedNames(later: Comparable, earlier: Comparable): number {
  const [a, b] = [distinctive(caseOf(later)), distinctive(caseOf(earlier))];
  const parties = new Set([later, earlier].flatMap(({ reading }) => keyOf(partiesOf(reading)).split(' ')));
  return [...a].filter((name) => !/^\p{N}/u.test(name) && b.has(name) && !parties.has(name)).length;
}

function caseOf(one: Comparable): string {
  const { title, summary } = one.reading;
  return [title, summary, lettersOf(one.reading) || one.own].join('\n\n');
}

function partiesOf({ issuer, signatory, targets, copies, contacts }: Reading): string {
  const named = [...targets, ...copies, ...contacts].flatMap(({ name, role }) => [name, role]);
  return [issuer, signatory?.name, signatory?.organisation, ...named].join(' ');
}
