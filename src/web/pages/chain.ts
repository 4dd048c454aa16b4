import {
  type ChainNode,
  type ChainTree,
  chainPicture,
  chainTree,
  heading,
  LABELLED,
  legend,
  showsPeople,
} from '../chain-picture.ts';
import { type Html, html } from '../html.ts';
import { type Frame, page } from '../layout.ts';
import { count, figures, many, moment, table } from '../parts.ts';

export interface ChainView {
  readonly title: string;
  readonly slug: string;
  /** Subscribers who began a branch and everybody after them, as many as were read. */
  readonly nodes: readonly ChainNode[];
  /** Friends reached in all; where the nodes are fewer, the picture shows generations instead of people. */
  readonly people: number;
  readonly letters: number;
  /** From the list's subscribers (0) on. */
  readonly generations: readonly GenerationRow[];
  /** Friends brought by each who had the chance, on average; null while nobody had. */
  readonly reproduction: number | null;
  /** The same among friends alone: from 1 on a chain goes on without the list. */
  readonly reproductionOfFriends: number | null;
  readonly asOf: Date;
}

export interface GenerationRow {
  readonly people: number;
  readonly forwarders: number;
  readonly letters: number;
  readonly reproduction: number | null;
}

export function chainPage(view: ChainView, frame: Frame): Html {
  const generations = Math.max(0, view.generations.length - 1);
  return page(frame, {
    title: `The chain of ${view.title}`,
    wide: true,
    body: html`<div class="head"><p class="over">The chain of <a href="/appeals/${view.slug}">an appeal</a>, as of ${moment(view.asOf)}</p>
<h1 dir="auto">${view.title}</h1></div>
${figures([
  { value: count(view.people), label: `${view.people === 1 ? 'person' : 'people'} reached by friends` },
  { value: count(generations), label: generations === 1 ? 'generation' : 'generations' },
  { value: count(view.letters), label: view.letters === 1 ? 'letter written' : 'letters written' },
  { value: ratio(view.reproduction), label: 'reproduction number' },
])}
${
  view.people === 0
    ? html`<p class="empty">Nobody has passed it on yet. The chain begins with the first who does.</p>`
    : picture(view)
}
${numbers(view)}
${asList(view)}`,
  });
}

const ratio = (n: number | null): string => (n === null ? '–' : n.toFixed(2));

function picture(view: ChainView): Html {
  const sizes = view.generations.map(({ people }) => people);
  const title = `How “${view.title}” travelled`;
  return html`<figure class="head">
<div class="picture" role="region" aria-label="Picture of the chain" tabindex="0">${chainPicture(view.nodes, { sizes, people: view.people, title })}</div>
<figcaption>${showsPeople(view.nodes, view.people) ? legend() : 'People of each generation; there are too many to draw one by one.'}</figcaption></figure>`;
}

function numbers(view: ChainView): Html {
  const rows = view.generations.map((g, i) => [
    heading(i),
    count(g.people),
    count(g.letters),
    count(g.forwarders),
    ratio(g.reproduction),
  ]);
  return html`<section class="part">${table(
    'Generation by generation',
    [
      'Generation',
      { number: 'Had it' },
      { number: 'Wrote' },
      { number: 'Passed it on' },
      { number: 'Friends brought by each' },
    ],
    rows,
  )}
<p class="soft">The reproduction number says how many friends each person who had the appeal has brought, subscribers and friends
together. It can only rise while a chain lives, because the newest have had little time.
${view.reproductionOfFriends !== null && html`Among friends alone it is <strong>${ratio(view.reproductionOfFriends)}</strong>: ${view.reproductionOfFriends >= 1 ? 'the chain goes on by itself.' : 'below one, a chain comes to rest.'}`}</p></section>`;
}

function asList(view: ChainView): Html | null {
  if (view.nodes.length === 0) return null;
  const inner = html`<ul class="tree">${chainTree(view.nodes).children.map((one) => branch(one))}</ul>`;
  return html`<section class="part"><h2>The same as a list</h2>${
    view.nodes.length <= LABELLED
      ? inner
      : html`<details><summary>${many(view.nodes.length, 'person', 'people')}, branch by branch</summary>${inner}</details>`
  }</section>`;
}

/** Deeper than this, a list says how many follow instead of going on inwards. */
const DEEPEST = 40;

function branch({ node, children }: ChainTree, depth = 0): Html | null {
  if (!node) return null;
  const did = [
    node.acted && 'has written',
    children.length > 0 && `brought ${count(children.length)}`,
    node.refused && 'wants no more mail',
  ].filter(Boolean);
  const further =
    depth < DEEPEST ? html`<ul>${children.map((child) => branch(child, depth + 1))}</ul>` : ' …';
  return html`<li><span dir="auto">${node.label}</span>${did.length > 0 && html` <span class="soft">(${did.join(', ')})</span>`}${children.length > 0 && further}</li>`;
}
