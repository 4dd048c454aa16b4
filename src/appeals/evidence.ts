import type { Evidence } from './appeal.ts';
import type { Asks } from './asks.ts';
import type { Details } from './details.ts';
import type { Reading } from './reading.ts';

type Span = readonly [number, number] | null | undefined;

/** Where in the post each field was read: field path to spans [start, end) into `Post.text`. */
export function evidenceOf(reading: Reading, asks: Asks, details: Details): Evidence {
  const evidence: Evidence = {};
  const note = (path: string, spans: readonly Span[]): void => {
    const real = spans.filter((s): s is [number, number] => s != null && s[1] > s[0]);
    if (real.length > 0) evidence[path] = real.flatMap(([a, b]) => reading.view.origin(a, b));
  };
  const noteAll = <T>(path: string, list: readonly T[], spans: (item: T) => readonly Span[]): void => {
    for (const [n, item] of list.entries()) note(`${path}.${n}`, spans(item));
  };
  note('title', [details.title.span]);
  note('issuer', [details.issuer?.span]);
  note('signatory', [details.signature?.span]);
  note('issuedOn', [reading.issued?.span]);
  note('summary', [details.summary?.span]);
  note('deadline', [asks.deadline === null ? null : [asks.deadline.start, asks.deadline.end]]);
  note('forward', [asks.forward === null ? null : [asks.forward.start, asks.forward.end]]);
  for (const [n, letter] of reading.letters.entries()) {
    note(`letters.${n}.body`, [letter.body]);
    note(`letters.${n}.salutation`, [letter.salutation]);
  }
  for (const path of ['targets', 'copies', 'contacts'] as const) noteAll(path, asks[path], (e) => e.spans);
  noteAll('links', asks.links, (l) => [l.span]);
  noteAll('events', details.events, (e) => e.spans);
  return evidence;
}
