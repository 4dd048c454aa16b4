import { type Html, html } from '../html.ts';
import { csrfField, type Frame, page } from '../layout.ts';
import { count, moment, state, table } from '../parts.ts';

export interface MessagesView {
  readonly messages: readonly MessageRow[];
}

export interface MessageRow {
  /** Id of the message: to follow it by in the log, too. */
  readonly id: string;
  readonly at: Date;
  readonly recipient: string;
  readonly state: ArrivalState;
  /** What it came to, in words. */
  readonly outcome: string | null;
  readonly size: number;
}

export type ArrivalState = 'received' | 'handled' | 'unreadable' | 'failed';

export interface MessageView {
  readonly id: string;
  readonly at: Date;
  readonly size: number;
  readonly arrivals: readonly ArrivalRow[];
  /** The raw message as text; the beginning where it is long. */
  readonly raw: string;
  readonly cut: boolean;
}

/** The message at one of the addresses it was sent to. */
export interface ArrivalRow {
  readonly id: number;
  readonly recipient: string;
  /** Masked; empty for the null sender. */
  readonly from: string;
  readonly state: ArrivalState;
  readonly kind: string | null;
  readonly outcome: string | null;
  readonly attempts: number;
  readonly warnings: readonly string[];
}

export function messagesPage(view: MessagesView, frame: Frame): Html {
  return page(frame, {
    title: 'Messages in trouble',
    wide: true,
    body: html`<div class="head"><h1>Messages in trouble</h1>
<p>Mail that came in and could not be read or handled. Nothing is lost: the bytes are kept as they came.</p></div>
<section>${
      view.messages.length === 0
        ? html`<p class="empty">Every message so far was read.</p>`
        : table('Messages', ['When', 'To', 'State', 'Why', { number: 'Bytes' }], view.messages.map(row))
    }</section>`,
  });
}

function row(m: MessageRow) {
  return [
    html`<a href="/messages/${m.id}">${moment(m.at)}</a>`,
    html`<span class="address">${m.recipient}</span>`,
    state(m.state),
    m.outcome,
    count(m.size),
  ];
}

export function messagePage(view: MessageView, frame: Frame): Html {
  return page(frame, {
    title: `Message ${view.id}`,
    wide: true,
    body: html`<div class="head"><p class="over"><a href="/messages">Messages in trouble</a></p>
<h1>A message of ${moment(view.at)}</h1>
<p class="soft">In the log it is <span class="address">${view.id}</span>.</p></div>
${view.arrivals.map((one) => arrival(view, one, frame))}
<section class="part"><h2>As it came</h2>
${view.cut && html`<p class="soft">The beginning of ${count(view.size)} bytes.</p>`}
<pre class="text post" tabindex="0" role="region" aria-label="The raw message">${view.raw}</pre></section>`,
  });
}

function arrival(view: MessageView, one: ArrivalRow, frame: Frame): Html {
  const troubled = one.state === 'unreadable' || one.state === 'failed';
  return html`<section class="part"><h2>To <span class="address">${one.recipient}</span></h2>
<dl class="facts">
<dt>State</dt><dd>${state(one.state)}</dd>
<dt>Why</dt><dd>${one.outcome ?? 'nothing noted'}</dd>
<dt>From</dt><dd>${one.from || 'nobody (an automatic mail)'}</dd>
<dt>Kind</dt><dd>${one.kind ?? 'not known'}</dd>
<dt>Tries</dt><dd>${count(one.attempts)}</dd>
${one.warnings.length > 0 && html`<dt>Noted</dt><dd><ul>${one.warnings.map((w) => html`<li>${w}</li>`)}</ul></dd>`}
</dl>
${troubled && html`<form method="post" action="/messages/${view.id}/arrivals/${one.id}/again">${csrfField(frame.viewer)}<button class="second">Read it again</button></form>`}
</section>`;
}
