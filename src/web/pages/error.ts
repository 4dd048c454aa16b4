import { type Html, html } from '../html.ts';
import { type Frame, page } from '../layout.ts';

export interface ErrorView {
  readonly heading: string;
  /** What was wrong and what is accepted. */
  readonly says: string;
  /** What to do now. */
  readonly advice: string;
  /** Whether signing in would help. */
  readonly signIn: boolean;
  /** To find the request in the log by; null where nobody needs to look. */
  readonly reference: string | null;
}

export function errorPage(view: ErrorView, frame: Frame): Html {
  return page(frame, {
    title: view.heading,
    body: html`<div class="head"><h1>${view.heading}</h1><p class="lede">${view.says}</p></div>
<p>${view.advice}</p>
${view.reference && html`<p class="soft">If you write to us about it, give this reference: <span class="address">${view.reference}</span></p>`}
<p class="buttons">${view.signIn && html`<a class="button" href="/signin">Sign in</a>`}<a class="button second" href="/">To the first page</a></p>`,
  });
}
