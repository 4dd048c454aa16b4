import { isAscii as isPlain, isUtf8 } from 'node:buffer';
import { cyrillicPage } from './cyrillic.ts';

/** What bytes say as text, and whether the label they came with had to be doubted. */
export interface Decoded {
  text: string;
  /** The label was missing, unknown or contradicted by the bytes. */
  guessed: boolean;
}

/**
 * Decodes bytes by the charset they are labelled with (WHATWG labels). Where there is no label, or one that the
 * bytes contradict, UTF-8 is tried first, then the Cyrillic code pages, then windows-1254 and windows-1252.
 * UTF-7 is refused: it can hide markup, and nobody sends it in good faith.
 */
export function decodeBytes(bytes: Uint8Array, label: string | undefined): Decoded {
  if (isAscii(bytes)) return { text: asLatin(bytes), guessed: false };
  const { text, guessed } = decodeBeyondAscii(bytes, label);
  return { text: compact(text), guessed };
}

/** The same text in half the memory where its letters are all of one byte: decoders give two to each. */
export function compact(text: string): string {
  return /[^\x00-\xff]/.test(text) ? text : Buffer.from(text, 'latin1').toString('latin1');
}

function decodeBeyondAscii(bytes: Uint8Array, label: string | undefined): Decoded {
  const charset = tidyLabel(label ?? '');
  const decoder = charset === '' || IS_ASCII_LABEL.test(charset) ? null : decoderFor(charset);
  const name = decoder?.encoding ?? null;
  const better = name === null || !ONE_BYTE.test(name) ? null : contradicted(bytes, name);
  if (better !== null) return { text: better, guessed: true };
  if (decoder !== null) {
    try {
      return mended(mendControls(decoder.decode(bytes)), name === 'utf-8');
    } catch {
      // The bytes are not what the label says: guess below, and leave a decoder that stopped midway.
      DECODERS.delete(charset);
    }
  }
  return { text: guess(bytes), guessed: true };
}

const IS_ASCII_LABEL = /^(?:us-)?ascii$|^ansi|^iso-?646|^7bit$|^8bit$|^utf-?7|unknown|^default|^none$/;

/** Encodings of one byte a character, which decode any bytes into something. */
const ONE_BYTE = /^(?:windows-|iso-8859-|koi8-|ibm866|macintosh|x-mac)/;

/** Labels as programs write them, towards those that the WHATWG Encoding standard knows. */
function tidyLabel(label: string): string {
  return label
    .toLowerCase()
    .replace(/["'\s]/g, '')
    .replace(/^(?:x-)?(?:win|windows|cp|ms)[-_]?(125\d)$/, 'windows-$1')
    .replace(/^(?:iso)?[-_]?8859[-_]?(\d{1,2})\b.*$/, 'iso-8859-$1')
    .replace(/^latin-(\d)$/, 'latin$1')
    .replace(/^koi8_?([ru])$/, 'koi8-$1')
    .replace(/^utf[-_ ]?8\b.*$/, 'utf-8');
}

type Decoder = InstanceType<typeof TextDecoder>;

/** By label; null for one that is not known. A sender may make up labels, so not all are kept. */
const DECODERS = new Map<string, Decoder | null>();
const MAX_DECODERS = 100;

function decoderFor(label: string): Decoder | null {
  const known = DECODERS.get(label);
  if (known !== undefined) return known;
  const made = makeDecoder(label);
  if (DECODERS.size < MAX_DECODERS) DECODERS.set(label, made);
  return made;
}

function makeDecoder(label: string): Decoder | null {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    return null;
  }
}

/** What the bytes say where they cannot be what their one-byte label says; null where they can. */
function contradicted(bytes: Uint8Array, name: string): string | null {
  // Nothing but UTF-8 is valid UTF-8, a stray pair of letters apart.
  const utf8 = asUtf8(bytes);
  if (utf8 !== null) return utf8;
  const cyrillic = /^(?:koi8-|windows-125[12]$|iso-8859-5|ibm866)/.test(name)
    ? cyrillicPage(bytes, name)
    : null;
  if (cyrillic !== null && cyrillic !== name) return new TextDecoder(cyrillic).decode(bytes);
  return name === 'windows-1252' && isTurkish(bytes) ? new TextDecoder('windows-1254').decode(bytes) : null;
}

const UTF8 = new TextDecoder('utf-8');

function asUtf8(bytes: Uint8Array): string | null {
  return isUtf8(bytes) ? mended(UTF8.decode(bytes), true).text : null;
}

/** Bytes without a label to go by. A digest may hold lines of several charsets, one of them UTF-8. */
function guess(bytes: Uint8Array): string {
  const utf8 = asUtf8(bytes);
  if (utf8 !== null) return utf8;
  const lines = linesOf(bytes).map((line) => ({ line, utf8: isAscii(line) ? null : mostlyUtf8(line) }));
  const odd = lines.filter((l) => l.utf8 === null).map((l) => l.line);
  if (odd.length === lines.length) return asEightBit(bytes);
  const decoder = new TextDecoder(eightBitPage(Buffer.concat(odd)));
  return lines.map((l) => l.utf8 ?? mendControls(decoder.decode(l.line))).join('');
}

/** A line that is UTF-8 but for a character or so, such as one that was cut. */
function mostlyUtf8(line: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(line);
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  if (broken === 0) return mended(text, true).text;
  const sound = text.match(/[^\x00-\x7f\ufffd]/g)?.length ?? 0;
  return broken * 2 <= sound ? text.replaceAll('\ufffd', '') : null;
}

/** Lines with their ends. */
function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; ) {
    const feed = bytes.indexOf(0x0a, at);
    const next = feed === -1 ? bytes.length : feed + 1;
    lines.push(bytes.subarray(at, next));
    at = next;
  }
  return lines;
}

