/** What a digest says of itself before its first message. */
export interface Contents {
  /** How many messages it says it carries; null where it does not say. */
  count: number | null;
  /** The entries of its contents list, in order; [] where there is none. */
  entries: readonly Entry[];
}

/** One line of a contents list. */
export interface Entry {
  /** The letters and digits of the subject, and of the author where the list names one. */
  key: string;
  /** How many messages it stands for: LISTSERV lists subjects. */
  messages: number;
}

const COUNT =
  /^There (?:are|is) (\d{1,5}|one) messages?(?: totall?ing [\d,]{1,9} lines?)? in this (?:issue|digest)/im;

/** A heading with the number of messages behind it, as Mailman and Yahoo! Groups have it. */
const HEADING =
  /^[^\s\d*].{1,60} \((?:(\d{1,4}) (?:messages?|mensajes?|mensagens|messaggi|nachrichten|berichten|meddelelser|meddelanden|mesaj|viesti|wiadomo|zpráv|üzenet|updates?|posts?)|сообщений: (\d{1,4}))/imu;

/** ezmlm: "Topics (messages 12 through 15)", in any language. */
export const RANGE = /^\p{L}[\p{L} ]{2,30} \(\p{L}[\p{L} ]{1,30}\s(\d{1,9})\D{2,20}\s(\d{1,9})\):?\s*$/mu;

const NUMBERED = /^\s{0,12}(?:\*\s{0,3})?(\d{1,4})\s?[.)-]\s+(\S.*)$/;

const LABELLED = /^\s{0,8}(\d{1,3}(?:[a-z]|\.\d{1,3})?)\.\s{1,8}(\S.*)$/;

const MAX_LINES = 3_000;

/** Reads the lines before the first message of a digest. */
export function readContents(before: readonly string[]): Contents {
  const head = before.slice(-MAX_LINES);
  const numbered = numberedEntries(head);
  const labelled = labelledEntries(head);
  const complete = labelled.length > numbered.length ? labelled : numbered;
  const lists = [() => complete, threads, signed, indented, lastParagraph];
  const entries = firstOf(lists.map((read) => () => read(head)));
  // Only a numbered list is sure to name every message.
  const listed = complete.length === 0 ? null : messagesOf(complete);
  return { count: statedCount(head.join('\n')) ?? listed, entries };
}

/** The first of the lists that has an entry. */
function firstOf(lists: readonly (() => Entry[])[]): Entry[] {
  for (const read of lists) {
    const entries = read();
    if (entries.length > 0) return entries;
  }
  return [];
}

function statedCount(head: string): number | null {
  const heading = HEADING.exec(head);
  const number = COUNT.exec(head)?.[1] ?? heading?.[1] ?? heading?.[2];
  if (number !== undefined) return number.toLowerCase() === 'one' ? 1 : Number(number);
  const range = RANGE.exec(head);
  const between = range === null ? 0 : Number(range[2]) - Number(range[1]) + 1;
  return between > 0 && between < 10_000 ? between : null;
}

/** The longest list numbered 1, 2, 3 ...; lines further in go on with the entry before them. */
function numberedEntries(head: readonly string[]): Entry[] {
  let best: string[] = [];
  let run: string[] = [];
  for (const line of head) {
    const [, number, words] = NUMBERED.exec(line.slice(0, 500)) ?? [];
    if (number !== undefined && words !== undefined) {
      if (Number(number) === 1) run = [];
      if (Number(number) === run.length + 1) run.push(words);
    } else if (run.length > 0 && /^\s+\S/.test(line)) run.push(`${run.pop()} ${line.trim().slice(0, 500)}`);
    if (run.length > best.length || run[0] === best[0]) best = run;
  }
  return best.map(entryOf);
}

