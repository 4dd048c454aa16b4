import type { ListIdentity } from '../posts/list.ts';
import type { Post } from '../posts/parsed.ts';
import type { Appeal, Evidence } from './appeal.ts';
import { findBlocks, sentencesOf } from './blocks.ts';
import { findDays } from './calendar.ts';
import { findDeadline } from './deadline.ts';
import { findEvents } from './events.ts';
import { fold } from './fold.ts';
import { type FoundForward, findForward } from './forwarding.ts';
import { findIssued, findIssuer } from './issuer.ts';
import { languageOf, languagesIn } from './language.ts';
import { type FoundLetter, findLetters } from './letters.ts';
import { findLinks } from './links.ts';
import { findMissing, isReachable } from './missing.ts';
import { type Entry, findEntries } from './recipients.ts';
import { confidenceOf, THRESHOLD } from './score.ts';
import { findSignature } from './signature.ts';
import { sortEntries } from './sort.ts';
import { type Speech, speechFor } from './speech.ts';
import { findSummary } from './summary.ts';
import { findTitle } from './title.ts';
import { type View, viewOf } from './view.ts';

/** What is known about a post besides its text. */
export interface Context {
  /** The Organization header. */
  organisation: string | null;
  list: ListIdentity;
}

/** Longer posts are no appeals to readers; the rest of one is not looked at. */
const MAX_LENGTH = 200_000;

/**
 * Reads the appeal a post makes, null where it makes none. Structure comes first (letters, blocks, addresses and
 * the words around them, days), the verdict last. Spans of evidence are places in `post.text`.
 */
export function readAppeal(post: Omit<Post, 'appeal'>, context: Context): Appeal | null {
  const view = viewOf(post.text.slice(0, MAX_LENGTH), post.subject);
  const letters = findLetters(view);
  const blocks = findBlocks(view, letters);
  const prose = without(view, letters);
  const languages = languagesIn(prose);
  const speech = speechFor(languages.length === 0 ? [languageOf(view.text)] : languages);
  const sentOn = post.date?.slice(0, 10) ?? null;
  const { targets, copies, contacts } = sortEntries(findEntries(blocks, speech), letters, post.from);
  const links = findLinks(view.text, speech);
  const folded = fold(prose);
  const days = findDays(view.text, sentOn);
  const issued = findIssued(view.lines, days, sentOn);
  const reference = sentOn ?? issued?.value ?? null;
  const deadline = findDeadline(
    prose,
    days.filter((d) => !inLetter(d.start, letters)),
    reference,
    speech,
  );
  const forward = findForward(prose, speech) ?? noted(findForward(view.note, speech));
  const confidence = confidenceOf({
    targets: targets.length,
    reachable: targets.filter((t) => t.hidden || isReachable(t.recipient)).length,
    letters: letters.length,
    letterNamed: speech.has('letters', folded),
    copies: copies.length,
    deadline: deadline !== null,
    forward: forward !== null,
    actionLinks: links.filter((l) => l.link.about === 'action').length,
    pleas: speech.find('plea', folded).length,
    imperatives: countImperatives(prose, speech),
    against: new Set(speech.find('against', fold(`${post.subject}\n${prose}`)).map((h) => h.start)).size,
    reply: /^re\s?:/i.test(post.subject),
  });
  if (confidence < THRESHOLD) return null;
  const events = findEvents(view.text, days, deadline?.on ?? null, reference, speech);
  const busy = busyLines(view, letters, [...targets, ...copies]);
  const signature = findSignature(view.lines, (n) => !busy.has(n), post.from);
  const issuer = findIssuer(view.lines, days, signature, post.from, context.organisation);
  const title = findTitle(view.lines, post.subject);
  const summary = findSummary(blocks);
  const evidence: Evidence = {};
  const note = (path: string, spans: readonly ([number, number] | null | undefined)[]): void => {
    const real = spans.filter((s): s is [number, number] => s !== null && s !== undefined && s[1] > s[0]);
    if (real.length > 0) evidence[path] = real.map(([a, b]) => view.origin(a, b));
  };
  note('title', [title.span]);
  note('issuer', [issuer?.span]);
  note('signatory', [signature?.span]);
  note('issuedOn', [issued?.span]);
  note('summary', [summary?.span]);
  note('deadline', [deadline === null ? null : [deadline.start, deadline.end]]);
  note('forward', [forward === null ? null : [forward.start, forward.end]]);
  letters.forEach((l, n) => {
    note(`letters.${n}.body`, [l.body]);
    note(`letters.${n}.salutation`, [l.salutation]);
  });
  const listed = { targets, copies, contacts };
  for (const [path, list] of Object.entries(listed)) {
    for (const [n, e] of list.entries()) note(`${path}.${n}`, e.spans);
  }
  for (const [n, l] of links.entries()) note(`links.${n}`, [l.span]);
  for (const [n, e] of events.entries()) note(`events.${n}`, e.spans);
  return {
    title: title.value,
    language: languageOf(openingOf(blocks, view), languageOf(view.text)),
    issuer: issuer?.value ?? null,
    signatory:
      signature === null
        ? null
        : { name: signature.name, role: signature.role, organisation: signature.organisation },
    issuedOn: issued?.value ?? null,
    summary: summary?.value ?? '',
    letters: letters.map((l) => l.letter),
    targets: targets.map((e) => e.recipient),
    copies: copies.map((e) => e.recipient),
    contacts: contacts.map((e) => e.recipient),
    links: links.map((l) => l.link),
    events: events.map((e) => e.happening),
    deadline: deadline?.on ?? null,
    forward: forward?.people ?? null,
    missing: findMissing(
      targets,
      copies,
      letters.length,
      links.map((l) => l.link),
      prose,
      speech,
    ),
    confidence,
    evidence,
  };
}

