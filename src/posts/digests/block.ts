import type { Header } from '../../mail/message.ts';

/** A field that a header block inside a digest may begin with (RFC 1153, and what servers leak into their plain forms). */
const FIRST =
  /^\s{0,12}(Message|Date|Sent|From|To|Cc|Bcc|Subject|Message-ID|Keywords|Reply-To|Sender|Return-Path|Received|Organi[sz]ation|Comments|In-Reply-To|References|Newsgroups|Approved-By|MIME-Version|Content-[A-Za-z-]{2,40}|X-[A-Za-z-]{2,40}|Url|Thread-[A-Za-z]{2,20}|User-Agent|List-[A-Za-z]{2,20}|Resent-[A-Za-z-]{2,20}):(?:\s(.*))?$/i;

/** Behind the first field any field may follow, where it is not indented. */
const FURTHER = /^([A-Za-z][A-Za-z0-9-]{1,60}):(?:\s(.*))?$/;

/** A number and the subject, as group hosts put them above the headers: `1a. Water`, `2.1. Water`. */
const TITLE = /^\s{0,3}\d{1,3}(?:[a-z]|\.\d{1,3})?\.\s{1,8}(\S.{0,500})$/;
/** Yahoo! Groups from 2006, in any language: `Posted by: "Jo" jo@x.example jo_1`, and the date below it. */
const LABELLED = /^\s{1,12}\p{L}[\p{L} ]{1,30}:\s{1,8}(\S.{0,500})$/u;
const POSTER = /^"?([^"]{0,200}?)"?\s{1,8}(\S{1,200}@\S{1,200})/;

/** A line above the block that only counts: `Message: 12`, `Topic No. 3`. */
const COUNTER = /^\s{0,3}(\p{L}[\p{L}. ]{2,24}?)[:#]?\s{0,8}(\d{1,6}):?\s*$/u;

/** A header block inside the text of a digest, and where the body behind it begins. */
export interface Block {
  headers: Header[];
  /** The number that the line above the block gives; null where there is none. */
  number: number | null;
  /** What is counted there: `message`, `topic no.`; '' where nothing is. */
  counted: string;
  /** Whether its subject is the numbered line above it. */
  titled: boolean;
  /** Index of the first line after the block and its blank line. */
  body: number;
}

const MAX_LINES = 300;

/** Reads the header block that starts at this line; empty where none does. */
export function readBlock(lines: readonly string[], start: number): Block {
  const headers: { name: string; value: string }[] = titleAt(lines, start);
  const titled = headers.length > 0;
  const counter = titled ? null : counterAt(lines[start]);
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
  return { headers, number: counter?.number ?? null, counted: counter?.counted ?? '', titled, body };
}

/** A title, and the author and date below it where they are no headers, as the headers they stand for. */
function titleAt(lines: readonly string[], start: number): { name: string; value: string }[] {
  const title = TITLE.exec(lines[start] ?? '')?.[1];
  if (title === undefined) return [];
  const subject = { name: 'Subject', value: title.trim() };
  const [by, when] = [1, 2].map((n) => lines[start + n] ?? '') as [string, string];
  if (/^\s{0,12}(?:From|Date):\s/i.test(by)) return [subject];
  const poster = POSTER.exec(LABELLED.exec(by)?.[1] ?? '');
  const date = LABELLED.exec(when)?.[1];
  if (poster === null || date === undefined || !CLOCK.test(date)) return [];
  return [subject, { name: 'From', value: `"${poster[1]}" <${poster[2]}>` }, { name: 'Date', value: date }];
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
 * Whether a block is the head of a message: who wrote it, and when or about what; one that is counted may leave
 * out all but one of them. A memo's "From: the committee" is none, and no address with it.
 */
export function isMessageHead({ headers, number }: Block): boolean {
  const value = (name: string): string | undefined =>
    headers.find((h) => h.name.toLowerCase() === name)?.value;
  const from = value('from');
  const date = value('date') ?? value('sent');
  const timed = date !== undefined && CLOCK.test(date);
  if (number !== null && (timed || (from !== undefined && MAILBOX.test(from)))) return true;
  if (from === undefined) return timed && value('subject') !== undefined;
  if (date === undefined && value('subject') === undefined) return false;
  return timed || number !== null || MAILBOX.test(from);
}
