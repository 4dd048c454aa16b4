import { fold } from './fold.ts';
import { EVERY } from './speech.ts';

/** Who a stretch of text is about: a person, an office, a body. */
export interface Party {
  name: string | null;
  role: string | null;
  /** Whether the name is a person's. */
  person: boolean;
  start: number;
  end: number;
}

const PARTICLE =
  "(?:de|da|di|do|du|dos|das|del|della|der|den|van|von|zu|zur|la|le|el|al|bin|ben|ibn|ter|ten|y|e|af|av|st\\.?|d')";
const NAME_WORD =
  "(?:(?:[DLO]['’]|Mc|Mac|al-|el-)?\\p{Lu}[\\p{L}'’]+(?:-\\p{Lu}[\\p{L}'’]+)*|\\p{Lu}\\.(?:\\p{Lu}\\.)*)";
const NAME = new RegExp(`${NAME_WORD}(?:\\s+(?:${PARTICLE}\\s+){0,3}${NAME_WORD}){0,5}`, 'gu');

/** The pieces that punctuation, brackets and wide gaps make of a text. */
function pieces(text: string): { text: string; start: number }[] {
  const out: { text: string; start: number }[] = [];
  let from = 0;
  for (const m of text.matchAll(
    /[,;:()<>[\]{}|"“”«»!?\t\n]+|\s[–—-]+\s|\s{3,}|(?<=[\p{Ll}\d]{2})\.(?=\s|$)/gu,
  )) {
    out.push({ text: text.slice(from, m.index), start: from });
    from = m.index + m[0].length;
  }
  out.push({ text: text.slice(from), start: from });
  return out.filter((p) => p.text.trim() !== '');
}

/** Joins lines that wrap inside a name or a phrase: a single line break in prose is a blank. */
export function unwrap(text: string): string {
  return text.replace(/(?<=[\p{L}\p{N},.&])\n(?=[ \t]{0,12}[\p{L}\p{N}&])/gu, ' ').replace(/\n/g, '\n');
}

/**
 * The first party a text names: a person with title or without, else an office or a body. The role is what is
 * said next to the name; places and addresses are not part of either.
 */
export function findParty(text: string): Party | null {
  const parts = pieces(text).map((p) => readPiece(p.text, p.start));
  const personAt = parts.findIndex((p) => p.person !== null);
  if (personAt !== -1) {
    const person = parts[personAt] as Piece;
    const after = parts.slice(personAt + 1, personAt + 3).filter((p) => p.person === null && isOffice(p));
    const before = parts.slice(Math.max(0, personAt - 2), personAt).filter((p) => p.office);
    const roles = [person.role, ...(after.length > 0 ? after : before).map((p) => p.phrase)].filter(
      (r) => r !== null && r !== '',
    );
    const name = person.person as { name: string; start: number; end: number };
    return {
      name: name.name,
      role: roles.length === 0 ? null : roles.join(', '),
      person: true,
      start: name.start,
      end: name.end,
    };
  }
  const body = parts.find((p) => p.body) ?? parts.find((p) => p.office);
  if (body === undefined) return null;
  const end = body.start + body.phrase.length;
  return body.body
    ? { name: body.phrase, role: null, person: false, start: body.start, end }
    : {
        name: /^\p{Lu}/u.test(body.phrase) ? body.phrase : null,
        role: body.phrase,
        person: false,
        start: body.start,
        end,
      };
}

interface Piece {
  phrase: string;
  start: number;
  person: { name: string; start: number; end: number } | null;
  role: string | null;
  office: boolean;
  body: boolean;
}

function isOffice(piece: Piece): boolean {
  return piece.office || piece.body;
}

function readPiece(raw: string, offset: number): Piece {
  const lead = raw.length - raw.trimStart().length + articleLength(raw.trim());
  const phrase = raw
    .trim()
    .slice(articleLength(raw.trim()))
    .replace(/\s+/g, ' ')
    .replace(/[.\s]+$/, (m) => (m.includes('.') && /\b\p{Lu}$/u.test(raw.trim()) ? '.' : ''));
  const folded = fold(phrase);
  const office = EVERY.has('roles', folded);
  const body = EVERY.has('organisations', folded) && /\p{Lu}/u.test(phrase);
  const start = offset + lead;
  const person = personIn(raw.slice(lead), start);
  return { phrase, start, person: person?.found ?? null, role: person?.role ?? null, office, body };
}

const ARTICLE =
  /^(?:(?:\d{1,2}[.)]|[-*•·–—o+])\s+)?(?:and |or |both |also |please |to |at |the |al |a la |a los |ao |aos |à la |à l['’]|à |au |aux |le |la |les |l['’]|los |las |el |il |lo |gli |i |alla |all['’]|dem |den |der |die |das |an |an den |an die |den |o |os |as |para |para a |para o |pour |für |für den |and to |y a |e para |et à |und an |c\/o |care of |attn:? |attention:? |via |his |her |its |their |our |your |su |son |sa |seu |sua |ihr |ihrem |seinem |в |во |к |ко |и )+/iu;

function articleLength(text: string): number {
  return ARTICLE.exec(text)?.[0].length ?? 0;
}

/** A person's name in a piece: behind a title, or two and more words that look like a name and nothing else. */
function personIn(
  piece: string,
  offset: number,
): { found: { name: string; start: number; end: number }; role: string | null } | null {
  const titled = behindTitle(piece);
  if (titled !== null)
    return {
      found: { name: titled.name, start: offset + titled.start, end: offset + titled.end },
      role: titled.role,
    };
  for (const match of piece.matchAll(NAME)) {
    const name = match[0].trim();
    const words = name.split(/\s+/);
    if (words.length < 2 || words.length > 6) continue;
    const folded = fold(name);
    if (EVERY.has('organisations', folded) || EVERY.has('roles', folded) || EVERY.has('titles', folded))
      continue;
    if (/^[^\p{Ll}]+$/u.test(name) && words.length > 3) continue;
    const rest = `${piece.slice(0, match.index)} ${piece.slice(match.index + match[0].length)}`.trim();
    // A name among other words counts when those words are few.
    if (rest.split(/\s+/).filter((w) => w !== '').length > 8) continue;
    if (/\d/.test(piece) || STREET.test(fold(piece))) continue;
    return {
      found: { name, start: offset + match.index, end: offset + match.index + name.length },
      role: null,
    };
  }
  return null;
}

const STREET =
  /\b(?:street|st|road|rd|avenue|ave|av|lane|square|box|p\.?o|hill|court plaza|plaza|way|drive|boulevard|blvd|quay|building|floor|rue|place|quai|calle|avenida|avda|paseo|palacio|rua|largo|travessa|via|piazza|viale|corso|strasse|straße|platz|weg|postfach|ul|улица|ул|пр|проспект|caddesi|cad|sokak|sok|mahallesi|gatan|gate|esplanade|cedex|apartado|casilla|yard|house)\b/u;

/** Titles may stand in a row ("Rt Hon", "Herrn Minister Dr."); offices among them are roles. */
function behindTitle(
  piece: string,
): { name: string; role: string | null; start: number; end: number } | null {
  const folded = fold(piece);
  let at = 0;
  const titles: string[] = [];
  const first = firstTitle(folded);
  if (first === -1) return null;
  at = first;
  for (;;) {
    const length = EVERY.opens('titles', folded.slice(at));
    if (length === 0) break;
    titles.push(piece.slice(at, at + length));
    at += length;
    at += /^[.\s]*/.exec(piece.slice(at))?.[0].length ?? 0;
  }
  if (titles.length === 0) return null;
  NAME.lastIndex = 0;
  const match = NAME.exec(piece.slice(at));
  if (match === null || match.index !== 0) return null;
  const name = match[0]
    .replace(/\s+/g, ' ')
    .replace(/ (?:MP|MEP|MSP|TD|QC|KC|MdB|MdL)$/, '')
    .trim();
  if (EVERY.has('organisations', fold(name)) || name.length < 3) return null;
  const role = titles
    .filter((t) => EVERY.has('roles', fold(t)))
    .map((t) => t.trim())
    .join(' ');
  const bare = name.split(' ').length === 1 && role !== '';
  return {
    name: bare ? `${role} ${name}` : name,
    role: role === '' ? null : role,
    start: bare ? first : at,
    end: at + match[0].trimEnd().length,
  };
}

/** Where the first title stands that a name follows; -1 where none does. */
function firstTitle(folded: string): number {
  for (const hit of EVERY.find('titles', folded)) {
    const rest = folded.slice(hit.end);
    if (/^\.?\s/.test(rest)) return hit.start;
  }
  return -1;
}
