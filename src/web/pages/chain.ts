import { type ChainNode, chainPicture, chainTree, heading, LABELLED, legend } from '../chain-picture.ts';
import { type Html, html } from '../html.ts';
import { type Frame, page } from '../layout.ts';
import { count, figures, many, moment, table } from '../parts.ts';

export interface ChainView {
  readonly title: string;
  readonly slug: string;
  /** Subscribers who began a branch, and everybody after them; may be left empty for a chain too large to draw one by one. */
  readonly nodes: readonly ChainNode[];
  /** How many people each generation has, from the subscribers (0) on. */
  readonly sizes: readonly number[];
  readonly letters: number;
  /** How many friends a friend brings on average; null while it cannot be told. */
  readonly reproduction: number | null;
  readonly forwards: readonly { readonly via: 'form' | 'mail' | 'link'; readonly count: number }[];
  readonly asOf: Date;
}

export function chainPage(view: ChainView, frame: Frame): Html {
  const reached = view.sizes.slice(1).reduce((sum, n) => sum + n, 0);
  return page(frame, {
    title: `The chain of ${view.title}`,
    wide: true,
    body: html`<div class="head"><p class="over">The chain of <a href="/appeals/${view.slug}">an appeal</a>, as of ${moment(view.asOf)}</p>
<h1 dir="auto">${view.title}</h1></div>
${figures([
  { value: count(reached), label: reached === 1 ? 'person reached by friends' : 'people reached by friends' },
  {
    value: count(Math.max(0, view.sizes.length - 1)),
    label: view.sizes.length === 2 ? 'generation' : 'generations',
  },
  { value: count(view.letters), label: view.letters === 1 ? 'letter written' : 'letters written' },
  { value: view.reproduction === null ? '–' : view.reproduction.toFixed(2), label: 'reproduction number' },
])}
${view.sizes.length === 0 ? html`<p class="empty">Nobody has passed it on yet. The chain begins with the first who does.</p>` : picture(view, reached)}`,
  });
}

function picture(view: ChainView, reached: number): Html {
  return html`<figure class="head">
<div class="picture" role="region" aria-label="Picture of the chain" tabindex="0">${chainPicture(view.nodes, view.sizes, `How “${view.title}” travelled`)}</div>
<figcaption>${legend()}</figcaption></figure>
<div class="beside part">
<section>${table(
    'Generation by generation',
    ['Generation', 'People', 'Friends brought by each'],
    view.sizes.map((n, g) => [heading(g), count(n), brought(view.sizes, g)]),
  )}</section>
<section>${
    view.forwards.length > 0 &&
    table(
      'How it was passed on',
      ['Way', 'Times'],
      view.forwards.map(({ via, count: n }) => [WAYS[via], count(n)]),
    )
  }
<p class="soft">${meaning(view.reproduction)}</p></section></div>
${asList(view, reached)}`;
}

const WAYS = { form: 'the form here', mail: 'own mail program', link: 'a personal link' } as const;

function brought(sizes: readonly number[], g: number): string {
  const own = sizes[g] ?? 0;
  const next = sizes[g + 1] ?? 0;
  return own === 0 || next === 0 ? '–' : (next / own).toFixed(2);
}

function meaning(r: number | null): string {
  if (r === null)
    return 'The reproduction number is how many friends each friend brings on average. It is too early to tell.';
  return r >= 1
    ? 'Each friend brings one friend or more on average: the chain grows.'
    : 'Each friend brings less than one friend on average: the chain will come to rest.';
}

type Branch = ReturnType<typeof chainTree>;

function asList(view: ChainView, reached: number): Html | null {
  if (view.nodes.length === 0) return null;
  const inner = html`<ul class="tree">${chainTree(view.nodes).children.map((one) => branch(one))}</ul>`;
  return html`<section class="part"><h2>The same as a list</h2>${
    view.nodes.length <= LABELLED
      ? inner
      : html`<details><summary>${many(reached, 'person', 'people')}, branch by branch</summary>${inner}</details>`
  }</section>`;
}

/** Deeper than this, a list says how many follow instead of going on inwards. */
const DEEPEST = 40;

function branch({ node, children }: Branch, depth = 0): Html | null {
  if (!node) return null;
  const did = [
    node.acted && 'has written',
    children.length > 0 && `brought ${count(children.length)}`,
  ].filter(Boolean);
  const further =
    depth < DEEPEST ? html`<ul>${children.map((child) => branch(child, depth + 1))}</ul>` : ' …';
  return html`<li><span dir="auto">${node.label}</span>${did.length > 0 && html` <span class="soft">(${did.join(', ')})</span>`}${children.length > 0 && further}</li>`;
}
