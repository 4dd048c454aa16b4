import { decodeBytes } from '../mail/charset.ts';
import { decodeQuotedPrintable, decodeTransfer } from '../mail/transfer.ts';

/**
 * Undoes what a plain digest left encoded: servers copy bodies as they came, with or without the header that
 * says how. Without such a header, text counts as quoted-printable where soft line breaks and escapes abound.
 */
export function decodeLeftovers(
  text: string,
  encoding: string | undefined,
  charset: string | undefined,
): string {
  if (encoding !== undefined && /^\s*base64/i.test(encoding)) {
    const packed = text.replace(/\s+/g, '');
    if (!/^[A-Za-z0-9+/]+={0,2}$/.test(packed)) return text;
    return decodeBytes(decodeTransfer(Buffer.from(packed, 'latin1'), 'base64'), charset).text;
  }
  if (!looksQuoted(text, encoding)) return text;
  // What is above 0x7F was decoded with the digest already.
  if (/[^\x00-\x7f]/.test(text))
    return text.replace(/=\n/g, '').replaceAll('=3D', '=').replaceAll('=20\n', ' \n');
  return decodeBytes(decodeQuotedPrintable(Buffer.from(text, 'latin1')), charset).text;
}

function looksQuoted(text: string, encoding: string | undefined): boolean {
  const escapes = text.match(/=(?:[0-9A-F]{2}|\n)/g)?.length ?? 0;
  if (escapes === 0) return false;
  if (encoding !== undefined && /quoted-printable/i.test(encoding)) return true;
  const soft = text.match(/[^\n=]{40,76}=\n/g)?.length ?? 0;
  const signs = text.match(/=3D|=20\n|=E2=80=|=C3=|=9[2346]/g)?.length ?? 0;
  return soft >= 2 || signs >= 2;
}
