import { type Html, html } from '../html.ts';
import { type Frame, page } from '../layout.ts';
import { byMail, mailLink } from '../parts.ts';

export interface PreferencesView {
  /** /p/ACTIONTOKEN */
  readonly path: string;
  readonly unsubscribePath: string;
  readonly masked: string;
  readonly name: string | null;
  readonly listTitle: string;
  readonly state: 'pending' | 'active' | 'paused' | 'bouncing' | 'ended';
  readonly leaveAddress: string;
}

const STATES: Readonly<Record<PreferencesView['state'], string>> = {
  pending: 'This address has not been confirmed yet: answer the mail that asks.',
  active: 'Appeals come to this address.',
  paused: 'Mail is paused. Nothing comes until you take it up again.',
  bouncing: 'Mail to this address came back, so nothing is sent to it. Take it up again once it works.',
  ended: 'This address is no longer on the list.',
};

export function preferencesPage(view: PreferencesView, frame: Frame): Html {
  const sending = view.state === 'active';
  const resting = view.state === 'paused' || view.state === 'bouncing';
  return page(frame, {
    title: `Your place on ${view.listTitle}`,
    body: html`<div class="head"><h1>Your place on <span dir="auto">${view.listTitle}</span></h1>
<p class="lede"><span class="address">${view.masked}</span>. ${STATES[view.state]}</p></div>
${
  (sending || resting) &&
  html`<section class="part"><h2>${sending ? 'Rest for a while' : 'Take it up again'}</h2>
<form method="post" action="${view.path}/${sending ? 'pause' : 'resume'}"><button class="second">${sending ? 'Pause the mail' : 'Send me appeals again'}</button></form></section>`
}
${
  view.state !== 'ended' &&
  html`<section class="part"><h2>Leave</h2>
<form method="post" action="${view.unsubscribePath}"><button class="second">Leave the list</button></form>
${byMail(html`Or write an empty mail to ${mailLink(view.leaveAddress)}.`)}</section>`
}`,
  });
}
