import type { Evidence } from '../../appeals/appeal.ts';
import type { Parted } from '../../posts/parts.ts';
import { type Html, html } from '../html.ts';
import { csrfField, type Frame, page } from '../layout.ts';
import { byMail, count, field, mailLink, moment, paragraphs, postDate, state } from '../parts.ts';
import type { Reading } from './appeal-view.ts';
import { postText } from './marked-text.ts';
import { fields } from './moderation-fields.ts';
import { type ChangeView, changes, type RelationsView, relations, repeats } from './moderation-notes.ts';

export interface ModerationView {
  readonly state: 'held' | 'approved' | 'rejected' | 'repeated';
  /** What goes out. */
  readonly reading: Reading;
  /** What was read, which is the same until somebody changes it. */
  readonly asRead: Reading;
  /** The version shown, which a decision is about. */
  readonly version: number;
  /** What was changed, in the order it was. */
  readonly changes: readonly ChangeView[];
  readonly relations: RelationsView;
  readonly evidence: Evidence;
  /** 0 to 1. */
  readonly confidence: number;
  readonly list: { readonly name: string; readonly title: string; readonly subscribers: number };
  readonly post: {
    readonly subject: string;
    readonly from: string | null;
    readonly date: string | null;
    readonly parted: Parted;
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
${relations(view.relations)}
${standing(view, frame)}
<div class="beside part">
<section><h2>${view.changes.length > 0 ? 'What was read and changed' : 'What was read'}</h2>
<p class="soft">${confidence(view.confidence)}</p>
${view.state === 'held' && html`<p class="buttons screen"><a class="button second" href="${view.path}/edit">Change something</a></p>`}
${fields(view)}
${changes(view.changes)}</section>
<section><h2>The words it came from</h2>
<p class="over">${view.post.subject}${view.post.from && html`, from ${view.post.from}`}${view.post.date && html`, ${postDate(view.post.date)}`}</p>
${postText(view.post.parted, view.evidence)}</section>
</div>
${repeats(view.relations)}`,
  });
}

function standing(view: ModerationView, frame: Frame): Html {
  if (view.decision) return decided(view, view.decision);
  return view.state === 'repeated' ? repeated(view, frame) : deciding(view, frame);
}

function confidence(value: number): string {
  const tenths = Math.max(0, Math.min(10, Math.round(value * 10)));
  return `Of ten posts read as surely as this one, about ${tenths} are appeals.`;
}

export const VIA: Readonly<Record<DecisionView['via'], string>> = {
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

function repeated(view: ModerationView, frame: Frame): Html {
  const { before } = view.relations;
  const first = before?.href ? html`<a href="${before.href}">${before.title}</a>` : before?.title;
  return html`<section class="part"><h2>It came to the list before</h2>
<p>It was taken for ${first ?? 'an appeal that came before'}, so nothing goes out and nobody is asked.</p>
<form class="screen" method="post" action="${view.path}/hold">${csrfField(frame.viewer)}
<p>Is it another appeal? Then it is held like any other, and its moderators decide.</p>
<button class="second">It is another one: hold it</button></form></section>`;
}

function deciding(view: ModerationView, frame: Frame): Html {
  const { subscribers } = view.list;
  const copies = Math.max(0, subscribers - view.relations.reached);
  const whom =
    copies === subscribers
      ? `all ${count(subscribers)} subscribers`
      : `${count(copies)} of the ${count(subscribers)} subscribers`;
  const seen = html`<input type="hidden" name="version" value="${view.version}">`;
  return html`<section class="part screen"><h2>Let it go out?</h2>
<p>Approved, it goes to ${subscribers === 1 && copies === 1 ? 'the one subscriber' : whom} of the list at once. This cannot be undone.</p>
${view.archived && html`<p><strong>It is old:</strong> it was found in an archive${view.post.date && html`, posted on ${postDate(view.post.date)}`}.</p>`}
<form method="post" action="${view.path}/approve">${csrfField(frame.viewer)}${seen}<button>Approve and send</button>
<details><summary>Send it later</summary>${field({ name: 'at', label: 'Begin at, in UTC', hint: 'As 2001-03-24 09:00. It goes to those who are subscribed then.', maxLength: 40 })}</details></form>
<form method="post" action="${view.path}/test">${csrfField(frame.viewer)}<button class="second">Send me a test copy</button></form>
<details><summary>Reject it instead</summary>
<form method="post" action="${view.path}/reject">${csrfField(frame.viewer)}${seen}
<div class="field"><label for="reason">Why <span class="optional">(kept with the decision; seen by moderators only)</span></label>
<textarea id="reason" name="reason" rows="3" maxlength="1000"></textarea></div>
<button class="second">Reject</button></form></details>
${view.replyAddress && byMail(html`Or reply <strong>ok</strong> to the mail you got, or <strong>reject</strong> and why, at ${mailLink(view.replyAddress)}. Reply <strong>help</strong> to see what can be changed that way.`)}
</section>`;
}
