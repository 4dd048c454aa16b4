import { withoutEnd } from '../mail/ends.ts';
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
  /^(?:\p{Lu}[\p{L}'’.-]*|d[eaiou]s?|del|della|der|van|von|la|le|y|al|el|bin|Mc\p{Lu}\p{L}+|O['’]\p{Lu}\p{L}+)(?:\s+(?:["“]\p{Lu}\p{L}+["”]|\p{Lu}[\p{L}'’.-]*|d[eaiou]s?|del|della|der|van|von|la|le|y|al|el|bin|du)){1,4}$/u;

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
  const body =
    author !== null && (OFFICE_BOX.test(author.address) || isSignedFor(lines, author))
      ? keyOf(author.name ?? '')
      : '';
  const filled = filledFrom(lines);
  for (let n = 0; n < lines.length; n += 1) {
    if (!free(n)) continue;
    const signature = signatureAt(lines, n, author);
    if (signature === null || keyOf(signature.name) === body) continue;
    const weight = weigh(signature, lines, n, author, filled[signature.endLine] ?? 0);
    // What stands in the lines below a name is about it, and no other name.
    const inside = best !== null && n < best.signature.endLine ? 0.6 : 0;
    if (weight >= 2 && (best === null || weight >= best.weight + inside)) best = { signature, weight };
  }
  return best?.signature ?? null;
}

/** Whether somebody in an office signs for whoever sent it: "Elisabeth Boone / Coordinator, Free Pencil". */
function isSignedFor(lines: readonly ViewLine[], { name }: Mailbox): boolean {
  if (name === null || name.length < 4) return false;
  return lines.some((line, n) => {
    const at = line.text.indexOf(name);
    if (at === -1) return false;
    const before = line.text.slice(0, at).trim();
    const office = before === '' ? (lines[n - 1]?.text.trim() ?? '') : before;
    const signer = lines[before === '' ? n - 2 : n - 1]?.text.trim() ?? '';
    return EVERY.has('roles', fold(office)) && office.length < 50 && looksLikeName(signer);
  });
}

/** A mailbox of a body, not of a person: what its name says is a body too. */
const OFFICE_BOX =
  /^(?:info|office|contact|campaigns?|news|press|mail|hello|admin|secretariat|appeals?|alerts?|actions?|solidarity|kontakt|buero|contacto|contato|presse|prensa|stampa|segreteria|redaktion|bilgi|iletisim)@/i;

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
  // "Jim Toll                 jim@harbour.example": what stands in the second column is no part of the name.
  const [first = ''] = line.text.trim().split(/\s{3,}|\t/);
  const whole = (/@|https?:|\d{3}/.test(first) ? line.text.trim() : first).replace(/^\((.*)\)$/, '$1');
  const text = whole.replace(FOR, '');
  if (isShouted(text) && !holdsOffice(lines, n)) return null;
  if (text.length < 5 || text.length > 110 || /@|https?:|\d{3}|[?]$/.test(text)) return null;
  const lead = officeBefore(text, author);
  const cut = nameAt(text.slice(lead), author);
  if (cut === null) return null;
  const beside = line.text.trim().slice(first.length).trim();
  const rest = withoutEnd(
    `${text.slice(0, lead).trim()}, ${text.slice(lead + cut.length)}   ${beside}`,
    ' )',
  ).replace(/^[\s,–—(-]+/, '');
  const following = followingLines(lines, n);
  const below = following.map((l) => l.text.trim());
  const above = officeAbove(lines, n);
  const details = detailsOf([rest, ...below, ...(above === null ? [] : [above])].filter((t) => t !== ''));
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

/** "Il segretario del Sindacato Portuali" on the line above the name. */
function officeAbove(lines: readonly ViewLine[], n: number): string | null {
  const text = lines[n - 1]?.text.trim() ?? '';
  const alone = (lines[n - 2]?.text.trim() ?? '') === '' || isClosing(lines[n - 2]?.text ?? '');
  if (!alone || text.length > 70 || !/^\p{Lu}[^.:!?@\d]+$/u.test(text) || isClosing(text)) return null;
  return EVERY.has('roles', text) ? text.replace(/,$/, '') : null;
}

const isShouted = (text: string): boolean => /^[^\p{Ll}]+$/u.test(text);

/** In capitals a line is a name where an office stands below it. */
function holdsOffice(lines: readonly ViewLine[], n: number): boolean {
  const below = fold(lines[n + 1]?.text.trim() ?? '');
  return below.length < 60 && EVERY.has('roles', below) && !/[.:!?]$/.test(below);
}

/** "Şube Başkanı Hüsniye Alkan": how long the office before the author's own name is. */
function officeBefore(text: string, author: Mailbox | null): number {
  const name = author?.name ?? '';
  const at = name === '' ? -1 : text.indexOf(name);
  return at > 0 && EVERY.has('roles', text.slice(0, at)) && !/[.,]\s\S/.test(text.slice(0, at)) ? at : 0;
}

/** The name a line begins with: the whole line, or up to a comma, a dash or "for". */
function nameAt(text: string, author: Mailbox | null): string | null {
  const name = author?.name ?? null;
  if (name !== null && `${keyOf(text)} `.startsWith(`${keyOf(name)} `) && looksLikeName(name)) {
    const exact = text.slice(0, name.length);
    const goesOn = /^\s+[\p{L}\p{N}]/u.test(text.slice(name.length).replace(BEHALF, ''));
    if (keyOf(exact) === keyOf(name) && !goesOn) return exact;
  }
  const head = (
    /^[^,–—(/]{4,60}?(?=\s*(?:,|\s[–—|-]\s|\(|$)|\s(?:for|pour|por|per|für|on behalf)(?:\s|$))/u.exec(
      text,
    )?.[0] ?? ''
  ).trim();
  const bare = withoutEnd(withoutTitle(head), ' .');
  return looksLikeName(bare) ? bare : null;
}

const BEHALF = /^\s+(?:for|pour|por|per|für|on behalf)\s.*$/iu;

/** "Hna. Columba Reyes": the title is no part of the name. */
function withoutTitle(head: string): string {
  const length = EVERY.opens('titles', head);
  const rest = length === 0 ? '' : head.slice(length).replace(/^\.?\s+/, '');
  return /\s/.test(rest) ? rest : head;
}

function looksLikeName(text: string): boolean {
  if (!NAME_LINE.test(text)) return false;
  const folded = fold(text);
  if (EVERY.opens('onBehalf', folded) > 0 || EVERY.has('plea', folded) || isCause(folded)) return false;
  return (
    !EVERY.has('organisations', folded) &&
    !EVERY.has('roles', folded) &&
    !EVERY.has('titles', folded.split(' ')[0] ?? '') &&
    !EVERY.has('closings', folded)
  );
}

/** "Stop Desahucios Ribalta", "Aydar-Netz Köln": in folded text, the name of a body that no word for a kind of body tells. */
export const isCause = (folded: string): boolean => CAUSE.test(folded) || COMPOUND.test(folded);

const CAUSE =
  /^(?:stop|save|sos|free|justice for|hands off|reclaim|open|no more|women for|women in|mothers|voices? of|salvemos|libert[aeà]|libres|freiheit|rettet|sauvons|salviamo|salvem|спасем)\s|(?<!\p{L})kom+itt?ee?(?!\p{L})/u;

/** German builds its bodies into one word: Hausversammlung, Frauennetz, Solikreis, Soli-Büro. */
export const COMPOUND =
  /(?<=\p{L}{3}-?)(?:verein|bund|gruppe|komitee|initiative|versammlung|bundnis|plenum|kreis|netz|netzwerk|gewerkschaft|verband|ausschuss|zentrum|werkstatt|forum|stiftung|gemeinschaft|kollektiv|vertretung|buro|kampagne|redaktion|rat)(?!\p{L})/u;

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
  const unknown = pieces.filter(
    (p) => kind(p) === '' && p !== office && /^["“«]?\p{Lu}[\p{L}'’&. -]{2,50}["”»]?$/u.test(p.text),
  );
  const body = bodyAmong(pieces, unknown, kind);
  const inside = body === undefined && office !== undefined ? bodyInside(office.text) : null;
  return { role: office?.text ?? null, organisation: body?.text ?? inside, inferred: body === undefined };
}

/** The whole rather than a part of it: of "International section, Bus Drivers' Union" the union, whichever comes first. */
function bodyAmong(
  pieces: readonly Detail[],
  unknown: readonly Detail[],
  kind: (p: Detail) => string,
): Detail | undefined {
  const isPart = (p: Detail | undefined): boolean => UNIT.test(fold(p?.text ?? ''));
  const capital = (p: Detail): boolean => /^["“«]?\p{Lu}/u.test(p.text);
  const named = pieces.filter((p) => kind(p) === 'b');
  // "Nurses' Voice, Alder Falls chapter"
  const whole = pieces.find(
    (p, n) =>
      unknown.includes(p) &&
      /\s/.test(p.text) &&
      isPart(pieces[n + 1]) &&
      kind(pieces[n + 1] as Detail) === 'b',
  );
  return (
    named.find((p) => capital(p) && isPart(pieces[pieces.indexOf(p) - 1])) ??
    whole ??
    named.find(capital) ??
    pieces.find((p) => p.behalf) ??
    named[0] ??
    // "Cathaoirleach, Kilcarrick Welcomes": a body has more words than an office or a place.
    unknown.find((p) => /\s/.test(p.text)) ??
    unknown[0]
  );
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
const FOR = /^(?:i\.\s?A\.|i\.\s?V\.|gez\.|p\.\s?[pao]\.|p\/o?)\s+/iu;

/** A part of a body rather than the body, in folded text. */
export const UNIT =
  /^[^,]{0,40}\b(?:section|sector|chapter|branch|desk|department|dept|office|division|unit|secretariat|bureau|seccion|departamento|oficina|secretaria|abteilung|referat|setor|ufficio|sezione|отдел|сектор|burosu|birimi)$/u;

interface Detail {
  text: string;
  behalf: boolean;
}

/** "Regional Organiser, Airside Workers' Union"; "for the strike committee, Water Employees' Association". */
function splitDetail(part: string): Detail[] {
  return part.split(/,\s+|\s{3,}|\s[–—|/·-]\s/).map((piece) => {
    const folded = fold(piece);
    const length = EVERY.opens('onBehalf', folded);
    const named = piece
      .slice(length)
      .trim()
      .replace(/^(?:the|le|la|el|il|die|das|den)\s/i, '');
    const rest = withoutEnd(named, ' .,');
    return { text: rest, behalf: length > 0 && rest.length > 2 };
  });
}

/** The body in "secrétaire de l'union locale d'Annemasse"; null where the office names none. */
function bodyInside(text: string): string | null {
  const cut =
    /\s(?:of the|of|for the|for|de l['’]|de la|de las|de los|du|des|del|da|do|der|della|dell['’]|de)\s?/u.exec(
      text,
    );
  if (cut === null) return bodyLeading(text);
  const inside = text.slice(cut.index + cut[0].length);
  return EVERY.has('organisations', inside) ? inside : null;
}

/** The body in "Tekstil-Sen Genel Sekreteri": what stands before the office, where that is a body or its initials. */
function bodyLeading(text: string): string | null {
  const [office] = EVERY.find('roles', text);
  const lead = office === undefined ? '' : text.slice(0, office.start).trim();
  const named = EVERY.has('organisations', lead) || /^\p{Lu}{3,}$|-(?:Sen|İş)$/u.test(lead);
  return named && /^\p{Lu}/u.test(lead) && /\s|-|^\p{Lu}+$/u.test(lead) && !UNIT.test(fold(lead))
    ? lead
    : null;
}

/** "for the Riverkin office" on the line above. */
function bodyBefore(lines: readonly ViewLine[], n: number, signsFor: boolean): string | null {
  const text = lines[n - 1]?.text.trim() ?? '';
  if (signsFor && /^\p{Lu}[^.:!?@]{3,70}$/u.test(text)) return text;
  const length = EVERY.opens('onBehalf', text);
  // Turkish says it last: "Liman İşçileri Sendikası adına".
  const last = EVERY.find('onBehalf', text).at(-1);
  if (length === 0 && last !== undefined && last.end === text.length && last.start > 4)
    return text.slice(0, last.start).trim();
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
    EVERY.opens('onBehalf', fold(text.slice(signature.name.length).replace(/^[\s,–—(-]+/, ''))) > 0 ||
    (isBodySignedFor(lines[n + 1]) && signature.endLine > n + 1) ||
    isBodySignedFor(lines[n - 1]);
  let weight = own ? 2 : 0;
  if (isClosing(above) || SIGNED.test(above)) weight += 0.8;
  else if (above === '' || sharesName(above, signature.name)) weight += 0.5;
  if ((lines[signature.endLine]?.text.trim() ?? '') === '') weight += 0.3;
  if (behalf) weight += 1.2;
  else if (signature.role !== null || signature.organisation !== null) weight += 0.7;
  if (officeAbove(lines, n) !== null) weight += 0.7;
  // The last line of all, and two words: people who write as themselves sign so.
  if (below === 0 && /^\S+(?:\s\p{Lu}\.)?\s\S+$/u.test(text)) weight += 0.3;
  if (below <= 6) weight += 1;
  else if (below <= 14) weight += 0.4;
  // A name that opens a sentence has small words around it.
  if ((text.match(/(?<!\p{L})\p{Ll}+/gu)?.length ?? 0) > 6 || /[.:;]$/.test(text)) weight -= 2;
  return weight;
}

/** "for the Hospital Workers' Defence Committee", "Für das Bündnis": a line of its own above or below the name. */
function isBodySignedFor(line: ViewLine | undefined): boolean {
  const text = line?.text.trim() ?? '';
  return text.length < 80 && EVERY.opens('onBehalf', fold(text)) > 0 && /\p{Lu}[^.:!?]{3,80}$/u.test(text);
}

/** "(Sd/-)", "[signed]", "gez.": for the hand that signed the paper. */
const SIGNED =
  /^[([{]?\s?(?:s(?:ig)?d\.?\s?\/?-?|signed|gez\.?|firmado|signé|firmato|assinado|подпись|imza)\s?[)\]}]?$/iu;

function sharesName(a: string, b: string): boolean {
  const [x, y] = [keyOf(a), keyOf(b)];
  return x !== '' && y !== '' && (x.includes(y) || y.includes(x));
}
