/** One edge of the chain as a page shows it: a friend, and who brought her. */
export interface ChainRow {
  readonly id: number;
  /** The friend who brought her; null where a subscriber did. */
  readonly parentId: number | null;
  /** The subscriber whom this branch began with; null once she is deleted. */
  readonly rootId: number | null;
  /** 1 for a friend of a subscriber. */
  readonly generation: number;
  readonly via: 'form' | 'mail' | 'link';
  readonly name: string | null;
  readonly masked: string | null;
  readonly createdAt: Date;
  readonly actedAt: Date | null;
  readonly subscribedAt: Date | null;
  readonly refusedAt: Date | null;
}

/** A subscriber who brought somebody. */
export interface RootRow {
  readonly id: number;
  readonly name: string | null;
  readonly masked: string;
  readonly wrote: boolean;
}

export interface ChainNode extends ChainRow {
  readonly children: ChainNode[];
}

export interface ChainRoot {
  /** Null for those who are no longer subscribers here, drawn as one. */
  readonly subscriber: RootRow | null;
  readonly children: ChainNode[];
}

/** How many people a page draws; the figures count all. */
export const MOST_DRAWN = 2_000;

/**
 * The chain as trees, one for each subscriber who brought somebody, in the order of the rows. A row whose
 * parent is not among the rows is left out. Takes any depth.
 */
export function buildChain(rows: readonly ChainRow[], roots: readonly RootRow[]): ChainRoot[] {
  const nodes = new Map(rows.map((row): [number, ChainNode] => [row.id, { ...row, children: [] }]));
  const trees = new Map<number | null, ChainRoot>();
  for (const root of roots) trees.set(root.id, { subscriber: root, children: [] });
  for (const node of nodes.values()) {
    if (node.parentId !== null) {
      nodes.get(node.parentId)?.children.push(node);
      continue;
    }
    const key = node.rootId !== null && trees.has(node.rootId) ? node.rootId : null;
    const tree = trees.get(key) ?? { subscriber: null, children: [] };
    trees.set(key, tree);
    tree.children.push(node);
  }
  return [...trees.values()].filter((tree) => tree.children.length > 0);
}

/** What is counted of one generation; 0 is the list's own subscribers. */
export interface GenerationCount {
  readonly generation: number;
  /** Who have the appeal: in generation 0 the subscribers whose copy was sent, else the friends brought. */
  readonly people: number;
  /** Of these, who brought at least one friend. */
  readonly forwarders: number;
  readonly letters: number;
  readonly subscribed: number;
  readonly refused: number;
}

export interface GenerationFigures extends GenerationCount {
  /** Friends they brought: the people of the next generation. */
  readonly brought: number;
  /** `brought` divided by `people`; null where there is nobody. */
  readonly reproduction: number | null;
}

export interface ChainFigures {
  /** Friends reached, over all generations from 1; subscribers are not in it. */
  readonly people: number;
  /** How many people, subscribers or friends, brought somebody. */
  readonly forwarders: number;
  /** The last generation that has people; 0 where nobody forwarded. */
  readonly generations: number;
  /** People by generation, from 1. */
  readonly sizes: readonly number[];
  /** Letters by subscribers and friends. */
  readonly letters: number;
  readonly subscribed: number;
  readonly refused: number;
  /**
   * The mean number of friends brought by those who had the chance. A person has the chance once she has
   * the appeal: a subscriber whose copy was sent, or a friend in the chain who did not refuse further mail.
   * This is the whole chain's mean, subscribers and friends together: friends divided by people with the
   * chance. The newest people have had little time, so it is a lower bound and rises while a chain lives.
   * Null where nobody had the chance.
   */
  readonly reproduction: number | null;
  /**
   * The same among friends alone: friends of generation 2 and later, divided by friends who had the chance.
   * At 1 or more a chain goes on without the list.
   */
  readonly reproductionOfFriends: number | null;
  readonly byGeneration: readonly GenerationFigures[];
}

/** The figures of a chain; `counts` in any order, a generation that is absent counts as empty. */
export function chainFigures(counts: readonly GenerationCount[]): ChainFigures {
  const last = counts.reduce(
    (most, { generation, people }) => (people > 0 ? Math.max(most, generation) : most),
    0,
  );
  const found = new Map(counts.map((count) => [count.generation, count]));
  const all = Array.from({ length: last + 1 }, (_, generation) => found.get(generation) ?? empty(generation));
  const byGeneration = all.map((count): GenerationFigures => {
    const brought = found.get(count.generation + 1)?.people ?? 0;
    return { ...count, brought, reproduction: ratio(brought, count.people) };
  });
  const friends = byGeneration.slice(1);
  const sizes = friends.map((count) => count.people);
  const people = sum(sizes);
  const refused = sum(friends.map((count) => count.refused));
  return {
    people,
    forwarders: sum(byGeneration.map((count) => count.forwarders)),
    generations: last,
    sizes,
    letters: sum(byGeneration.map((count) => count.letters)),
    subscribed: sum(friends.map((count) => count.subscribed)),
    refused,
    reproduction: ratio(people, (byGeneration[0]?.people ?? 0) + people - refused),
    reproductionOfFriends: ratio(people - (sizes[0] ?? 0), people - refused),
    byGeneration,
  };
}

function empty(generation: number): GenerationCount {
  return { generation, people: 0, forwarders: 0, letters: 0, subscribed: 0, refused: 0 };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}

function ratio(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}
