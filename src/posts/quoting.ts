import { firstMark } from '../mail/line-start.ts';

/** How mail programs mark what is not the writer's own: quote marks, rules and header blocks of forwards, attributions. */

/** A line without its quote marks, and how many it had. */
export interface QuotedLine {
  readonly text: string;
  readonly depth: number;
}

/** The quote marks that a line begins with, and how many; ">From " is an mbox escape, not a quote. */
export function quoteOf(line: string): { quote: string; depth: number } {
  const first = firstMark(line);
  if (first !== GREATER && first !== BAR) return UNQUOTED;
  if (line.startsWith('>From ')) return { quote: '>', depth: 0 };
  const quote = /^(?:\s{0,3}[>|](?!-))+ ?/.exec(line)?.[0] ?? '';
  return { quote, depth: quote.replace(/[^>|]/g, '').length };
}

const UNQUOTED = { quote: '', depth: 0 };
const GREATER = 0x3e;
const BAR = 0x7c;

/** How mail programs mark what they forward. */
const FORWARD_RULE =
  /^\s*(?:-{2,}|_{2,}|={2,}|>{2,}|begin |début |inicio |inizio |начало )\s*(?:(?:original|forwarded|forwarded by|weitergeleitete|ursprüngliche|mensaje|mensagem|message|messaggio|исходное|пересылаемое|iletilen|orijinal|doorgestuurd)(?!\p{L}).{0,80})(?:-{2,}|_{2,}|={2,}|:)?\s*$/iu;

/** Header lines that mail programs copy above what they forward. */
const FORWARD_FIELD =
  /^\s{0,8}\*?(?:from|to|cc|sent|date|subject|reply-to|de|a|para|cc|enviado(?: el)?|enviada(?: em)?|fecha|data|asunto|assunto|von|an|gesendet|datum|betreff|à|envoyé|objet|da|inviato|oggetto|от|кому|отправлено|дата|тема|kimden|kime|gönderildi|tarih|konu|date sent|send reply to|organization|sender|message-id)\*?\s?:\*?\s{0,40}\S/iu;

export function isForwardField(line: string): boolean {
  return line.includes(':') && FORWARD_FIELD.test(line);
}

export function isForwardRule(line: string): boolean {
  const first = firstMark(line);
  return (first >= 0x80 || OPENS_FORWARD.includes(String.fromCharCode(first))) && FORWARD_RULE.test(line);
}

/** What a forward rule begins with, where that is ASCII. */
const OPENS_FORWARD = '-_=>bBdDiI';

/** A mark that what was forwarded ends here. */
const FORWARD_ENDS =
  /^\s{0,3}-{2,}\s?(?:end|fin|fim|fine|ende|конец)(?!\p{L}).{0,40}(?:message|nachricht|mensaje|mensagem|messaggio|сообщения).{0,20}-{2,}\s*$/iu;

export function endsForward(line: string): boolean {
  return firstMark(line) === HYPHEN && FORWARD_ENDS.test(line);
}

const HYPHEN = 0x2d;

/** "On 5 May, Jane wrote:" in the languages read here. */
const ATTRIBUTION =
  /^(?!\s*>).{0,200}(?<!\p{L})(?:wrote|writes|a écrit|escribi[oó]|schrieb(?!\p{L}).{0,80}|escreveu|ha scritto|писал\(?а?\)?|пишет|yazdı|scrisse)\s?:\s*$/iu;

export function isAttribution(line: string): boolean {
  return line.includes(':') && ATTRIBUTION.test(line);
}

/** How many lines from `n` on say who wrote what is quoted below them: none, one, or one that goes on in the next. */
export function attributes(lines: readonly QuotedLine[], n: number): number {
  const [one, next] = [lines[n] ?? NO_LINE, lines[n + 1] ?? NO_LINE];
  if (!one.text.includes(':') && !next.text.includes(':')) return 0;
  const goesOn = next.depth === one.depth && FIRST_OF_TWO.test(one.text);
  const said = goesOn ? [one.text, `${one.text} ${next.text}`] : [one.text];
  const length = said.findIndex((text) => isAttribution(text.trim())) + 1;
  return length > 0 && lines.slice(n + 1, n + 5).some(({ depth }) => depth > one.depth) ? length : 0;
}

/** "On Wednesday, 4 June 2003, Ana Ruiz": the next line goes on with "wrote:". */
const FIRST_OF_TWO =
  /^\s{0,3}(?:(?:on|at|le|el|em|il|am|den|в)\s|\d|[^.?!]{0,120}[<@(]|[^.?!]{0,120}\d{4})(?![^\n]{0,200}[.?!]\s{0,3}$)/iu;

const NO_LINE: QuotedLine = { text: '', depth: 0 };

/** The mark above a signature: two hyphens, and a space that many programs lose (RFC 3676 section 4.3). */
export function isSignatureMark(line: string): boolean {
  return line.startsWith('--') && line.trimEnd() === '--';
}
