import { firstMark } from '../mail/line-start.ts';
import { attributes, isAttribution, isForwardField, isForwardRule, quoteOf } from '../posts/quoting.ts';

/** A line of what is read: quote marks and box borders taken off, and where it stands in the post. */
export interface ViewLine {
  text: string;
  /** Place in the view. */
  start: number;
  /** Place in the post's text. */
  origin: number;
  /** Columns of white space before the first letter. */
  indent: number;
}

/** The part of a post that may be an appeal, as plain lines, with the way back to the post's text. */
export interface View {
  text: string;
  lines: ViewLine[];
  /** What whoever passed it on wrote above it; '' where nothing is forwarded. */
  note: string;
  /** The spans in the post's text of a span in the view: more than one where the view leaves lines out between. */
  origin(start: number, end: number): [number, number][];
}

interface RawLine {
  text: string;
  origin: number;
  depth: number;
}

const MAX_LINES = 20_000;

/** Reads the lines of a post, and keeps those that are its own message: what it forwards, or what it adds. */
export function viewOf(text: string, subject: string): View {
  const raw = rawLines(text);
  const kept = region(raw, subject);
  const above =
    kept.length < raw.length && kept.at(-1) === raw.at(-1) ? raw.slice(0, raw.length - kept.length) : [];
  const note = above.filter((l) => l.depth === 0 && !isForwardField(l.text)).map((l) => l.text);
  return buildView(unboxed(kept), note.join('\n'), text);
}

function rawLines(text: string): RawLine[] {
  const lines: RawLine[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    if (lines.length >= MAX_LINES) break;
    if (
      line.includes('|') &&
      (line.match(/\|/g)?.length ?? 0) >= 2 &&
      !/^\s*\|.*\|\s*$/.test(line.replace(/^\s*\|[^|]*\|\s*$/, ''))
    ) {
      lines.push({ text: line.replace(/\|/g, ' '), origin: at, depth: 0 });
      at += line.length + 1;
      continue;
    }
    const { quote, depth } = quoteOf(line);
    lines.push({ text: line.slice(quote.length), origin: at + quote.length, depth });
    at += line.length + 1;
  }
  return lines;
}

/** A forward is read where the innermost message begins; a reply without what it quotes. */
function region(lines: RawLine[], subject: string): RawLine[] {
  const replies = lines.some((l, n) => l.depth === 0 && attributes(lines, n) > 0);
  const own = lines.filter((l) => l.depth === 0);
  const ownWords = (): number =>
    own
      .map((l) => l.text)
      .join(' ')
      .split(/\s+/).length;
  if (replies && (/^re\s?:/i.test(subject) || ownWords() > 60)) {
    return own.filter(({ text }) => !isAttribution(text));
  }
  const forwarded = lastForward(lines);
  const answer = REPLY.test(subject) ? answerAbove(lines) : null;
  if (answer !== null) return answer;
  if (forwarded > 0) return withoutSender(lines, forwarded);
  return withoutLeadingFields(lines);
}

/** What is quoted as a whole ends where the quoting does: below it signs whoever passed it on. */
function withoutSender(lines: RawLine[], from: number): RawLine[] {
  const depth = lines[from - 1]?.depth ?? 0;
  const last = lines.findLastIndex((l) => l.depth >= depth);
  return lines.slice(from, depth > 0 ? Math.max(from, last + 1) : undefined);
}

const REPLY = /^(?:re|aw|antw|sv|res|rif|ynt|отв)\s?(?:\[\d{1,2}\])?:(?!\s{0,2}(?:fwd?|wg|tr|rv|i)\s?:)/iu;

/** Fewer words above the message that was answered may be "please read" or "passing this on". */
const MIN_ANSWER = 25;

/** What somebody wrote above the whole of the message they answer; null where there is too little of it. */
function answerAbove(lines: RawLine[]): RawLine[] | null {
  const rule = lines.findIndex((l) => isForwardRule(l.text));
  const above = lines.slice(0, Math.max(0, rule));
  const words =
    above
      .map((l) => l.text)
      .join(' ')
      .match(/\p{L}+/gu)?.length ?? 0;
  return words < MIN_ANSWER ? null : above;
}

