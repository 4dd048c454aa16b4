import { type Html, html, raw } from '../html.ts';
import { type Frame, page } from '../layout.ts';
import { count, day, type Figure, figures, many } from '../parts.ts';

export interface HomeView {
  readonly appeals: readonly AppealInBrief[];
  readonly lists: readonly ListInBrief[];
}

export interface AppealInBrief {
  readonly slug: string;
  readonly title: string;
  readonly issuer: string | null;
  /** YYYY-MM-DD */
  readonly issuedOn: string | null;
  readonly summary: string;
  readonly listTitle: string;
  readonly letters: number;
  readonly people: number;
  readonly generations: number;
}

export interface ListInBrief {
  readonly name: string;
  readonly title: string;
  readonly description: string;
}

export function homePage(view: HomeView, frame: Frame): Html {
  return page(frame, {
    title: 'One letter, three friends, and on',
    summary: 'Appeals from mailing lists: write the letter, pass it on to three people, see how far it went.',
    wide: true,
    body: html`<div class="hero"><div class="head">
<h1>One letter, three friends, and on.</h1>
<p class="lede">Somebody is beaten for joining a union, or a river is about to be poisoned, and those who could stop it
would rather not be written to. Threefold takes appeals like these off mailing lists and puts them before people who act:
each gets the letter to write, and a link to pass the appeal on to three others.</p>
</div>${FAN}</div>
${theWay()}
<div class="beside most part">${latest(view.appeals)}${lists(view.lists)}</div>`,
  });
}

function theWay(): Html {
  return html`<section class="part"><h2>How it goes</h2>
<ol class="way">
<li>${ENVELOPE}<strong>A letter comes in</strong><span>A mailing list carries an appeal. Threefold reads it: what happened, whom to write to, what to say, by when.</span></li>
<li>${READER}<strong>Somebody reads it</strong><span>A moderator of the list checks every field against the words it came from, and lets it go or not.</span></li>
<li>${PEOPLE}<strong>Everybody gets a copy</strong><span>Each subscriber gets the appeal with a link of their own. One click leaves the list.</span></li>
<li>${THREE}<strong>Three more, and on</strong><span>Write the letter and bring it to three friends. They do the same, and theirs. The chain shows how far it went.</span></li>
</ol></section>`;
}

function latest(appeals: readonly AppealInBrief[]): Html {
  return html`<section><h2>Lately</h2>
${
  appeals.length === 0
    ? html`<p class="empty">No appeal has been approved yet. The first one will stand here.</p>`
    : html`<ul class="things">${appeals.map(appealItem)}</ul>`
}</section>`;
}

/** One appeal as an item of a list of appeals. */
export function appealItem(a: AppealInBrief): Html {
  const reach: readonly Figure[] = [
    { value: count(a.letters), label: a.letters === 1 ? 'letter written' : 'letters written' },
    {
      value: count(a.people),
      label: a.people === 1 ? 'person reached by friends' : 'people reached by friends',
    },
    { value: count(a.generations), label: a.generations === 1 ? 'generation' : 'generations' },
  ];
  return html`<li><h3 dir="auto"><a href="/appeals/${a.slug}">${a.title}</a></h3>
<p class="over">${a.issuer && html`<span dir="auto">${a.issuer}</span>, `}${a.issuedOn && html`${day(a.issuedOn)}, `}on ${a.listTitle}</p>
${a.summary && html`<p dir="auto">${shortened(a.summary)}</p>`}
${figures(reach, 'small')}</li>`;
}

function shortened(text: string): string {
  const letters = [...text];
  return letters.length <= 280 ? text : `${letters.slice(0, 279).join('')}…`;
}

function lists(all: readonly ListInBrief[]): Html {
  return html`<section><h2>Lists</h2>
${
  all.length === 0
    ? html`<p class="empty">There is no list here yet. An admin makes the first one at the desk.</p>`
    : html`<p>${many(all.length, 'list')} to join. Each sends only what its moderators let through.</p>
<ul class="things">${all.map(
        (l) => html`<li><h3 dir="auto"><a href="/lists/${l.name}">${l.title}</a></h3>
${l.description && html`<p dir="auto">${shortened(l.description)}</p>`}</li>`,
      )}</ul>`
}</section>`;
}

/** One, three, nine, twenty-seven: the picture of the idea. */
const FAN = fan();

