/** Crockford's base 32 in lower case: no i, l, o or u. */
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';

/** The value of every character that may be read, by its code; look-alikes count as what they look like. */
const VALUES = ((): Int8Array => {
  const values = new Int8Array(128).fill(-1);
  const set = (character: string, value: number): void => {
    values[character.charCodeAt(0)] = value;
    values[character.toUpperCase().charCodeAt(0)] = value;
  };
  Array.from(DIGITS, set);
  set('o', 0);
  set('i', 1);
  set('l', 1);
  return values;
})();

/** Bytes as text; the last character's spare bits are zero. */
export function toBase32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    for (bits += 8; bits >= 5; bits -= 5) text += DIGITS[(held >> (bits - 5)) & 31];
  }
  return bits > 0 ? text + DIGITS[(held << (5 - bits)) & 31] : text;
}

/** The bytes a text stands for; null for a foreign character or one that `toBase32` would not have ended on. */
export function fromBase32(text: string): Buffer | null {
  const bytes = Buffer.alloc((text.length * 5) >> 3);
  let bits = 0;
  let held = 0;
  let end = 0;
  for (let i = 0; i < text.length; i++) {
    const value = VALUES[text.charCodeAt(i)] ?? -1;
    if (value < 0) return null;
    held = ((held << 5) | value) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes[end++] = (held >> bits) & 255;
  }
  // One text for one value: no character too many, no spare bit set.
  return bits < 5 && (held & ((1 << bits) - 1)) === 0 ? bytes : null;
}

/** Ids on the wire: 2^48 of them. */
const LIMIT = 2 ** 48;

/** Appends `value` in groups of seven bits, the lowest first (LEB128). @throws RangeError beyond 48 bits. */
export function writeVarint(value: number, into: number[]): void {
  if (!Number.isInteger(value) || value < 0 || value >= LIMIT) {
    throw new RangeError(`An id must be a whole number from 0 below 2^48; found ${value}.`);
  }
  let rest = value;
  // Not by shifts, which are 32 bits wide.
  for (; rest >= 128; rest = Math.floor(rest / 128)) into.push((rest % 128) | 128);
  into.push(rest);
}

/** Reads what `writeVarint` wrote; null where it is cut off, too large or longer than it need be. */
export function readVarint(bytes: Uint8Array, start: number): { value: number; end: number } | null {
  let value = 0;
  for (let i = start, scale = 1; i < bytes.length && i < start + 7; i++, scale *= 128) {
    const byte = bytes[i] ?? 0;
    value += (byte & 127) * scale;
    if (byte >= 128) continue;
    const padded = byte === 0 && i > start;
    return padded || value >= LIMIT ? null : { value, end: i + 1 };
  }
  return null;
}
