import type { Evidence } from '../../appeals/appeal.ts';
import { type Part, type Parted, type PartKind, partsOf } from '../../posts/parts.ts';
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

/**
 * Cuts `text` at every border of a span, so that overlapping fields can be marked without crossing.
 *
 * @param cuts further places to cut it at
 */
export function stretches(text: string, evidence: Evidence, cuts: readonly number[] = []): Stretch[] {
  const spans = spansWithin(text, evidence);
  const borders = [...new Set([0, text.length, ...cuts, ...spans.flatMap((s) => [s.start, s.end])])].sort(
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

/** A part of a post with its stretches; what was taken out is one without fields. */
export interface MarkedPart {
  readonly part: Part;
  /** What it is called where it begins; null for the author's words, and for more of what stands above it. */
  readonly label: string | null;
  readonly stretches: readonly Stretch[];
}

/** The parts of a post, in order, with the words of each field in them. */
export function markedParts(post: Parted, evidence: Evidence): MarkedPart[] {
  const parts = partsOf(post);
  const cut = stretches(
    post.text,
    evidence,
    parts.map(({ start }) => start),
  );
  let next = 0;
  let at = 0;
  return parts.map((part, n) => {
    const own: Stretch[] = [];
    for (; at < part.end; next += 1) {
      const one = cut[next] as Stretch;
      own.push(one);
      at += one.text.length;
    }
    const isRemoved = part.start === part.end;
    return {
      part,
      label: labelOf(part, parts[n - 1]),
      stretches: isRemoved ? [{ text: part.words, fields: [], begins: [] }] : own,
    };
  });
}

const PART_LABELS: Readonly<Record<PartKind, string | null>> = {
  own: null,
  heading: null,
  forward: 'forwarded',
  quote: 'quote',
  signature: 'signature',
  footer: 'list footer, taken out',
  advert: 'advert, taken out',
  attachment: 'note about an attachment, taken out',
};

function labelOf({ kind, level, words }: Part, before: Part | undefined): string | null {
  const again = before?.kind === kind && (kind === 'quote' || kind === 'forward');
  const label = again || words.trim() === '' ? null : PART_LABELS[kind];
  return label !== null && level > 1 && kind !== 'signature' ? `${label}, level ${level}` : label;
}

/** Whether a part is shown fainter than the words of who wrote the post or the appeal. */
export function isFaint({ kind }: Part): boolean {
  return kind !== 'own' && kind !== 'forward';
}

/** The post with the words of each field marked and named, and its parts told apart. */
export function markedText(post: Parted, evidence: Evidence): Html {
  const named = new Set<string>();
  const marked = (stretch: Stretch): Html | string => {
    if (stretch.fields.length === 0) return stretch.text;
    const first = stretch.begins.find((field) => !named.has(field));
    if (first) named.add(first);
    return html`<mark${first && html` id="${anchor(first)}"`}>${stretch.begins.map((field) => html`<span class="tag">${fieldLabel(field)}</span>`)}${stretch.text}</mark>`;
  };
  return html`${markedParts(post, evidence).map(({ part, label, stretches: own }) => {
    const words = html`${label && html`<span class="tag">${label}</span>`}${own.map(marked)}`;
    return isFaint(part) ? html`<span class="faint">${words}</span>` : words;
  })}`;
}

/** The post as it is shown beside what was read from it; `pre`, so that its lines stay lines without the sheet too. */
export function postText(post: Parted, evidence: Evidence): Html {
  return html`<pre class="post prose" dir="auto">${markedText(post, evidence)}</pre>`;
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
