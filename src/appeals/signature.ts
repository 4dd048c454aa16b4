import type { Mailbox } from '../posts/parsed.ts';
import { fold, keyOf } from './fold.ts';
import { isClosing } from './letters.ts';
import { EVERY } from './speech.ts';
import type { ViewLine } from './view.ts';

export interface Signature {
  name: string;
  role: string | null;
  organisation: string | null;
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
  for (let n = 0; n < lines.length; n += 1) {
    if (!free(n)) continue;
    const signature = signatureAt(lines, n, author);
    if (signature === null) continue;
    const weight = weigh(signature, lines, n, author);
    if (weight > 1.5 && (best === null || weight >= best.weight)) best = { signature, weight };
  }
  return best?.signature ?? null;
}

function signatureAt(lines: readonly ViewLine[], n: number, author: Mailbox | null): Signature | null {
  const line = lines[n] as ViewLine;
  const text = line.text.trim();
  if (text.length < 5 || text.length > 110 || /@|https?:|\d{3}|[?]$/.test(text)) return null;
  const cut = nameAt(text, author);
  if (cut === null) return null;
  const rest = text.slice(cut.length).replace(/^[\s,–—(-]+|[\s)]+$/g, '');
  const following = followingLines(lines, n);
  const details = detailsOf([rest, ...following.map((l) => l.text.trim())].filter((t) => t !== ''));
  const before = details.organisation === null ? bodyBefore(lines, n) : null;
  const start = line.start + line.text.indexOf(cut);
  return {
    name: cut,
    role: details.role,
    organisation: details.organisation ?? before,
    firstLine: n,
    endLine: n + 1 + following.length,
    span: [start, start + cut.length],
  };
}

/** The name a line begins with: the whole line, or up to a comma, a dash or "for". */
function nameAt(text: string, author: Mailbox | null): string | null {
  const name = author?.name ?? null;
  if (name !== null && keyOf(text).startsWith(keyOf(name)) && looksLikeName(name)) {
    const exact = text.slice(0, name.length);
    if (keyOf(exact) === keyOf(name)) return exact;
  }
  const head = (
    /^[^,–—(/]{4,60}?(?=\s*(?:,|\s[–—-]\s|\(|$)|\s(?:for|pour|por|per|für|on behalf)(?:\s|$))/u.exec(
      text,
    )?.[0] ?? ''
  ).trim();
  const bare = head
    .replace(/^(?:(?:fr|dr|prof|rev|mr|mrs|ms|sr|sra|mme|m)\.?\s)/iu, '')
    .replace(/[.\s]+$/, '');
  return looksLikeName(bare) ? bare : null;
}

function looksLikeName(text: string): boolean {
  if (!NAME_LINE.test(text) || /^[^\p{Ll}]+$/u.test(text)) return false;
  const folded = fold(text);
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

function detailsOf(parts: readonly string[]): { role: string | null; organisation: string | null } {
  let role: string | null = null;
  let organisation: string | null = null;
  for (const part of parts.flatMap(splitDetail)) {
    if (/@|https?:|\d{4}/.test(part.text)) continue;
    const folded = fold(part.text);
    const office = EVERY.has('roles', folded);
    const body = EVERY.has('organisations', folded);
    if (part.behalf) organisation ??= part.text;
    else if (office && !body) role ??= part.text;
    else if (body) {
      organisation ??= bodyInside(part.text);
      if (office) role ??= part.text;
    } else if (organisation === null && role === null && /^\p{Lu}[\p{L}'’&. -]{2,50}$/u.test(part.text))
      organisation = part.text;
  }
  return { role, organisation };
}

/** "Regional Organiser, Airside Workers' Union"; "for the strike committee, Water Employees' Association". */
function splitDetail(part: string): { text: string; behalf: boolean }[] {
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

/** The body in "secrétaire de l'union locale d'Annemasse". */
function bodyInside(text: string): string {
  const inside =
    /^\p{L}[\p{L}\s-]{2,40}?\s(?:of|for|de l['’]|de la|du|des|del|da|do|der|des|della|de)\s?(.{3,})$/u.exec(
      text,
    )?.[1];
  return inside !== undefined &&
    EVERY.has('organisations', fold(inside)) &&
    EVERY.has('roles', fold(text.slice(0, text.length - inside.length)))
    ? inside
    : text;
}

/** "for the Riverkin office" on the line above. */
function bodyBefore(lines: readonly ViewLine[], n: number): string | null {
  const text = lines[n - 1]?.text.trim() ?? '';
  const length = EVERY.opens('onBehalf', fold(text));
  if (length === 0 || text.length > 80) return null;
  return text
    .slice(length)
    .trim()
    .replace(/^(?:the|el|la|le|il|die|das|den)\s/i, '')
    .replace(/[,.]$/, '');
}

function weigh(signature: Signature, lines: readonly ViewLine[], n: number, author: Mailbox | null): number {
  const above = lines[n - 1]?.text.trim() ?? '';
  const own =
    author?.name !== undefined &&
    author?.name !== null &&
    (keyOf(author.name).includes(keyOf(signature.name)) ||
      keyOf(signature.name).includes(keyOf(author.name)));
  const last = lines.findLastIndex((l) => l.text.trim() !== '');
  const opens = above === '' || isClosing(above) || above.length < 45;
  const ends = (lines[signature.endLine]?.text.trim() ?? '') === '';
  return (
    (own ? 2 : 0) +
    (opens ? 1 : -1) +
    (ends ? 0.5 : -0.5) +
    (signature.organisation !== null || signature.role !== null ? 1 : 0) +
    (n / Math.max(1, last)) * 0.9
  );
}
