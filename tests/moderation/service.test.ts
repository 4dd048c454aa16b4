import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appealOf, approvedAppeal } from '../../src/appeals/service.ts';
import { dispatchesOfAppeal } from '../../src/delivery/service.ts';
import type { List } from '../../src/lists/list.ts';
import { addModerator } from '../../src/lists/service.ts';
import { decideByMail } from '../../src/moderation/by-mail.ts';
import { askModerators, decide, decisionOn, moderatorByToken } from '../../src/moderation/service.ts';
import { together } from '../../src/notices/together.ts';
import { type House, openHouse } from '../support/house.ts';
import { aHeldAppeal, aList } from '../support/rows.ts';

let house: House;
let list: List;
beforeAll(async () => {
  house = await openHouse();
  list = await aList(house.deps);
  await addModerator(house.deps, list.id, { address: 'otto@moderators.example', name: 'Otto' });
});
afterAll(() => house.close());

const VERA = { address: 'vera@moderators.example', name: 'Vera', via: 'page' } as const;
const OTTO = { address: 'otto@moderators.example', name: 'Otto', via: 'link' } as const;

async function mailsTo(address: string) {
  const rows = await house.deps.db
    .selectFrom('notices')
    .selectAll()
    .where('to_address', '=', address)
    .orderBy('id')
    .execute();
  return Promise.all(rows.map(async (row) => ({ ...row, mail: await simpleParser(row.message ?? '') })));
}

async function tokenFor(appeal: number, address: string): Promise<string> {
  const row = await house.deps.db
    .selectFrom('moderators')
    .select('id')
    .where('address_key', '=', address)
    .executeTakeFirstOrThrow();
  return house.deps.tokens.sign({ kind: 'moderate', appeal, moderator: row.id });
}

describe('askModerators', () => {
  it('writes to each once, with the fields and a reply address of their own', async () => {
    const appeal = await aHeldAppeal(house.deps, list);
    for (const _ of [1, 2])
      await together(house.deps, (tx, write) => askModerators({ ...house.deps, db: tx }, write, appeal));
    const [vera, ...more] = await mailsTo('vera@moderators.example');
    expect(more).toEqual([]);
    expect(vera?.mail.subject).toBe('Held for LABOR-L: Free the printers of Port Aston');
    expect(vera?.mail.text).toContain('governor@aston.example');
    expect(vera?.mail.text).toContain('24 March 2001: vigil, Port Aston');
    expect(vera?.mail.html).toContain('Release the four printers.');
    const token = await tokenFor(appeal.id, 'vera@moderators.example');
    expect(vera?.mail.replyTo?.text).toContain(`moderate+${token}@lists.example`);
    expect(vera?.mail.text).toContain(`http://localhost:8080/m/${token}`);
    expect(vera?.envelope_from).toMatch(/^bounce\+\w+@lists\.example$/);
    expect((await moderatorByToken(house.deps, token)).moderator.name).toBe('Vera');
  });
});

describe('decide', () => {
  it('lets the first of two decisions at once win, and tells the other who it was', async () => {
    const appeal = await aHeldAppeal(house.deps, list);
    house.rings.length = 0;
    const ends = await Promise.allSettled([
      decide(house.deps, appeal.id, { decision: 'approve' }, VERA),
      decide(house.deps, appeal.id, { decision: 'approve' }, OTTO),
    ]);
    const won = ends.filter((end) => end.status === 'fulfilled');
    const lost = ends.filter((end) => end.status === 'rejected');
    expect([won.length, lost.length]).toEqual([1, 1]);
    const winner = (await decisionOn(house.deps, appeal.id))?.by.name;
    expect(lost[0]?.reason).toMatchObject({ code: 'already-decided', found: `approved by ${winner}` });
    expect((await dispatchesOfAppeal(house.deps.db, appeal.id)).length).toBe(1);
    expect(house.rings.filter((ring) => ring.name === 'plan-dispatch').length).toBe(1);
  });

  it('sends nothing that is turned down', async () => {
    const appeal = await aHeldAppeal(house.deps, list);
    expect(await decide(house.deps, appeal.id, { decision: 'reject', reason: 'a hoax' }, VERA)).toEqual({
      dispatch: null,
    });
    expect(await dispatchesOfAppeal(house.deps.db, appeal.id)).toEqual([]);
    await expect(approvedAppeal(house.deps.db, { id: appeal.id })).rejects.toMatchObject({
      code: 'no-such-appeal',
    });
    expect(await decisionOn(house.deps, appeal.id)).toMatchObject({
      decision: 'reject',
      reason: 'a hoax',
      by: { name: 'Vera' },
    });
  });

  it('refuses an appeal that is not there', async () => {
    await expect(decide(house.deps, 999_999, { decision: 'approve' }, VERA)).rejects.toMatchObject({
      code: 'no-such-appeal',
    });
  });
});

