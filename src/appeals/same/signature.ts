import { keyOf } from '../fold.ts';

/**
 * Signatures by which texts that share most of their words are found by an index: MinHash over word shingles, cut
 * into bands (Broder 1997; Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, section 3.4).
 */

/** Words in one shingle. */
const SHINGLE = 3;
const BANDS = 20;
/** Two texts of likeness s share a band with 1 - (1 - s^3)^20: 0.93 at one half, 0.9999 at four fifths. */
const ROWS = 3;
/** What a text has beyond this tells nothing more. */
const MAX_WORDS = 20_000;

/** The words of a text as they are compared: folded, letters and digits alone. */
export function wordsOf(text: string): string[] {
  return keyOf(text)
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, MAX_WORDS);
}

/** Every run of three words as a 32-bit hash; a shorter text is one shingle. Empty for a text without words. */
export function shinglesOf(text: string): Set<number> {
  const words = wordsOf(text);
  if (words.length > 0 && words.length < SHINGLE) return new Set([hash(words.join(' '))]);
  const shingles = new Set<number>();
  for (let n = 0; n + SHINGLE <= words.length; n += 1)
    shingles.add(hash(words.slice(n, n + SHINGLE).join(' ')));
  return shingles;
}

/** The bands of a text's MinHash signature as int4, one for each; none for a text without words. Pure. */
export function bandsOf(text: string): number[] {
  const shingles = shinglesOf(text);
  if (shingles.size === 0) return [];
  const least = new Uint32Array(BANDS * ROWS).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let row = 0; row < least.length; row += 1) {
      const value = mixed(shingle ^ Math.imul(row + 1, 0x9e3779b1));
      if (value < (least[row] as number)) least[row] = value;
    }
  }
  return Array.from({ length: BANDS }, (_, band) =>
    bandKey(band, least.subarray(band * ROWS, (band + 1) * ROWS)),
  );
}

function bandKey(band: number, rows: Uint32Array): number {
  let key = band + 1;
  for (const row of rows) key = mixed(key ^ row);
  return key | 0;
}

/** FNV-1a over UTF-16 units, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let n = 0; n < text.length; n += 1) value = Math.imul(value ^ text.charCodeAt(n), 0x01000193);
  return value >>> 0;
}

/** The finalizer of MurmurHash3: every bit of the input moves every bit of the output. */
function mixed(value: number): number {
  let v = value ^ (value >>> 16);
  v = Math.imul(v, 0x85ebca6b);
  v ^= v >>> 13;
  v = Math.imul(v, 0xc2b2ae35);
  return (v ^ (v >>> 16)) >>> 0;
}

export interface Resemblance {
  /** Jaccard's coefficient of the shingles, 0 to 1. */
  readonly likeness: number;
  /** The share of the shorter text that the longer one holds, 0 to 1. */
  readonly contained: number;
  /** Shingles of the shorter text. */
  readonly shorter: number;
}

/** How much two texts share, counted exactly. Symmetric; nothing where either has no words. */
export function resemblance(one: string, other: string): Resemblance {
  const [a, b] = [shinglesOf(one), shinglesOf(other)].sort((x, y) => x.size - y.size) as [
    Set<number>,
    Set<number>,
  ];
  if (a.size === 0) return { likeness: 0, contained: 0, shorter: 0 };
  let shared = 0;
  for (const shingle of a) if (b.has(shingle)) shared += 1;
  return { likeness: shared / (a.size + b.size - shared), contained: shared / a.size, shorter: a.size };
}
