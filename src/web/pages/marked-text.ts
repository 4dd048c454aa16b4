import type { Evidence } from '../../appeals/appeal.ts';
import { type Html, html } from '../html.ts';

/** A stretch of a text that the same fields were read from; none for plain text between. */
export interface Stretch {
  readonly text: string;
  readonly fields: readonly string[];
  /** Fields whose words begin here: these are named in front of it. */
  readonly begins: readonly string[];
}

interface Span {
  readonly field: string;
  readonly start: number;
  readonly end: number;
}

/** Cuts `text` at every border of a span, so that overlapping fields can be marked without crossing. */
export function stretches(text: string, evidence: Evidence): Stretch[] {
  const spans = spansWithin(text, evidence);
  const borders = [...new Set([0, text.length, ...spans.flatMap((s) => [s.start, s.end])])].sort(
    (a, b) => a - b,
  );
  const out: Stretch[] = [];
  let open: Span[] = [];
  let next = 0;
  for (const [i, from] of borders.slice(0, -1).entries()) {
    const begun: Span[] = [];
    while (spans[next]?.start === from) begun.push(spans[next++] as Span);
    open = [...open.filter((span) => span.end > from), ...begun];
    out.push({
      text: text.slice(from, borders[i + 1]),
      fields: [...new Set(open.map((span) => span.field))],
      begins: [...new Set(begun.map((span) => span.field))],
    });
  }
  return out;
}

function spansWithin(text: string, evidence: Evidence): Span[] {
  return Object.entries(evidence)
    .flatMap(([field, spans]) => spans.map(([start, end]) => ({ field, start, end })))
    .filter(({ start, end }) => Number.isInteger(start) && start >= 0 && end <= text.length && start < end)
    .sort((a, b) => a.start - b.start);
}

/** The post with the words of each field marked and named. */
export function markedText(text: string, evidence: Evidence): Html {
  const named = new Set<string>();
  return html`${stretches(text, evidence).map((stretch) => {
    if (stretch.fields.length === 0) return stretch.text;
    const first = stretch.begins.find((field) => !named.has(field));
    if (first) named.add(first);
    return html`<mark${first && html` id="${anchor(first)}"`}>${stretch.begins.map((field) => html`<span class="tag">${fieldLabel(field)}</span>`)}${stretch.text}</mark>`;
  })}`;
}

/** Id of the place where a field's words begin. */
export function anchor(field: string): string {
  return `words-${field.replace(/[^A-Za-z0-9]+/g, '-')}`;
}

const LABELS: Readonly<Record<string, string>> = {
  title: 'title',
  language: 'language',
  issuer: 'issuer',
  signatory: 'signatory',
  issuedOn: 'date',
  summary: 'summary',
  letters: 'letter',
  targets: 'write to',
  copies: 'copy to',
  contacts: 'contact',
  links: 'link',
  events: 'event',
  deadline: 'deadline',
  forward: 'forward to',
  missing: 'missing',
};

const INNER: Readonly<Record<string, string>> = {
  emails: 'e-mail',
  faxes: 'fax',
  phones: 'phone',
  postal: 'post',
  url: '',
  on: 'date',
};

/** "targets[1].emails[0]" is "write to 2, e-mail": the first of several goes without a number. */
export function fieldLabel(path: string): string {
  const [root = path, ...rest] = path.split(/[.[\]]+/).filter(Boolean);
  const nth = Number(rest[0]);
  const label = `${LABELS[root] ?? root}${nth > 0 ? ` ${nth + 1}` : ''}`;
  const inner = rest.filter((part) => !/^\d+$/.test(part)).map((part) => INNER[part] ?? part);
  return [label, ...inner.filter(Boolean)].join(', ');
}
