import { withoutEnd } from '../mail/ends.ts';
import type { Mailbox } from '../posts/parsed.ts';
import type { NamedDay } from './calendar.ts';
import { isRunning } from './card.ts';
import { fold, keyOf } from './fold.ts';
import { personIn } from './names.ts';
import { inProse } from './prose.ts';
import { COMPOUND, isCause, type Signature, UNIT } from './signature.ts';
import { EVERY } from './speech.ts';
import type { ViewLine } from './view.ts';

export interface Found {
  value: string;
  span: [number, number] | null;
}

/** Who issues the appeal: a line with the date, the body somebody signs for, a heading, the sender's name. */
export function findIssuer(
  lines: readonly ViewLine[],
  days: readonly NamedDay[],
  signature: Signature | null,
  author: Mailbox | null,
  organisation: string | null,
  free: (n: number) => boolean,
  title: string,
): Found | null {
  const full = spelledOut(lines, author);
  if (full !== null) return full;
  const dated = datedLine(lines, days);
  const heading = headingBody(lines, title, free);
  const closing = closingBody(lines.filter((_, n) => free(n)));
  const signed = wholeBody(signedBody(lines, signature), lines);
  const name = author?.name ?? null;
  // The sender's own name decides between several bodies.
  const own =
    name === null
      ? undefined
      : [dated, signed, heading, closing].find((f) => f !== null && alike(f.value, name));
  if (own !== undefined && own !== null) return own;
  if (
    name !== null &&
    heading === null &&
    headsOrEnds(lines, days, name) &&
    !(signature !== null && alike(signature.name, name))
  )
    return bodyOf(lines, name);
  if (dated !== null) return dated;
  const part = signed !== null && UNIT.test(fold(signed.value)) && name !== null && isBody(name);
  if (signed !== null && !part && !(signature?.inferred === true && heading !== null)) return signed;
  if (heading !== null) return heading;
  if (name !== null && (isBody(name) || isCause(fold(name))) && !/\b(?:desk|list|info|news)\b/i.test(name))
    return bodyOf(lines, name);
  if (closing !== null) return closing;
  const asking = askingBody(lines) ?? lastLine(lines, free);
  if (asking !== null) return asking;
  if (author !== null && name !== null && namesDomain(name, author.address)) return bodyOf(lines, name);
  if (organisation !== null) return bodyOf(lines, organisation);
  return null;
}

/** Whether the sender's name stands alone, or with a day, on one of the first or last lines. */
function headsOrEnds(lines: readonly ViewLine[], days: readonly NamedDay[], name: string): boolean {
  const filled = lines.filter((l) => l.text.trim() !== '');
  return [...filled.slice(0, 6), ...filled.slice(-4)].some((line) => {
    const key = keyOf(line.text);
    const dated = days.some((d) => d.start >= line.start && d.end <= line.start + line.text.length);
    const first = keyOf(line.text.split(/,\s|\s[–—-]+\s/)[0] as string);
    return key === keyOf(name) || first === keyOf(name) || (dated && key.startsWith(keyOf(name)));
  });
}

/** "Central Union of Harbours (CUH)", in a post of "CUH Secretariat" or from alerts@cuh.example: the whole name. */
function spelledOut(lines: readonly ViewLine[], author: Mailbox | null): Found | null {
  if (author === null) return null;
  const host = author.address.slice(author.address.lastIndexOf('@') + 1);
  const known = new Set([...keyOf(author.name ?? '').split(' '), ...host.toLowerCase().split('.')]);
  for (const line of lines) {
    if (!line.text.includes('(')) continue;
    const [, before = '', initials = ''] = SPELLED_OUT.exec(line.text) ?? [];
    if (initials === '' || !known.has(fold(initials).replace(/[.&-]/g, ''))) continue;
    const name = before.replace(ARTICLE, '');
    const spelled = isSpelled(fold(name), fold(initials).replace(/[.&-]/g, ''));
    if (spelled || (isBody(name) && fold(name)[0] === fold(initials)[0]))
      return { value: tidy(name), span: placeOf(line, name) };
  }
  return null;
}

