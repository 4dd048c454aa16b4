import { fold } from './fold.ts';
import type { Hit } from './matcher.ts';
import { EVERY } from './speech.ts';

/** A person's name in a stretch of text, and the office that stands before it as a title. */
export interface FoundName {
  name: string;
  role: string | null;
  start: number;
  end: number;
  rank: Rank;
}

/** How sure a name is: behind a title; two words and more; an office and one word ("President Okoro"). */
export const RANKS = ['titled', 'bare', 'weak'] as const;
export type Rank = (typeof RANKS)[number];

const PARTICLE =
  "(?:de|da|di|do|du|dos|das|del|della|der|den|van|von|zu|zur|la|le|el|al|bin|ben|ibn|ter|ten|y|e|af|av|[Ss]te?\\.?|Frhr\\.|Freiherr|Freifrau|Graf|Gräfin|d')";
const WORD =
  "(?:(?:[DLO]['’]|Mc|Mac|al-|el-)?\\p{Lu}[\\p{L}'’]+(?:-\\p{Lu}[\\p{L}'’]+)*|\\p{Lu}\\.(?:\\p{Lu}\\.)*)";
const NAME = `${WORD}(?:\\s+(?:${PARTICLE}\\s+){0,3}${WORD}){0,5}`;
const NAMES = new RegExp(NAME, 'gu');
const NAME_HERE = new RegExp(`^${NAME}`, 'u');
const LETTERS_BEHIND = / (?:MP|MEP|MSP|MLA|TD|QC|KC|SC|MdB|MdL|Esq\.?)$/;

/** The person a piece of text names: behind a title, or in two and more words that are a name and nothing else. */
export function personIn(piece: string): FoundName | null {
  const titled = behindTitle(piece);
  return titled === null || titled.rank === 'weak' ? (untitled(piece) ?? titled) : titled;
}

/** Titles may stand in a row ("Rt Hon", "Herrn Minister Dr."); offices among them are roles. */
function behindTitle(piece: string): FoundName | null {
  let weak: FoundName | null = null;
  for (const hit of [...EVERY.find('titles', piece), ...EVERY.find('roles', piece)]) {
    if (!isTitle(piece, hit)) continue;
    const { titles, at } = titleRow(piece, hit.start);
    const found = nameBehind(piece, hit.start, at, titles);
    if (found?.rank === 'titled') return found;
    weak ??= found;
  }
  return weak;
}

/** Short titles are words of other languages too ("on", "me"): they need their capital, and some their full stop. */
function isTitle(piece: string, { start, end }: Hit): boolean {
  if (end - start > 3 || fold(piece.slice(start, end)) === 'don') return true;
  if (!/^\p{Lu}/u.test(piece.slice(start))) return false;
  if (!NEEDS_STOP.test(fold(piece.slice(start, end))) || piece[end] === '.') return true;
  // "Me Perpétue Lawson": French lawyers.
  return (
    piece.slice(0, start).trim() === '' &&
    /^Me\s(?:\p{Lu}\p{Ll}+[\s-]){1,3}\p{Lu}\p{Ll}/u.test(piece.slice(start))
  );
}

const NEEDS_STOP = /^(?:on|me|m|mm|fr|pr|cap|av|sig|gen|col|maj|ing|eng|dom|lic|hon)$/;

function titleRow(piece: string, start: number): { titles: string[]; at: number } {
  const titles: string[] = [];
  let at = start;
  for (;;) {
    const rest = piece.slice(at);
    const length = EVERY.opens('titles', rest) || EVERY.opens('roles', rest);
    const gap = /^\.?\s{1,12}/.exec(piece.slice(at + length))?.[0].length ?? 0;
    if (length === 0 || gap === 0) return { titles, at };
    titles.push(piece.slice(at, at + length));
    at += length + gap;
  }
}

const FORENAME = /^(?:Cheikh|Sheikh|Pastor|Major|King|Prince|Sultan|Emir|Imam|Dean|Marshal)$/;

