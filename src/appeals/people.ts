import { withoutEnd } from '../mail/ends.ts';
import { fold } from './fold.ts';
import { type FoundName, personIn, RANKS, type Rank } from './names.ts';
import { EVERY } from './speech.ts';

/** Who a stretch of text is about: a person, an office, a body. */
export interface Party {
  name: string | null;
  role: string | null;
  /** Whether the name is a person's. */
  person: boolean;
  /** How sure a person's name is. */
  rank: Rank | null;
  start: number;
  end: number;
}

/** What stands between two commas, brackets, dashes or wide gaps, without its article. */
interface Piece {
  phrase: string;
  start: number;
  person: FoundName | null;
  /** Speaks of an office. */
  office: boolean;
  /** Names an organisation. */
  body: boolean;
}

/**
 * The first party a text names: a person with title or without, else an office or a body. The role is what is
 * said next to the name; places and addresses are not part of either.
 */
export function findParty(written: string): Party | null {
  const text = /["“(]/.test(written) ? written.replace(NICKNAME, '') : written;
  const careOf = bodyCareOf(text);
  if (careOf !== null) return careOf;
  const parts = piecesOf(text);
  const at = RANKS.map((rank) => firstOf(parts, rank)).find((n) => n !== -1);
  return at === undefined || isPlaceOfBody(parts, at) ? impersonal(parts) : personal(parts, at);
}

/**
 * The first person of a rank. What looks like a name within other words may be a firm's ("the chief executive of Northern Lines,
 * Gavin Strand"): one that stands by itself comes before it.
 */
function firstOf(parts: readonly Piece[], rank: Rank): number {
  const first = parts.findIndex((p) => p.person?.rank === rank);
  const piece = parts[first];
  if (rank !== 'bare' || piece === undefined || !piece.office || piece.phrase === piece.person?.name)
    return first;
  const alone = parts.findIndex(
    (p, n) => n === first + 1 && p.person?.rank === rank && p.phrase === p.person.name,
  );
  return alone === -1 ? first : alone;
}

/** 'Hendrik "Hennie" Labuscagne' */
const NICKNAME = /(?<=\p{Lu}[\p{L}.]{1,20}\s)["“(]\p{Lu}\p{Ll}{1,15}["”)]\s(?=\p{Lu}\p{Ll})/gu;

/** "Forest Peoples Desk, 8 Malthouse Row, Oxford OX4, United Kingdom": what looks like a name ends an address. */
function isPlaceOfBody(parts: readonly Piece[], at: number): boolean {
  if (parts[at]?.person?.rank !== 'bare') return false;
  const body = parts.findIndex((p) => p.body);
  return body !== -1 && parts.slice(body + 1, at).some((p) => /\d/.test(p.phrase));
}

const CARE_OF = /(\p{Lu}[^,;:()<>\n]{2,79}),?\s{1,3}(?:c\/o|care of)\s{1,3}(\p{Lu}[^,;:()<>\n]{2,59})/u;

/** "Strike committee, care of Anna Petrova, secretary": a body reached through a person is the body. */
function bodyCareOf(text: string): Party | null {
  const [whole, body = '', through = ''] = (/c\/o|care of/.test(text) ? CARE_OF.exec(text) : null) ?? [];
  if (whole === undefined || personIn(body) !== null) return null;
  const start = text.indexOf(whole);
  const office = piecesOf(text.slice(start + whole.length)).find((piece) => piece.office);
  return {
    name: `${body.trim()}, care of ${through.trim()}`,
    role: office === undefined ? null : office.phrase,
    person: false,
    rank: null,
    start,
    end: start + whole.length,
  };
}

function personal(parts: readonly Piece[], at: number): Party {
  const { person } = parts[at] as Piece;
  const { name, role, start, end, rank } = person as FoundName;
  const after = parts.slice(at + 1, at + 3).filter((p) => p.person === null && (p.office || p.body));
  const before = parts.slice(Math.max(0, at - 2), at).filter((p) => p.office && p.phrase.length < 80);
  const said = (after.length > 0 ? after : before).map((p) => roleOf(p));
  const roles = [role, ...said].filter((r) => r !== null);
  return { name, role: roles.length === 0 ? null : roles.join(', '), person: true, rank, start, end };
}

/** The words of an office without the request before them: "write to the head of the Board". */
function roleOf(piece: Piece): string {
  const first = EVERY.find('roles', piece.phrase)[0];
  if (first === undefined) return piece.phrase;
  const lead = piece.phrase.slice(0, first.start);
  const cut =
    /^.*(?<!\p{L})(?:to|al?|à|au|aux|dem|der|den|an|para|ao|alla|al|the|la|le|el|il|his|her|its|their|our|su|son|sa)\s/isu.exec(
      lead,
    )?.[0].length ?? 0;
  return piece.phrase.slice(cut);
}

