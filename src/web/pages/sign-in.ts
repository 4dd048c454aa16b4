import { type Html, html } from '../html.ts';
import { csrfField, type Frame, page } from '../layout.ts';
import { field } from '../parts.ts';

export interface SignInView {
  /** CSRF token of somebody who is not signed in yet. */
  readonly csrf: string;
  readonly tried: { readonly address: string; readonly wrong: string } | null;
}

export function signInPage(view: SignInView, frame: Frame): Html {
  return page(frame, {
    title: 'Sign in',
    body: html`<div class="head"><h1>Sign in</h1>
<p class="lede">For admins and moderators. There is no password: you get a mail with a link.</p></div>
<form method="post" action="/signin"><input type="hidden" name="_csrf" value="${view.csrf}">
${field({ name: 'address', label: 'Your e-mail address', type: 'email', required: true, autocomplete: 'email', value: view.tried?.address, error: view.tried?.wrong })}
<button>Send me a link</button></form>`,
  });
}

/** The same words whether or not the address is known here. */
export function signInSentPage(frame: Frame): Html {
  return page(frame, {
    title: 'Look at your mail',
    body: html`<div class="head"><h1>Look at your mail</h1>
<p class="lede">If this address belongs to an admin or a moderator here, a link is on its way to it. It works once, for 15 minutes.</p></div>
<p>Nothing came? Look among the junk, or <a href="/signin">try again</a>.</p>`,
  });
}

/** Behind the link in the mail: scanners open links, so a button signs in. */
export function signInLinkPage(path: string, frame: Frame): Html {
  return page(frame, {
    title: 'Sign in now',
    body: html`<div class="head"><h1>Sign in now</h1>
<p class="lede">One more press, so that a program that only looks at your mail cannot sign in for you.</p></div>
<form method="post" action="${path}">${csrfField(frame.viewer)}<button>Sign in</button></form>`,
  });
}
