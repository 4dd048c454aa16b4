import type { Mailbox } from '../posts/parsed.ts';
import { fold, keyOf } from './fold.ts';
import { isClosing } from './letters.ts';
import { EVERY } from './speech.ts';
import type { ViewLine } from './view.ts';

export interface Signature {
  name: string;
  role: string | null;
  organisation: string | null;
  /** The organisation is only part of what the office is called. */
  inferred: boolean;
  /** Lines of the view: [first, last + 1). */
  firstLine: number;
  endLine: number;
  span: [number, number];
}

const NAME_LINE =
  /^(?:\p{Lu}[\p{L}'’.-]*|d[eaiou]s?|del|della|der|van|von|la|le|y|al|el|bin|Mc\p{Lu}\p{L}+|O['’]\p{Lu}\p{L}+)(?:\s+(?:\p{Lu}[\p{L}'’.-]*|d[eaiou]s?|del|della|der|van|von|la|le|y|al|el|bin|du)){1,4}$/u;

/**
 * Who signs the appeal: a line that is a person's name, alone or with an office or a body, near the end or
 * before the letter. The author's own name counts more than another's.
 *
 * @param free whether a line is neither in a letter nor in a block of addresses
 */
export function findSignature(
  lines: readonly ViewLine[],
  free: (n: number) => boolean,
  author: Mailbox | null,
): Signature | null {
  let best: { signature: Signature; weight: number } | null = null;
  const filled = filledFrom(lines);
  for (let n = 0; n < lines.length; n += 1) {
    if (!free(n)) continue;
    const signature = signatureAt(lines, n, author);
    if (signature === null) continue;
    const weight = weigh(signature, lines, n, author, filled[signature.endLine] ?? 0);
    if (weight >= 2 && (best === null || weight >= best.weight)) best = { signature, weight };
  }
  return best?.signature ?? null;
}

/** How many lines with words there are from each line on. */
function filledFrom(lines: readonly ViewLine[]): number[] {
  const counts = new Array<number>(lines.length + 1).fill(0);
  for (let n = lines.length - 1; n >= 0; n -= 1) {
    counts[n] = (counts[n + 1] ?? 0) + (lines[n]?.text.trim() === '' ? 0 : 1);
  }
  return counts;
}

function signatureAt(lines: readonly ViewLine[], n: number, author: Mailbox | null): Signature | null {
  const line = lines[n] as ViewLine;
  const whole = line.text.trim().replace(/^\((.*)\)$/, '$1');
  const text = whole.replace(FOR, '');
  if (text.length < 5 || text.length > 110 || /@|https?:|\d{3}|[?]$/.test(text)) return null;
  const lead = officeBefore(text, author);
  const cut = nameAt(text.slice(lead), author);
  if (cut === null) return null;
  const rest = `${text.slice(0, lead).trim()}, ${text.slice(lead + cut.length)}`.replace(
    /^[\s,–—(-]+|[\s)]+$/g,
    '',
  );
  const following = followingLines(lines, n);
  const details = detailsOf([rest, ...following.map((l) => l.text.trim())].filter((t) => t !== ''));
  const before = bodyBefore(lines, n, text !== whole);
  const start = line.start + line.text.indexOf(cut);
  return {
    name: cut,
    role: details.role,
    organisation: before ?? details.organisation,
    inferred: details.inferred,
    firstLine: n,
    endLine: n + 1 + following.length,
    span: [start, start + cut.length],
  };
}

/** "Şube Başkanı Hüsniye Alkan": how long the office before the author's own name is. */
function officeBefore(text: string, author: Mailbox | null): number {
  const name = author?.name ?? '';
  const at = name === '' ? -1 : text.indexOf(name);
  return at > 0 && EVERY.has('roles', fold(text.slice(0, at))) && !/[.,]\s\S/.test(text.slice(0, at))
    ? at
    : 0;
}

/** The name a line begins with: the whole line, or up to a comma, a dash or "for". */
function nameAt(text: string, author: Mailbox | null): string | null {
  const name = author?.name ?? null;
  if (name !== null && `${keyOf(text)} `.startsWith(`${keyOf(name)} `) && looksLikeName(name)) {
    const exact = text.slice(0, name.length);
    if (keyOf(exact) === keyOf(name)) return exact;
  }
  const head = (
    /^[^,–—(/]{4,60}?(?=\s*(?:,|\s[–—-]\s|\(|$)|\s(?:for|pour|por|per|für|on behalf)(?:\s|$))/u.exec(
      text,
    )?.[0] ?? ''
  ).trim();
  const bare = withoutTitle(head).replace(/[.\s]+$/, '');
  return looksLikeName(bare) ? bare : null;
}

/** "Hna. Columba Reyes": the title is no part of the name. */
function withoutTitle(head: string): string {
  const length = EVERY.opens('titles', fold(head));
  const rest = length === 0 ? '' : head.slice(length).replace(/^\.?\s+/, '');
  return /\s/.test(rest) ? rest : head;
}

function looksLikeName(text: string): boolean {
  if (!NAME_LINE.test(text) || /^[^\p{Ll}]+$/u.test(text)) return false;
  const folded = fold(text);
  if (EVERY.opens('onBehalf', folded) > 0 || EVERY.has('plea', folded)) return false;
  return (
    !EVERY.has('organisations', folded) &&
    !EVERY.has('roles', folded) &&
    !EVERY.has('titles', folded.split(' ')[0] ?? '') &&
    !EVERY.has('closings', folded)
  );
}

function followingLines(lines: readonly ViewLine[], n: number): ViewLine[] {
  const following: ViewLine[] = [];
  for (const line of lines.slice(n + 1, n + 5)) {
    const text = line.text.trim();
    if (text === '' || text.length > 100 || /^[-=_*~#]{3,}/.test(text)) break;
    following.push(line);
  }
  return following;
}

/** The office and the body in what stands behind a name; a body named by itself before one inside an office. */
function detailsOf(parts: readonly string[]): {
  role: string | null;
  organisation: string | null;
  inferred: boolean;
} {
  const pieces = parts.flatMap(splitDetail).filter((p) => !/@|https?:|\d{4}/.test(p.text));
  const kind = (p: Detail): string => {
    const folded = fold(p.text);
    // "Centro Obispo Ruiz" is a body, whoever it is called after.
    if (isBodyFirst(folded) && /^["“«]?\p{Lu}/u.test(p.text)) return 'b';
    return `${EVERY.has('roles', folded) ? 'o' : ''}${EVERY.has('organisations', folded) ? 'b' : ''}`;
  };
  const office = pieces.find((p) => !p.behalf && kind(p).startsWith('o'));
  const capital = (p: Detail): boolean => /^["“«]?\p{Lu}/u.test(p.text);
  const body =
    // "International section, Bus Drivers' Union": a part of a body stands before the body.
    pieces.find(
      (p, n) => kind(p) === 'b' && capital(p) && n > 0 && UNIT.test(fold(pieces[n - 1]?.text ?? '')),
    ) ??
    pieces.find((p) => kind(p) === 'b' && capital(p)) ??
    pieces.find((p) => p.behalf) ??
    pieces.find((p) => kind(p) === 'b') ??
    pieces.find(
      (p) => kind(p) === '' && p !== office && /^["“«]?\p{Lu}[\p{L}'’&. -]{2,50}["”»]?$/u.test(p.text),
    );
  const inside = body === undefined && office !== undefined ? bodyInside(office.text) : null;
  return { role: office?.text ?? null, organisation: body?.text ?? inside, inferred: body === undefined };
}

/** Begins with a kind of body, and neither begins nor ends with an office: no "Branch Secretary". */
function isBodyFirst(folded: string): boolean {
  const last = folded.split(/\s+/).at(-1) ?? '';
  return (
    EVERY.opens('organisations', folded) > 0 &&
    EVERY.opens('roles', folded) === 0 &&
    !EVERY.has('roles', last)
  );
}

/** "i. A. Gudrun Petzinger": signed for the body on the line above. */
const FOR = /^(?:i\.\s?A\.|i\.\s?V\.|gez\.|p\.\s?[pao]\.|p\/)\s+/iu;

/** A part of a body rather than the body, in folded text. */
export const UNIT =
  /^[^,]{0,40}\b(?:section|sector|desk|department|dept|office|division|unit|secretariat|bureau|seccion|departamento|oficina|secretaria|abteilung|referat|setor|ufficio|sezione|отдел|сектор|burosu|birimi)$/u;

interface Detail {
  text: string;
  behalf: boolean;
}

/** "Regional Organiser, Airside Workers' Union"; "for the strike committee, Water Employees' Association". */
function splitDetail(part: string): Detail[] {
  return part.split(/,\s+|\s[–—|/·-]\s/).map((piece) => {
    const folded = fold(piece);
    const length = EVERY.opens('onBehalf', folded);
    const rest = piece
      .slice(length)
      .trim()
      .replace(/^(?:the|le|la|el|il|die|das|den)\s/i, '')
      .replace(/[.,\s]+$/, '');
    return { text: rest, behalf: length > 0 && rest.length > 2 };
  });
}

/** The body in "secrétaire de l'union locale d'Annemasse"; null where the office names none. */
function bodyInside(text: string): string | null {
  const cut =
    /\s(?:of the|of|for the|for|de l['’]|de la|de las|de los|du|des|del|da|do|der|della|dell['’]|de)\s?/u.exec(
      text,
    );
  if (cut === null) return null;
  const inside = text.slice(cut.index + cut[0].length);
  return EVERY.has('organisations', fold(inside)) ? inside : null;
}

/** "for the Riverkin office" on the line above. */
function bodyBefore(lines: readonly ViewLine[], n: number, signsFor: boolean): string | null {
  const text = lines[n - 1]?.text.trim() ?? '';
  if (signsFor && /^\p{Lu}[^.:!?@]{3,70}$/u.test(text)) return text;
  const length = EVERY.opens('onBehalf', fold(text));
  if (length === 0 || text.length > 80) return null;
  return text
    .slice(length)
    .trim()
    .replace(/^(?:the|el|la|le|il|die|das|den)\s/i, '')
    .replace(/[,.]$/, '');
}

/** How much speaks for a line being the signature; from 2 on it counts. */
function weigh(
  signature: Signature,
  lines: readonly ViewLine[],
  n: number,
  author: Mailbox | null,
  below: number,
): number {
  const above = lines[n - 1]?.text.trim() ?? '';
  const text = lines[n]?.text.trim() ?? '';
  const name = author?.name ?? null;
  const own = name !== null && sharesName(name, signature.name);
  const behalf =
    EVERY.opens('onBehalf', fold(text.slice(signature.name.length).replace(/^[\s,–—(-]+/, ''))) > 0;
  let weight = own ? 2 : 0;
  if (above === '' || isClosing(above) || sharesName(above, signature.name)) weight += 0.5;
  if ((lines[signature.endLine]?.text.trim() ?? '') === '') weight += 0.3;
  if (behalf) weight += 1.2;
  else if (signature.role !== null || signature.organisation !== null) weight += 0.7;
  if (below <= 6) weight += 1;
  else if (below <= 14) weight += 0.4;
  // A name that opens a sentence has small words around it.
  if ((text.match(/(?<!\p{L})\p{Ll}+/gu)?.length ?? 0) > 6 || /[.:;]$/.test(text)) weight -= 2;
  return weight;
}

function sharesName(a: string, b: string): boolean {
  const [x, y] = [keyOf(a), keyOf(b)];
  return x !== '' && y !== '' && (x.includes(y) || y.includes(x));
}
