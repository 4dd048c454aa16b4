import { decodeBytes } from './charset.ts';
import { decodeQuotedPrintable } from './transfer.ts';

/** RFC 2047 section 2; at most 4 kB a word, so that a scan is linear. */
const WORD = /=\?([A-Za-z0-9_:.+-]{1,60})(?:\*[A-Za-z0-9-]{1,30})?\?([BbQq])\?([^?\s]{0,4096})\?=/g;

interface Run {
  charset: string;
  bytes: Buffer[];
}

/**
 * Decodes the encoded words of a header value (RFC 2047). Neighbours of one charset are joined before they are
 * decoded, because senders cut words inside a character; blanks between two words belong to neither.
 */
export function decodeWords(value: string): string {
  if (!value.includes('=?')) return value;
  let out = '';
  let run: Run | null = null;
  let end = 0;
  const flush = (): void => {
    if (run !== null) out += decodeBytes(Buffer.concat(run.bytes), run.charset).text;
    run = null;
  };
  for (const match of value.matchAll(WORD)) {
    const between = value.slice(end, match.index);
    const charset = (match[1] as string).toLowerCase();
    const joins: Run | null = run;
    if (joins === null || (joins as Run).charset !== charset || !/^[ \t]*$/.test(between)) {
      const touching = joins !== null && /^[ \t]*$/.test(between);
      flush();
      if (!touching) out += between;
      run = { charset, bytes: [] };
    }
    (run as unknown as Run).bytes.push(bytesOf(match[2] as string, match[3] as string));
    end = (match.index as number) + match[0].length;
  }
  flush();
  return out + value.slice(end);
}

function bytesOf(encoding: string, content: string): Buffer {
  return encoding === 'B' || encoding === 'b'
    ? Buffer.from(content, 'base64')
    : decodeQuotedPrintable(Buffer.from(content.replaceAll('_', ' '), 'latin1'));
}
