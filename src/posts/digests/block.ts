import type { Header } from '../../mail/message.ts';

/** A field that a header block inside a digest may begin with (RFC 1153, and what servers leak into their plain forms). */
const FIRST =
  /^\s{0,12}(Message|Date|Sent|From|To|Cc|Bcc|Subject|Message-ID|Keywords|Reply-To|Sender|Return-Path|Received|Organi[sz]ation|Comments|In-Reply-To|References|Newsgroups|Approved-By|MIME-Version|Content-[A-Za-z-]{2,40}|X-[A-Za-z-]{2,40}|Url|Thread-[A-Za-z]{2,20}|User-Agent|List-[A-Za-z]{2,20}|Resent-[A-Za-z-]{2,20}):(?:\s(.*))?$/i;

/** Behind the first field any field may follow, where it is not indented. */
const FURTHER = /^([A-Za-z][A-Za-z0-9-]{1,60}):(?:\s(.*))?$/;

/** Yahoo! Groups from 2006: a number and the subject, and who posted it on the next line. */
const TITLE = /^\s{0,3}\d{1,3}[a-z]?\.\s{1,8}(\S.{0,500})$/;
const POSTED_BY = /^\s{1,12}Posted by:\s{1,8}"?([^"]{0,200}?)"?\s{1,8}(\S{1,200}@\S{1,200})/i;

/** A line above the block that only counts: `Message: 12`, `Topic No. 3`. */
const COUNTER = /^\s{0,3}(\p{L}[\p{L}. ]{2,24}?)[:#]?\s{0,8}(\d{1,6}):?\s*$/u;

/** A header block inside the text of a digest, and where the body behind it begins. */
export interface Block {
  headers: Header[];
  /** The number that the line above the block gives; null where there is none. */
  number: number | null;
  /** What is counted there: `message`, `topic no.`; '' where nothing is. */
  counted: string;
  /** Index of the first line after the block and its blank line. */
  body: number;
}

const MAX_LINES = 60;

/** Reads the header block that starts at this line; empty where none does. */
export function readBlock(lines: readonly string[], start: number): Block {
  const headers: { name: string; value: string }[] = titled(lines, start);
  const counter = headers.length > 0 ? null : counterAt(lines[start]);
  let at = counter === null ? start + headers.length : skipBlank(lines, start + 1, 3);
  for (const stop = Math.min(lines.length, start + MAX_LINES); at < stop; at += 1) {
    const line = (lines[at] as string).slice(0, 2_000);
    if (line.trim() === '') break;
    const last = headers.at(-1);
    const field = FIRST.exec(line) ?? (last === undefined ? null : FURTHER.exec(line));
    if (field !== null) headers.push({ name: field[1] as string, value: (field[2] ?? '').trim() });
    else if (last !== undefined && /^\s/.test(line)) last.value = `${last.value} ${line.trim()}`.trim();
    else break;
  }
  const body = skipBlank(lines, at, Number.POSITIVE_INFINITY);
  return { headers, number: counter?.number ?? null, counted: counter?.counted ?? '', body };
}

/** A title and the author below it, as the headers they stand for. */
function titled(lines: readonly string[], start: number): { name: string; value: string }[] {
  const title = TITLE.exec(lines[start] ?? '')?.[1];
  if (title === undefined) return [];
  const posted = POSTED_BY.exec(lines[start + 1] ?? '');
  if (posted === null) return [];
  return [
    { name: 'Subject', value: title.trim() },
    { name: 'From', value: `"${posted[1]}" <${posted[2]}>` },
  ];
}

function counterAt(line: string | undefined): { number: number; counted: string } | null {
  if (line === undefined || line.length > 60) return null;
  const match = COUNTER.exec(line);
  if (match === null || (FIRST.test(line) && !/^\s*Message:/i.test(line))) return null;
  return { number: Number(match[2]), counted: (match[1] as string).toLowerCase() };
}

function skipBlank(lines: readonly string[], from: number, most: number): number {
  let at = from;
  while (at < lines.length && at < from + most && (lines[at] as string).trim() === '') at += 1;
  return at;
}

/** An address, also one that an archive has hidden: `ann at x.example`, `ann...@x.example`. */
const MAILBOX = /\S@\S|\S\s(?:at|AT)\s\S|<\S/;
const CLOCK = /\d[:.]\d\d/;

/**
 * Whether a block is the head of a message: who wrote it, and when or about what. A memo's "From: the committee"
 * is none, and no address with it.
 */
export function isMessageHead({ headers, number }: Block): boolean {
  const value = (name: string): string | undefined =>
    headers.find((h) => h.name.toLowerCase() === name)?.value;
  const from = value('from');
  const date = value('date') ?? value('sent');
  const timed = date !== undefined && CLOCK.test(date);
  if (from === undefined) return timed && value('subject') !== undefined;
  if (date === undefined && value('subject') === undefined) return false;
  return timed || number !== null || MAILBOX.test(from);
}