function fan(): Html {
  const points = [0, 1, 2, 3].map((g) =>
    Array.from({ length: 3 ** g }, (_, i) => ({ x: 18 + g * 128, y: ((i + 0.5) * 324) / 3 ** g })),
  );
  const edges = points
    .slice(1)
    .flatMap((level, g) => level.map((to, i) => ({ to, from: points[g]?.[Math.floor(i / 3)] ?? to, g })));
  return html`<svg viewBox="0 0 430 324" aria-hidden="true" focusable="false">
${edges.map(({ from, to, g }) => html`<path class="${g === 0 ? 'draw-accent' : 'edge'}" d="M${from.x} ${from.y}C${from.x + 64} ${from.y} ${to.x - 64} ${to.y} ${to.x} ${to.y}"/>`)}
${points.flatMap((level, g) => level.map(({ x, y }, i) => html`<circle class="${wrote(g, i) ? 'node-acted' : 'node'}" cx="${x}" cy="${y}" r="${[13, 9, 6, 4][g] ?? 4}"/>`))}
</svg>`;
}

/** Not everybody writes, and those who do are spread over the whole picture. */
function wrote(generation: number, i: number): boolean {
  return generation < 1 || (i * 7 + generation) % 5 < 3;
}

const ENVELOPE = raw(`<svg viewBox="0 0 160 90" aria-hidden="true" focusable="false">
<path class="draw" d="M104 46h56" stroke-dasharray="1 6"/>
<path class="draw-sheet" d="M36 22h68v48H36z"/><path class="draw" d="M36 22l34 27 34-27"/>
<path class="draw-accent" d="M84 58h12"/><path class="draw" d="M8 34h18M14 46h12M8 58h18"/></svg>`);

const READER = raw(`<svg viewBox="0 0 160 90" aria-hidden="true" focusable="false">
<path class="draw" d="M0 46h46M112 46h48" stroke-dasharray="1 6"/>
<path class="draw-sheet" d="M50 12h44l14 14v52H50z"/><path class="draw" d="M94 12v14h14M60 34h30M60 44h38M60 54h18"/>
<path class="draw-accent" d="M82 62l7 7 14-17"/></svg>`);

const PEOPLE = raw(`<svg viewBox="0 0 160 90" aria-hidden="true" focusable="false">
<path class="draw" d="M0 46h30M132 46h28" stroke-dasharray="1 6"/>
<path class="draw" d="M36 46h14M50 46C58 46 58 16 68 16M50 46h18M50 46c8 0 8 30 18 30"/>
<path class="draw" d="M92 16c10 0 14 12 22 20M92 46h22M92 76c10 0 14-12 22-20"/>
<circle class="draw-dot" cx="36" cy="46" r="6"/><circle class="draw-sheet" cx="80" cy="16" r="9"/><circle class="draw-sheet" cx="80" cy="46" r="9"/><circle class="draw-sheet" cx="80" cy="76" r="9"/>
<circle class="draw-dot-accent" cx="122" cy="46" r="8"/></svg>`);

const THREE = raw(`<svg viewBox="0 0 160 90" aria-hidden="true" focusable="false">
<path class="draw" d="M0 46h16" stroke-dasharray="1 6"/>
<path class="draw-accent" d="M26 46C44 46 44 16 64 16M26 46h38M26 46c18 0 18 30 38 30"/>
<path class="draw" d="M72 16c16 0 18-10 34-10M72 16h34M72 16c16 0 18 10 34 10M72 76c16 0 18-10 34-10M72 76h34M72 76c16 0 18 10 34 10"/>
<path class="draw" d="M114 6h12M114 16h12M114 26h12M114 66h12M114 76h12M114 86h12" stroke-dasharray="1 5"/>
<circle class="draw-dot-accent" cx="24" cy="46" r="9"/>
<circle class="draw-dot-accent" cx="68" cy="16" r="6"/><circle class="draw-sheet" cx="68" cy="46" r="6"/><circle class="draw-dot-accent" cx="68" cy="76" r="6"/>
<circle class="draw-dot" cx="108" cy="6" r="3.5"/><circle class="draw-dot" cx="108" cy="16" r="3.5"/><circle class="draw-dot" cx="108" cy="26" r="3.5"/>
<circle class="draw-dot" cx="108" cy="66" r="3.5"/><circle class="draw-dot" cx="108" cy="76" r="3.5"/><circle class="draw-dot" cx="108" cy="86" r="3.5"/></svg>`);
