import { type HierarchyPointNode, hierarchy, tree } from 'd3-hierarchy';
import { type Html, html } from './html.ts';

/** One person of the chain. `parent` is null for a subscriber, with whom a branch begins. */
export interface ChainNode {
  readonly id: string;
  readonly parent: string | null;
  readonly label: string;
  readonly acted: boolean;
  /** Asked for no further mail. */
  readonly refused: boolean;
  /** 0 for a subscriber, 1 for a friend, 2 for a friend's friend. */
  readonly generation: number;
}

export interface PlacedNode {
  readonly node: ChainNode;
  readonly x: number;
  readonly y: number;
  readonly forwarded: boolean;
  /** Where the edge to it comes from; null for none. */
  readonly from: { readonly x: number; readonly y: number } | null;
}

/** Up to here each person has a name beside the dot. */
export const LABELLED = 60;
/** Up to here each person has a dot; beyond, a generation is one bar. */
export const DOTTED = 4000;

/** A person with those she brought; the root stands for the list and is nobody. */
export interface ChainTree {
  readonly node: ChainNode | null;
  readonly children: ChainTree[];
}

/** Joins the nodes below one root, the list. A node whose parent is not there hangs from the root; so does one of a ring. */
export function chainTree(nodes: readonly ChainNode[]): ChainTree {
  const root: ChainTree = { node: null, children: [] };
  const all = new Map(nodes.map((node) => [node.id, { node, children: [] } as ChainTree]));
  for (const node of nodes) {
    const parent = node.parent === null ? undefined : all.get(node.parent);
    // A parent is always one generation nearer the list: what says otherwise could close a ring.
    const fits = parent?.node && parent.node.generation < node.generation;
    const place = fits && parent ? parent : root;
    place.children.push(all.get(node.id) as ChainTree);
  }
  return root;
}

export interface Whole {
  /** People of each generation, from the list's subscribers (0) on. */
  readonly sizes: readonly number[];
  /** Friends in all. */
  readonly people: number;
  readonly title: string;
}

/** Whether the picture has a dot for everybody, and so needs its legend. */
export function showsPeople(nodes: readonly ChainNode[], people: number): boolean {
  return drawnOf(nodes) >= people && nodes.length <= DOTTED;
}

/** The chain as a picture: names beside the dots while there are few, dots in rings, then one bar a generation. */
export function chainPicture(nodes: readonly ChainNode[], whole: Whole): Html {
  if (!showsPeople(nodes, whole.people)) return bars(whole);
  return nodes.length <= LABELLED ? rows(nodes, whole.title) : rings(nodes, whole.title);
}

/** Friends among the nodes; subscribers were not brought by anybody. */
function drawnOf(nodes: readonly ChainNode[]): number {
  return nodes.filter((node) => node.generation > 0).length;
}

function described(title: string, people: number, generations: number): Html {
  return html`<title id="chain-title">${title}</title><desc id="chain-desc">${people} people in ${generations} generations after the subscribers who began. The same is below as a list.</desc>`;
}

/** Width of a column; fewer columns share the width of a page. */
const COLUMN = 210;
const PAGE = 860;
const ROW = 30;

/** Left to right, one column a generation. */
export function placeRows(nodes: readonly ChainNode[], column = COLUMN): PlacedNode[] {
  const root = hierarchy<ChainTree>(chainTree(nodes));
  const placed = tree<ChainTree>()
    .nodeSize([ROW, column])
    .separation(() => 1)(root);
  return placed
    .descendants()
    .filter((n) => n.data.node !== null)
    .map((n) => ({
      node: n.data.node as ChainNode,
      x: round((n.depth - 1) * column),
      y: round(n.x),
      forwarded: n.children !== undefined,
      from: n.parent?.data.node ? { x: round((n.parent.depth - 1) * column), y: round(n.parent.x) } : null,
    }));
}

function rows(nodes: readonly ChainNode[], title: string): Html {
  const columns = Math.max(0, ...nodes.map((n) => n.generation)) + 1;
  const column = Math.max(COLUMN, Math.floor(PAGE / columns));
  const placed = placeRows(nodes, column);
  const top = Math.min(...placed.map((p) => p.y), 0) - ROW * 1.9;
  const bottom = Math.max(...placed.map((p) => p.y), 0) + ROW;
  const width = columns * column + 24;
  const names = new Map(placed.map((p) => [p.node.id, shortened(p.node.label)]));
  return html`<svg class="labelled" viewBox="-18 ${round(top)} ${width} ${round(bottom - top)}" width="${width}" role="img" aria-labelledby="chain-title chain-desc">
${described(title, drawnOf(nodes), columns - 1)}
${Array.from({ length: columns }, (_, g) => html`<text class="faint" font-size="12" x="${g * column - 6}" y="${round(top + 20)}">${heading(g)}</text>`)}
${placed.map((p) => p.from && rowEdge(p, names.get(p.node.parent ?? '') ?? ''))}
${placed.map((p) => html`<g>${dot(p, 5.5)}<text class="name" font-size="13" x="${p.x + 15}" y="${p.y + 4.5}">${names.get(p.node.id)}</text></g>`)}
</svg>`;
}

/** From behind the parent's name to the dot; a name's width is judged by its letters. */
function rowEdge({ x, y, from }: PlacedNode, parentName: string): Html | null {
  if (!from) return null;
  const start = round(Math.min(from.x + 24 + [...parentName].length * 7.3, x - 30));
  const bend = (x - start) / 2;
  return html`<path class="edge" d="M${start} ${from.y}C${round(start + bend)} ${from.y} ${round(x - bend)} ${y} ${x - 9} ${y}"/>`;
}

function shortened(label: string): string {
  const letters = [...label];
  return letters.length > 20 ? `${letters.slice(0, 19).join('')}…` : label;
}

