/** Undoes a Content-Transfer-Encoding (RFC 2045 section 6); bytes of an unknown one are left as they are. */
export function decodeTransfer(bytes: Buffer, encoding: string): Buffer {
  switch (encoding.trim().toLowerCase()) {
    case 'base64':
      return Buffer.from(bytes.toString('latin1'), 'base64');
    case 'quoted-printable':
      return decodeQuotedPrintable(bytes);
    default:
      return bytes;
  }
}

const EQUALS = 0x3d;
const LF = 0x0a;
const CR = 0x0d;

/** RFC 2045 section 6.7; what is not a proper escape stays as written. */
export function decodeQuotedPrintable(bytes: Buffer): Buffer {
  const out = Buffer.allocUnsafe(bytes.length);
  let to = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] as number;
    if (byte !== EQUALS) {
      out[to++] = byte;
      continue;
    }
    const soft = softBreak(bytes, at + 1);
    if (soft > 0) {
      at = soft;
      continue;
    }
    const value = hex(bytes[at + 1]) * 16 + hex(bytes[at + 2]);
    if (value >= 0) {
      out[to++] = value;
      at += 2;
    } else out[to++] = byte;
  }
  return out.subarray(0, to);
}

/** Where a soft line break that starts here ends, or 0: "=" may be followed by blanks that a relay added. */
function softBreak(bytes: Buffer, from: number): number {
  let at = from;
  while (at < from + 80 && (bytes[at] === 0x20 || bytes[at] === 0x09)) at += 1;
  if (at >= bytes.length) return bytes.length;
  if (bytes[at] === CR && bytes[at + 1] === LF) return at + 1;
  return bytes[at] === LF ? at : 0;
}

/** -Infinity for what is no hexadecimal digit, so that a sum with it is negative. */
function hex(byte: number | undefined): number {
  if (byte === undefined) return Number.NEGATIVE_INFINITY;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : Number.NEGATIVE_INFINITY;
}
