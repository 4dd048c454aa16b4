import { smallUnit } from './fold.ts';

/** An entry of a list of words, folded. */
export interface Entry {
  /** What follows its first word, or the `*` behind that. */
  readonly rest: string;
  /** A bit for each group that holds it. */
  readonly groups: number;
}

/** The entries that a word may begin, by the number of their list. */
export interface Opening {
  readonly of: (readonly Entry[] | undefined)[];
  /** A bit for each list, as `bitOf` has it. */
  readonly lists: number;
  readonly furtherLists: number;
}

/** The words of a text that begin entries, in order. */
export interface Openings {
  /** Where each word starts and ends. */
  readonly starts: number[];
  readonly ends: number[];
  readonly openings: Opening[];
  /** The bits of the lists of each. */
  readonly listsOf: number[];
  readonly furtherListsOf: number[];
  /** The lists that any of them begins entries of. */
  readonly lists: number;
  readonly furtherLists: number;
}

/** What ends at a place, by the number of the list: entries whose first word it is, and entries with `*` behind it. */
interface Shelf {
  readonly words: Map<number, Entry[]>;
  readonly stems: Map<number, Entry[]>;
  whole: Opening | null;
  stem: Opening | null;
}

/**
 * The first words of all lists as a trie, small enough to stay in a processor's cache. A place is where the letters
 * of some first word have been read so far, the root is place 0. `STEPS` has a row for the root and for each letter
 * that words begin with; deeper down each place has its letter, the first place below it and the next one beside it.
 */
const MAX_PLACES = 0x10000;
const ROW = 128;
const STEPS = new Uint16Array(ROW * ROW);
const LETTER_AT = new Uint8Array(MAX_PLACES);
const BELOW = new Uint16Array(MAX_PLACES);
const BESIDE = new Uint16Array(MAX_PLACES);
/** Whether there are entries with `*` behind a place. */
const HAS_STEMS = new Uint8Array(MAX_PLACES);
const ABOVE: number[] = [-1];
const SHELVES: (Shelf | null)[] = [null];

/** The place that a letter leads to, 0 where no first word goes on so. */
function step(place: number, letter: number): number {
  // The places of first letters have the numbers of these.
  if (place < ROW) return STEPS[place * ROW + letter] as number;
  let below = BELOW[place] as number;
  while (below !== 0 && LETTER_AT[below] !== letter) below = BESIDE[below] as number;
  return below;
}

/**
 * What each UTF-16 unit is once it is folded: 0 for one that was not looked at yet, no part of a word, a part of
 * words that begins no entry, and from there on the number of a letter of first words.
 */
const UNITS = new Uint8Array(0x10000);
const MARK = 1;
const STRANGE = 2;
const LETTERS = new Map<number, number>();

/** Lists up to this number have a bit of their own in the first number of bits, as many again in the second. */
const BITS = 31;

/** The bits of a list. */
export function bitsOf(list: number): readonly [number, number] {
  if (list >= 2 * BITS) throw new Error(`There are more than ${2 * BITS} lists of words.`);
  return [list < BITS ? 1 << list : 0, list >= BITS && list < 2 * BITS ? 1 << (list - BITS) : 0];
}

/** Files entries under their first words, for `openingsOf` to find. */
export function fileEntries(entries: ReadonlyMap<string, number>, list: number): void {
  // What was said of words before did not know this list.
  for (const shelf of SHELVES) if (shelf != null) [shelf.whole, shelf.stem] = [null, null];
  UNITS.fill(0);
  for (const [code, letter] of LETTERS) UNITS[code] = letter;
  for (const [text, groups] of entries) {
    const first = /^[\p{L}\p{N}]+/u.exec(text)?.[0];
    if (first === undefined) continue;
    const place = placeOf(first);
    SHELVES[place] ??= { words: new Map(), stems: new Map(), whole: null, stem: null };
    const shelf = SHELVES[place];
    const stem = text[first.length] === '*';
    if (stem) HAS_STEMS[place] = 1;
    const filed = stem ? shelf.stems : shelf.words;
    const entry = { rest: text.slice(first.length + (stem ? 1 : 0)), groups };
    filed.set(list, [...(filed.get(list) ?? []), entry]);
  }
}

function placeOf(word: string): number {
  let place = 0;
  for (let n = 0; n < word.length; n += 1) {
    const letter = letterOf(word.charCodeAt(n));
    place = step(place, letter) || placeUnder(place, letter);
  }
  return place;
}

function placeUnder(above: number, letter: number): number {
  const place = above === 0 ? letter : Math.max(ROW, ABOVE.length);
  if (place >= MAX_PLACES) throw new Error(`The lexicons have more than ${MAX_PLACES} beginnings of words.`);
  ABOVE[place] = above;
  SHELVES[place] = null;
  if (above < ROW) STEPS[above * ROW + letter] = place;
  else {
    LETTER_AT[place] = letter;
    BESIDE[place] = BELOW[above] as number;
    BELOW[above] = place;
  }
  return place;
}

