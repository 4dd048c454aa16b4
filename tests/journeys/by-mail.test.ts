import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  bounce,
  complaint,
  ownForward,
  ownLetter,
  type Person,
  type Refusal,
  reply,
} from '../../src/cli/demo/mails.ts';
import { maskAddress } from '../../src/mail/address.ts';
import { redisUrl } from '../support/redis.ts';
import type { Mail } from '../support/relay.ts';
import { MAIL_DOMAIN, type Running, startRunning } from '../support/service.ts';
import { FRIENDS, LIST_TITLE, OTTO, READERS, SEED, SEED_TITLE, setUp, VERA } from './cast.ts';
import { BASE_URL, checkCopy, doorsOf } from './copy.ts';
import { DOCKERS_LETTER, DOCKERS_TITLE, otherAppeal, plainMail, secondAppeal, vacation } from './mails.ts';

const LIST = `LABOR-L@${MAIL_DOMAIN}`;
const REQUEST = `LABOR-L-request@${MAIL_DOMAIN}`;
const OWNER = 'owner-labor-l@yorku.ca';
const [FORWARDER, WRITER, LEAVER, PAUSER, GONE, FULL, CROSS, AWAY] = READERS;
const NEWCOMER: Person = { name: 'Noor Haddad', address: 'noor@haddad.example' };
const STRANGER: Person = { name: 'Sam', address: 'sam@stranger.example' };

const BACKENDS = [
  { queue: 'PostgreSQL', there: true, settings: {} },
  { queue: 'Redis', there: redisUrl() !== null, settings: { REDIS_URL: redisUrl() ?? '' } },
];

