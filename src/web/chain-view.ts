import type { ChainRoot, ChainNode as Friend } from '../referrals/chain.ts';
import type { ChainNode } from './chain-picture.ts';

/** The trees of a chain as one row of nodes, each after the one who brought her. Takes any depth. */
export function chainNodes(roots: readonly ChainRoot[]): ChainNode[] {
  const nodes: ChainNode[] = [];
  for (const [i, { subscriber, children }] of roots.entries()) {
    const id = `s${i}`;
    const label = subscriber ? (subscriber.name ?? subscriber.masked) : 'somebody who has left';
    nodes.push({ id, parent: null, label, acted: subscriber?.wrote ?? false, refused: false, generation: 0 });
    const waiting = children.map((friend): [Friend, string] => [friend, id]);
    for (let at = waiting.shift(); at; at = waiting.shift()) {
      const [friend, parent] = at;
      nodes.push(friendNode(friend, parent));
      waiting.push(...friend.children.map((child): [Friend, string] => [child, `f${friend.id}`]));
    }
  }
  return nodes;
}

function friendNode(friend: Friend, parent: string): ChainNode {
  return {
    id: `f${friend.id}`,
    parent,
    label: friend.name ?? friend.masked ?? 'somebody by a link',
    acted: friend.actedAt !== null,
    refused: friend.refusedAt !== null,
    generation: friend.generation,
  };
}