export function heading(generation: number): string {
  return generation === 0 ? 'Subscribers' : `Generation ${generation}`;
}

const RING = 64;

/** A node of the rings, with the path of the edge that leads to it. */
export interface RingNode extends PlacedNode {
  readonly edge: string | null;
}

/** Around the list in the middle: one ring a generation, wide enough that the dots of the fullest keep apart. */
export function placeRings(nodes: readonly ChainNode[]): { placed: RingNode[]; ring: number; depth: number } {
  const turned = tree<ChainTree>()
    .size([2 * Math.PI, 1])
    .separation((a, b) => (a.parent === b.parent ? 1 : 1.8) / Math.max(1, a.depth))(
    hierarchy(chainTree(nodes)),
  );
  const depth = Math.max(1, turned.height);
  const ring = Math.max(RING, fullestRing(turned));
  const at = (angle: number, radius: number) => ({
    x: round(Math.sin(angle) * radius * ring),
    y: round(-Math.cos(angle) * radius * ring),
  });
  const placed = turned.descendants().flatMap((n): RingNode[] => {
    if (!n.data.node) return [];
    const from = n.parent?.data.node ? at(n.parent.x, n.parent.depth) : null;
    const bends = n.parent && [at(n.parent.x, n.depth - 0.5), at(n.x, n.depth - 0.5)];
    const place = at(n.x, n.depth);
    const curve = from && bends && [...bends, place].map(({ x, y }) => `${x} ${y}`).join(' ');
    const edge = curve && `M${from.x} ${from.y}C${curve}`;
    return [{ node: n.data.node, ...place, from, edge, forwarded: n.children !== undefined }];
  });
  return { placed, ring, depth };
}

function fullestRing(root: HierarchyPointNode<ChainTree>): number {
  const sizes = new Map<number, number>();
  root.each((n) => void sizes.set(n.depth, (sizes.get(n.depth) ?? 0) + 1));
  return Math.max(...[...sizes].map(([depth, n]) => (depth === 0 ? 0 : (n * 9) / (2 * Math.PI * depth))));
}

function rings(nodes: readonly ChainNode[], title: string): Html {
  const { placed, ring, depth } = placeRings(nodes);
  const half = round(depth * ring + 30);
  return html`<svg class="round" viewBox="-${half} -${half} ${half * 2} ${half * 2}" role="img" aria-labelledby="chain-title chain-desc">
${described(title, drawnOf(nodes), depth - 1)}
${Array.from({ length: depth }, (_, i) => html`<circle class="ring" r="${round((i + 1) * ring)}"/>`)}
${placed.map(({ edge }) => edge && html`<path class="edge" d="${edge}"/>`)}
${placed.map((p) => html`<g><title>${p.node.label}</title>${dot(p, 4)}</g>`)}
</svg>`;
}

/** A square began it; a filled dot has acted; a second circle around means that she passed it on. */
function dot({ node, x, y, forwarded }: PlacedNode, r: number): Html {
  const halo =
    forwarded && node.generation > 0 && html`<circle class="halo" cx="${x}" cy="${y}" r="${r + 3}"/>`;
  if (node.generation === 0) {
    return html`<rect class="${node.acted ? 'node-acted' : 'node-began'}" x="${round(x - r)}" y="${round(y - r)}" width="${r * 2}" height="${r * 2}"/>`;
  }
  if (node.refused) {
    const d = `M${round(x - r)} ${round(y - r)}l${r * 2} ${r * 2}m0 -${r * 2}l-${r * 2} ${r * 2}`;
    return html`${halo}<path class="cross" d="${d}"/>`;
  }
  return html`${halo}<circle class="${node.acted ? 'node-acted' : 'node'}" cx="${x}" cy="${y}" r="${r}"/>`;
}

/** The chain of more people than dots fit: one bar a generation, as long as it is large. */
function bars({ sizes, people, title }: Whole): Html {
  const largest = Math.max(1, ...sizes);
  const number = new Intl.NumberFormat('en');
  return html`<svg viewBox="0 0 720 ${sizes.length * 46 + 12}" role="img" aria-labelledby="chain-title chain-desc">
${described(title, people, Math.max(0, sizes.length - 1))}
${sizes.map((n, g) => {
  const length = round((n / largest) * 430);
  const y = g * 46 + 14;
  return html`<text font-size="14" x="12" y="${y + 20}">${heading(g)}</text><rect class="bar" x="150" y="${y}" width="${Math.max(2, length)}" height="30" rx="2"/><text font-size="14" x="${158 + length}" y="${y + 20}">${number.format(n)}</text>`;
})}
</svg>`;
}

/** What each shape of the picture means. */
export function legend(): Html {
  const at = { x: 12, y: 12, from: null };
  const node = { id: '', parent: null, label: '', generation: 1, refused: false };
  const shapes: readonly [string, PlacedNode][] = [
    [
      'a subscriber who began a branch',
      { ...at, node: { ...node, generation: 0, acted: false }, forwarded: true },
    ],
    ['has had it', { ...at, node: { ...node, acted: false }, forwarded: false }],
    ['has written the letter (filled)', { ...at, node: { ...node, acted: true }, forwarded: false }],
    [
      'wants no more mail (crossed)',
      { ...at, node: { ...node, acted: false, refused: true }, forwarded: false },
    ],
    ['has passed it on (ringed)', { ...at, node: { ...node, acted: false }, forwarded: true }],
  ];
  return html`<ul class="legend" role="list">${shapes.map(
    ([words, placed]) =>
      html`<li><svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">${dot(placed, 5.5)}</svg>${words}</li>`,
  )}</ul>`;
}

function round(n: number): number {
  return Math.round(n * 10) / 10;
}
