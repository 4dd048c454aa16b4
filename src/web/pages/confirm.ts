import { type Html, html } from '../html.ts';
import { type Frame, page } from '../layout.ts';
import { byMail, mailLink } from '../parts.ts';

export interface ConfirmView {
  /** /confirm/TOKEN */
  readonly path: string;
  readonly masked: string;
  readonly listTitle: string;
  readonly listName: string;
  readonly confirmAddress: string;
}

export function confirmPage(view: ConfirmView, frame: Frame): Html {
  return page(frame, {
    title: `Join ${view.listTitle}?`,
    body: html`<div class="head"><h1>Join <span dir="auto">${view.listTitle}</span>?</h1>
<p class="lede">Somebody, we hope you, asked for <span class="address">${view.masked}</span> to get its appeals.</p></div>
<form method="post" action="${view.path}"><button>Yes, send me its appeals</button></form>
${byMail(html`Or reply to the mail you got, or write to ${mailLink(view.confirmAddress)}.`)}
<p class="soft">If it was not you, do nothing. Nothing will come.</p>`,
  });
}

export interface ConfirmedView {
  readonly listTitle: string;
  readonly listName: string;
  readonly masked: string;
}

export function confirmedPage(view: ConfirmedView, frame: Frame): Html {
  return page(frame, {
    title: 'You are on the list',
    body: html`<div class="head"><h1>You are on the list</h1>
<p class="lede"><span class="address">${view.masked}</span> gets the appeals of <span dir="auto">${view.listTitle}</span> from now on.</p></div>
<p class="buttons"><a class="button second" href="/lists/${view.listName}">What went out before</a></p>`,
  });
}
