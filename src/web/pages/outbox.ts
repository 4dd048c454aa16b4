import { type Html, html } from '../html.ts';
import { type Frame, page } from '../layout.ts';
import { mailLink, moment, type Pages, pager, table } from '../parts.ts';

export interface OutboxView {
  readonly mails: readonly OutboxRow[];
  readonly pages: Pages;
}

export interface OutboxRow {
  readonly id: number;
  readonly at: Date;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
}

export interface OutboxMailView extends OutboxRow {
  /** As they stand in the message, in order. */
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly text: string | null;
  /** Address of the HTML part, shown in a frame of its own; null where there is none. */
  readonly htmlUrl: string | null;
}

export function outboxPage(view: OutboxView, frame: Frame): Html {
  return page(frame, {
    title: 'Outbox',
    wide: true,
    body: html`<div class="head"><h1>Outbox</h1>
<p>Mail that the service would have sent while no relay was set, newest first. Nobody has got it.</p></div>
<section>${
      view.mails.length === 0
        ? html`<p class="empty">No mail yet.</p>`
        : table(
            'Mails',
            ['When', 'To', 'Subject', 'From'],
            view.mails.map((m) => [
              moment(m.at),
              html`<span class="address">${m.to}</span>`,
              html`<a href="/outbox/${m.id}">${m.subject || '(no subject)'}</a>`,
              html`<span class="address">${m.from || '<>'}</span>`,
            ]),
          )
    }${pager(view.pages)}</section>`,
  });
}

export function outboxMailPage(view: OutboxMailView, frame: Frame): Html {
  return page(frame, {
    title: view.subject || '(no subject)',
    wide: true,
    body: html`<div class="head"><p class="over"><a href="/outbox">Outbox</a></p><h1 dir="auto">${view.subject || '(no subject)'}</h1></div>
<dl class="facts"><dt>To</dt><dd>${mailLink(view.to)}</dd><dt>Envelope from</dt><dd class="address">${view.from || '<>'}</dd><dt>Kept</dt><dd>${moment(view.at)}</dd></dl>
<details><summary>All header fields</summary><dl class="facts">${view.headers.map(
      (h) => html`<dt>${h.name}</dt><dd class="address">${h.value}</dd>`,
    )}</dl></details>
<div class="beside part">
<section><h2>As text</h2>${view.text === null ? html`<p class="empty">It has no text part.</p>` : html`<pre class="text post" dir="auto">${view.text}</pre>`}</section>
<section><h2>As HTML</h2>${
      view.htmlUrl === null
        ? html`<p class="empty">It has no HTML part.</p>`
        : html`<iframe src="${view.htmlUrl}" title="The mail as HTML" sandbox referrerpolicy="no-referrer"></iframe>
<p class="soft">Shown without its pictures and scripts. Links do not open from here.</p>`
    }</section></div>`,
  });
}
