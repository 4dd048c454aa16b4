import type { Post } from '../posts/parsed.ts';
import { sentencesOf } from './blocks.ts';
import { findDays } from './calendar.ts';
import { type FoundDay, findDeadline } from './deadline.ts';
import { fold } from './fold.ts';
import { type FoundForward, findForward } from './forwarding.ts';
import { withFullName } from './full-names.ts';
import { type FoundLink, findLinks } from './links.ts';
import { isReachable } from './missing.ts';
import type { Reading } from './reading.ts';
import { findEntries } from './recipients.ts';
import type { Signs } from './score.ts';
import { type Sorted, sortEntries } from './sort.ts';
import { EVERY, type Speech } from './speech.ts';

/** What a post asks of its readers: whom to write to, by when, to whom to pass it on. */
export interface Asks extends Sorted {
  links: FoundLink[];
  deadline: FoundDay | null;
  forward: FoundForward | null;
}

export function findAsks(reading: Reading, post: Omit<Post, 'appeal'>): Asks {
  const { blocks, letters, prose, proseDays, reference, speech, view } = reading;
  const entries = findEntries(blocks, speech).map((e) => withFullName(e, view.text));
  return {
    ...sortEntries(entries, letters, post.from, blocks.at(-1)?.start ?? 0),
    links: findLinks(view.text, speech),
    deadline: findDeadline(prose, proseDays, reference, speech) ?? deadlineIn(post.subject, reading),
    forward: findForward(prose, speech) ?? noted(findForward(view.note, speech)),
  };
}

/** "Write to the governor before 1 June": what the text does not say the subject may, and it has no place in the text. */
function deadlineIn(subject: string, { reference, speech }: Reading): FoundDay | null {
  const found = findDeadline(subject, findDays(subject, reference), reference, speech);
  return found === null ? null : { ...found, start: 0, end: 0 };
}

/** A request in the note of whoever passed the appeal on: it counts, and has no place in the appeal. */
function noted(forward: FoundForward | null): FoundForward | null {
  return forward === null ? null : { ...forward, start: 0, end: 0 };
}

/** The signs by which a post is judged to be an appeal or not. */
export function signsOf(reading: Reading, asks: Asks, subject: string): Signs {
  const { letters, prose, speech } = reading;
  const said = fold(prose);
  const folded = withoutSpeech(said);
  const reachable = asks.targets.filter((t) => t.hidden || isReachable(t.recipient)).length;
  const actionLinks = asks.links.filter((l) => l.link.about === 'action').length;
  // A report may quote a letter's first words: such a letter counts where it can be sent.
  const offered = letters.filter((l) => reachable > 0 || l.endLine > l.firstLine);
  return {
    targets: asks.targets.length,
    reachable,
    letters: offered.length,
    letterNamed: speech.has('letters', folded),
    // Where nobody is to be written to, "write to us" gives an address and no more.
    copies: asks.targets.length + letters.length + actionLinks === 0 ? 0 : asks.copies.length,
    deadline: asks.deadline !== null,
    forward: asks.forward !== null,
    actionLinks,
    pleas: speech.find('plea', folded).length,
    imperatives: countImperatives(prose, speech),
    against: speech.find('against', fold(subject)).length + speech.find('against', said).length,
    dateline: DATELINE.test(prose.slice(0, 3_000)),
    signatures: countSignatures(prose),
    reply: /^(?:re|aw|antw|sv|res|rif|ynt|отв)\s?:/iu.test(subject),
  };
}

/** "3) Ruth Azoulay, Lyon, France": a number, a name and where from; whom to write to has an office or an address. */
function countSignatures(prose: string): number {
  const lines = prose.split('\n').filter((line) => SIGNATURE.test(line));
  return lines.filter((line) => !EVERY.has('roles', line) && !EVERY.has('organisations', line)).length;
}

const SIGNATURE =
  /^[\s>]{0,8}\(?\d{1,4}[.)-]{1,2}\s{1,4}\p{Lu}[\p{L}.'’-]{1,20}(?:\s[\p{L}.'’-]{1,20}){1,4}(?:,|\s[-–])\s?[\p{L} ,.'’()-]{2,60}$/u;

/** "COLOMBE, March 9 (Island Press Agency) - About 2,000": how agencies begin a report. */
const DATELINE = /^[ \t]*\p{Lu}[\p{Lu} .'’-]{2,40}(?:,[^\n(]{2,40})?\s\([^()\n]{2,60}\)\s*[-–—]{1,2}\s/mu;

/**
 * Without what others are quoted as saying: a report's demands are not its own.
 *
 * @param prose folded, and so are its quotation marks
 */
function withoutSpeech(prose: string): string {
  return prose.replace(/"[^"]{10,400}"/g, (said) =>
    said.replace(/[^\n]+/g, (line) => ' '.repeat(line.length)),
  );
}

const LEAD =
  /^[\s\-*•–\d.)]*(?:o\s+)?(?:please|kindly|por favor|bitte|merci de|per favore|lutfen|пожалуйста)?[\s,:]*/u;

/** A sentence cut before each item of a list in it. */
function itemsIn(prose: string, start: number, end: number): [number, number][] {
  let at = start;
  return prose
    .slice(start, end)
    .split(/\n(?=[^\S\n]*(?:[-*•o–]|\d[.)])\s)/)
    .map((item) => {
      const span: [number, number] = [at, at + item.length];
      at = span[1] + 1;
      return span;
    });
}

/** Sentences and list items that begin with a request, "please" or a bullet before it or not. */
function countImperatives(prose: string, speech: Speech): number {
  const folded = fold(prose);
  return sentencesOf(prose)
    .flatMap(([a, b]) => itemsIn(prose, a, b))
    .filter(([a, b]) => speech.opens('write', folded.slice(a, b).replace(LEAD, '')) > 0).length;
}
