import type { Header } from '../../mail/message.ts';

/** Header fields that digests keep (RFC 1153, and what servers leak into their plain forms). */
const FIELD =
  /^\s{0,12}(Message|Date|From|To|Cc|Bcc|Subject|Message-ID|Keywords|Reply-To|Sender|Organi[sz]ation|Comments|In-Reply-To|References|Newsgroups|Approved-By|MIME-Version|Content-[A-Za-z-]{2,40}|X-[A-Za-z-]{2,40}|Url|Thread-[A-Za-z]{2,20}|User-Agent|List-[A-Za-z]{2,20}):(?:\s(.*))?$/i;

/** A header block inside the text of a digest, and where the body behind it begins. */
export interface Block {
  headers: Header[];
  /** Index of the first line after the block and its blank line. */
  body: number;
}

const MAX_LINES = 60;

/** Reads the header block that starts at this line; empty where none does. */
export function readBlock(lines: readonly string[], start: number): Block {
  const headers: { name: string; value: string }[] = [];
  let at = start;
  for (; at < lines.length && at < start + MAX_LINES; at += 1) {
    const line = lines[at] as string;
    if (line.trim() === '') break;
    const field = FIELD.exec(line.slice(0, 2_000));
    const last = headers.at(-1);
    if (field !== null) headers.push({ name: field[1] as string, value: (field[2] ?? '').trim() });
    else if (last !== undefined && /^\s/.test(line)) last.value = `${last.value} ${line.trim()}`.trim();
    else if (headers.length === 1 && last?.name.toLowerCase() === 'message') continue;
    else break;
  }
  while (at < lines.length && (lines[at] as string).trim() === '') at += 1;
  return { headers, body: at };
}

/** Whether a message's headers start here: who wrote it, and when or about what. */
export function opensMessage(lines: readonly string[], start: number): boolean {
  const names = readBlock(lines, start).headers.map((h) => h.name.toLowerCase());
  return names.includes('from') && (names.includes('date') || names.includes('subject'));
}

/** The name of the first field of the block at this line, in lower case. */
export function firstField(lines: readonly string[], start: number): string | undefined {
  return FIELD.exec((lines[start] ?? '').slice(0, 200))?.[1]?.toLowerCase();
}

/** The number of a "Message: 12" line, null for any other line. */
export function messageNumber(line: string | undefined): number | null {
  const match = /^\s{0,3}Message:\s{1,8}(\d{1,6})\s*$/i.exec(line ?? '');
  return match === null ? null : Number(match[1]);
}
