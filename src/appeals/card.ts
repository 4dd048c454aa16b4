import { fold } from './fold.ts';
import { personIn } from './names.ts';

/**
 * An address as it is printed: a line a thing. Blanks out the lines that name nobody (streets, post codes, "Telex:",
 * "Salutation:"), so that no name is looked for in them; places stay the same.
 */
export function namingLines(text: string): string {
  return text
    .split('\n')
    .map((line) => (namesNobody(line) ? ' '.repeat(line.length) : line))
    .join('\n');
}

function namesNobody(line: string): boolean {
  const bare = line.trim();
  if (bare === '' || personIn(bare)?.rank === 'titled') return false;
  return SALUTED.test(fold(bare)) || WIRED.test(fold(bare)) || isPlace(bare);
}

/** How to address somebody, behind a label. */
const SALUTED =
  /^(?:\(|[-*•] ?)?(?:salutation|form of address|anrede|saludo|tratamiento|tratamento|formule d'appel|обращение|hitap)\s?:/;

/** Ways to reach somebody that are no mail, fax or telephone. */
const WIRED =
  /^(?:telex|telexes|tlx|telegrams?|telegramm|telegramas?|telegrammes?|telegrammi|cables?|телекс|телеграмм[аы]|telgraf|web|website|www|http|p\.? ?o\.? ?box|postfach|apartado|casilla|caixa postal|casella postale|a\/я)\b/;

/** A line with a post code, or a house number and a word for a street. */
function isPlace(line: string): boolean {
  if (/@/.test(line)) return false;
  return POST_CODE.test(line) || (STREET_WORD.test(fold(line)) && /\d/.test(line));
}

const POST_CODE =
  /(?:^|[\s,])(?:[A-Z]{1,3}-)\d{3,6}(?![\d-])|(?:^|[\s,])[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}(?![\p{L}\d])|^\d{5,6}[ ,-]+\p{Lu}|^\d{4} \p{Lu}\p{Ll}|,\s[A-Z]{2} \d{5}(?:-\d{4})?(?!\d)|\b\d{5}-\d{3}\b/u;

const STREET_WORD =
  /(?:^|[^\p{L}])(?:street|st|road|rd|avenue|ave|av|lane|square|drive|boulevard|blvd|bd|rue|place|quai|calle|avenida|avda|carrera|paseo|jiron|rua|largo|travessa|via|piazza|viale|corso|\p{L}*(?:strasse|straße|str|platz|gasse|allee|weg)|caddesi|cad|sokak|sok|mahallesi|mah|bulvari|ул|улица|пр|проспект|пер|наб|gatan|vej|gate)(?![\p{L}])/u;

/** Whether a text runs on, as prose does: one of its lines has small words by the dozen. */
export function isRunning(text: string): boolean {
  return text
    .split('\n')
    .some((line) => (line.match(/(?<=^|[\s'’(])\p{Ll}{2,}/gu)?.length ?? 0) >= SMALL_WORDS);
}

const SMALL_WORDS = 6;
