/** An entry of a list of words, folded; `groups` has a bit for each group that holds it. */
export interface Entry {
  text: string;
  groups: number;
}

/** What a word may begin: of each list, by its number, the entries; holes where nobody asked yet. */
export interface Opening {
  readonly node: Node;
  /** Whether the word ends where the node stands; else it only begins with a stem. */
  readonly whole: boolean;
  readonly entries: (readonly Entry[])[];
}

/** One letter of the first words of all lists, behind those before it. */
interface Node {
  readonly parent: Node | null;
  /** By the number of the letter. */
  readonly next: (Node | undefined)[];
  /** By the number of the list: entries whose first word ends here, and entries with `*` behind these letters. */
  readonly words: Entry[][];
  readonly stems: Entry[][];
  whole: Opening | null;
  stem: Opening | null;
}

function nodeUnder(parent: Node | null): Node {
  return { parent, next: [], words: [], stems: [], whole: null, stem: null };
}

const ROOT = nodeUnder(null);

/** The number of each letter that occurs in a first word, by its UTF-16 unit; 0 for others. */
const LETTERS = new Uint8Array(0x10000);
let letters = 0;

/** Files entries under their first words, for `openingAt` to find. */
export function fileEntries(entries: readonly Entry[], list: number): void {
  for (const entry of entries) {
    const first = /^[\p{L}\p{N}]+/u.exec(entry.text)?.[0] ?? entry.text;
    const node = nodeOf(first);
    const shelf = entry.text[first.length] === '*' ? node.stems : node.words;
    const filed = shelf[list] ?? [];
    shelf[list] = filed;
    filed.push(entry);
  }
}

function nodeOf(word: string): Node {
  let node = ROOT;
  for (let n = 0; n < word.length; n += 1) {
    const code = word.charCodeAt(n);
    if (LETTERS[code] === 0) {
      letters += 1;
      LETTERS[code] = letters;
    }
    const letter = LETTERS[code] as number;
    const below = node.next[letter] ?? nodeUnder(node);
    node.next[letter] = below;
    node = below;
  }
  return node;
}

/** What the word from `start` to `end` may begin in any list; null where no entry begins with it. */
export function openingOf(text: string, start: number, end: number): Opening | null {
  let node: Node | undefined = ROOT;
  let stem: Node | null = null;
  for (let at = start; at < end; at += 1) {
    const letter = LETTERS[text.charCodeAt(at)] as number;
    node = letter === 0 || letter >= node.next.length ? undefined : node.next[letter];
    if (node === undefined) break;
    if (node.stems.length > 0) stem = node;
  }
  if (node !== undefined && node.words.length > 0) {
    node.whole ??= { node, whole: true, entries: [] };
    return node.whole;
  }
  if (stem !== null) stem.stem ??= { node: stem, whole: false, entries: [] };
  return stem?.stem ?? null;
}

/** The entries of one list that a word may begin. */
export function entriesOf(opening: Opening, list: number): readonly Entry[] {
  const known = opening.entries[list];
  if (known !== undefined) return known;
  const { node, whole } = opening;
  const found: Entry[] = whole ? [...(node.words[list] ?? [])] : [];
  for (let at: Node | null = node; at !== null; at = at.parent) found.push(...(at.stems[list] ?? []));
  while (opening.entries.length < list) opening.entries.push(undefined as unknown as Entry[]);
  opening.entries[list] = found;
  return found;
}
