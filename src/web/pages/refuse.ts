import { type Html, html } from '../html.ts';
import { type Frame, page } from '../layout.ts';
import { byMail, mailLink } from '../parts.ts';

export interface RefuseView {
  /** /refuse/TOKEN */
  readonly path: string;
  readonly masked: string;
  /** An empty mail to it does the same. */
  readonly refuseAddress: string;
  readonly done: boolean;
}

/** "Never write to me again", for somebody whose address a friend typed. */
export function refusePage(view: RefuseView, frame: Frame): Html {
  return page(frame, view.done ? refused(view) : asking(view));
}

function asking(view: RefuseView) {
  return {
    title: 'Never write to me again?',
    body: html`<div class="head"><h1>Never write to me again?</h1>
<p class="lede">A friend gave us <span class="address">${view.masked}</span> to send you one appeal. If you say so here,
nobody can make this service write to that address again.</p></div>
<form method="post" action="${view.path}"><button>Never write to me again</button></form>
${byMail(html`Or write an empty mail to ${mailLink(view.refuseAddress)}.`)}
<p class="soft">To remember it without keeping your address, only a fingerprint of it is stored.
If you do nothing, you get no reminder; the one mail was all.</p>`,
  };
}

function refused(view: RefuseView) {
  return {
    title: 'We will not write again',
    body: html`<div class="head"><h1>We will not write again</h1>
<p class="lede"><span class="address">${view.masked}</span> gets nothing from here any more, whoever asks.</p></div>`,
  };
}
