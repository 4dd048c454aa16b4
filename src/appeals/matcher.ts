import {
  bitsOf,
  type Entry,
  fileEntries,
  firstOpening,
  isWordUnit,
  type Opening,
  type Openings,
  openingsOf,
} from './first-words.ts';
import { fold, smallUnit } from './fold.ts';
import { recently } from './recent.ts';

/** A place where a word of a list stands in a text. */
export interface Hit {
  start: number;
  end: number;
}

/** Finds the words and phrases of a list in text, folded or as it is written, in time linear in the text. */
export interface Matcher {
  /** @param among the groups whose entries count, a bit for each; all of them unless said otherwise */
  find(text: string, among?: number): Hit[];
  has(text: string, among?: number): boolean;
  /** Where the entry ends that the text begins with, or 0. */
  opens(text: string, among?: number): number;
}

const ALL = -1;

/**
 * A matcher of whole words, for up to 31 groups of entries at once. In an entry `*` at the end of a word stands
 * for any ending and a blank for any blanks. Entries are looked up by their first word, so that a list may be as
 * long as it likes.
 */
export function compile(...groups: (readonly string[])[]): Matcher {
  const list = register(mergedGroups(groups));
  const [bit, furtherBit] = bitsOf(list);
  const either = bit | furtherBit;
  const occursIn = ({ lists, furtherLists }: Openings): boolean =>
    (lists & bit) !== 0 || (furtherLists & furtherBit) !== 0;
  return {
    find: (text, among = ALL) => {
      const words = openingsIn(text);
      const hits: Hit[] = [];
      if (!occursIn(words)) return hits;
      const { starts, ends, openings } = words;
      const listsOf = bit === 0 ? words.furtherListsOf : words.listsOf;
      let from = 0;
      for (let n = 0; n < listsOf.length; n += 1) {
        if (((listsOf[n] as number) & either) === 0) continue;
        const start = starts[n] as number;
        if (start < from) continue;
        const entries = (openings[n] as Opening).of[list] as readonly Entry[];
        from = longest(entries, text, ends[n] as number, among);
        if (from > 0) hits.push({ start, end: from });
      }
      return hits;
    },
    has: (text, among = ALL) => {
      const words = openingsIn(text);
      if (!occursIn(words)) return false;
      const { ends, openings } = words;
      const listsOf = bit === 0 ? words.furtherListsOf : words.listsOf;
      for (let n = 0; n < listsOf.length; n += 1) {
        if (((listsOf[n] as number) & either) === 0) continue;
        const entries = (openings[n] as Opening).of[list] as readonly Entry[];
        if (longest(entries, text, ends[n] as number, among) > 0) return true;
      }
      return false;
    },
    opens: (text, among = ALL) => {
      const first = firstOpening(text);
      const entries = first?.opening.of[list];
      return first === null || entries === undefined ? 0 : longest(entries, text, first.end, among);
    },
  };
}

/** The entries, folded, with a bit for each group that holds one. */
function mergedGroups(groups: readonly (readonly string[])[]): Map<string, number> {
  const entries = new Map<string, number>();
  for (const [n, group] of groups.entries()) {
    for (const entry of group.map(fold)) entries.set(entry, (entries.get(entry) ?? 0) | (1 << n));
  }
  return entries;
}

/** Where the longest of these entries ends whose first word ends at a place; 0 where none does. */
function longest(entries: readonly Entry[], text: string, wordEnd: number, among: number): number {
  let best = 0;
  for (let n = 0; n < entries.length; n += 1) {
    const { groups, rest } = entries[n] as Entry;
    if ((groups & among) !== 0) best = Math.max(best, matchRest(rest, text, wordEnd));
  }
  return best;
}

const STAR = 0x2a;
const BLANK = 0x20;

/** Where an entry ends whose first word ends at a place; 0 where the text does not go on as the entry does. */
function matchRest(rest: string, text: string, wordEnd: number): number {
  let at = wordEnd;
  for (let n = 0; n < rest.length; n += 1) {
    const unit = rest.charCodeAt(n);
    if (unit === STAR) while (isWordUnit(text, at)) at += 1;
    else if (unit === BLANK) {
      const from = at;
      while (at < text.length && isBlank(text.charCodeAt(at))) at += 1;
      if (at === from) return 0;
    } else if (at < text.length && smallUnit(text.charCodeAt(at)) === unit) at += 1;
    else return 0;
  }
  // "won't" is not "won"; "union's" is a union.
  return isWordUnit(text, at) || opensCut(text, at) ? 0 : at;
}

const APOSTROPHE = 0x27;
const T = 0x74;

/** Whether "'t" stands at a place and ends there. */
function opensCut(text: string, at: number): boolean {
  return (
    at + 1 < text.length &&
    smallUnit(text.charCodeAt(at)) === APOSTROPHE &&
    smallUnit(text.charCodeAt(at + 1)) === T &&
    !isWordUnit(text, at + 2)
  );
}

function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0;
}

/** How many matchers there are. */
let lists = 0;

function register(entries: ReadonlyMap<string, number>): number {
  // What was said of texts before did not know this list.
  [recent, before] = [new Map(), new Map()];
  POSTS.clear();
  fileEntries(entries, lists);
  lists += 1;
  return lists - 1;
}

/** The same text is asked about many lists in a row: its words are found once. Two halves, the older one is dropped. */
let recent = new Map<string, Openings>();
let before = new Map<string, Openings>();
const MAX_RECENT = 32;
/** Of texts as long as posts and paragraphs, which are heavy, a few. */
const LONG = 500;
const POSTS = recently(6, openingsOf);

function openingsIn(text: string): Openings {
  if (text.length >= LONG) return POSTS.of(text);
  const known = recent.get(text) ?? before.get(text);
  if (known !== undefined) return known;
  const words = openingsOf(text);
  if (recent.size >= MAX_RECENT) [recent, before] = [new Map(), recent];
  recent.set(text, words);
  return words;
}
