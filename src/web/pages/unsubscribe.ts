import { type Html, html } from '../html.ts';
import { type Frame, page } from '../layout.ts';
import { byMail, mailLink } from '../parts.ts';

export interface UnsubscribeView {
  /** /u/ACTIONTOKEN */
  readonly path: string;
  readonly masked: string;
  readonly listTitle: string;
  readonly listName: string;
  readonly leaveAddress: string;
  readonly done: boolean;
}

export function unsubscribePage(view: UnsubscribeView, frame: Frame): Html {
  return page(frame, view.done ? left(view) : leaving(view));
}

function leaving(view: UnsubscribeView) {
  return {
    title: `Leave ${view.listTitle}?`,
    body: html`<div class="head"><h1>Leave <span dir="auto">${view.listTitle}</span>?</h1>
<p class="lede">This stops its mail to <span class="address">${view.masked}</span>. If that is not your address, somebody passed
you a mail of theirs: leave it be.</p></div>
<form method="post" action="${view.path}"><button>Leave the list</button></form>
${byMail(html`Or write an empty mail to ${mailLink(view.leaveAddress)}.`)}`,
  };
}

function left(view: UnsubscribeView) {
  return {
    title: 'You have left the list',
    body: html`<div class="head"><h1>You have left the list</h1>
<p class="lede"><span class="address">${view.masked}</span> gets no more mail from <span dir="auto">${view.listTitle}</span>.
A mail already on its way may still arrive.</p></div>
<p>If that was a mistake, <a href="/lists/${view.listName}">join again</a>.</p>`,
  };
}
