import { type AssetName, assetUrl } from './assets.ts';
import { type Html, html, raw } from './html.ts';

/** The person who is signed in, as the frame of every page needs to know her. */
export interface Viewer {
  readonly name: string;
  readonly isAdmin: boolean;
  /** CSRF token for every form of the page. */
  readonly csrf: string;
}

/** What every page is given beside its own view. */
export interface Frame {
  readonly viewer: Viewer | null;
  /** What the step before came to; read out by screen readers. */
  readonly says: string | null;
}

export const NOBODY: Frame = { viewer: null, says: null };

interface Sheet {
  readonly title: string;
  readonly body: Html;
  /** A page of tables and pictures, not of reading. */
  readonly wide?: boolean;
  /** Seconds after which the page is read again: only for pages that report on work under way. */
  readonly refresh?: number;
  readonly summary?: string;
  /** Keeps the page up to date where scripts run; `refresh` does where they do not. */
  readonly script?: AssetName;
}

/** The whole document: head, skip link, banner, main, foot. */
export function page(frame: Frame, sheet: Sheet): Html {
  return html`${raw('<!doctype html>')}
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${sheet.refresh !== undefined && refreshing(sheet.refresh, sheet.script)}
${sheet.summary !== undefined && html`<meta name="description" content="${sheet.summary}">`}
<title>${sheet.title} · Threefold</title>
<link rel="icon" type="image/svg+xml" href="${assetUrl('mark.svg')}">
<link rel="stylesheet" href="${assetUrl('style.css')}">
</head>
<body>
<a class="skip" href="#main">Skip to the text</a>
${banner(frame.viewer)}
<main id="main" tabindex="-1"${sheet.wide ? raw(' class="wide"') : null}>
${frame.says && html`<p class="said" role="status">${frame.says}</p>`}
${sheet.body}
</main>
${foot()}
</body>
</html>
`;
}

function refreshing(seconds: number, script: AssetName | undefined): Html {
  const again = html`<meta http-equiv="refresh" content="${seconds}">`;
  if (script === undefined) return again;
  return html`<noscript>${again}</noscript><script src="${assetUrl(script)}" defer></script>`;
}

/** The hidden field that shows a form came from a page of ours. */
export function csrfField(viewer: Viewer | null): Html | null {
  return viewer && html`<input type="hidden" name="_csrf" value="${viewer.csrf}">`;
}

export const MARK = raw(
  `<svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
<g fill="none" stroke="currentColor" stroke-width="2.5" stroke-linecap="round"><path d="M8 16h16M8 16C15 16 15 6 24 6M8 16c7 0 7 10 16 10"/></g>
<g fill="currentColor"><circle cx="7" cy="16" r="5"/><circle cx="25" cy="6" r="3.5"/><circle cx="25" cy="16" r="3.5"/><circle cx="25" cy="26" r="3.5"/></g></svg>`,
);

function banner(viewer: Viewer | null): Html {
  return html`<header class="banner">
<a class="home" href="/">${MARK}<span>Threefold</span></a>
<nav aria-label="Main">${viewer ? deskLinks(viewer) : html`<a href="/signin">Sign in</a>`}</nav>
</header>`;
}

function deskLinks(viewer: Viewer): Html {
  return html`<a href="/desk">Desk</a>
${viewer.isAdmin && html`<a href="/bounces">Bounces</a><a href="/messages">Messages</a><a href="/outbox">Outbox</a>`}
<form method="post" action="/signout">${csrfField(viewer)}<button class="plain" title="Signed in as ${viewer.name}">Sign out</button></form>`;
}

function foot(): Html {
  return html`<footer class="foot">
<p>Threefold carries appeals from mailing lists to people who act on them.
Whatever a page here does, a plain e-mail does too.</p>
</footer>`;
}