/** The line after the last header block of a forward; 0 where nothing is forwarded. */
function lastForward(lines: RawLine[]): number {
  let found = 0;
  for (let n = 0; n < lines.length; n += 1) {
    const marked = isForwardRule(lines[n]?.text ?? '');
    let at = marked ? n + 1 : n;
    while (marked && at < n + 4 && (lines[at]?.text.trim() ?? 'x') === '') at += 1;
    let fields = 0;
    while (at < lines.length && isForwardField(lines[at]?.text ?? '')) {
      at += 1;
      fields += 1;
    }
    if (fields >= (marked ? 1 : 3) && (marked || n > 0)) found = at;
    n = Math.max(n, at - 1);
  }
  return found;
}

/** List servers and archives let a second header block into the body's top. */
function withoutLeadingFields(lines: RawLine[]): RawLine[] {
  let at = 0;
  while (at < lines.length && isForwardField(lines[at]?.text ?? '')) at += 1;
  return at >= 2 ? lines.slice(at) : lines;
}

const BORDER = '*|#+';

/** Takes the borders off a box of stars or bars, keeping each line's place. */
function unboxed(lines: RawLine[]): RawLine[] {
  const boxed = lines.map(
    (l) => BORDER.includes(String.fromCharCode(firstMark(l.text))) && isBoxed(l.text.trim()),
  );
  if (!boxed.includes(true)) return lines;
  return lines.map((line, n) => {
    const inBox = boxed[n] === true && (boxed[n - 1] === true || boxed[n + 1] === true);
    const border = inBox ? /^\s*[*|#+]\s{0,2}/.exec(line.text)?.[0] : undefined;
    if (border === undefined) return line;
    const rest = line.text.slice(border.length).trimEnd();
    const text = BORDER.includes(rest.at(-1) ?? ' ') ? rest.slice(0, -1).trimEnd() : rest;
    return { ...line, text, origin: line.origin + border.length };
  });
}

/** Whether a line without blanks at its ends begins with a mark and a blank and ends with that mark, or is nothing else. */
function isBoxed(line: string): boolean {
  const [first = ''] = line;
  const inner = line.slice(1);
  return /^\s/.test(inner) ? inner.endsWith(first) : inner === '' || inner === first;
}

/** @param whole the post's text, which is the view's where every line stayed as it was: no second copy is kept */
function buildView(raw: readonly RawLine[], note: string, whole: string): View {
  const lines: ViewLine[] = [];
  let at = 0;
  let moved = whole.includes('|');
  for (const { text, origin } of raw) {
    lines.push({ text, start: at, origin, indent: indentOf(text) });
    moved ||= origin !== at;
    at += text.length + 1;
  }
  return {
    text: moved || at !== whole.length + 1 ? lines.map((l) => l.text).join('\n') : whole,
    lines,
    note,
    origin: (start, end) => around(lines, whole, start, Math.max(start + 1, end)),
  };
}

/** The spans in `whole` of a span in the lines: cut where lines that are left out stand between two of them. */
function around(lines: readonly ViewLine[], whole: string, start: number, end: number): [number, number][] {
  const spans: [number, number][] = [];
  const last = lineAt(lines, end - 1);
  let at = lineAt(lines, start);
  let from = placeOf(lines[at], start);
  for (; at < last; at += 1) {
    const [line, next] = [lines[at] as ViewLine, lines[at + 1] as ViewLine];
    const lineEnd = line.origin + line.text.length;
    const secondBreak = whole.indexOf('\n', lineEnd + 1);
    if (secondBreak < 0 || secondBreak >= next.origin) continue;
    if (lineEnd > from) spans.push([from, lineEnd]);
    from = next.origin;
  }
  const to = placeOf(lines[last], end - 1) + 1;
  return lines.length === 0 ? [] : [...spans, [from, to]];
}

const placeOf = (line: ViewLine | undefined, at: number): number =>
  line === undefined ? 0 : line.origin + (at - line.start);

/** The line that a place in the view lies in, or ends. */
function lineAt(lines: readonly ViewLine[], at: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] as ViewLine).start <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

function indentOf(text: string): number {
  let columns = 0;
  for (let n = 0; n < text.length; n += 1) {
    const code = text.charCodeAt(n);
    if (code === 0x20) columns += 1;
    else if (code === 0x09) columns += 8 - (columns % 8);
    else break;
  }
  return columns;
}