describe.each(BACKENDS)('the story by mail alone, the queue in $queue', ({ there, settings }) => {
  let running: Running;
  let asked: Mail[];
  let copies: Mail[];

  beforeAll(async () => {
    if (!there) return;
    running = await startRunning({ ...settings, BASE_URL });
    await setUp(running);
  });
  afterAll(() => running?.stop());

  const hand = (mail: Buffer, from: string, to: string) => running.hand(mail, { from, to });
  const from = (person: Person, to: string, text: string, more = {}) =>
    hand(plainMail({ from: person, to, text, ...more }), person.address, to);
  const sent = (mails: readonly Mail[]) => mails.map((mail) => mail.envelope.to).sort();
  const askedOf = (person: Person) => asked.find((mail) => mail.envelope.to === person.address) as Mail;
  const copyOf = (person: Person) => copies.find((mail) => mail.envelope.to === person.address) as Mail;
  const chapter = it.skipIf(!there);
  let letters = 0;
  const answer = (person: Person, to: string, words: string, subject: string) => {
    letters += 1;
    return hand(reply(person, to, words, subject, new Date(), `reply-${letters}`), person.address, to);
  };

  chapter('the post is held, and each moderator gets a mail to answer', async () => {
    const came = await hand(SEED, OWNER, LIST);
    expect(came.outcome).toBe('1 post, 1 held for a moderator');
    asked = [...came.mails];
    expect(sent(asked)).toEqual([OTTO.address, VERA.address]);
    expect(new Set(asked.map((mail) => mail.replyTo)).size).toBe(2);
    for (const mail of asked) {
      expect(mail.subject).toBe(`Held for LABOR-L: ${SEED_TITLE}`);
      expect(mail.replyTo).toMatch(/^moderate\+[0-9a-z]+@lists\.example$/);
      expect(mail.header('Auto-Submitted')).toBe('auto-generated');
      expect(mail.words).toContain('President Nazarbaev, president@gov.kz');
      expect(mail.words).toContain('Hands off the workers of Kazakhstan!');
      expect(mail.words).toContain('24 March 2001: demonstration, the Kazakh embassy in Moscow');
      expect(mail.words).toContain('reply to this mail with the word ok');
    }
  });

  chapter('the same bytes again are known and change nothing', async () => {
    const before = running.mails.length;
    const again = await running.post(SEED, { from: OWNER, to: LIST });
    await running.atRest();
    expect(again).toMatchObject({ status: 200, id: expect.stringMatching(/^m/) });
    expect(running.mails.length).toBe(before);
  });

  chapter('nobody decides who was not asked', async () => {
    const { replyTo, subject } = askedOf(VERA);
    const forbidden = 'refused: Only a moderator of this list can do this.';
    expect(await answer(STRANGER, replyTo, 'ok', subject)).toMatchObject({ outcome: forbidden, mails: [] });
    expect(await answer(OTTO, replyTo, 'ok', subject)).toMatchObject({ outcome: forbidden, mails: [] });
    const changed = replyTo.replace(/(.)@/, (_, last) => `${last === '7' ? '8' : '7'}@`);
    const bent = await answer(VERA, changed, 'ok', subject);
    expect(bent).toMatchObject({ outcome: expect.stringContaining('was changed on its way'), mails: [] });
  });

  chapter('what decides nothing is answered with what would', async () => {
    const { replyTo, subject, words } = askedOf(VERA);
    const forwarded = `What do you think?\n\n---------- Forwarded message ----------\n> ok\n${words}`;
    for (const text of [forwarded, 'ok, but wait until Monday']) {
      const { mails } = await answer(VERA, replyTo, text, subject);
      expect(sent(mails)).toEqual([VERA.address]);
      expect(mails[0]?.words).toContain('Reply with ok alone on the first line');
      expect(mails[0]?.envelope.from).toBe('');
    }
  });

  chapter('a vacation answer of a moderator decides nothing', async () => {
    const { replyTo, envelope } = askedOf(OTTO);
    for (const to of [replyTo, envelope.from]) {
      const came = await hand(vacation(OTTO, to), '', to);
      expect(came).toMatchObject({ outcome: expect.stringContaining('automatic'), mails: [] });
    }
    expect(sent(running.mails).filter((to) => READERS.some(({ address }) => address === to))).toEqual([]);
  });

  chapter('one “ok” sends it: each subscriber gets exactly one copy', async () => {
    const { replyTo, subject } = askedOf(VERA);
    const { outcome, mails } = await answer(VERA, replyTo, 'ok', subject);
    expect(outcome).toBe('decided: approve');
    copies = mails.filter((mail) => mail.header('List-Id') !== null);
    expect(sent(copies)).toEqual(READERS.map(({ address }) => address).sort());
    const told = mails.filter((mail) => !copies.includes(mail));
    expect(sent(told)).toEqual([OTTO.address, VERA.address]);
    for (const mail of told) expect(mail.words).toContain(`Vera Lindqvist approved “${SEED_TITLE}”`);
  });

  chapter('a copy is its reader’s own, whole, and as the standards want it', () => {
    for (const reader of READERS) {
      checkCopy(copyOf(reader), reader, SEED_TITLE);
      expect(copyOf(reader).words).toContain('Dear President Nazarbaev, I am writing to let you know');
      expect(copyOf(reader).words).toContain('President Nazarbaev, President: president@gov.kz');
      for (const other of READERS)
        if (other !== reader) expect(copyOf(reader).raw.toString('latin1')).not.toContain(other.address);
    }
    const one = (of: (mail: Mail) => unknown) => new Set(copies.map(of)).size;
    expect(one((mail) => mail.envelope.from)).toBe(READERS.length);
    expect(one((mail) => mail.header('Message-ID'))).toBe(READERS.length);
    for (const door of ['page', 'copyAddress', 'forwardAddress', 'preferences', 'leaveAddress'] as const)
      expect(one((mail) => doorsOf(mail)[door])).toBe(READERS.length);
  });

  chapter('the second moderator to answer is told that it is decided', async () => {
    const { replyTo, subject } = askedOf(OTTO);
    const { mails } = await answer(OTTO, replyTo, 'no, not now', subject);
    expect(sent(mails)).toEqual([OTTO.address]);
    expect(mails[0]?.words).toBe(
      'Somebody has decided on this appeal already. It was approved by Vera Lindqvist.',
    );
  });

  chapter('a reader forwards it herself, and gets a receipt', async () => {
    const { forwardAddress, page } = doorsOf(copyOf(FORWARDER));
    const mail = ownForward(FORWARDER, FRIENDS, forwardAddress, page, SEED_TITLE, new Date(), 'forward-1');
    const { outcome, mails } = await hand(mail, FORWARDER.address, forwardAddress);
    expect(outcome).toBe('forwarded to 3 people');
    expect(sent(mails)).toEqual([FORWARDER.address]);
    const receipt = mails[0] as Mail;
    expect(receipt.envelope.from).toBe('');
    expect(receipt.header('Auto-Submitted')).toBe('auto-replied');
    expect(receipt.header('In-Reply-To')).toBe('<forward-1@novak.example>');
    expect(receipt.words).toContain('Counted as brought by you: 3.');
    expect(receipt.words).toContain('passed on to 3 people, in one step from the list');
    expect(receipt.words).toContain(page);
    for (const friend of FRIENDS) {
      expect(receipt.words).toContain(maskAddress(friend.address));
      expect(receipt.raw.toString()).not.toContain(friend.address);
    }
  });

  chapter('her friend passes it on in turn, and the chain has a second step', async () => {
    const [friend] = FRIENDS;
    const { forwardAddress, page } = doorsOf(copyOf(FORWARDER));
    const further = [STRANGER, { name: 'Pat', address: 'pat@further.example' }];
    const mail = ownForward(friend, further, forwardAddress, page, SEED_TITLE, new Date(), 'forward-2');
    const { mails } = await hand(mail, friend.address, forwardAddress);
    expect(sent(mails)).toEqual([friend.address]);
    expect(mails[0]?.words).toContain('passed on to 5 people, in 2 steps from the list');
    const [own] = /https:\/\/threefold\.example\/s\/\w+/.exec(mails[0]?.words ?? '') ?? [];
    expect(own).toBeDefined();
    expect(own).not.toBe(page);
  });

  chapter('a reader sends the letter with a copy to us, and is thanked once', async () => {
    const { copyAddress } = doorsOf(copyOf(WRITER));
    const send = (id: string) =>
      hand(
        ownLetter(
          WRITER,
          ['president@gov.kz'],
          [copyAddress],
          'Dear President,',
          'Hands off',
          new Date(),
          id,
        ),
        WRITER.address,
        copyAddress,
      );
    const first = await send('letter-1');
    expect(first.outcome).toBe('a letter written');
    expect(sent(first.mails)).toEqual([WRITER.address]);
    expect(first.mails[0]?.words).toContain('it is counted. Thank you.');
    expect(first.mails[0]?.header('Auto-Submitted')).toBe('auto-replied');
    expect(first.mails[0]?.envelope.from).toBe('');
    const again = await send('letter-2');
    expect(again).toMatchObject({ outcome: 'a letter that was counted before', mails: [] });
  });

  chapter('one leaves by the address in List-Unsubscribe', async () => {
    const [, to = ''] = /<mailto:([^>]+)>/.exec(copyOf(LEAVER).header('List-Unsubscribe') ?? '') ?? [];
    const { outcome, mails } = await from(LEAVER, to, '');
    expect(outcome).toBe('left the list');
    expect(sent(mails)).toEqual([LEAVER.address]);
    expect(mails[0]?.subject).toBe(`You have left ${LIST_TITLE}`);
    expect((await from(LEAVER, to, '')).mails).toEqual([]);
  });

  chapter('a newcomer joins by mail, and confirms by a reply', async () => {
    const { mails } = await from(NEWCOMER, `LABOR-L-subscribe@${MAIL_DOMAIN}`, '');
    expect(sent(mails)).toEqual([NEWCOMER.address]);
    const { replyTo, subject, words } = mails[0] as Mail;
    expect(subject).toBe(`Confirm: do you want to join ${LIST_TITLE}?`);
    expect(words).toContain('simply reply to this mail');
    expect((await hand(vacation(NEWCOMER, replyTo), '', replyTo)).mails).toEqual([]);
    const confirmed = await answer(NEWCOMER, replyTo, 'Yes please', subject);
    expect(confirmed.outcome).toBe('joined the list');
    expect(confirmed.mails.map((mail) => mail.subject)).toEqual([`Welcome to ${LIST_TITLE}`]);
  });

  chapter('commands are obeyed, each mail with one answer', async () => {
    const asking = await from(PAUSER, REQUEST, 'HELP\nINFO LABOR-L\nQUERY LABOR-L');
    expect(sent(asking.mails)).toEqual([PAUSER.address]);
    const told = asking.mails[0] as Mail;
    expect(told.words).toContain('SIGNOFF list: leave a list');
    expect(told.words).toContain('News and appeals of labour movements everywhere.');
    expect(told.words).toContain(`You are on ${LIST_TITLE} and get its mail.`);
    expect(told.header('Auto-Submitted')).toBe('auto-replied');
    expect(told.envelope.from).toBe('');
    const pausing = await from(PAUSER, REQUEST, 'SET LABOR-L NOMAIL\nQUERY LABOR-L');
    expect(pausing.mails[0]?.words.match(/its mail is paused/g)).toHaveLength(2);
  });

  chapter('bounces and a complaint come back, and count', async () => {
    const back = (person: Person, status: string, said: string) => {
      const refusal: Refusal = { address: person.address, status, diagnostic: `${said} <${person.address}>` };
      const { envelope, header } = copyOf(person);
      const original = (header('Message-ID') ?? '').replace(/[<>]/g, '');
      const host = person.address.split('@')[1] ?? '';
      const dsn = bounce(host, envelope.from, refusal, original, new Date(), `bounce-${status}`);
      return hand(dsn, '', envelope.from);
    };
    const hard = await back(GONE, '5.1.1', '550 5.1.1 User unknown');
    expect(hard).toMatchObject({ outcome: expect.stringMatching(/^hard bounce \(userunknown\)/), mails: [] });
    const soft = await back(FULL, '5.2.2', '552 5.2.2 Mailbox full');
    expect(soft).toMatchObject({ outcome: expect.stringMatching(/^soft bounce \(mailboxfull\)/), mails: [] });
    const original = (copyOf(CROSS).header('Message-ID') ?? '').replace(/[<>]/g, '');
    const to = `complaints@${MAIL_DOMAIN}`;
    const angry = await hand(
      complaint('rossi.example', to, original, new Date(), 'arf-1'),
      'fbl@rossi.example',
      to,
    );
    expect(angry).toMatchObject({ outcome: 'complaint (abuse): mail to this address has ended', mails: [] });
    const page = await running.adminSees('/bounces');
    for (const person of [GONE, FULL, CROSS]) {
      expect(page).toContain(maskAddress(person.address));
      expect(page).not.toContain(person.address);
    }
  });

  chapter('a vacation answer to a copy does nothing, wherever it goes', async () => {
    const { envelope, replyTo } = copyOf(AWAY);
    const { forwardAddress, copyAddress } = doorsOf(copyOf(AWAY));
    for (const to of [envelope.from, replyTo, LIST, REQUEST, forwardAddress, copyAddress]) {
      const { mails } = await hand(vacation(AWAY, to, `I am away. ${to}`), '', to);
      expect(mails, to).toEqual([]);
    }
  });

  chapter(
    'of two moderators at once one wins, and the next appeal goes to those still on the list',
    async () => {
      const held = await hand(secondAppeal(), OWNER, LIST);
      expect(held.mails.map((mail) => mail.subject)).toEqual(
        Array(2).fill(`Held for LABOR-L: ${DOCKERS_TITLE}`),
      );
      const before = running.mails.length;
      await Promise.all(
        held.mails.map(({ envelope, replyTo }, i) =>
          running.post(
            reply({ name: '', address: envelope.to }, replyTo, 'ok', 'Re', new Date(), `at-once-${i}`),
            { from: envelope.to, to: replyTo },
          ),
        ),
      );
      await running.atRest();
      const mails = running.mails.slice(before);
      const told = mails.filter((mail) =>
        mail.words.startsWith('Somebody has decided on this appeal already.'),
      );
      expect(told).toHaveLength(1);
      const winner = told[0]?.envelope.to === VERA.address ? OTTO : VERA;
      expect(told[0]?.words).toContain(`approved by ${winner.name}`);
      checkSecond(mails.filter((mail) => mail.header('List-Id') !== null));
    },
  );

  /** Not to those who left, paused or complained; to one whose copy bounced once, and to the newcomer. */
  function checkSecond(second: Mail[]): void {
    const off: Person[] = [LEAVER, PAUSER, CROSS];
    const still = [...READERS.filter((reader) => !off.includes(reader)), NEWCOMER];
    expect(sent(second)).toEqual(still.map(({ address }) => address).sort());
    for (const mail of second) {
      const reader = still.find(({ address }) => address === mail.envelope.to) as Person;
      checkCopy(mail, reader, DOCKERS_TITLE);
      expect(mail.words).toContain(DOCKERS_LETTER);
    }
    const ids = new Set([...copies, ...second].map((mail) => mail.header('Message-ID')));
    expect(ids.size).toBe(copies.length + second.length);
  }

  chapter('an appeal that came before is asked about no more', async () => {
    const again = await hand(secondAppeal(), OWNER, LIST);
    expect(again).toMatchObject({ outcome: expect.stringContaining('came to the list before'), mails: [] });
  });

  chapter('an appeal turned down goes to nobody, and the moderators hear why', async () => {
    const held = await hand(otherAppeal(), OWNER, LIST);
    const mail = held.mails.find(({ envelope }) => envelope.to === OTTO.address) as Mail;
    const { outcome, mails } = await answer(OTTO, mail.replyTo, 'No, it is settled there.', mail.subject);
    expect(outcome).toBe('decided: reject');
    expect(sent(mails)).toEqual([OTTO.address, VERA.address]);
    for (const { words } of mails) {
      expect(words).toContain('Otto Brandt turned down “Thirty dockers sacked at Lower Quay');
      expect(words).toContain('it is settled there.');
    }
  });

  chapter('nothing went wrong inside', () => {
    expect(running.faults).toEqual([]);
  });
});