/** The view's text with blanks where the letters stand, so that places stay the same. */
function without(view: View, letters: readonly FoundLetter[]): string {
  let text = view.text;
  for (const letter of letters) {
    const start = view.lines[letter.firstLine]?.start ?? 0;
    const end = view.lines[letter.endLine]?.start ?? text.length;
    text = text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, ' ') + text.slice(end);
  }
  return text;
}

/** Sentences and list items that begin with a request, "please" or a bullet before it or not. */
function countImperatives(prose: string, speech: Speech): number {
  return sentencesOf(prose)
    .flatMap(([a, b]) => prose.slice(a, b).split(/\n(?=\s*(?:[-*•o–]|\d[.)])\s)/))
    .map((s) =>
      fold(s).replace(
        /^[\s\-*•–\d.)]*(?:o\s+)?(?:please|kindly|por favor|bitte|merci de|per favore|lutfen|пожалуйста)?[\s,:]*/u,
        '',
      ),
    )
    .filter((s) => speech.opens('write', s) > 0).length;
}

/** A request in the note of whoever passed the appeal on: it counts, and has no place in the appeal. */
function noted(forward: FoundForward | null): FoundForward | null {
  return forward === null ? null : { ...forward, start: 0, end: 0 };
}

function inLetter(at: number, letters: readonly FoundLetter[]): boolean {
  return letters.some((l) => at >= l.body[0] && at < l.body[1]);
}

function busyLines(view: View, letters: readonly FoundLetter[], entries: readonly Entry[]): Set<number> {
  const busy = new Set<number>();
  for (const l of letters) for (let n = l.firstLine; n < l.endLine; n += 1) busy.add(n);
  for (const [start, end] of entries.flatMap((e) => e.spans)) {
    view.lines.forEach((line, n) => {
      if (line.start <= end && line.start + line.text.length >= start) busy.add(n);
    });
  }
  return busy;
}

/** The words an appeal begins with, headings left out: enough to tell its language. */
function openingOf(blocks: readonly { text: string }[], view: View): string {
  let text = '';
  for (const block of blocks) {
    if (text.length > 300) break;
    if (block.text.length > 60) text += ` ${block.text}`;
  }
  return text === '' ? view.text.slice(0, 600) : text;
}
