import type { Link, Missing, Recipient } from './appeal.ts';
import type { Entry } from './entry.ts';
import { fold } from './fold.ts';
import type { Speech } from './speech.ts';

/** Whether a party can be reached by anything the text gives. */
export function isReachable(r: Recipient): boolean {
  return r.emails.length > 0 || r.faxes.length > 0 || r.phones.length > 0 || r.postal !== null;
}

/** What the appeal asks for and the text does not hold. */
export function findMissing(
  targets: readonly Entry[],
  copies: readonly Entry[],
  letters: number,
  links: readonly Link[],
  prose: string,
  speech: Speech,
): Missing[] {
  const missing: Missing[] = [];
  const acts = links.some((l) => l.about === 'action');
  const lost = (t: Entry): boolean => !isReachable(t.recipient);
  if (
    targets.length > 0 &&
    (targets.every(lost) || targets.some((t) => lost(t) && t.passing !== true)) &&
    !acts
  )
    missing.push('target-address');
  if (
    copies.some((c) => c.hidden && !isReachable(c.recipient)) ||
    (copies.length > 0 && copies.every((c) => !isReachable(c.recipient)))
  )
    missing.push('copy-address');
  if (letters === 0 && speaksOfLetter(prose, speech)) missing.push('letter');
  return missing;
}

const POINTS =
  /below|at the foot|at the end|following|attached|enclosed|underneath|mas abajo|a continuacion|siguiente|adjunt|ci-dessous|ci-joint|suivant|en annexe|unten|anbei|angehangt|folgend|abaixo|em anexo|a seguir|seguinte|qui sotto|in calce|allegat|seguente|segue|ниже|следующ|прилага|asagida|ekte|ekli/u;

const POINTING = new RegExp(POINTS.source, 'giu');

/** "using the model letter at the foot of this message" */
function speaksOfLetter(prose: string, speech: Speech): boolean {
  const folded = fold(prose);
  return speech
    .find('letters', folded)
    .filter((hit) => NAMED.test(folded.slice(hit.start, hit.end).replace(POINTING, '')))
    .some((hit) => POINTS.test(folded.slice(Math.max(0, hit.start - 30), hit.end + 45)));
}

/** "any of the following", "la semana siguiente" point at other things as well: there must be a word for a letter. */
const NAMED = /\p{L}{4}/u;
