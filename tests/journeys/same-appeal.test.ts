import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reply } from '../../src/cli/demo/mails.ts';
import { addModerator, createList, importSubscribers } from '../../src/lists/service.ts';
import type { Mail } from '../support/relay.ts';
import { type Came, MAIL_DOMAIN, type Running, startRunning } from '../support/service.ts';
import { OTTO, READERS, SEED, SEED_TITLE, setUp, VERA } from './cast.ts';
import { plainMail } from './mails.ts';

const OWNER = 'owner-labor-l@yorku.ca';
const LABOR = `LABOR-L@${MAIL_DOMAIN}`;
const UNION = `UNION-L@${MAIL_DOMAIN}`;
const [BOTH] = READERS;
const ONLY_UNION = { name: 'Una Holm', address: 'una@holm.example' };

/** The text of the post without what an archive wrote around it. */
const TEXT = SEED.toString('utf8').replace(/^[\s\S]*?needed now!\n\n/, '');

describe('one appeal on two lists', () => {
  let running: Running;
  let asked: Mail;

  beforeAll(async () => {
    running = await startRunning();
    const { deps } = running.service;
    await setUp(running);
    const union = await createList(deps, { name: 'UNION-L', title: 'Union news' });
    await addModerator(deps, union.id, OTTO);
    await importSubscribers(deps, union, [BOTH, ONLY_UNION]);
  });
  afterAll(() => running?.stop());

  const said = ({ mails }: Came, person = OTTO): Mail =>
    mails.find(({ envelope }) => envelope.to === person.address) as Mail;
  const answer = (to: Mail, person: typeof OTTO, words: string, id: string) =>
    running.hand(reply(person, to.replyTo, words, to.subject, new Date(), id), {
      from: person.address,
      to: to.replyTo,
    });
  const forwarded = plainMail({
    from: { name: 'Ben', address: 'ben@union.example' },
    to: LABOR,
    subject: 'Fwd: Repression in Kazakhstan - your support needed now!',
    text: `Did everybody see this?\n\n${TEXT.replace(/^/gm, '> ')}`,
  });

  it('goes out on the first', async () => {
    const held = await running.hand(SEED, { from: OWNER, to: LABOR });
    const approved = await answer(said(held, VERA), VERA, 'ok', 'reply-1');
    expect(approved.mails.filter(({ subject }) => subject === `[LABOR-L] ${SEED_TITLE}`)).toHaveLength(
      READERS.length,
    );
  });

  it('bothers nobody when a member forwards it to the list again', async () => {
    const came = await running.hand(forwarded, { from: OWNER, to: LABOR });
    expect(came).toMatchObject({
      outcome: '1 post, 0 held for a moderator, 1 that came to the list before',
      mails: [],
    });
  });

  it('is held on the second, with what became of it on the first', async () => {
    const came = await running.hand(forwarded, { from: OWNER, to: UNION });
    asked = said(came);
    expect(asked.words).toContain('This appeal is already approved on LABOR-L on');
    expect(asked.words).toContain(`and was sent to ${READERS.length} people.`);
    expect(asked.words).toContain(
      'One of your subscribers had it through another list, and gets no second copy.',
    );
  });

  it('goes out to those who had no copy, as the moderator changed it by mail', async () => {
    const { mails } = await answer(
      asked,
      OTTO,
      'title: Write to Almaty\ndeadline: 2101-04-01\nok',
      'reply-2',
    );
    const copies = mails.filter(({ subject }) => subject === '[UNION-L] Write to Almaty');
    expect(copies.map(({ envelope }) => envelope.to)).toEqual([ONLY_UNION.address]);
    expect(copies[0]?.words).toContain('Act by 1 April 2101.');
    expect(mails.find(({ envelope }) => envelope.to === OTTO.address)?.words).toContain(
      'Changed before by Otto Brandt: title, deadline.',
    );
    const path = /\/dispatches\/\d+/.exec(
      mails.find(({ envelope }) => envelope.to === OTTO.address)?.words ?? '',
    )?.[0];
    expect(await running.adminSees(path ?? '')).toContain('had it through another list 1');
    expect(running.faults).toEqual([]);
  });
});
