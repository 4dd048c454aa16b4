import { isAscii } from 'node:buffer';
import type { Outgoing } from './transport.ts';

/**
 * A message of any kind made ready to go out. A bare CR or LF becomes CRLF (RFC 5321 section 2.3.8): the relay could take
 * one for a line end, and what follows it for the end of the data.
 */
export function outgoing(message: Buffer): Outgoing {
  const whole = withCrlf(message);
  return { size: whole.length, isAscii: isAscii(whole), stuffed: [stuff(whole, true)], whole: () => whole };
}

/** The same bytes where every line end is CRLF already, the last one too. */
export function withCrlf(message: Buffer): Buffer {
  const text = message.toString('latin1');
  if (text.endsWith('\r\n') && !/\r(?!\n)|(?<!\r)\n/.test(text)) return message;
  const lines = text.replace(/\r\n?|\n/g, '\r\n');
  return Buffer.from(lines.endsWith('\r\n') ? lines : `${lines}\r\n`, 'latin1');
}

const DOT = 0x2e;
const LINE_WITH_DOT = '\r\n.';

/**
 * The bytes with every dot that begins a line doubled (RFC 5321 section 4.5.2); the same object where there is none.
 *
 * @param beginsLine whether the first byte begins a line.
 */
export function stuff(bytes: Buffer, beginsLine: boolean): Buffer {
  const first = beginsLine && bytes[0] === DOT;
  let at = bytes.indexOf(LINE_WITH_DOT, 0, 'latin1');
  if (!first && at < 0) return bytes;
  const pieces: Buffer[] = first ? [Buffer.from('.')] : [];
  let from = 0;
  for (; at >= 0; at = bytes.indexOf(LINE_WITH_DOT, from, 'latin1')) {
    // The dot itself begins the next piece: it is written twice.
    pieces.push(bytes.subarray(from, at + LINE_WITH_DOT.length));
    from = at + LINE_WITH_DOT.length - 1;
  }
  pieces.push(bytes.subarray(from));
  return Buffer.concat(pieces);
}
