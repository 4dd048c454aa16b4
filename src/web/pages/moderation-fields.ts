import type { Evidence } from '../../appeals/appeal.ts';
import { languageName } from '../../appeals/words.ts';
import { changedFields } from '../../moderation/edit/changes.ts';
import { type Html, html, type Value } from '../html.ts';
import { day, webLink } from '../parts.ts';
import { recipient } from './appeal-letter.ts';
import type { Reading } from './appeal-view.ts';
import { anchor } from './marked-text.ts';

export interface Fields {
  readonly reading: Reading;
  readonly asRead: Reading;
  readonly evidence: Evidence;
}

/** Each field with what goes out; where a moderator changed it, with what was read beside. */
export function fields({ reading, asRead, evidence }: Fields): Html {
  const edited = new Set<string>(changedFields(asRead, reading));
  const read = new Map(rowsOf(asRead).map(([name, , value]) => [name, value]));
  return html`<dl class="facts">${rowsOf(reading).map(
    ([name, label, value]) =>
      html`<dt>${label}${edited.has(name) && html` <span class="tag">changed</span>`}</dt><dd dir="auto">${value || html`<span class="soft">${edited.has(name) ? 'taken out' : 'not in the text'}</span>`}${wordsLink(name, evidence)}${
        edited.has(name) &&
        html`<div class="as-read"><span class="soft">As it was read:</span> ${read.get(name) || html`<span class="soft">not in the text</span>`}</div>`
      }</dd>`,
  )}</dl>`;
}

type Row = readonly [field: string, label: string, value: Value];

function rowsOf(r: Reading): readonly Row[] {
  return [
    ['title', 'Title', r.title],
    ['language', 'Language', languageName(r.language)],
    ['issuer', 'Issuer', r.issuer],
    [
      'signatory',
      'Signed by',
      r.signatory &&
        [r.signatory.name, r.signatory.role, r.signatory.organisation].filter(Boolean).join(', '),
    ],
    ['issuedOn', 'Date', r.issuedOn && day(r.issuedOn)],
    ['summary', 'Summary', r.summary],
    ['targets', 'Write to', each(r.targets.map(recipient))],
    ['copies', 'Copy to', each(r.copies.map(recipient))],
    [
      'letters',
      'Letter',
      each(
        r.letters.map(
          (l) =>
            html`${languageName(l.language)}: ${l.salutation} ${l.body.slice(0, 160)}${l.body.length > 160 && '…'}`,
        ),
      ),
    ],
    ['deadline', 'Deadline', r.deadline && day(r.deadline)],
    [
      'events',
      'Events',
      each(r.events.map((e) => html`${day(e.on)}: ${e.what}${e.place && `, ${e.place}`}`)),
    ],
    ['links', 'Links', each(r.links.map(({ url }) => plainLink(url)))],
    ['contacts', 'Contacts', each(r.contacts.map(recipient))],
    [
      'forward',
      'Forward to',
      r.forward === null ? null : r.forward === 0 ? 'asked, no number' : String(r.forward),
    ],
    ['missing', 'Missing', r.missing.length > 0 && r.missing.map((m) => m.replace('-', ' ')).join(', ')],
  ];
}

function each(all: readonly Html[]): Value {
  return all.length > 0 && html`<ul>${all.map((one) => html`<li>${one}</li>`)}</ul>`;
}

function plainLink(url: string): Html {
  const href = webLink(url);
  return href ? html`<a href="${href}" rel="noreferrer nofollow ugc">${url}</a>` : html`${url}`;
}

/** Leads to the first words a field was read from. */
function wordsLink(name: string, evidence: Evidence): Html | null {
  const path = Object.keys(evidence).find(
    (key) => key === name || key.startsWith(`${name}.`) || key.startsWith(`${name}[`),
  );
  return path && evidence[path]?.length
    ? html` <a class="screen quiet" href="#${anchor(path)}" aria-label="The words of this field: ${name}">↘ in the text</a>`
    : null;
}
