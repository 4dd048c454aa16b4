import { type Html, html } from '../html.ts';
import { type Frame, page } from '../layout.ts';
import { field } from '../parts.ts';

export interface SetupView {
  /** /setup/TOKEN */
  readonly path: string;
  readonly tried: { readonly name: string; readonly address: string; readonly wrong: string } | null;
}

export function setupPage(view: SetupView, frame: Frame): Html {
  return page(frame, {
    title: 'The first admin',
    body: html`<div class="head"><h1>Who looks after this place?</h1>
<p class="lede">This service has no admin yet. Whoever gives an address here becomes the first: makes lists, names moderators, and sees what comes back.</p></div>
<form method="post" action="${view.path}">
${field({ name: 'name', label: 'Your name', value: view.tried?.name, autocomplete: 'name', maxLength: 100 })}
${field({ name: 'address', label: 'Your e-mail address', type: 'email', required: true, value: view.tried?.address, error: view.tried?.wrong, autocomplete: 'email', hint: 'Links to sign in are sent to it.' })}
<button>Make me the admin</button></form>`,
  });
}
