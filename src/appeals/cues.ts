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

/** The words of a text that say what the addresses behind them are for, in order. */
export function findCues(text: string, speech: Speech): Cue[] {
  const folded = fold(text);
  const of = (list: 'write' | 'copy' | 'contact' | 'elsewhere', purpose: Purpose): Omit<Cue, 'said'>[] =>
    speech.find(list, folded).map((hit) => ({ ...hit, purpose }));
  const writes = of('write', 'target').filter((c) => !isNumberLabel(folded, c));
  const reports = speech.find('reportBack', folded).filter((hit) => opensClause(folded, hit.start));
  const all = [
    ...writes,
    ...of('copy', 'copy').filter((c) => !COPIES_TEXT.test(folded.slice(c.end, c.end + 40))),
    ...reports.map((hit) => ({ ...hit, purpose: 'copy' as const })),
    ...of('contact', 'contact').map((c) =>
      isBidden(text, folded, c) ? { ...c, purpose: 'target' as const } : c,
    ),
    ...of('elsewhere', 'other'),
  ];
  return (
    all
      .map((c) => ({ ...c, said: folded.slice(c.start, c.end) }))
      // Of two that begin together the longer one holds, so it comes last.
      .sort((a, b) => a.start - b.start || a.end - b.end)
  );
}

/** "Contact the chairman at home": an order, about somebody in an office. */
function isBidden(text: string, folded: string, { start, end }: Hit): boolean {
  if (
    folded.slice(start, end) !== 'contact' ||
    !/(?:^|[.!?:)]\s+|\n\s*)$/.test(text.slice(Math.max(0, start - 6), start))
  )
    return false;
  const object = folded.slice(end, end + 50).split(/[.,;:\n]/)[0] ?? '';
  return /^\s(?:the|your|cllr|mr|mrs|ms|dr)\s/.test(object) && EVERY.has('roles', object);
}

/** "Copy the letter below and send it to": the text is copied, nobody gets a copy. */
const COPIES_TEXT =
  /^\s+(?:and paste|e incolla|y pega|y pegar|et colle[rz]?|e cole|(?:the|this|la|el|il|lo|le|o|a|este|esta|questa|questo|ce|cette|den|diesen)\s+(?:\p{L}+\s)?(?:letter|text|message|lettera|testo|messaggio|carta|texto|mensaje|mensagem|lettre|texte|courriel|brief|schreiben))/u;

/** "Please tell us" asks; "their lawyers tell us" does not. */
function opensClause(folded: string, at: number): boolean {
  const before = folded.slice(Math.max(0, at - 24), at).trimEnd();
  return before === '' || !/[\p{L}\p{N}]$/u.test(before) || ASKS.test(before);
}

const ASKS =
  /(?<!\p{L})(?:please|and|also|then|kindly|to|or|favor|y|o|et|ou|plait|de|bitte|und|favore|e|ed|пожалуйста|и|lutfen|ve)$/u;

/** "fax +47 22", "E-mail: x@y": a label of what follows, not a request. */
function isNumberLabel(folded: string, cue: Hit): boolean {
  return /^\.?\s*(?:no\.?|number)?\s*[:.]?\s*(?:[+(\s]{0,4}\d|[\w.+-]+@)/.test(
    folded.slice(cue.end, cue.end + 60),
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
