import type { Link } from '../../appeals/appeal.ts';
import { languageName } from '../../appeals/words.ts';
import { type Html, html, type Value } from '../html.ts';
import { type Frame, page } from '../layout.ts';
import { byMail, count, day, field, figures, mailLink, webLink } from '../parts.ts';
import { forwarding } from './appeal-forward.ts';
import { letters, writtenStep } from './appeal-letter.ts';
import type { AppealLink, AppealView, ReaderView, Reading } from './appeal-view.ts';

export function appealPage(view: AppealView, frame: Frame): Html {
  const { reading } = view;
  return page(frame, {
    title: reading.title,
    ...(reading.summary ? { summary: reading.summary.slice(0, 200) } : {}),
    body: html`<div class="head">
<p class="over"><span dir="auto">${byline(view)}</span></p>
<h1 lang="${reading.language}" dir="auto">${reading.title}</h1>
${reading.summary && html`<p class="lede" lang="${reading.language}" dir="auto">${reading.summary}</p>`}
${deadline(reading.deadline, view.today)}
${view.translations.map((one) => html`<p class="soft">In ${languageName(one.language)}: <span lang="${one.language}" dir="auto">${appealLink(one)}</span></p>`)}
${view.updates.map((one) => html`<p class="deadline" dir="auto">There is a later update: ${appealLink(one)}</p>`)}
${view.updateOf.map((one) => html`<p class="soft" dir="auto">An update of ${appealLink(one)}</p>`)}
</div>
${reach(view)}
${view.reader && ownLink(view.reader)}
<ol class="steps">
<li>${letters(view)}</li>
<li>${writtenStep(view)}</li>
<li>${forwarding(view)}</li>
${reading.events.length > 0 && html`<li>${events(reading, view.slug)}</li>`}
</ol>
${reading.links.length > 0 && html`<section class="part links"><h2>Read more</h2><ul class="bare">${reading.links.map(link)}</ul></section>`}
${view.reader && joining(view)}
<details><summary>The appeal in full, as it came</summary>
<div class="text post" lang="${reading.language}" dir="auto">${view.fullText}</div></details>`,
  });
}

function byline(view: AppealView): Value {
  const { issuer, issuedOn, signatory } = view.reading;
  const from = issuer ?? signatory?.organisation ?? signatory?.name ?? null;
  return html`${from && html`From ${from}, `}${issuedOn && html`${day(issuedOn)}, `}on <a href="/lists/${view.list.name}">${view.list.title}</a>`;
}

const appealLink = ({ title, slug }: AppealLink): Html => html`<a href="/appeals/${slug}">${title}</a>`;

function deadline(on: string | null, today: string): Html | null {
  if (on === null) return null;
  return on < today
    ? html`<p class="deadline">The day to act was ${day(on)}. It has passed; a letter may still be read.</p>`
    : html`<p class="deadline">Act by ${day(on)}.</p>`;
}

function reach({ figures: f, chainUrl }: AppealView): Html {
  return html`<div class="head">${figures([
    { value: count(f.letters), label: f.letters === 1 ? 'letter written' : 'letters written' },
    {
      value: count(f.people),
      label: f.people === 1 ? 'person reached by friends' : 'people reached by friends',
    },
    { value: count(f.generations), label: f.generations === 1 ? 'generation' : 'generations' },
  ])}${chainUrl && html`<p class="screen"><a href="${chainUrl}">See the chain</a></p>`}</div>`;
}

/** A personal link is passed on: whoever it came to can take one of their own. */
function ownLink(reader: ReaderView): Html {
  return html`<details class="screen"><summary>Did ${reader.owner} pass this on to you? Take a link of your own</summary>
<p>This page belongs to the link of ${reader.owner}. With one of your own, the letter you write and the friends you bring count as yours.</p>
<form method="post" action="${reader.path}/mine">
<div class="row">${field({ name: 'name', label: 'Your name', autocomplete: 'name', maxLength: 100, id: 'mine-name' })}
${field({ name: 'address', label: 'Your e-mail address', type: 'email', autocomplete: 'email', id: 'mine-address' })}</div>
<p class="hint">The address is kept only as a fingerprint, so that you get the same link again another time.</p>
<button class="second">Take my own link</button></form></details>`;
}

function events(reading: Reading, slug: string): Html {
  return html`<h2>Be there</h2>
<ul class="things">${reading.events.map(
    (event) =>
      html`<li><strong>${day(event.on)}</strong><span lang="${reading.language}" dir="auto">${event.what}${event.place && html`, ${event.place}`}</span></li>`,
  )}</ul>
<p class="screen"><a href="/appeals/${slug}/dates.ics">Put ${reading.events.length === 1 ? 'it' : 'them'} into your calendar</a></p>`;
}

const ABOUT: Readonly<Record<Link['about'], string>> = {
  background: 'background',
  action: 'something to do',
  source: 'source',
  other: '',
};

function link({ url, about }: Link): Html {
  const href = webLink(url);
  return html`<li>${href ? html`<a href="${href}" rel="noreferrer nofollow ugc">${url}</a>` : url}${ABOUT[about] && html` <span class="soft">(${ABOUT[about]})</span>`}</li>`;
}

function joining(view: AppealView): Html {
  return html`<section class="part screen"><h2>Get the next one yourself</h2>
<p>This appeal went to <span dir="auto">${view.list.title}</span>. If it reached you through a friend, you can join the list.</p>
<p class="buttons"><a class="button second" href="/lists/${view.list.name}">About the list, and joining</a></p>
${byMail(html`Or write an empty mail to ${mailLink(view.list.subscribeAddress)}.`)}
</section>`;
}
