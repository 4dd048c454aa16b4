import { type Html, html } from '../html.ts';
import { type Frame, page } from '../layout.ts';
import { byMail, field, mailLink, many, paragraphs } from '../parts.ts';
import { type AppealInBrief, appealItem } from './home.ts';

export interface ListView {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** The list's own address. */
  readonly address: string;
  /** Where the list lives, when posts are taken in from elsewhere. */
  readonly originAddress: string | null;
  /** An empty mail to it subscribes. */
  readonly subscribeAddress: string;
  readonly ownerAddress: string;
  readonly subscribers: number;
  readonly appeals: readonly AppealInBrief[];
  /** The form as it was sent, when something in it was refused. */
  readonly tried: { readonly name: string; readonly address: string; readonly wrong: string } | null;
}

export function listPage(view: ListView, frame: Frame): Html {
  return page(frame, {
    title: view.title,
    body: html`<div class="head">
<p class="over">A list of ${many(view.subscribers, 'subscriber')}</p>
<h1 dir="auto">${view.title}</h1>
${paragraphs(view.description)}
${view.originAddress && html`<p class="soft">Its appeals come from <span class="address">${view.originAddress}</span>.</p>`}
</div>
${joining(view)}
<section class="part"><h2>Appeals</h2>
${
  view.appeals.length === 0
    ? html`<p class="empty">Nothing has been sent to this list yet.</p>`
    : html`<ul class="things">${view.appeals.map(appealItem)}</ul>`
}</section>
<p class="soft">Questions about this list go to ${mailLink(view.ownerAddress)}.</p>`,
  });
}

function joining(view: ListView): Html {
  return html`<section class="part"><h2>Join</h2>
<p>You get a mail to confirm that it was you. After that you get each appeal the moderators let through, and nothing else.
Every mail has a link to leave.</p>
<form method="post" action="/lists/${view.name}/subscribe">
${field({ name: 'name', label: 'Your name', value: view.tried?.name, autocomplete: 'name', maxLength: 100 })}
${field({
  name: 'address',
  label: 'Your e-mail address',
  type: 'email',
  required: true,
  value: view.tried?.address,
  error: view.tried?.wrong,
  autocomplete: 'email',
})}
<button>Join the list</button>
</form>
${byMail(html`Or write an empty mail to ${mailLink(view.subscribeAddress)}.`)}
</section>`;
}