function nameBehind(piece: string, first: number, at: number, titles: readonly string[]): FoundName | null {
  if (titles.length > 1 && FORENAME.test(titles.at(-1) as string)) {
    // "Maître Cheikh Sarr": a title that is a forename as well, behind another.
    const last = titles.at(-1) as string;
    return nameBehind(piece, first, piece.lastIndexOf(last, at), titles.slice(0, -1));
  }
  const match = titles.length === 0 ? null : NAME_HERE.exec(piece.slice(at));
  if (match === null) return null;
  const name = tidyName(match[0]);
  // In capitals a small word looks like a name: "MINISTER FOR AGRICULTURE".
  if (FUNCTION_WORD.test(fold(/^\S+/.exec(name)?.[0] ?? '').replace(/\.$/, ' '))) return null;
  if (name.replace(/[\p{Lu}.\s]/gu, '') === '' && name.length < 4) return null;
  const offices = titles.filter((t) => EVERY.has('roles', t));
  const single = !name.includes(' ');
  const weak = single && offices.length === titles.length;
  // "Minister of Labour", "Fiscal Provincial": the word behind an office may be part of it.
  if (weak && (EVERY.has('organisations', name) || EVERY.has('roles', name))) return null;
  const office = EVERY.has('organisations', name) || EVERY.has('roles', name);
  // "Exma. Sra. Procuradora-Geral": titles before an office.
  if (single && EVERY.opens('roles', fold(name).replaceAll('-', ' ')) > 0) return null;
  if (!single && offices.length === titles.length && office) return null;
  const role = offices.length === 0 ? null : offices.join(' ');
  return {
    name: weak ? `${role} ${name}` : name,
    role,
    start: weak ? first : at,
    end: at + match[0].trimEnd().length,
    rank: weak ? 'weak' : 'titled',
  };
}

/** Without letters behind it (MP, QC) and without the case endings that Turkish sets off with an apostrophe. */
function tidyName(written: string): string {
  return written
    .replace(/\s+/g, ' ')
    .replace(LETTERS_BEHIND, '')
    .replace(/['’]\p{Ll}{0,5}$/u, '')
    .trim();
}

const MAX_OTHER_WORDS = 8;

/** Whether a text has two capitals, as the two words of a name do; letters beyond ASCII may be some. */
function mayNameTwice(text: string): boolean {
  let capitals = 0;
  for (let n = 0; n < text.length && capitals < 2; n += 1) {
    const code = text.charCodeAt(n);
    if (code >= 0x80) return true;
    if (code >= 0x41 && code <= 0x5a) capitals += 1;
  }
  return capitals >= 2;
}

function untitled(piece: string): FoundName | null {
  if (!mayNameTwice(piece) || /\d/.test(piece) || STREET.test(fold(piece))) return null;
  for (const match of piece.matchAll(NAMES)) {
    const name = match[0].trim();
    const words = name.split(/\s+/).length;
    if (words < 2 || words > 6) continue;
    if (EVERY.has('organisations', name) || EVERY.has('roles', name) || EVERY.has('titles', name)) continue;
    if (/^[^\p{Ll}]+$/u.test(name) && (words > 3 || cries(fold(name)))) continue;
    const others = piece.split(/\s+/).length - words;
    if (others > MAX_OTHER_WORDS) continue;
    const start = match.index;
    return { name: tidyName(name), role: null, start, end: start + name.length, rank: 'bare' };
  }
  return null;
}

/** "LET US KNOW", "EMAIL YOUR PROTEST": in capitals, what is asked for looks like a name. */
function cries(key: string): boolean {
  return (
    (
      ['plea', 'write', 'copy', 'reportBack', 'contact', 'forward', 'letters', 'action', 'readers'] as const
    ).some((list) => EVERY.has(list, key)) || FUNCTION_WORD.test(key)
  );
}

const FUNCTION_WORD =
  /(?<!\p{L})(?:the|your?|our|us|me|my|we|you|to|for|and|not?|is|are|on|in|at|this|that|what|how|now|today|su|sus|tu|nos|por|para|con|vos|votre|nos|notre|pour|avec|ihr|eu(?:re|er)|uns|fur|mit|und|seu|sua|vostro|nostro|per|ваш|наш|для|bizim|sizin|icin|ve)(?!\p{L})/u;

/** Words of a post address. */
const STREET =
  /\b(?:street|st|road|rd|avenue|ave|av|lane|square|box|p\.?o|hill|court plaza|plaza|way|drive|boulevard|blvd|quay|building|floor|rue|place|quai|calle|avenida|avda|paseo|palacio|rua|largo|travessa|via|piazza|viale|corso|strasse|straße|platz|weg|postfach|caddesi|cad|sokak|sok|mahallesi|gatan|gate|esplanade|cedex|apartado|casilla|yard|house|hall|station|bridge|gate|park|hotel|grange)\b|(?<!\p{L})(?:ул|улица|пр|проспект)(?!\p{L})/u;
