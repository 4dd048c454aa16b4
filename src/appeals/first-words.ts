/** An entry of a list of words, folded; `groups` has a bit for each group that holds it. */
export interface Entry {
  text: string;
  groups: number;
}

/** The entries that a word may begin, list by list. */
export type Opening = readonly { readonly list: number; readonly entries: readonly Entry[] }[];

/** What ends at a place, by the number of the list: entries whose first word it is, and entries with `*` behind it. */
interface Shelf {
  readonly words: Map<number, Entry[]>;
  readonly stems: Map<number, Entry[]>;
  whole: Opening | null;
  stem: Opening | null;
}

/**
 * The first words of all lists as a trie. A place is where the letters of some first word have been read so far;
 * its row in `steps` says where each letter leads, 0 where no first word goes on so. The root is place 0.
 */
const ROW = 128;
let steps = new Uint32Array(512 * ROW);
let places = 1;
const ABOVE: number[] = [-1];
const SHELVES: (Shelf | null)[] = [null];

/** The number of each letter that occurs in a first word, by its UTF-16 unit; 0 for others. */
const LETTERS = new Uint8Array(0x10000);
let letters = 0;

/** Files entries under their first words, for `openingOf` to find. */
export function fileEntries(entries: readonly Entry[], list: number): void {
  // What was said of words before did not know this list.
  for (const shelf of SHELVES) if (shelf !== null) [shelf.whole, shelf.stem] = [null, null];
  for (const entry of entries) {
    const first = /^[\p{L}\p{N}]+/u.exec(entry.text)?.[0] ?? entry.text;
    const place = placeOf(first);
    SHELVES[place] ??= { words: new Map(), stems: new Map(), whole: null, stem: null };
    const { words, stems } = SHELVES[place];
    const filed = entry.text[first.length] === '*' ? stems : words;
    filed.set(list, [...(filed.get(list) ?? []), entry]);
  }
}

function placeOf(word: string): number {
  let place = 0;
  for (let n = 0; n < word.length; n += 1) {
    const step = place * ROW + letterOf(word.charCodeAt(n));
    if (steps[step] === 0) {
      // The table may have grown meanwhile.
      const under = placeUnder(place);
      steps[step] = under;
    }
    place = steps[step] as number;
  }
  return place;
}

function letterOf(code: number): number {
  if (LETTERS[code] === 0) {
    letters += 1;
    if (letters >= ROW) throw new Error(`The lexicons have more than ${ROW - 1} letters.`);
    LETTERS[code] = letters;
  }
  return LETTERS[code] as number;
}

function placeUnder(above: number): number {
  if ((places + 1) * ROW > steps.length) {
    const wider = new Uint32Array(steps.length * 2);
    wider.set(steps);
    steps = wider;
  }
  ABOVE.push(above);
  SHELVES.push(null);
  places += 1;
  return places - 1;
}

/** What the word from `start` to `end` may begin in any list; null where no entry begins with it. */
export function openingOf(text: string, start: number, end: number): Opening | null {
  let place = 0;
  let stem = 0;
  for (let at = start; at < end; at += 1) {
    const letter = LETTERS[text.charCodeAt(at)] as number;
    place = letter === 0 ? 0 : (steps[place * ROW + letter] as number);
    if (place === 0) break;
    const shelf = SHELVES[place];
    if (shelf != null && shelf.stems.size > 0) stem = place;
  }
  const shelf = SHELVES[place];
  if (shelf != null && shelf.words.size > 0) {
    shelf.whole ??= gathered(place, shelf.words);
    return shelf.whole;
  }
  const begun = SHELVES[stem];
  if (begun == null) return null;
  begun.stem ??= gathered(stem, new Map());
  return begun.stem;
}

/** @param words that end at the place */
function gathered(place: number, words: ReadonlyMap<number, Entry[]>): Opening {
  const found = new Map(words);
  for (let at = place; at > 0; at = ABOVE[at] as number) {
    for (const [list, stems] of SHELVES[at]?.stems ?? [])
      found.set(list, [...(found.get(list) ?? []), ...stems]);
  }
  return [...found].map(([list, entries]) => ({ list, entries }));
}
