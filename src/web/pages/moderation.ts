import type { Evidence } from '../../appeals/appeal.ts';
import { type Html, html, type Value } from '../html.ts';
import { csrfField, type Frame, page } from '../layout.ts';
import { byMail, day, mailLink, moment, paragraphs, postDate, state, webLink } from '../parts.ts';
import { languageName, recipient } from './appeal-letter.ts';
import type { Reading } from './appeal-view.ts';
import { anchor, markedText } from './marked-text.ts';

export interface ModerationView {
  readonly state: 'held' | 'approved' | 'rejected';
  readonly reading: Reading;
  readonly evidence: Evidence;
  /** 0 to 1. */
  readonly confidence: number;
  readonly list: { readonly name: string; readonly title: string; readonly subscribers: number };
  readonly post: {
    readonly subject: string;
    readonly from: string | null;
    readonly date: string | null;
    readonly text: string;
  };
  readonly heldAt: Date;
  /** Found in an archive: it is of another day. */
  readonly archived: boolean;
  /** Where the buttons post to: /m/TOKEN or /desk/appeals/ID. */
  readonly path: string;
  /** A reply "ok" to it approves; null where this person has none. */
  readonly replyAddress: string | null;
  readonly decision: DecisionView | null;
  readonly appealUrl: string | null;
  readonly dispatchUrl: string | null;
}

export interface DecisionView {
  readonly decision: 'approve' | 'reject';
  readonly by: string;
  readonly at: Date;
  readonly via: 'mail' | 'link' | 'page' | 'command';
  readonly reason: string | null;
}

export function moderationPage(view: ModerationView, frame: Frame): Html {
  return page(frame, {
    title: `${view.reading.title} (${view.state})`,
    wide: true,
    body: html`<div class="head">
<p class="over">${state(view.state)} on <a href="/lists/${view.list.name}">${view.list.title}</a> since ${moment(view.heldAt)}</p>
<h1 dir="auto">${view.reading.title}</h1>
</div>
${view.decision ? decided(view, view.decision) : deciding(view, frame)}
<div class="beside part">
<section><h2>What was read</h2>
<p class="soft">${confidence(view.confidence)}</p>
${fields(view)}</section>
<section><h2>The words it came from</h2>
<p class="over">${view.post.subject}${view.post.from && html`, from ${view.post.from}`}${view.post.date && html`, ${postDate(view.post.date)}`}</p>
<div class="post text" dir="auto">${markedText(view.post.text, view.evidence)}</div></section>
</div>`,
  });
}

function confidence(value: number): string {
  const tenths = Math.max(0, Math.min(10, Math.round(value * 10)));
  return `Of ten posts read as surely as this one, about ${tenths} are appeals.`;
}

const VIA: Readonly<Record<DecisionView['via'], string>> = {
  mail: 'by mail',
  link: 'through the link in the mail',
  page: 'on this page',
  command: 'by command',
};

function decided(view: ModerationView, d: DecisionView): Html {
  return html`<section class="part"><h2>${d.decision === 'approve' ? 'Approved' : 'Rejected'}</h2>
<p>${d.decision === 'approve' ? 'Approved' : 'Rejected'} by ${d.by} ${VIA[d.via]}, ${moment(d.at)}.</p>
${d.reason && html`<div><p class="soft">The reason given:</p>${paragraphs(d.reason)}</div>`}
<p class="buttons">${view.dispatchUrl && html`<a class="button" href="${view.dispatchUrl}">How the sending goes</a>`}${view.appealUrl && html`<a class="button second" href="${view.appealUrl}">The appeal’s page</a>`}</p>
</section>`;
}

function deciding(view: ModerationView, frame: Frame): Html {
  return html`<section class="part screen"><h2>Let it go out?</h2>
<p>Approved, it goes to ${view.list.subscribers === 1 ? 'the one subscriber' : `all ${view.list.subscribers} subscribers`} of the list at once. This cannot be undone.</p>
${view.archived && html`<p><strong>It is old:</strong> it was found in an archive${view.post.date && html`, posted on ${postDate(view.post.date)}`}.</p>`}
<form method="post" action="${view.path}/approve">${csrfField(frame.viewer)}<button>Approve and send</button></form>
<details><summary>Reject it instead</summary>
<form method="post" action="${view.path}/reject">${csrfField(frame.viewer)}
<div class="field"><label for="reason">Why <span class="optional">(kept with the decision; seen by moderators only)</span></label>
<textarea id="reason" name="reason" rows="3" maxlength="1000"></textarea></div>
<button class="second">Reject</button></form></details>
${view.replyAddress && byMail(html`Or reply <strong>ok</strong> to the mail you got, or <strong>reject</strong> and why, at ${mailLink(view.replyAddress)}.`)}
</section>`;
}

function fields(view: ModerationView): Html {
  const r = view.reading;
  const rows: readonly [field: string, label: string, value: Value][] = [
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
  return html`<dl class="facts">${rows.map(
    ([name, label, value]) =>
      html`<dt>${label}</dt><dd dir="auto">${value || html`<span class="soft">not in the text</span>`}${wordsLink(name, view.evidence)}</dd>`,
  )}</dl>`;
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