/** Group hosts number topics, and give each message of one a letter: `1a. Water`, `1b. Re: Water`, `2.1. Rent`. */
function labelledEntries(head: readonly string[]): Entry[] {
  const found = head.map((line) => LABELLED.exec(line.slice(0, 500))).filter((match) => match !== null);
  const several = found.some(([, label]) => /\D/.test(label as string));
  return several ? found.map(([, , words]) => entryOf((words as string).trim())) : [];
}

/** How many messages the entries stand for. */
export function messagesOf(entries: readonly Entry[]): number {
  return entries.reduce((sum, e) => sum + e.messages, 0);
}

/** ezmlm: a subject, and below it the number and author of each of its messages. */
function threads(head: readonly string[]): Entry[] {
  const entries: Entry[] = [];
  head.forEach((line, n) => {
    if (!/^\s{1,8}\d{1,9} \p{L}{1,12}:\s/u.test(line)) return;
    const above = head[n - 1] ?? '';
    const last = entries.at(-1);
    if (/^\S/.test(above)) entries.push({ key: subjectKey(above), messages: 1 });
    else if (last !== undefined) last.messages += 1;
  });
  return entries;
}

/** Topica: a subject, and its author's address below it, both further in. */
function signed(head: readonly string[]): Entry[] {
  return head
    .filter((line, n) => /^\s+\S/.test(line) && !ADDRESSED.test(line) && ADDRESSED.test(head[n + 1] ?? ''))
    .map((line) => entryOf(line.trim()));
}

const ADDRESSED = /^\s{1,12}\p{L}{1,12}:? .{0,200}\S@\S/u;

/** Moderators of Usenet: what stands last before the first message, from the last line that ends in a colon. */
function lastParagraph(head: readonly string[]): Entry[] {
  const last = head.findLastIndex((line) => line.trim() !== '');
  const blank = head.findLastIndex((line, n) => n < last && line.trim() === '');
  const lines = head.slice(blank + 1, last + 1);
  const heading = lines.findLastIndex((line) => /:\s*$/.test(line));
  const listed = heading !== -1 || lines.every((line) => /^\s{2,}\S/.test(line));
  return listed ? lines.slice(heading + 1).map((line) => entryOf(line.trim())) : [];
}

/** Majordomo, SmartList: subjects one below the other, further in than the heading above them. */
function indented(head: readonly string[]): Entry[] {
  const heading = head.findLastIndex((line, n) => /^\S.{0,80}:\s*$/.test(line) && isInside(head, n + 1));
  if (heading === -1) return [];
  const from = isInside(head, heading + 1, 0) ? heading + 1 : heading + 2;
  const stop = head.findIndex((line, n) => n >= from && !/^\s{2,}\S/.test(line));
  return head.slice(from, stop === -1 ? undefined : stop).map((l) => entryOf(l.trim()));
}

/** Whether this line is indented, or the one behind one blank line. */
function isInside(head: readonly string[], at: number, blanks = 1): boolean {
  const line = head[at] ?? '';
  return line.trim() === '' ? blanks > 0 && isInside(head, at + 1, 0) : /^\s{2,}\S/.test(line);
}

function entryOf(words: string): Entry {
  const times = /\s\((\d{1,4})(?: \p{L}{1,20})?\)\s*$/u.exec(words);
  const subject = times === null ? words : words.slice(0, times.index);
  return { key: subjectKey(subject), messages: times === null ? 1 : Number(times[1]) };
}

/** A subject as it is compared: letters and digits alone, without Re: and the tag of a list. */
export function subjectKey(subject: string): string {
  return subject
    .slice(0, 500)
    .replace(/^(?:\s{0,3}\p{L}{1,4}(?:\[\d{1,3}\])?\s?:|\s{0,3}\[[^\]]{1,60}\]){1,9}/u, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Whether a contents entry can stand for a message of this subject; the entry may go on with the author. */
export function names(entry: Entry, subject: string): boolean {
  const key = subjectKey(subject);
  return key === '' || entry.key === '' || entry.key.startsWith(key) || key.startsWith(entry.key);
}