/** Whether initials are of words of the name, in their order, the first of the first. */
function isSpelled(name: string, initials: string): boolean {
  const words = name.split(/[^\p{L}]+/u);
  let at = 0;
  const all = [...initials].every((letter) => {
    at = words.findIndex((word, n) => n >= at && word[0] === letter) + 1;
    return at > 0;
  });
  return all && words[0]?.[0] === initials[0];
}

const SPELLED_OUT =
  /(?<![\p{L}'’&-])(\p{Lu}[\p{L}'’&-]{0,40}(?:\s[\p{L}'’&-]{1,40}){1,9})\s\((\p{Lu}[\p{Lu}.&-]{1,11})\)/u;
const ARTICLE = /^(?:the|el|la|le|il|o|os|as|a|die|der|das|les|los|las|i|gli)\s(?=\p{Lu})/iu;

/** "Prisoners' Post <post@prisonerspost.example>": a body has a domain of its own name, people rarely have. */
function namesDomain(name: string, address: string): boolean {
  const [local = '', host = ''] = address.toLowerCase().split('@');
  const words = keyOf(name).split(' ');
  const own = host.split('.').some((label) => label.replaceAll('-', '') === words.join(''));
  return (
    own &&
    words.length > 1 &&
    !words.some((word) => local.split(/[._-]/).includes(word) && word !== words.at(-1))
  );
}

function signedBody(lines: readonly ViewLine[], signature: Signature | null): Found | null {
  const body = signature?.organisation ?? null;
  return body === null || signature === null
    ? null
    : { value: body, span: spanOf(lines, body, signature.firstLine - 1) };
}

/** "for the League" where the text names the Harbour Workers' League: its whole name. */
function wholeBody(found: Found | null, lines: readonly ViewLine[]): Found | null {
  if (found === null || !/^\p{Lu}[\p{L}'’-]+$/u.test(found.value)) return found;
  const shouted = found.value.toUpperCase();
  const holding = lines.filter((l) => l.text.includes(found.value) || l.text.includes(shouted));
  const word = `(?:${found.value}|${shouted})`;
  const name = new RegExp(
    `(?<![\\p{L}'’&-])(?:\\p{Lu}[\\p{L}'’&-]{1,40}\\s){1,5}${word}(?![\\p{L}'’])|(?<![\\p{L}'’])${word}(?:\\s\\p{Lu}[\\p{L}'’&-]{1,40}){1,4}`,
    'u',
  );
  for (const line of holding) {
    const whole = name.exec(line.text)?.[0];
    if (whole !== undefined && isBody(whole)) return { value: tidy(whole), span: placeOf(line, whole) };
  }
  return found;
}

function bodyOf(lines: readonly ViewLine[], name: string): Found {
  return { value: name, span: spanOf(lines, name, 0) };
}

function alike(body: string, name: string): boolean {
  const [a, b] = [keyOf(body), keyOf(name)];
  return b.length > 3 && (a.includes(b) || b.includes(a) || shortens(b, a));
}

/** "Zeytinköy Platformu" for "Zeytinköy Çevre ve Yaşam Platformu": its words in their order, first and last among them. */
function shortens(short: string, long: string): boolean {
  const [few, many] = [short.split(' '), long.split(' ')];
  if (few.length < 2 || few[0] !== many[0] || few.at(-1) !== many.at(-1)) return false;
  let at = 0;
  return few.every((word) => {
    at = many.indexOf(word, at) + 1;
    return at > 0;
  });
}

/** "From Women in Docks, Bremen, 3 May 2002": one short line near either end holds a body and a day. */
function datedLine(lines: readonly ViewLine[], days: readonly NamedDay[]): Found | null {
  const ending = lines.length - 1 - lines.toReversed().findIndex((l) => l.text.trim() !== '');
  for (const [n, line] of lines.entries()) {
    const text = line.text.trim();
    if (inProse(lines, n)) continue;
    if ((n > 14 && n < ending) || text.length > 160 || /^(?:[-*•·–]|\(?\d{1,2}[.)])\s/.test(text)) continue;
    const day = days.find((d) => d.start >= line.start && d.end <= line.start + line.text.length);
    if (!EVERY_ISSUED.test(fold(text)) && (day === undefined || isRunning(text))) continue;
    const pieces = text.split(/\s[–—|-]\s|,\s+|\s{3,}|\s\|\s/).map((p) => withoutIssued(p.trim()));
    const body = pieces.find((p) => isBody(p) && !/\d{4}|:/.test(p) && p.length < 90);
    if (body !== undefined) return { value: tidy(body), span: placeOf(line, body) };
  }
  return null;
}

const EVERY_ISSUED =
  /\b(?:issued by|a message from|an appeal from|greetings from|(?:briefing|alert|appeal|letters?|bulletin|statement) (?:and [\w ]{1,20})?from|published by|comunicado de|communique de|appel de|aufruf (?:von|der|des))\b/;

function withoutIssued(piece: string): string {
  const from =
    /(?:^|\s)(?:issued by|message from|greetings from|appeal from|published by|(?:\p{L}+ ){0,6}from|by|von|comunicado de|communiqué de|appel d[ue]|aufruf (?:von|der|des))\s+(?:the\s)?(\p{Lu}.*)$/u.exec(
      piece,
    )?.[1];
  return from ?? piece.replace(/^(?:from|de|von|da|от)\s+(?:the\s)?(?=\p{Lu})/iu, '');
}

/** A body named alone in one of the first lines. */
function headingBody(lines: readonly ViewLine[], title: string, free: (n: number) => boolean): Found | null {
  const filled = [...lines.entries()].filter(([, l]) => l.text.trim() !== '').slice(0, 4);
  const first = filled.filter(([n]) => free(n) && !inProse(lines, n)).map(([, l]) => l);
  const found: Found[] = [];
  for (const line of first) {
    const text = line.text.trim();
    // "Salut la compagnie,": a greeting, whatever it names.
    if (text.length > 90 || /[.!?:,]$|^\(|@/.test(text)) continue;
    const said = isBody(text) ? forWhom(text) : (text.split(/,\s/)[0] as string);
    const [name = '', ...more] = said.split(/\s{3,}|\s[|*•·]\s|\s[–—-]+\s/);
    if (isBody(name) && !/\d{2}/.test(name) && (more.length > 0 || !alike(name, title)))
      found.push({ value: tidy(name), span: placeOf(line, name) });
  }
  // "International Office" below "Bakers' Federation" is a part of it.
  const whole = found.filter((f) => !UNIT.test(fold(f.value)));
  return (whole.length > 0 ? whole : found).sort((a, b) => b.value.length - a.value.length)[0] ?? null;
}

/** A body named alone in one of the last lines. */
function closingBody(lines: readonly ViewLine[]): Found | null {
  const last = lines
    .filter((l) => l.text.trim() !== '')
    .slice(-7)
    .reverse();
  for (const line of last) {
    const name = forWhom(line.text.trim()).split(/\s[–—|·-]\s|,\s|\s{3,}/)[0] as string;
    const words = name.split(/\s+/).length;
    if (
      isBody(name) &&
      words <= 9 &&
      !/[.!?:]$/.test(name.replace(/\be\. ?V\.$/, '')) &&
      !/@|\d{3}/.test(name)
    )
      return { value: tidy(name), span: placeOf(line, name) };
  }
  return null;
}

/** "The Dockers' Federation asks all affiliates to protest": the body that a sentence near the beginning says is asking. */
function askingBody(lines: readonly ViewLine[]): Found | null {
  for (const line of lines.filter((l) => l.text.trim() !== '').slice(0, 12)) {
    const name = (LED_BY.exec(line.text.trim()) ?? WE_IN.exec(line.text) ?? ASKING.exec(line.text))?.[1];
    if (name !== undefined && isBody(name)) return { value: tidy(name), span: placeOf(line, name) };
  }
  return null;
}

/** "From the Harbour Justice Coalition:", "Source: Reporters' Watch" */
const LED_BY =
  /^(?:[Ff]rom|FROM|[Ss]ource|[Ii]ssued by|[Pp]ublished by|[Ss]ent by|[Vv]on|Quelle|De|Fuente|Fonte|Da|От|Источник|Kaynak)\s?:?\s+(?:[Tt]he\s|la\s|le\s|el\s|il\s|der\s|l['’])?(\p{Lu}[^:.!?@\d]{3,80})[:.]?$/iu;

/** "We in the Hull branch of the Harbour Workers' League need your help." */
const WE_IN =
  /^\s*(?:We|Wir|Nous|Nosotros|Noi|Nós)\s(?:at|in|of|from|de|du|der|vom|del|della|da|do)\s(?:the\s)?(?:[\p{L} ]{3,30}\sof\s(?:the\s)?)?(\p{Lu}[\p{L}'’&-]*(?:\s\p{Lu}[\p{L}'’&-]*){1,6})/u;

const ASKING =
  /^\s*(?:(?:The|El|La|Le|Il|O|A|Die|Der|Das)\s|L['’])?(\p{Lu}[\p{L}'’&-]*(?:\s[\p{L}'’&-]+){0,7}?)\s(?:(?:is|are)\s)?(?:asks?|asking|(?:has|have) asked|calls? on|calling on|appeals? to|urges?|invites?|requests?|pide|solicita|llama a|convoca|demande à|appelle|invite|bittet|ruft|fordert|pede|convoca|chiede|invita|просит|призывает)\s/u;

/** A name alone under the post, whatever its words: whoever sends an appeal without signing it puts the body there. */
function lastLine(lines: readonly ViewLine[], free: (n: number) => boolean): Found | null {
  const n = lines.findLastIndex((l) => l.text.trim() !== '');
  const text = lines[n]?.text.trim() ?? '';
  const above = lines[n - 1]?.text.trim() ?? '';
  // Alone, or under the name of whoever signs for it.
  const stands = above === '' || /^\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){0,2}$/u.test(above);
  if (n < 3 || !free(n) || !stands || !/^\p{Lu}[^.:!?@()\d]{5,60}$/u.test(text)) return null;
  const folded = fold(text);
  if (EVERY.has('roles', folded) && !EVERY.has('organisations', folded)) return null;
  const speaks = (['plea', 'closings', 'readers', 'write', 'forward', 'contact', 'letters'] as const).some(
    (list) => EVERY.has(list, folded),
  );
  return speaks || /,$/.test(text) || personIn(text) !== null
    ? null
    : { value: tidy(text), span: placeOf(lines[n] as ViewLine, text) };
}

/** "Per il Comitato Porte Aperte": signed on behalf of the body. */
function forWhom(text: string): string {
  const length = EVERY.opens('onBehalf', text);
  return text.slice(length).replace(/^(?::|\s)*(?:(?:the|el|la|le|il|die|das|den|der)\s)?/i, '');
}

/** A name with a word for a kind of organisation, mostly in capitals as names are. */
function isBody(text: string): boolean {
  const folded = fold(text);
  if (!EVERY.has('organisations', folded) && !COMPOUND.test(folded)) return false;
  if (isOffice(folded) || isDocument(folded)) return false;
  if (/:\s/.test(text) || /[.!?]\s+\p{Lu}/u.test(text.replace(/(?<!\p{L})\p{L}{1,3}\./gu, ''))) return false;
  const words = text.split(/\s+/).filter((w) => /\p{L}{4,}/u.test(w));
  const capital = words.filter((w) => /^["'“«(]?\p{Lu}/u.test(w)).length;
  // Led by its kind, or with its kind last, it is a body whatever its other words: "Центр защиты прессы".
  const led = /^["'“«(]?\p{Lu}/u.test(text) && isLed(folded.replace(/^["'“«(]/, ''));
  const ends = EVERY.opens('organisations', folded.split(/\s+/).at(-1) ?? '') > 0;
  // A heading or a request that speaks of a body is none.
  if (EVERY.has('plea', folded) && !led && !ends) return false;
  return words.length <= 10 && capital >= Math.max(1, words.length * (led && words.length <= 5 ? 0.3 : 0.5));
}

/** By a word for its kind, in Russian with one word before that: "Межрегиональный профсоюз автосборщиков". */
function isLed(folded: string): boolean {
  if (EVERY.opens('organisations', folded) > 0) return true;
  const second = /^\p{Script=Cyrillic}{4,}\s(?=\p{L})/u.exec(folded)?.[0].length ?? 0;
  return second > 0 && EVERY.opens('organisations', folded.slice(second)) > 0;
}

/** "Press note & appeal", but not "Comunicado del Sindicato de Estibadores". */
function isDocument(folded: string): boolean {
  const length = EVERY.opens('documents', folded);
  return length > 0 && !EVERY.has('organisations', folded.slice(length));
}

/** "Branch Secretary", "Şube Başkanı": an office in a body, and no body. */
function isOffice(folded: string): boolean {
  const words = folded.split(/\s+/);
  return words.length === 2 && EVERY.opens('roles', words[1] as string) === words[1]?.length;
}

function tidy(name: string): string {
  const bare = withoutEnd(name, ' ,.;:*~=-')
    .replace(/^[\s"'“«(*~=-]+/, '')
    .replace(/\s+/g, ' ');
  return /^[^\p{Ll}]+$/u.test(bare) && bare.length > 8 ? titleCase(bare) : bare;
}

function titleCase(text: string): string {
  return text
    .toLowerCase()
    .replace(/(?<![\p{L}'’])\p{L}/gu, (c) => c.toUpperCase())
    .replace(/(?<=\s)(?:Of|And|The|For|In|De|Du|Des|La|Le|Les|Del|Der|Die|Das|Und|Y|E|Et)(?=\s)/g, (w) =>
      w.toLowerCase(),
    );
}

function placeOf(line: ViewLine, part: string): [number, number] | null {
  const at = line.text.indexOf(part);
  return at === -1 ? null : [line.start + at, line.start + at + part.length];
}

function spanOf(lines: readonly ViewLine[], value: string, from: number): [number, number] | null {
  for (const line of lines.slice(Math.max(0, from))) {
    const span = placeOf(line, value);
    if (span !== null) return span;
  }
  return null;
}

/** The day the appeal gives for itself: alone or with place and body on one of the first or last lines. */
export function findIssued(
  lines: readonly ViewLine[],
  days: readonly NamedDay[],
  sentOn: string | null,
): { value: string; span: [number, number] } | null {
  const filled = lines.filter((l) => l.text.trim() !== '');
  const candidates = [...filled.slice(0, 12), ...filled.slice(-6)];
  for (const line of candidates) {
    const day = days.find((d) => d.dated && d.start >= line.start && d.end <= line.start + line.text.length);
    if (day === undefined) continue;
    const rest =
      `${line.text.slice(0, day.start - line.start)} ${line.text.slice(day.end - line.start)}`.trim();
    const quiet = rest === '' || line.text.trim().length < 100;
    const dateline = /^\p{L}[\p{L} .-]{1,30},?\s*$/u.test(line.text.slice(0, day.start - line.start));
    if (!quiet && !dateline) continue;
    if (ENDS_SENTENCE.test(rest.replace(/^\p{L}+, /u, '')) && !dateline) continue;
    const near = sentOn === null || Math.abs(Date.parse(day.on) - Date.parse(sentOn)) < 45 * 86_400_000;
    if (near && (sentOn === null || day.on <= sentOn || daysApart(day.on, sentOn) <= 1))
      return { value: day.on, span: [day.start, day.end] };
  }
  return null;
}

/** A full stop behind a word, not behind "No.", "St." or an initial. */
const ENDS_SENTENCE = /(?<!\b(?:no|nr|n|st|vol|iss|p))[.!?]\s/i;

function daysApart(a: string, b: string): number {
  return Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
}
