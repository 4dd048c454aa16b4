import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Envelope, Sent, Transport } from '../../src/mail/transport.ts';
import type { NoticeDraft } from '../../src/notices/notice.ts';
import {
  noticeOutcome,
  noticesWaiting,
  ringNotices,
  sendNotice,
  writeNotice,
} from '../../src/notices/service.ts';
import { together } from '../../src/notices/together.ts';
import { type House, openHouse } from '../support/house.ts';

const NOW = new Date('2001-03-22T12:00:00Z');

describe('noticeOutcome', () => {
  const ok = { code: 250, text: 'ok' };
  const friend = { kind: 'friend', attempts: 0 };

  it('forgets a friend’s address once the mail has served, whatever became of it', () => {
    expect(noticeOutcome({ is: 'accepted', reply: ok }, friend, NOW)).toMatchObject({
      state: 'sent',
      erase: true,
    });
    expect(noticeOutcome({ is: 'refused', reply: { code: 550, text: 'no' } }, friend, NOW)).toMatchObject({
      state: 'failed',
      erase: true,
    });
    expect(noticeOutcome({ is: 'accepted', reply: ok }, { ...friend, kind: 'receipt' }, NOW).erase).toBe(
      false,
    );
  });

  it('tries again what was put off, and gives up in the end', () => {
    const deferred: Sent = { is: 'deferred', reply: { code: 451, text: 'later' } };
    const first = noticeOutcome(deferred, friend, NOW);
    expect(first).toMatchObject({ state: 'queued', counts: true });
    expect(first.nextTry.getTime() - NOW.getTime()).toBe(60_000);
    expect(noticeOutcome(deferred, { ...friend, attempts: 9 }, NOW).state).toBe('failed');
  });

  it('sends a mail of unknown fate once more, and does not count an outage as a try', () => {
    expect(noticeOutcome({ is: 'unknown', why: 'lost' }, friend, NOW).state).toBe('queued');
    expect(noticeOutcome({ is: 'unknown', why: 'lost' }, { ...friend, attempts: 1 }, NOW).state).toBe(
      'failed',
    );
    expect(noticeOutcome({ is: 'unreachable', why: 'down' }, { ...friend, attempts: 50 }, NOW)).toMatchObject(
      { state: 'queued', counts: false },
    );
  });
});

describe('a notice', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  const draft = (more: Partial<NoticeDraft> = {}): NoticeDraft => ({
    kind: 'answer',
    to: { address: 'anna@readers.example', name: 'Änna, of "Reading"' },
    subject: 'What became of it — читай',
    blocks: [{ p: 'It is done.' }, { button: { label: 'See', url: 'http://localhost:8080/x' } }],
    language: 'en',
    ...more,
  });

  function relay(sent: Sent): Transport & { mails: { envelope: Envelope; message: Buffer }[] } {
    const mails: { envelope: Envelope; message: Buffer }[] = [];
    return {
      kind: 'smtp',
      connections: 1,
      inHand: 1,
      mails,
      send: async (envelope, message) => {
        mails.push({ envelope, message: message.whole() });
        return sent;
      },
      close: async () => undefined,
    };
  }

  const row = (id: number) =>
    house.deps.db.selectFrom('notices').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

  it('is there exactly if the fact it tells of is', async () => {
    const failing = together(house.deps, async (_tx, write) => {
      await write(draft({ once: 'never' }));
      throw new Error('the fact fell through');
    });
    await expect(failing).rejects.toThrow('fell through');
    expect(
      await house.deps.db.selectFrom('notices').select('id').where('once', '=', 'never').execute(),
    ).toEqual([]);
    house.rings.length = 0;
    await together(house.deps, (_tx, write) => write(draft()));
    expect(house.rings.map((ring) => ring.name)).toEqual(['send-notice']);
  });

  it('is written once where it says so, also by two at once', async () => {
    const ids = await Promise.all(
      [1, 2, 3].map(() => writeNotice(house.deps, house.deps.db, draft({ once: 'one' }))),
    );
    expect(ids.filter((id) => id !== null).length).toBe(1);
    house.rings.length = 0;
    await ringNotices(house.deps, ids);
    expect(house.rings.length).toBe(1);
  });

  it('names itself in the envelope sender and the Message-ID, and an answer has the null sender', async () => {
    const relayed = relay({ is: 'accepted', reply: { code: 250, text: 'ok' } });
    const own = (await writeNotice(house.deps, house.deps.db, draft({ kind: 'moderation' }))) ?? 0;
    const answer =
      (await writeNotice(
        house.deps,
        house.deps.db,
        draft({ inReplyTo: { messageId: '<q@readers.example>' } }),
      )) ?? 0;
    for (const id of [own, answer, answer]) await sendNotice(house.deps, relayed, id);
    const [first, second, third] = relayed.mails;
    expect(third).toBeUndefined();
    expect(first?.envelope.from).toMatch(/^bounce\+\w{20,40}@lists\.example$/);
    expect(second?.envelope).toEqual({ from: '', to: 'anna@readers.example' });
    const mails = await Promise.all(relayed.mails.map(({ message }) => simpleParser(message)));
    expect(mails[0]?.subject).toBe('What became of it — читай');
    expect(mails[0]?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mails[1]?.headers.get('auto-submitted')).toBe('auto-replied');
    expect(mails[1]?.inReplyTo).toBe('<q@readers.example>');
    expect(mails[0]?.text).toContain('http://localhost:8080/x');
    expect(mails[0]?.html).toContain('href="http://localhost:8080/x"');
    expect(house.deps.tokens.read(mails[0]?.messageId?.slice(1).split('@')[0] ?? '')).toEqual({
      kind: 'notice',
      notice: own,
    });
    expect(await row(own)).toMatchObject({ state: 'sent', attempts: 1, reply_code: 250 });
  });

  it('waits while the relay is away, and is found by the sweep', async () => {
    const id = (await writeNotice(house.deps, house.deps.db, draft())) ?? 0;
    const away = await sendNotice(house.deps, relay({ is: 'unreachable', why: 'connection refused' }), id);
    expect(away).toMatchObject({ is: 'retry', why: 'connection refused' });
    expect(await row(id)).toMatchObject({ state: 'queued', attempts: 0 });
    expect(await noticesWaiting(house.deps.db, house.time, 100)).not.toContain(id);
    expect(await noticesWaiting(house.deps.db, new Date(house.time.getTime() + 60_000), 100)).toContain(id);
  });

  it('keeps nothing of a friend but a mask', async () => {
    const id = (await writeNotice(house.deps, house.deps.db, draft({ kind: 'friend' }))) ?? 0;
    await sendNotice(house.deps, relay({ is: 'accepted', reply: { code: 250, text: 'ok' } }), id);
    expect(await row(id)).toMatchObject({ to_address: null, message: null, to_masked: 'a…@readers.example' });
  });
});