describe('decideByMail', () => {
  const replying = async (
    appeal: number,
    text: string,
    from = 'vera@moderators.example',
    trace = `t${Math.random()}`,
  ) => ({
    token: await tokenFor(appeal, 'vera@moderators.example'),
    from: { address: from },
    text,
    messageId: 'reply@moderators.example',
    trace,
  });

  it('approves by ok', async () => {
    const appeal = await aHeldAppeal(house.deps, list);
    expect(await decideByMail(house.deps, await replying(appeal.id, 'ok\n\n> quoted'))).toBe(
      'decided: approve',
    );
    expect(await decisionOn(house.deps, appeal.id)).toMatchObject({ by: { via: 'mail', name: 'Vera' } });
  });

  it('does not let somebody else reply to a forwarded notice', async () => {
    const appeal = await aHeldAppeal(house.deps, list);
    const reply = await replying(appeal.id, 'ok', 'mallory@elsewhere.example');
    await expect(decideByMail(house.deps, reply)).rejects.toMatchObject({ code: 'not-a-moderator' });
    await expect(decideByMail(house.deps, { ...reply, token: 'x' })).rejects.toMatchObject({
      code: 'bad-token',
    });
    expect(await decisionOn(house.deps, appeal.id)).toBeNull();
  });

  it('answers what decides nothing, and what comes too late', async () => {
    const appeal = await aHeldAppeal(house.deps, list);
    await decideByMail(house.deps, await replying(appeal.id, 'What is this about?', undefined, 'm-question'));
    await decide(house.deps, appeal.id, { decision: 'reject', reason: null }, OTTO);
    await decideByMail(house.deps, await replying(appeal.id, 'ok', undefined, 'm-late'));
    const answers = (await mailsTo('vera@moderators.example')).filter((one) => one.kind === 'answer');
    expect(answers.map((one) => one.envelope_from)).toEqual(['', '']);
    expect(answers[0]?.mail.text).toContain('decided nothing');
    expect(answers[1]?.mail.text).toContain('It was turned down by Otto.');
    expect(answers[0]?.mail.headers.get('auto-submitted')).toBe('auto-replied');
    expect(answers[0]?.mail.inReplyTo).toBe('<reply@moderators.example>');
  });

  const answers = async () =>
    (await mailsTo('vera@moderators.example')).filter((one) => one.kind === 'answer');

  it('changes fields and decides, all in one reply', async () => {
    const appeal = await aHeldAppeal(house.deps, list);
    const text = 'title: Let the four printers go\ncopy: Archive <archive@printers.example>\nok\n> quoted';
    expect(await decideByMail(house.deps, await replying(appeal.id, text))).toBe('decided: approve');
    const { reading, asRead } = await approvedAppeal(house.deps.db, { id: appeal.id });
    expect(reading.title).toBe('Let the four printers go');
    expect(reading.copies.map(({ emails }) => emails[0])).toEqual([
      'committee@printers.example',
      'archive@printers.example',
    ]);
    expect(asRead).toEqual(appeal.reading);
    const told = (await mailsTo('otto@moderators.example')).find(
      (one) => one.kind === 'decision' && one.appeal_id === appeal.id,
    );
    expect(told?.mail.subject).toBe('Approved: Let the four printers go');
    expect(told?.mail.text).toContain('Changed before by Vera: title, who gets a copy.');
  });

  it('changes and waits where nothing is decided, and says so', async () => {
    const appeal = await aHeldAppeal(house.deps, list);
    expect(
      await decideByMail(
        house.deps,
        await replying(appeal.id, 'deadline: 2001-04-01\n', undefined, 'm-waits'),
      ),
    ).toBe('changed: deadline');
    expect((await answers()).at(-1)?.mail.text).toContain('It still waits.');
    expect(await decisionOn(house.deps, appeal.id)).toBeNull();
  });

  it('does nothing where one line cannot be done, and tells what can', async () => {
    const appeal = await aHeldAppeal(house.deps, list);
    for (const [n, text] of [
      'title: New\ndeadline: soon\nok',
      'title: New\nto: nobody\nok',
      'title: New\nadress: x\nok',
    ].entries())
      await decideByMail(house.deps, await replying(appeal.id, text, undefined, `m-wrong-${n}`));
    expect((await appealOf(house.deps.db, { id: appeal.id })).reading).toEqual(appeal.reading);
    expect(await decisionOn(house.deps, appeal.id)).toBeNull();
    const [day, nobody, unknown] = (await answers())
      .slice(-3)
      .map((one) => (one.mail.text ?? '').replace(/\s+/g, ' '));
    expect(day).toContain('“soon” is not a day');
    expect(nobody).toContain('“to: nobody” cannot be done.');
    expect(unknown).toContain('“adress: x” is neither ok nor no');
    for (const text of [day, nobody, unknown]) expect(text).toContain('deadline: 2001-03-31, or none');
  });

  it('answers help with what can be done', async () => {
    const appeal = await aHeldAppeal(house.deps, list);
    await decideByMail(house.deps, await replying(appeal.id, 'help', undefined, 'm-help'));
    expect((await answers()).at(-1)?.mail.text).toContain('You asked what can be done by mail');
  });

  it('changes nothing of what was decided meanwhile', async () => {
    const appeal = await aHeldAppeal(house.deps, list);
    await decide(house.deps, appeal.id, { decision: 'approve' }, OTTO);
    await decideByMail(house.deps, await replying(appeal.id, 'title: Late\nok', undefined, 'm-too-late'));
    expect((await answers()).at(-1)?.mail.text).toContain('It was approved by Otto.');
    expect((await approvedAppeal(house.deps.db, { id: appeal.id })).reading).toEqual(appeal.reading);
  });
});