function asEightBit(bytes: Uint8Array): string {
  return mendControls(new TextDecoder(eightBitPage(bytes)).decode(bytes));
}

function eightBitPage(bytes: Uint8Array): string {
  return cyrillicPage(bytes, null) ?? (isTurkish(bytes) ? 'windows-1254' : 'windows-1252');
}

/** Where windows-1254 has dotless i, s and g with marks, windows-1252 has letters of Icelandic, which has others beside. */
function isTurkish(bytes: Uint8Array): boolean {
  let turkish = 0;
  for (let n = 0; n < bytes.length; n += 1) {
    const b = bytes[n] as number;
    if (b === 0xfd || b === 0xfe || b === 0xf0 || b === 0xde || b === 0xdd) turkish += 1;
    // á, æ, é, í, ó, ú
    else if (b === 0xe1 || b === 0xe6 || b === 0xe9 || b === 0xed || b === 0xf3 || b === 0xfa) return false;
  }
  return turkish >= 2;
}

/** What windows-1252 keeps at 0x80 to 0x9F; ISO 8859 has controls there that no mail means. */
const WINDOWS_1252 =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f' +
  '\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178';

/** Mail labelled ISO 8859-1 is windows-1252 in truth wherever it has C1 controls (WHATWG Encoding, section 4.2). */
export function mendControls(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (c) => WINDOWS_1252[c.charCodeAt(0) - 0x80] ?? c);
}

/** A letter that UTF-8 read as windows-1252 begins with, and what it goes on with. */
const TWICE = /[\u00c2-\u00f4][\x80-\u00bf\u0152-\u2122]/;

/** Undoes UTF-8 that was taken for windows-1252 and encoded once more; leaves all other text as it is. */
function mended(text: string, isUtf8: boolean): Decoded {
  if (!isUtf8 || !TWICE.test(text)) return { text, guessed: false };
  const bytes = Buffer.alloc(text.length);
  for (let n = 0; n < text.length; n += 1) {
    const code = text.charCodeAt(n);
    const place = code < 0x100 ? code : WINDOWS_1252.indexOf(text[n] as string) + 0x80;
    if (place < 0x80 && code > 0x7f) return { text, guessed: false };
    bytes[n] = place;
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), guessed: true };
  } catch {
    return { text, guessed: false };
  }
}

/** Whether bytes are ASCII, without the escapes of ISO 2022 (RFC 1468). */
export function isAscii(bytes: Uint8Array): boolean {
  return isPlain(bytes) && !bytes.includes(0x1b);
}

function asLatin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
