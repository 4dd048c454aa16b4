import { languageName } from '../../appeals/words.ts';
import { type Html, html } from '../html.ts';
import { moment } from '../parts.ts';

/** Another appeal, with a link where whoever looks may see it. */
export interface Other {
  readonly title: string;
  readonly href: string | null;
}

/** What an appeal has to do with others, as its moderators see it. */
export interface RelationsView {
  /** What became of it on other lists, in sentences. */
  readonly elsewhere: readonly string[];
  /** Subscribers who had it through another list. */
  readonly reached: number;
  readonly translations: readonly (Other & { readonly language: string })[];
  readonly updateOf: readonly Other[];
  readonly updates: readonly Other[];
  /** The one on the same list that this one repeats. */
  readonly before: Other | null;
  /** The same, come to the list later. */
  readonly repeats: readonly {
    readonly by: string | null;
    readonly at: Date;
    readonly href: string | null;
  }[];
}

export function relations({ elsewhere, translations, updateOf, updates }: RelationsView): Html | null {
  if (elsewhere.length + translations.length + updateOf.length + updates.length === 0) return null;
  return html`<div class="notes">
${elsewhere.map((sentence) => html`<p>${sentence}</p>`)}
${translations.map((one) => html`<p dir="auto">The same in ${languageName(one.language)}: ${other(one)}.</p>`)}
${updateOf.map((one) => html`<p dir="auto">An update of ${other(one)}.</p>`)}
${updates.map((one) => html`<p dir="auto">There is a later update: ${other(one)}.</p>`)}
</div>`;
}

function other({ title, href }: Other): Html {
  return href ? html`<a href="${href}">${title}</a>` : html`<strong>${title}</strong>`;
}

export function repeats({ repeats: all }: RelationsView): Html | null {
  if (all.length === 0) return null;
  return html`<section class="part"><h2>It came again</h2>
<p class="soft">Nothing goes out for these.</p>
<ul class="bare">${all.map(({ by, at, href }) => {
    const words = html`${by ?? 'somebody'}, ${moment(at)}`;
    return html`<li dir="auto">Posted by ${href ? html`<a href="${href}">${words}</a>` : words}</li>`;
  })}</ul></section>`;
}

export interface ChangeView {
  /** What was changed, in words: "title, deadline". */
  readonly what: string;
  readonly by: string;
  readonly at: Date;
  readonly via: string;
}

/** Who changed what, and when. */
export function changes(all: readonly ChangeView[]): Html | null {
  if (all.length === 0) return null;
  return html`<h3>Who changed it</h3>
<ul class="bare">${all.map(({ what, by, at, via }) => html`<li dir="auto">${by} changed the ${what} ${via}, ${moment(at)}</li>`)}</ul>`;
}
