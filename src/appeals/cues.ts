import { fold } from './fold.ts';
import type { Hit } from './matcher.ts';
import { EVERY, type Speech } from './speech.ts';

/** What an address that follows is for. */
export type Purpose = 'target' | 'copy' | 'contact' | 'other';

export interface Cue extends Hit {
  purpose: Purpose;
  /** The words themselves, folded. */
  said: string;
}

/**
 * The words of a text that say what the addresses behind them are for, in order.
 *
 * @param listed whether the text is an item of a list or set off from prose
 */
export function findCues(text: string, speech: Speech, listed: boolean): Cue[] {
  const folded = fold(text);
  const of = (list: 'write' | 'copy' | 'contact' | 'elsewhere', purpose: Purpose): Omit<Cue, 'said'>[] =>
    speech.find(list, folded).map((hit) => ({ ...hit, purpose }));
  const written = of('write', 'target');
  const asked = written.filter((c) => !isNumberLabel(folded, c));
  // "Email pm@x": a label in a card, and an order in prose that has asked for nothing before.
  const order = listed ? undefined : written.find((c) => isOrder(folded, c));
  const orders = order !== undefined && !asked.some((c) => c.start < order.start) ? [order] : [];
  const writes = [...orders, ...asked];
  const reports = speech.find('reportBack', folded).filter((hit) => opensClause(folded, hit.start));
  const all = [
    ...writes.filter((c) => !isInName(text, c) && !OURS.test(folded.slice(Math.max(0, c.start - 12), c.end))),
    ...of('copy', 'copy').filter((c) => !COPIES_TEXT.test(folded.slice(c.end, c.end + 40))),
    ...reports.map((hit) => ({ ...hit, purpose: 'copy' as const })),
    ...of('contact', 'contact')
      .filter((c) => !isInName(text, c))
      .map((c) => (isBidden(text, folded, c) ? { ...c, purpose: 'target' as const } : c)),
    ...of('elsewhere', 'other').filter((c) => !isInName(text, c)),
  ];
  // Of two that begin together the longer one holds, so it comes last.
  all.sort((a, b) => a.start - b.start || a.end - b.end);
  let longest: Hit = { start: 0, end: 0 };
  return all
    .filter((c) => {
      // "who to contact" is one request, not an address for enquiries inside it.
      const within = c.start > longest.start && c.end <= longest.end;
      if (c.end > longest.end) longest = c;
      return !within;
    })
    .map((c) => ({ ...c, said: folded.slice(c.start, c.end) }));
}

/** "to our address below": nobody's to write to. */
const OURS =
  /(?<!\p{L})(?:our|my|unsere[rn]?|notre|nos|nuestra|nossa|nostro)\s(?:address(?:es)?|adresse|direccion|endereco|indirizzo)$/u;

/** "the Minister of Information": a word of a name asks for nothing. */
function isInName(text: string, { start, end }: Hit): boolean {
  return (
    /^\p{Lu}\p{Ll}/u.test(text.slice(start, start + 2)) &&
    (NAME_GOES_ON.test(text.slice(Math.max(0, start - 40), start)) ||
      /^\s&\s\p{Lu}\p{Ll}/u.test(text.slice(end, end + 5)))
  );
}

const NAME_GOES_ON =
  /\p{Lu}\p{Ll}[\p{L}.]{0,40}\s(?:of|for|de|del|de la|du|des|da|do|para|für|della|dell['’])\s?$/u;

/** "Contact the chairman at home": an order, about somebody in an office. */
function isBidden(text: string, folded: string, { start, end }: Hit): boolean {
  if (
    folded.slice(start, end) !== 'contact' ||
    !/(?:^|[.!?:)]\s{1,6}|\n\s{0,6})$/.test(text.slice(Math.max(0, start - 6), start))
  )
    return false;
  const object = folded.slice(end, end + 50).split(/[.,;:\n]/)[0] ?? '';
  return /^\s(?:the|your|cllr|mr|mrs|ms|dr)\s/.test(object) && EVERY.has('roles', object);
}

/** "Copy the letter below and send it to": the text is copied, nobody gets a copy. */
const COPIES_TEXT =
  /^\s+(?:out|and paste|e incolla|y pega|y pegar|et colle[rz]?|e cole|(?:the|this|la|el|il|lo|le|o|a|este|esta|questa|questo|ce|cette|den|diesen)\s+(?:\p{L}+\s)?(?:letter|text|message|lines?|address(?:es)?|link|lettera|testo|messaggio|carta|texto|mensaje|mensagem|lettre|texte|courriel|brief|schreiben))/u;

/** "Please tell us" asks; "their lawyers tell us" does not. */
function opensClause(folded: string, at: number): boolean {
  const before = folded.slice(Math.max(0, at - 24), at).trimEnd();
  return before === '' || !/[\p{L}\p{N}]$/u.test(before) || ASKS.test(before);
}

const ASKS =
  /(?<!\p{L})(?:please|you|ever|just|do|and|also|then|kindly|to|or|favor|y|o|et|ou|plait|de|bitte|und|favore|e|ed|пожалуйста|и|lutfen|ve)$/u;

/** "fax +47 22", "E-mail: x@y", "phone/fax: 555": a label of what follows, not a request. */
function isNumberLabel(folded: string, cue: Hit): boolean {
  return /^(?:\s?\/\s?\p{L}{2,12})?\.?\s{0,3}(?:(?:no\.?|number)\s{0,3})?(?:[:.]\s{0,8})?(?:[+(\s]{0,4}\d|[\w.+-]{1,60}@)/u.test(
    folded.slice(cue.end, cue.end + 60),
  );
}

/** "email pm@x", "Ring 555 0143": a verb that opens a sentence, with what it is to be sent to right behind it. */
function isOrder(folded: string, { start, end }: Hit): boolean {
  return (
    /(?:^|[.!?;:]\s{1,4}|\n\s{0,4})$/.test(folded.slice(Math.max(0, start - 4), start)) &&
    /^\s(?:[+(\s]{0,4}\d|[\w.+-]+@)/.test(folded.slice(end, end + 60)) &&
    !/^(?:fax|telex|tel)/.test(folded.slice(start, end))
  );
}

/**
 * The cue that holds at a place: the last before it, but a copy stays a copy through the verb beside it
 * ("mail a copy of your letter to").
 */
export function cueAt(cues: readonly Cue[], place: number): Cue | null {
  const before = cues.filter((c) => c.end <= place);
  const last = before.at(-1);
  if (last === undefined) return null;
  if (last.purpose === 'target') {
    const copy = before.findLast((c) => c.purpose === 'copy');
    // "copies to the embassy in your country, and to:" is still about copies.
    const reach = last.end - last.start <= 6 || /fax|mail|tel/.test(last.said) ? 200 : 45;
    if (copy !== undefined && last.start - copy.end < reach) return copy;
  }
  return last;
}
