import { escapeHtml } from './escape.ts';

/** Where a value goes, and so how it is written there. */
export type Place = 'header' | 'mailbox' | 'text' | 'html';

/** The longest line that a value may bring into a header: two of them and the rest stay under 998 (RFC 5322 section 2.1.1). */
export const MAX_HEADER_LINE = 400;
const MAX_VALUE = 10_000;

/** Printable ASCII; each further line begins with white space and holds more than that (RFC 5322 section 2.2.3). */
const HEADER_VALUE = /^[\t -~]*(?:\r\n[\t ]+[!-~][\t -~]*)*$/;
/** The same, and what an internationalised address needs (RFC 6532 section 3). */
const MAILBOX_VALUE = /^[\t -~\u00a0-\uffff]*(?:\r\n[\t ]+[!-~\u00a0-\uffff][\t -~\u00a0-\uffff]*)*$/;

/**
 * A value as it is written at its place.
 *
 * @throws RangeError where it would not stay in its header, or is too long.
 */
export function written(value: string, place: Place, name: string): string {
  if (value.length > MAX_VALUE) throw new RangeError(`splice: the value of ${name} is too long`);
  if (place === 'text') return quotedPrintable(value);
  if (place === 'html') return quotedPrintable(escapeHtml(value));
  const accepted = place === 'header' ? HEADER_VALUE : MAILBOX_VALUE;
  if (!accepted.test(value))
    throw new RangeError(`splice: the value of ${name} would not stay in its header`);
  if (value.length > MAX_HEADER_LINE && longestLine(value) > MAX_HEADER_LINE) {
    throw new RangeError(`splice: the value of ${name} is too long for a header`);
  }
  return value;
}

const longestLine = (value: string): number => Math.max(...value.split('\r\n').map((line) => line.length));

/** RFC 2045 section 6.7: a line is 76 characters with the soft break's equals sign. */
const MAX_QUOTED = 75;
/** What stays as it is: one line of printable ASCII without an equals sign, no space at its ends. */
const AS_IT_IS = /^(?:[!-<>-~](?:[ -<>-~]{0,73}[!-<>-~])?)?$/;

/** Quoted-printable for a place that begins a line and is followed by a line break, hard or soft. */
function quotedPrintable(value: string): string {
  if (AS_IT_IS.test(value)) return value;
  return value
    .split(/\r\n?|\n/)
    .map(quotedLine)
    .join('\r\n');
}

function quotedLine(line: string): string {
  const lines: string[] = [];
  let current = '';
  const bytes = Buffer.from(line);
  bytes.forEach((byte, i) => {
    const unit = quotedByte(byte, i === bytes.length - 1);
    if (current.length + unit.length > MAX_QUOTED) {
      lines.push(current);
      current = '';
    }
    current += unit;
  });
  lines.push(current);
  return lines.join('=\r\n');
}

function quotedByte(byte: number, last: boolean): string {
  const isSpace = byte === 0x20 || byte === 0x09;
  const plain = (byte > 0x20 && byte < 0x7f && byte !== 0x3d) || (isSpace && !last);
  return plain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}