function letterOf(code: number): number {
  const known = LETTERS.get(code);
  if (known !== undefined) return known;
  const letter = STRANGE + 1 + LETTERS.size;
  if (letter >= ROW) throw new Error(`The lexicons have more than ${ROW - STRANGE - 1} letters.`);
  LETTERS.set(code, letter);
  UNITS[code] = letter;
  return letter;
}

/** What the unit at a place is; no part of a word beyond the end. */
function unitAt(text: string, at: number): number {
  if (at >= text.length) return MARK;
  const code = text.charCodeAt(at);
  const unit = UNITS[code] as number;
  return unit === 0 ? classify(code) : unit;
}

function classify(code: number): number {
  const small = smallUnit(code);
  const mark = !/[\p{L}\p{N}]/u.test(String.fromCharCode(small));
  UNITS[code] = mark ? MARK : (LETTERS.get(small) ?? STRANGE);
  return UNITS[code];
}

/** Whether a letter or digit stands at a place. */
export function isWordUnit(text: string, at: number): boolean {
  return unitAt(text, at) !== MARK;
}

/** No word of any language here is longer. */
const MAX_WORD = 60;

const none = (): Openings => ({
  starts: [],
  ends: [],
  openings: [],
  listsOf: [],
  furtherListsOf: [],
  lists: 0,
  furtherLists: 0,
});
const NOTHING = none();

/** Filled anew for each text: arrays that grow word by word cost more than the words. */
const FOUND = none();

/** Reads a text once: every word that begins entries of any list. */
export function openingsOf(text: string): Openings {
  let count = 0;
  let [lists, furtherLists] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    if (unitAt(text, at) === MARK) continue;
    const start = at;
    const opening = readWord(text, start);
    at = wordEnd;
    if (opening === null) continue;
    FOUND.starts[count] = start;
    FOUND.ends[count] = at;
    FOUND.openings[count] = opening;
    FOUND.listsOf[count] = opening.lists;
    FOUND.furtherListsOf[count] = opening.furtherLists;
    count += 1;
    lists |= opening.lists;
    furtherLists |= opening.furtherLists;
  }
  if (count === 0) return NOTHING;
  return {
    starts: FOUND.starts.slice(0, count),
    ends: FOUND.ends.slice(0, count),
    openings: FOUND.openings.slice(0, count),
    listsOf: FOUND.listsOf.slice(0, count),
    furtherListsOf: FOUND.furtherListsOf.slice(0, count),
    lists,
    furtherLists,
  };
}

/** What the word that a text begins with may begin, and where it ends; null where no entry begins with it. */
export function firstOpening(text: string): { opening: Opening; end: number } | null {
  const opening = readWord(text, 0);
  return opening === null ? null : { opening, end: wordEnd };
}

/** Where the word ends that was read last. */
let wordEnd = 0;

function readWord(text: string, start: number): Opening | null {
  let at = start;
  let place = 0;
  let stem = 0;
  for (let unit = unitAt(text, at); unit !== MARK; unit = unitAt(text, at)) {
    at += 1;
    place = unit === STRANGE ? 0 : step(place, unit);
    if (place === 0) break;
    if (HAS_STEMS[place] === 1) stem = place;
  }
  while (unitAt(text, at) !== MARK) at += 1;
  wordEnd = at;
  return at - start > MAX_WORD ? null : openingAt(place, stem);
}

/** @param stem the last place on the way with stems behind it; 0 for none */
function openingAt(place: number, stem: number): Opening | null {
  const shelf = place === 0 ? null : (SHELVES[place] as Shelf | null);
  if (shelf !== null && shelf.words.size > 0) {
    shelf.whole ??= gathered(place, shelf.words);
    return shelf.whole;
  }
  if (stem === 0) return null;
  const begun = SHELVES[stem] as Shelf;
  begun.stem ??= gathered(stem, new Map());
  return begun.stem;
}

/** @param words that end at the place */
function gathered(place: number, words: ReadonlyMap<number, Entry[]>): Opening {
  const found = new Map(words);
  for (let at = place; at > 0; at = ABOVE[at] as number) {
    for (const [list, entries] of SHELVES[at]?.stems ?? [])
      found.set(list, [...(found.get(list) ?? []), ...entries]);
  }
  const of: (readonly Entry[] | undefined)[] = [];
  let [lists, furtherLists] = [0, 0];
  for (const [list, entries] of [...found].sort(([a], [b]) => a - b)) {
    while (of.length < list) of.push(undefined);
    of.push(entries);
    const [bit, further] = bitsOf(list);
    lists |= bit;
    furtherLists |= further;
  }
  return { of, lists, furtherLists };
}
