import { REFUSALS, type RefusalCode } from '../../errors.ts';
import { type Html, html } from '../html.ts';
import { type Frame, page } from '../layout.ts';
import { many } from '../parts.ts';
import { forwardForm, leftWords, type TriedForward } from './appeal-forward.ts';

export interface ForwardedView {
  readonly title: string;
  /** /s/TOKEN */
  readonly path: string;
  /** One answer for each address, in the order they were typed. */
  readonly answers: readonly FriendAnswer[];
  readonly left: number;
  /** The form filled in again, without the addresses that were written to. */
  readonly again: TriedForward | null;
}

export interface FriendAnswer {
  /** As the reader typed it. */
  readonly address: string;
  /** null: written to. */
  readonly refused: RefusalCode | null;
}

export function forwardedPage(view: ForwardedView, frame: Frame): Html {
  const sent = view.answers.filter((answer) => answer.refused === null).length;
  const heading = sent > 0 ? `On its way to ${many(sent, 'friend')}` : 'Nothing was sent';
  return page(frame, {
    title: heading,
    body: html`<div class="head"><p class="over"><a href="${view.path}">${view.title}</a></p><h1>${heading}</h1></div>
<ul class="answers" role="list">${view.answers.map(answer)}</ul>
<p>${sent > 0 && 'Thank you. '}${leftWords(view.left)}</p>
${view.again && view.left > 0 && html`<section class="part"><h2>${sent > 0 ? 'Name somebody else' : 'Try again'}</h2>${forwardForm(view.path, view.left, view.again)}</section>`}
<p><a href="${view.path}">Back to the appeal</a></p>`,
  });
}

function answer({ address, refused }: FriendAnswer): Html {
  return html`<li><span class="shape" aria-hidden="true">${refused ? '×' : '●'}</span><strong class="address">${address}</strong>
<span>${refused ? REFUSALS[refused].says : 'Gets the appeal by mail in a minute.'}</span></li>`;
}
