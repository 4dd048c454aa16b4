import { type Html, html, type Value } from './html.ts';

/** Pieces that several pages show alike: dates, numbers, states, figures, fields. */

const NUMBER = new Intl.NumberFormat('en');
const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const MINUTE = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
});

export const count = (n: number): string => NUMBER.format(n);

/** "1 letter", "1,200 letters". */
export function many(n: number, one: string, more = `${one}s`): string {
  return `${count(n)} ${n === 1 ? one : more}`;
}

/** `on` is YYYY-MM-DD; anything else is shown as it is. */
export function day(on: string): Html {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(on) ? new Date(`${on}T00:00:00Z`) : null;
  if (!date || Number.isNaN(date.getTime())) return html`${on}`;
  return html`<time datetime="${on}">${DAY.format(date)}</time>`;
}

/** To the minute, in UTC. */
export function moment(at: Date): Html {
  return html`<time datetime="${at.toISOString()}">${MINUTE.format(at)} UTC</time>`;
}

/** A post's own date, RFC 3339 with the sender's offset; anything else is shown as it is. */
export function postDate(date: string): Html {
  const found = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::[\d.]+)?(Z|[+-]\d{2}:\d{2})$/.exec(date);
  const [, on = '', at = '', offset = ''] = found ?? [];
  return found ? html`${day(on)}, ${at} (${offset === 'Z' ? 'UTC' : `UTC${offset}`})` : html`${date}`;
}

/** States and their shapes: each is told apart by its word and its shape, without any colour. */
const SHAPES: Readonly<Record<string, string>> = {
  held: '◔',
  waiting: '◔',
  pending: '◔',
  queued: '◔',
  planning: '◔',
  sending: '◑',
  deferred: '◑',
  unknown: '◑',
  soft: '◑',
  approved: '●',
  active: '●',
  done: '●',
  sent: '●',
  handled: '●',
  rejected: '×',
  failed: '×',
  bounced: '×',
  hard: '×',
  unreadable: '×',
  cancelled: '×',
  refused: '×',
};

export function state(word: string): Html {
  return html`<span class="state"><span class="shape" aria-hidden="true">${SHAPES[word] ?? '○'}</span>${word}</span>`;
}

export interface Figure {
  readonly value: string;
  readonly label: string;
}

/** Numbers with what they count, side by side. */
export function figures(all: readonly Figure[], size: 'large' | 'small' = 'large'): Html {
  return html`<dl class="figures ${size}">${all.map(
    ({ value, label }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`,
  )}</dl>`;
}

export interface Field {
  readonly name: string;
  /** Where a page has two fields of this name; the name otherwise. */
  readonly id?: string;
  readonly label: string;
  readonly type?: 'text' | 'email' | 'date' | 'url';
  readonly value?: string | undefined;
  readonly required?: boolean;
  /** Where most fields of a form may be left empty, none says so. */
  readonly quiet?: boolean;
  readonly hint?: string;
  /** What was wrong with it last time. */
  readonly error?: string | undefined;
  readonly autocomplete?: string;
  readonly maxLength?: number;
  /** Ready to be typed into when the page opens. */
  readonly focus?: boolean;
}

/** A labelled input; hint and error are tied to it for screen readers. */
export function field(f: Field): Html {
  const id = f.id ?? f.name;
  const notes = [f.hint && `${id}-hint`, f.error && `${id}-error`].filter(Boolean).join(' ');
  return html`<div class="field">
<label for="${id}">${f.label}${!f.required && !f.quiet && html` <span class="optional">(if you like)</span>`}</label>
${f.hint && html`<p class="hint" id="${id}-hint">${f.hint}</p>`}
<input id="${id}" name="${f.name}" type="${f.type ?? 'text'}" value="${f.value ?? ''}" maxlength="${f.maxLength ?? 254}"
 autocomplete="${f.autocomplete ?? 'off'}"${f.required && html` required`}${notes && html` aria-describedby="${notes}"`}${f.error && html` aria-invalid="true"`}${f.focus && html` autofocus`}>
${f.error && html`<p class="wrong" id="${id}-error">${f.error}</p>`}
</div>`;
}

/** The plain-mail way to do what the form beside it does. */
export function byMail(what: Value): Html {
  return html`<p class="twin">${what}</p>`;
}

export function mailLink(address: string): Html {
  return html`<a href="mailto:${encodeURI(address).replace(/[?&#]/g, encodeURIComponent)}">${address}</a>`;
}

/** A web address from outside, or null where it is no web address: nothing else becomes a link. */
export function webLink(url: string): string | null {
  return /^https?:\/\/[^\s]+$/i.test(url) && URL.canParse(url) ? url : null;
}

/** Text as it was written: its paragraphs kept, its own direction found. */
export function paragraphs(text: string): Html {
  const parts = text.split(/\n[ \t]*\n/).map((part) => part.trim());
  return html`${parts.filter(Boolean).map((part) => html`<p dir="auto">${part}</p>`)}`;
}

/** The head of a column; a column of numbers is set flush right. */
export type Head = string | { readonly number: string };

/** A table that scrolls by itself on a narrow screen, and can be reached by keyboard to do so. */
export function table(caption: string, heads: readonly Head[], rows: readonly (readonly Value[])[]): Html {
  const aligned = heads.map((head) => typeof head !== 'string' && html` class="number"`);
  const words = heads.map((head) => (typeof head === 'string' ? head : head.number));
  return html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table${heads.length > 3 && html` class="broad"`}>
<caption>${caption}</caption>
<thead><tr>${words.map((word, i) => html`<th scope="col"${aligned[i]}>${word}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row.map((cell, i) => html`<td${aligned[i]}>${cell}</td>`)}</tr>`)}</tbody>
</table></div>`;
}

export interface Pages {
  /** Address of the newer and the older page, where there is one. */
  readonly newer: string | null;
  readonly older: string | null;
}

export function pager({ newer, older }: Pages): Html | null {
  if (!newer && !older) return null;
  return html`<nav class="pager" aria-label="Pages">
${newer && html`<a rel="prev" href="${newer}">← Newer</a>`}
${older && html`<a rel="next" href="${older}">Older →</a>`}
</nav>`;
}
