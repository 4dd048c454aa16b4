import { type Html, html } from '../html.ts';
import { type Frame, page } from '../layout.ts';
import { many, type Pages, pager, postDate } from '../parts.ts';

export interface ImportedView {
  readonly appeals: readonly ImportedAppeal[];
  /** On all pages. */
  readonly count: number;
  readonly pages: Pages;
}

export interface ImportedAppeal {
  readonly id: number;
  readonly title: string;
  readonly issuer: string | null;
  readonly listTitle: string;
  /** The post's own; null where it has none. */
  readonly date: string | null;
}

/** The appeals that were found in archives: they wait here, each with its date, and nobody is asked about them. */
export function importedPage({ appeals, count, pages }: ImportedView, frame: Frame): Html {
  return page(frame, {
    title: 'Found in archives',
    wide: true,
    body: html`<div class="head"><p class="over"><a href="/desk">Desk</a></p><h1>Found in archives</h1>
<p class="lede">${count === 0 ? 'No appeal out of an archive waits for a decision.' : `${many(count, 'appeal')}, the latest first.`}</p>
<p class="soft">These came with mail of other days. None goes out unless you approve it.</p></div>
${appeals.length > 0 && html`<section><h2>Held</h2><ul class="things">${appeals.map(item)}</ul>${pager(pages)}</section>`}`,
  });
}

function item(a: ImportedAppeal): Html {
  return html`<li><h3 dir="auto"><a href="/desk/appeals/${a.id}">${a.title}</a></h3>
<p class="over">${a.issuer && html`${a.issuer}, `}on ${a.listTitle}, ${a.date ? html`posted on ${postDate(a.date)}` : 'without a date'}</p></li>`;
}
