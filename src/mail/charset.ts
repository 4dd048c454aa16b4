/** What bytes say as text, and whether the label they came with had to be doubted. */
export interface Decoded {
  text: string;
  /** The label was missing, unknown or contradicted by the bytes. */
  guessed: boolean;
}

/**
 * Decodes bytes by the charset they are labelled with (WHATWG labels). Where there is no label, or one the
 * bytes contradict, UTF-8 is tried first, then the Cyrillic code pages, then windows-1252.
 * UTF-7 is refused: it can hide markup, and nobody sends it in good faith.
 */
export function decodeBytes(bytes: Uint8Array, label: string | undefined): Decoded {
  const charset = label?.trim().toLowerCase() ?? '';
  if (isAscii(bytes)) return { text: asLatin(bytes), guessed: false };
  const decoder = charset === '' || IS_ASCII_LABEL.test(charset) ? null : decoderFor(charset);
  if (decoder !== null) {
    try {
      return { text: mendControls(decoder.decode(bytes)), guessed: false };
    } catch {
      // The bytes are not what the label says: guess below.
    }
  }
  return { text: guess(bytes), guessed: true };
}

const IS_ASCII_LABEL = /^(?:us-)?ascii$|^ansi_x3|^iso-?646|^7bit$|^utf-?7|^unknown|^x-unknown|^default/;

function decoderFor(label: string): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    return null;
  }
}

function guess(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return mendControls(new TextDecoder(guessEightBit(bytes)).decode(bytes));
  }
}

/** Cyrillic text is mostly bytes above 0xC0; in KOI8-R its small letters are 0xC0-0xDF, in windows-1251 0xE0-0xFF. */
function guessEightBit(bytes: Uint8Array): string {
  let low = 0;
  let high = 0;
  let ascii = 0;
  for (const b of bytes) {
    if (b >= 0xe0) high += 1;
    else if (b >= 0xc0) low += 1;
    else if ((b >= 0x41 && b <= 0x5a) || (b >= 0x61 && b <= 0x7a)) ascii += 1;
  }
  if (low + high <= ascii) return 'windows-1252';
  return low > high ? 'koi8-r' : 'windows-1251';
}

/** What windows-1252 keeps at 0x80 to 0x9F; ISO 8859 has controls there that no mail means. */
const WINDOWS_1252 =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f' +
  '\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178';

/** Mail labelled ISO 8859-1 is windows-1252 in truth wherever it has C1 controls (WHATWG Encoding, section 4.2). */
export function mendControls(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (c) => WINDOWS_1252[c.charCodeAt(0) - 0x80] ?? c);
}

function isAscii(bytes: Uint8Array): boolean {
  for (const b of bytes) if (b >= 0x80 || b === 0x1b) return false;
  return true;
}

function asLatin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
