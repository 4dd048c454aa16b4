import { type Html, html } from '../html.ts';
import { type Frame, page } from '../layout.ts';
import { count, moment, type Pages, pager, state, table } from '../parts.ts';

export interface MessagesView {
  readonly messages: readonly MessageRow[];
  readonly pages: Pages;
}

export interface MessageRow {
  readonly id: number;
  readonly at: Date;
  readonly recipient: string;
  /** The envelope's sender, masked; empty for the null sender. */
  readonly from: string;
  readonly state: 'received' | 'handled' | 'unreadable' | 'failed';
  readonly kind: string | null;
  /** What it came to, in words. */
  readonly outcome: string | null;
  readonly size: number;
}

export interface MessageView extends MessageRow {
  readonly trace: string;
  readonly attempts: number;
  readonly warnings: readonly string[];
  /** The raw message as text; the beginning where it is long. */
  readonly raw: string;
  readonly cut: boolean;
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
        : table(
            'Messages',
            ['When', 'To', 'From', 'State', 'Why', 'Bytes'],
            view.messages.map((m) => [
              html`<a href="/messages/${m.id}">${moment(m.at)}</a>`,
              html`<span class="address">${m.recipient}</span>`,
              m.from ? html`<span class="address">${m.from}</span>` : 'nobody (an automatic mail)',
              state(m.state),
              m.outcome,
              count(m.size),
            ]),
          )
    }${pager(view.pages)}</section>`,
  });
}

export function messagePage(view: MessageView, frame: Frame): Html {
  return page(frame, {
    title: `Message to ${view.recipient}`,
    wide: true,
    body: html`<div class="head"><p class="over"><a href="/messages">Messages in trouble</a></p><h1>Message to <span class="address">${view.recipient}</span></h1></div>
<dl class="facts">
<dt>State</dt><dd>${state(view.state)}</dd>
<dt>Why</dt><dd>${view.outcome ?? 'nothing noted'}</dd>
<dt>Came in</dt><dd>${moment(view.at)}</dd>
<dt>From</dt><dd>${view.from || 'nobody (an automatic mail)'}</dd>
<dt>Kind</dt><dd>${view.kind ?? 'not known'}</dd>
<dt>Tries</dt><dd>${count(view.attempts)}</dd>
<dt>Trace</dt><dd class="address">${view.trace}</dd>
${view.warnings.length > 0 && html`<dt>Noted while reading</dt><dd><ul>${view.warnings.map((w) => html`<li>${w}</li>`)}</ul></dd>`}
</dl>
<section class="part"><h2>As it came</h2>
${view.cut && html`<p class="soft">The beginning of ${count(view.size)} bytes.</p>`}
<pre class="text post" tabindex="0" role="region" aria-label="The raw message">${view.raw}</pre></section>`,
  });
}
