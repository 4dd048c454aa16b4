import { appealOf } from '../../appeals/service.ts';
import { returnsOf } from '../../bounces/service.ts';
import { dispatchOf } from '../../delivery/service.ts';
import { lettersOf } from '../../letters/service.ts';
import { membersOf } from '../../lists/service.ts';
import { figuresOf } from '../../referrals/service.ts';
import type { Service } from '../../service.ts';

/** What the story came to, all of it read back from the database. */
export async function figures(service: Service, story: { appeal: number; dispatch: number }) {
  const { deps } = service;
  const { reading, list } = await appealOf(deps.db, { id: story.appeal });
  const { counts } = await dispatchOf(deps, story.dispatch);
  const chain = await figuresOf(deps.db, story.appeal);
  const members = await membersOf(deps, list);
  const { hard, soft, complaints } = await returnsOf(deps.db, story.dispatch);
  return {
    appeal: {
      title: reading.title,
      targets: reading.targets.flatMap((target) => target.emails),
      copies: reading.copies.length,
      letters: reading.letters.length,
      links: reading.links.length,
      events: reading.events.map((event) => event.on),
      forward: reading.forward,
    },
    subscribers: Object.values(members).reduce((sum, count) => sum + count, 0),
    deliveries: counts,
    forwards: { people: chain.people, generations: chain.generations },
    letters: (await lettersOf(deps, story.appeal)).total,
    bounces: { hard, soft },
    complaints,
    database: service.config.DATABASE_URL ? 'postgres' : 'embedded',
    queue: service.queue.backend,
  };
}