function impersonal(parts: readonly Piece[]): Party | null {
  const apposed = parts.find((p, n) => n > 0 && CAPITAL.test(p.phrase) && isKind(parts[n - 1] as Piece));
  if (apposed !== undefined) return bodyOf(apposed);
  const office = parts.find((p) => p.office);
  const body = parts.find((p) => p.body && !p.office) ?? office;
  if (body === undefined) return acronym(parts);
  const { start } = body;
  const phrase = withoutRequest(body.phrase);
  const named = /^["“«]?\p{Lu}/u.test(phrase);
  return {
    name: named || body !== office ? phrase : null,
    role: office === undefined ? null : roleOf(office),
    person: false,
    rank: null,
    start,
    end: start + phrase.length,
  };
}

/** "Copie au comité": what is asked stands before who is meant. */
function withoutRequest(phrase: string): string {
  const folded = fold(phrase);
  const ends = (['copy', 'write', 'contact', 'reportBack'] as const).flatMap((list) =>
    EVERY.find(list, folded).map((hit) => hit.end),
  );
  const rest = phrase.slice(Math.max(0, ...ends)).trimStart();
  return rest === '' ? phrase : rest.replace(ARTICLES, '');
}

const CAPITAL = /^\p{Lu}[\p{L}&'’ .-]{2,40}$/u;

/** "the airline, Northair": a word for a kind of body, in small letters, before its name. */
function isKind({ phrase }: Piece): boolean {
  return EVERY.find('organisations', phrase).some(
    ({ start, end }) => end === phrase.length && /^\p{Ll}/u.test(phrase.slice(start)),
  );
}

function bodyOf({ phrase, start }: Piece): Party {
  return { name: phrase, role: null, person: false, rank: null, start, end: start + phrase.length };
}

/** A body known by its initials, alone between marks. */
function acronym(parts: readonly Piece[]): Party | null {
  const found = parts.find((p) => /^\p{Lu}{3,8}$/u.test(p.phrase));
  if (found === undefined) return null;
  return bodyOf(found);
}

const BETWEEN = /[,;:()<>[\]{}|"“”«»!?\t\n]+|\s[–—-]+\s|\s{2,}|(?<=[\p{Ll}\d]{2})\.(?=\s|$)/gu;

function piecesOf(text: string): Piece[] {
  const out: Piece[] = [];
  let from = 0;
  const take = (end: number): void => {
    if (text.slice(from, end).trim() !== '') out.push(readPiece(text.slice(from, end), from));
  };
  for (const m of text.matchAll(BETWEEN)) {
    if (m[0] === '.' && endsInTitle(text.slice(from, m.index))) continue;
    take(m.index);
    from = m.index + m[0].length;
  }
  take(text.length);
  return out;
}

/** "Hon.", "Dra.": the full stop belongs to the title. */
function endsInTitle(text: string): boolean {
  const word = /(\S{1,12})$/.exec(text)?.[1];
  if (word === undefined) return false;
  return EVERY.opens('titles', word) === word.length || /^(?:Frhr|St|Ste)$/.test(word);
}

function readPiece(raw: string, offset: number): Piece {
  const blanks = raw.length - raw.trimStart().length;
  const lead = blanks + (ARTICLES.exec(raw.trimStart())?.[0].length ?? 0);
  const phrase = withoutEnd(raw.slice(lead).replace(/\s+/g, ' '), ' .').replace(TRAILING, '');
  const found = personIn(raw.slice(lead));
  const start = offset + lead;
  return {
    phrase,
    start,
    person: found === null ? null : { ...found, start: found.start + start, end: found.end + start },
    office: EVERY.has('roles', phrase),
    body: EVERY.has('organisations', phrase) && /\p{Lu}/u.test(phrase),
  };
}

/** What leads from a party to its number. */
const TRAILING =
  /(?:\s(?:at|on|via|by|per|par|por|unter|fax|tel|phone|e-?mail|téléphone|télécopie|telefon|telefax)){1,4}$/iu;

/** What leads to a party and is no part of it: a bullet, prepositions, articles. */
const ARTICLES =
  /^(?:(?:\(?\d{1,2}[.)]|[-*•·–—o+])\s+)?(?:(?:and|or|both|also|please|to|at|the|al|a|ao|aos|à|au|aux|le|la|les|los|las|el|il|lo|gli|alla|dem|den|der|die|das|an|o|os|as|para|pour|für|via|his|her|its|their|our|your|su|son|sa|seu|sua|ihr|ihrem|seinem|в|во|к|ко|и|y|et|und|e|c\/o|care of|attn:?|attention:?)\s+|l['’]|all['’])*/iu;

/**
 * Joins lines that wrap inside a name or a phrase. In prose every line break is a blank; in a list or an address
 * only one behind a long line is.
 */
export function unwrap(text: string, listed: boolean): string {
  const lines = text.split('\n');
  return lines.slice(1).reduce((joined, line, n) => {
    const above = lines[n] as string;
    const reads = /[\p{L}\p{N},.&]$/u.test(above) && /^[ \t]{0,40}[\p{L}\p{N}&]/u.test(line);
    const labelled = EVERY.opens('fax', line.trim()) > 0 || EVERY.opens('phone', line.trim()) > 0;
    return reads && !labelled && !(listed && above.length < (/^\s*\p{Lu}/u.test(line) ? 60 : 40))
      ? `${joined} ${line.trimStart()}`
      : `${joined}\n${line}`;
  }, lines[0] as string);
}
