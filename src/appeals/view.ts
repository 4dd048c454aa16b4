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
  /** The span in the post's text of a span in the view. */
  origin(start: number, end: number): [number, number];
}

interface RawLine {
  text: string;
  origin: number;
  depth: number;
}

const MAX_LINES = 20_000;

/** How mail programs mark what they forward. */
const FORWARD_RULE =
  /^\s*(?:-{2,}|_{2,}|={2,}|>{2,}|begin |début |inicio |inizio |начало )\s*(?:(?:original|forwarded|forwarded by|weitergeleitete|ursprüngliche|mensaje|mensagem|message|messaggio|исходное|пересылаемое|iletilen|orijinal|doorgestuurd)\b.{0,80})(?:-{2,}|_{2,}|={2,}|:)?\s*$/iu;

/** Header lines that mail programs copy above what they forward. */
const FORWARD_FIELD =
  /^\s{0,8}\*?(?:from|to|cc|sent|date|subject|reply-to|de|a|para|cc|enviado(?: el)?|enviada(?: em)?|fecha|data|asunto|assunto|von|an|gesendet|datum|betreff|à|envoyé|objet|da|inviato|oggetto|от|кому|отправлено|дата|тема|kimden|kime|gönderildi|tarih|konu|date sent|send reply to|organization|sender|message-id)\*?\s?:\*?\s{0,40}\S/iu;

/** "On 5 May, Jane wrote:" in the languages read here. */
const ATTRIBUTION =
  /^(?!\s*>).{0,200}(?:\bwrote|\bwrites|\ba écrit|\bescribió|\bescribi[oó]|\bschrieb\b.{0,80}|\bescreveu|\bha scritto|\bписал\(?а?\)?|\bпишет|\byazdı|\bscrisse)\s?:\s*$/iu;

/** Reads the lines of a post, and keeps those that are its own message: what it forwards, or what it adds. */
export function viewOf(text: string, subject: string): View {
  const raw = rawLines(text);
  const kept = region(raw, subject);
  const above =
    kept.length < raw.length && kept.at(-1) === raw.at(-1) ? raw.slice(0, raw.length - kept.length) : [];
  const note = above.filter((l) => l.depth === 0 && !FORWARD_FIELD.test(l.text)).map((l) => l.text);
  return buildView(unboxed(kept), note.join('\n'));
}

function rawLines(text: string): RawLine[] {
  const lines: RawLine[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    if (lines.length >= MAX_LINES) break;
    // ">From " is an mbox escape, not a quote.
    if (
      (line.match(/\|/g)?.length ?? 0) >= 2 &&
      !/^\s*\|.*\|\s*$/.test(line.replace(/^\s*\|[^|]*\|\s*$/, ''))
    ) {
      lines.push({ text: line.replace(/\|/g, ' '), origin: at, depth: 0 });
      at += line.length + 1;
      continue;
    }
    const quote = /^>From /.test(line) ? '>' : (/^(?:\s{0,3}[>|](?!-))+ ?/.exec(line)?.[0] ?? '');
    const depth = /^>From /.test(line) ? 0 : quote.replace(/[^>|]/g, '').length;
    lines.push({ text: line.slice(quote.length), origin: at + quote.length, depth });
    at += line.length + 1;
  }
  return lines;
}

/** A forward is read where the innermost message begins; a reply without what it quotes. */
function region(lines: RawLine[], subject: string): RawLine[] {
  const replies = lines.some((l, n) => l.depth === 0 && attributes(lines, n));
  const own = lines.filter((l) => l.depth === 0);
  const ownWords = own
    .map((l) => l.text)
    .join(' ')
    .split(/\s+/).length;
  if (replies && (ownWords > 60 || /^re\s?:/i.test(subject))) {
    return own.filter((_, n) => !ATTRIBUTION.test(own[n]?.text ?? ''));
  }
  const forwarded = lastForward(lines);
  if (forwarded > 0) return lines.slice(forwarded);
  return withoutLeadingFields(lines);
}

function attributes(lines: RawLine[], n: number): boolean {
  const one = lines[n]?.text ?? '';
  const both = `${one} ${lines[n + 1]?.text ?? ''}`;
  if (![one, both].some((text) => text.trimEnd().endsWith(':') && ATTRIBUTION.test(text.trim())))
    return false;
  return lines.slice(n + 1, n + 5).some((l) => l.depth > 0);
}

/** The line after the last header block of a forward; 0 where nothing is forwarded. */
function lastForward(lines: RawLine[]): number {
  let found = 0;
  for (let n = 0; n < lines.length; n += 1) {
    const marked = FORWARD_RULE.test(lines[n]?.text ?? '');
    let at = marked ? n + 1 : n;
    while (marked && at < n + 4 && (lines[at]?.text.trim() ?? 'x') === '') at += 1;
    let fields = 0;
    while (at < lines.length && FORWARD_FIELD.test(lines[at]?.text ?? '')) {
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
  while (at < lines.length && FORWARD_FIELD.test(lines[at]?.text ?? '')) at += 1;
  return at >= 2 ? lines.slice(at) : lines;
}

/** Takes the borders off a box of stars or bars, keeping each line's place. */
function unboxed(lines: RawLine[]): RawLine[] {
  const boxed = lines.map(
    (l) => /^\s*([*|#])\s.*\1\s*$/.test(l.text) || /^\s*([*|#])\s*\1?\s*$/.test(l.text),
  );
  return lines.map((line, n) => {
    const inBox = boxed[n] === true && (boxed[n - 1] === true || boxed[n + 1] === true);
    const box = inBox ? /^(\s*[*|#]\s{0,2})(.*?)\s*[*|#]?\s*$/.exec(line.text) : null;
    if (box === null) return line;
    return { ...line, text: box[2] as string, origin: line.origin + (box[1] as string).length };
  });
}

function buildView(raw: readonly RawLine[], note: string): View {
  const lines: ViewLine[] = [];
  let at = 0;
  for (const { text, origin } of raw) {
    lines.push({ text, start: at, origin, indent: indentOf(text) });
    at += text.length + 1;
  }
  return {
    text: lines.map((l) => l.text).join('\n'),
    lines,
    note,
    origin: (start, end) => {
      const first = lineAt(lines, start);
      const last = lineAt(lines, Math.max(start, end - 1));
      if (first === undefined || last === undefined) return [0, 0];
      return [
        first.origin + (start - first.start),
        last.origin + (Math.max(start, end - 1) - last.start) + 1,
      ];
    },
  };
}

function lineAt(lines: readonly ViewLine[], at: number): ViewLine | undefined {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] as ViewLine).start <= at) low = middle;
    else high = middle - 1;
  }
  return lines[low];
}

function indentOf(text: string): number {
  let columns = 0;
  for (const c of text) {
    if (c === ' ') columns += 1;
    else if (c === '\t') columns += 8 - (columns % 8);
    else break;
  }
  return columns;
}
