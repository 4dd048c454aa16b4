import type { Appeal } from '../../src/appeals/appeal.ts';
import { appealOf, type StoredAppeal } from '../../src/appeals/service.ts';
import { holdAppeal, keepPost } from '../../src/appeals/store.ts';
import type { Deps } from '../../src/deps.ts';
import { takeIn } from '../../src/inbound/service.ts';
import type { List } from '../../src/lists/list.ts';
import { addModerator, createList, importSubscribers } from '../../src/lists/service.ts';

/** A small appeal to hang other things on. */
export const APPEAL: Appeal = {
  title: 'Free the printers of Port Aston',
  language: 'en',
  issuer: 'Printers’ Solidarity Committee',
  signatory: null,
  issuedOn: '2001-03-21',
  summary: 'Four printers were arrested on Monday. Write to the governor.',
  letters: [
    { language: 'en', salutation: 'Dear Governor,', body: 'Release the four printers.', closing: null },
  ],
  targets: [
    {
      name: 'The Governor',
      role: 'Governor',
      emails: ['governor@aston.example'],
      faxes: [],
      phones: [],
      postal: null,
    },
  ],
  copies: [
    {
      name: 'The Committee',
      role: null,
      emails: ['committee@printers.example'],
      faxes: [],
      phones: [],
      postal: null,
    },
  ],
  contacts: [],
  links: [],
  events: [{ on: '2001-03-24', what: 'vigil', place: 'Port Aston' }],
  deadline: null,
  forward: 3,
  missing: [],
  confidence: 0.9,
  evidence: { title: [[0, 10]] },
};

/** A list with a moderator and `count` subscribers. */
export async function aList(deps: Deps, count = 3, name = 'LABOR-L'): Promise<List> {
  const list = await createList(deps, { name });
  await addModerator(deps, list.id, { address: 'vera@moderators.example', name: 'Vera' });
  const people = Array.from({ length: count }, (_, i) => ({
    address: `reader${i + 1}@readers.example`,
    name: `Reader ${i + 1}`,
  }));
  if (count > 0) await importSubscribers(deps, list, people);
  return list;
}

let sequence = 0;

/** A message that came in for the list, to hang posts on. */
export async function anArrival(deps: Deps, list: List): Promise<{ arrival: number; trace: string }> {
  sequence += 1;
  const raw = Buffer.from(`Subject: ${sequence}\r\n\r\nx\r\n`);
  const { id } = await takeIn(deps, { raw, from: '', to: [`${list.name}@${deps.config.MAIL_DOMAIN}`] });
  const arrival = await deps.db
    .selectFrom('arrivals')
    .select('id')
    .where('message_id', '=', id)
    .executeTakeFirstOrThrow();
  return { arrival: arrival.id, trace: id };
}

/**
 * An appeal of the list, held, as if it had come in; without a look at earlier ones, since tests hold the same appeal
 * over and over.
 */
export async function aHeldAppeal(deps: Deps, list: List, appeal: Appeal = APPEAL): Promise<StoredAppeal> {
  const { arrival, trace } = await anArrival(deps, list);
  const post = {
    subject: appeal.title,
    from: { name: 'Lea', address: 'lea@printers.example' },
    date: null,
    messageId: null,
    text: `${appeal.title}\n\n${appeal.summary}`,
    removed: [],
    appeal,
  };
  const kept = await keepPost(deps.db, { list: list.id, arrival, position: 0 }, post);
  const held = await holdAppeal(
    deps.db,
    { list: list.id, post: kept ?? 0, trace, archived: false },
    post,
    appeal,
  );
  return appealOf(deps.db, { id: held });
}
