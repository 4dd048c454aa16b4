import { recently } from './recent.ts';

/**
 * Text as words are matched in it: lower case, without accents, with straight quotes. Every UTF-16 unit stays
 * one unit, so that a place in the folded text is the same place in the text.
 */
export function fold(text: string): string {
  if (text.length < WORTH_KEEPING) return folded(text);
  return (text.length < LONG ? BLOCKS : POSTS).of(text);
}

/** Several steps ask for the same text: a post's while it is read, a block's in a row. */
const WORTH_KEEPING = 80;
const LONG = 500;
const POSTS = recently(6, folded);
const BLOCKS = recently(6, folded);

function folded(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase();
  // Letters beyond the first plane are two units, of which neither has a small form of its own.
  if (text.length < WORTH_COPYING || SURROGATE.test(text)) {
    return text
      .replace(/[^\x00-\x7f]/g, (unit) => String.fromCharCode(smallUnit(unit.charCodeAt(0))))
      .toLowerCase();
  }
  const bytes = Buffer.from(text, 'utf16le');
  const units = new Uint16Array(bytes.buffer, bytes.byteOffset, text.length);
  let all = 0;
  for (let n = 0; n < units.length; n += 1) {
    const small = smallUnit(units[n] as number);
    units[n] = small;
    all |= small;
  }
  // Strings of one byte a letter are matched faster than others.
  if (all > 0xff) return bytes.toString('utf16le');
  for (let n = 0; n < units.length; n += 1) bytes[n] = units[n] as number;
  return bytes.toString('latin1', 0, units.length);
}

const BEYOND_ASCII = /[^\x00-\x7f]/;
const SURROGATE = /[\ud800-\udfff]/;
const WORTH_COPYING = 40;

/** Each unit folded and in lower case; 0 for those that were not asked for yet, and for NUL. */
const UNITS = new Uint16Array(0x10000);

/** A UTF-16 unit as `fold` has it; a half of a letter beyond the first plane stays. */
export function smallUnit(code: number): number {
  const known = UNITS[code] as number;
  if (known !== 0) return known;
  const unit = String.fromCharCode(code);
  UNITS[code] = (code < 0x80 ? unit : foldUnit(unit)).toLowerCase().charCodeAt(0);
  return UNITS[code];
}

const SPECIAL = new Map<string, string>([
  ['’', "'"],
  ['‘', "'"],
  ['“', '"'],
  ['”', '"'],
  ['ı', 'i'],
  ['\u00a0', ' '],
]);

function foldUnit(unit: string): string {
  const special = SPECIAL.get(unit);
  if (special !== undefined) return special;
  const base = unit.normalize('NFD')[0] ?? unit;
  const lower = base.toLowerCase();
  return lower.length === 1 ? lower : base;
}

/** What letters, digits and nothing else say, for comparing names and headings. */
export function keyOf(text: string): string {
  return KEYS.of(text);
}

/** Names are compared with every line of a text. */
const KEYS = recently(8, readKey);

function readKey(text: string): string {
  const small = fold(text);
  return small.replace(BEYOND_ASCII.test(small) ? /[^\p{L}\p{N}]+/gu : /[^a-z0-9]+/g, ' ').trim();
}

/** The same words as a string of their own: a slice keeps all of the text in memory that it was cut from. */
export function detached(words: string): string {
  return words.split('').join('');
}
