import type { Appeal } from '../../src/appeals/appeal.ts';
import { keepPosts, type StoredAppeal } from '../../src/appeals/service.ts';
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

/** An appeal of the list, held, as if it had come in. */
export async function aHeldAppeal(deps: Deps, list: List, appeal: Appeal = APPEAL): Promise<StoredAppeal> {
  sequence += 1;
  const raw = Buffer.from(`Subject: ${sequence}\r\n\r\nx\r\n`);
  const { id } = await takeIn(deps, { raw, from: '', to: [`${list.name}@${deps.config.MAIL_DOMAIN}`] });
  const arrival = await deps.db
    .selectFrom('arrivals')
    .select('id')
    .where('message_id', '=', id)
    .executeTakeFirstOrThrow();
  const post = {
    subject: appeal.title,
    from: { name: 'Lea', address: 'lea@printers.example' },
    date: null,
    messageId: null,
    text: `${appeal.title}\n\n${appeal.summary}`,
    appeal,
  };
  const kept = await keepPosts(deps.db, { list: list.id, arrival: arrival.id, trace: id }, [post]);
  return kept.appeals[0] as StoredAppeal;
}
