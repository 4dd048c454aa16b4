import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isSuppressed, suppress } from '../../src/bounces/suppression.ts';
import { readArrival } from '../../src/inbound/read.ts';
import { takeIn } from '../../src/inbound/service.ts';
import { addressHash } from '../../src/mail/address-hash.ts';
import { forwardByForm, forwardByMail } from '../../src/referrals/forwarding.ts';
import { chainOf, readerOf, refuse, takePart, toRefuse } from '../../src/referrals/service.ts';
import { alone, type House, openHouse } from '../support/house.ts';
import { notices } from '../support/notices.ts';
import { appealIn, listWith, referralsOf, shareOfSubscriber } from '../support/readers.ts';

const DAY_MS = 86_400_000;

let house: House;
let appeal: number;
let token: string;
beforeEach(async () => {
  house = await openHouse();
  const list = await listWith(house.deps, ['anna@readers.example', 'sub@readers.example'], {
    originAddress: 'LABOR-L@YORKU.CA',
  });
  appeal = await appealIn(house.deps, list);
  token = await shareOfSubscriber(house.deps, appeal, 'anna@readers.example');
});
afterEach(() => house.close());

const friends = (...names: string[]): string[] => names.map((name) => `${name}@friends.example`);
const form = (more: Partial<Parameters<typeof forwardByForm>[1]> = {}) =>
  forwardByForm(house.deps, { token, friends: friends('ben', 'cem', 'dora'), ...more });
const code = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'taken',
    (error: { code?: string; found?: string }) => [error.code, error.found],
  );
const found = (text: string, page: string): string =>
  new RegExp(`/${page}/([a-z0-9]+)`).exec(text)?.[1] ?? '';

describe('a share token', () => {
  it('says who it is and for which appeal', async () => {
    expect(await readerOf(house.deps, token)).toMatchObject({
      appeal: { id: appeal, listName: 'LABOR-L', asked: 3, forwardsByService: true },
      name: 'anna',
      generation: 0,
    });
  });

  it('is refused when it is wrong, of another kind, of a held appeal or of nobody', async () => {
    const { deps } = house;
    expect(await code(readerOf(deps, 'nonsense'))).toEqual(['bad-token', undefined]);
    const action = deps.tokens.sign({ kind: 'action', subscription: 1 });
    expect(await code(readerOf(deps, action))).toEqual(['bad-token', undefined]);
    const nobody = deps.tokens.sign({ kind: 'share', appeal, by: { referral: 99 } });
    expect(await code(readerOf(deps, nobody))).toEqual(['stale-token', undefined]);
    await deps.db.updateTable('appeals').set({ state: 'held' }).execute();
    expect(await code(readerOf(deps, token))).toEqual(['no-such-appeal', undefined]);
  });

  it('does not serve for another appeal than its own', async () => {
    const { deps } = house;
    await form();
    const list = await listWith(deps, [], { name: 'other' });
    const other = await appealIn(deps, list);
    const [ben] = await referralsOf(deps, appeal);
    const mixed = deps.tokens.sign({ kind: 'share', appeal: other, by: { referral: ben?.id ?? 0 } });
    expect(await code(readerOf(deps, mixed))).toEqual(['stale-token', undefined]);
  });
});

describe('forwarding by form', () => {
  it('writes to each friend once, in her name, and keeps no address', async () => {
    const { deps } = house;
    const forwarded = await form({ name: 'Anna Petrova', note: 'Please read this.' });
    expect(forwarded).toMatchObject({ taken: 3, left: 0, is: 'owner', share: token });
    expect(forwarded.answers.map(({ is }) => is)).toEqual(['taken', 'taken', 'taken']);
    const mails = await notices(deps, 'friend');
    expect(mails.map(({ to }) => to)).toEqual(friends('ben', 'cem', 'dora'));
    const [mail] = mails;
    expect(mail).toMatchObject({
      from: '"Anna Petrova via Threefold" <threefold@lists.example>',
      subject: 'Anna Petrova asks you to read: Free the printers of Port Aston',
      replyTo: null,
    });
    expect(mail?.text).toContain('Please read this.');
    expect(mail?.text).toContain('Four printers were arrested on Monday.');
    expect(mail?.text).toContain('no reminder');
    const share = found(mail?.text ?? '', 's');
    expect(await readerOf(deps, share)).toMatchObject({ generation: 1, by: { referral: mail?.referral } });
    const refusal = found(mail?.text ?? '', 'refuse');
    expect(mail?.text).toContain(`refuse+${refusal}@lists.example`);
    expect(mail?.headers.get('list-unsubscribe-post')).toContain('List-Unsubscribe=One-Click');
    expect(house.rings.map(({ name }) => name)).toEqual(['send-notice', 'send-notice', 'send-notice']);
    const kept = JSON.stringify(await deps.db.selectFrom('referrals').selectAll().execute());
    expect(kept).not.toContain('ben@');
    expect((await referralsOf(deps, appeal)).map(({ masked }) => masked)).toEqual([
      'b…@friends.example',
      'c…@friends.example',
      'd…@friends.example',
    ]);
  });

  it('answers for every address, and the good ones go through', async () => {
    const { deps } = house;
    await suppress(deps.db, addressHash(deps.salt, 'mute@friends.example'), 'asked');
    await suppress(deps.db, addressHash(deps.salt, 'gone@friends.example'), 'bounces');
    const { answers, left } = await form({
      friends: [
        'ben@friends.example, BEN@friends.example',
        'anna@readers.example',
        'sub@readers.example',
        'mute@friends.example\ngone@friends.example',
        'labor-l@lists.example',
        'LABOR-L@yorku.ca',
        'nonsense',
        'cem@friends.example',
      ],
    });
    expect(answers.map(({ is }) => is)).toEqual([
      'taken',
      'friend-twice',
      'friend-is-you',
      'friend-is-subscriber',
      'friend-refuses',
      'friend-unreachable',
      'friend-is-service',
      'friend-is-service',
      'bad-address',
      'taken',
    ]);
    expect(left).toBe(1);
    expect((await notices(deps)).map(({ to }) => to)).toEqual(friends('ben', 'cem'));
  });

  it('ends at the limit, over all her forwards, and at one mail for an appeal whoever asks', async () => {
    const { deps } = house;
    await form({ friends: friends('ben', 'cem') });
    const second = await form({ friends: friends('ben', 'dora', 'emil') });
    expect(second.answers.map(({ is }) => is)).toEqual(['friend-reached', 'taken', 'friend-limit']);
    const sub = await shareOfSubscriber(deps, appeal, 'sub@readers.example');
    const other = await form({ token: sub, friends: friends('ben', 'emil') });
    expect(other.answers.map(({ is }) => is)).toEqual(['friend-reached', 'taken']);
    expect(await notices(deps, 'friend')).toHaveLength(4);
  });

  it('is as wide as the appeal asks', async () => {
    const { deps } = house;
    const list = await listWith(deps, ['anna@readers.example'], { name: 'wide' });
    const wide = await appealIn(deps, list, { forward: 5 });
    const share = await shareOfSubscriber(deps, wide, 'anna@readers.example');
    const { taken } = await form({ token: share, friends: friends('a', 'b', 'c', 'd', 'e', 'f') });
    expect(taken).toBe(5);
  });

  it('writes to nobody more than three times in thirty days, for whatever appeal', async () => {
    const { deps } = house;
    const list = await listWith(deps, ['anna@readers.example'], { name: 'busy' });
    const ask = async (): Promise<string | undefined> => {
      const share = await shareOfSubscriber(deps, await appealIn(deps, list), 'anna@readers.example');
      return (await form({ token: share, friends: friends('ben') })).answers[0]?.is;
    };
    expect([await ask(), await ask(), await ask(), await ask()]).toEqual([
      'taken',
      'taken',
      'taken',
      'friend-capped',
    ]);
    house.time = new Date(house.time.getTime() + 30 * DAY_MS + 1);
    expect(await ask()).toBe('taken');
  });

  it('posted twice at once makes one mail for each friend', async () => {
    const { deps } = house;
    const posts = await Promise.all([form(), form(), form()]);
    expect(posts.map(({ taken }) => taken).sort()).toEqual([0, 0, 3]);
    expect(posts.flatMap(({ answers }) => answers.map(({ is }) => is)).sort()).toEqual([
      ...Array(6).fill('friend-reached'),
      ...Array(3).fill('taken'),
    ]);
    expect(await notices(deps)).toHaveLength(3);
    expect(await deps.db.selectFrom('forwards').select('id').execute()).toHaveLength(1);
  });

  it('by many readers at once, in any order of friends, neither hangs nor writes twice', async () => {
    const { deps } = house;
    const list = await listWith(deps, friends('r0', 'r1', 'r2', 'r3', 'r4', 'r5'), { name: 'many' });
    const one = await appealIn(deps, list, { forward: 10 });
    const two = await appealIn(deps, list, { forward: 10 });
    const names = ['f0', 'f1', 'f2', 'f3', 'f4', 'f5', 'f6', 'f7'];
    const posts = await Promise.all(
      Array.from({ length: 12 }, async (_, i) => {
        const on = i % 2 ? one : two;
        const share = await shareOfSubscriber(deps, on, `r${i % 6}@friends.example`);
        const turned = [...names.slice(i % 8), ...names.slice(0, i % 8)];
        return form({ token: share, friends: friends(...(i % 3 ? turned : turned.reverse())) });
      }),
    );
    const mails = (await notices(deps, 'friend')).map(({ to, subject, referral }) => ({
      to,
      subject,
      referral,
    }));
    expect(posts.reduce((sum, { taken }) => sum + taken, 0)).toBe(mails.length);
    expect(mails).toHaveLength(16);
    for (const name of names)
      expect(mails.filter(({ to }) => to === `${name}@friends.example`)).toHaveLength(2);
  });

  it('is hers who types another address: a friend whom the link has brought', async () => {
    const { deps } = house;
    const first = await form({ name: 'Zoe', address: 'zoe@friends.example', friends: friends('ben') });
    expect(first).toMatchObject({ is: 'new', taken: 1 });
    expect(await readerOf(deps, first.share ?? '')).toMatchObject({ name: 'Zoe', generation: 1 });
    const again = await form({ name: 'Zoe', address: 'ZOE@friends.example', friends: friends('cem') });
    expect(again).toMatchObject({ is: 'known', share: first.share });
    const rows = await referralsOf(deps, appeal);
    const zoe = rows.find(({ name }) => name === 'Zoe');
    expect(
      rows.map(({ masked, generation, via, parent_id }) => [masked, generation, via, parent_id]),
    ).toEqual([
      ['z…@friends.example', 1, 'link', null],
      ['b…@friends.example', 2, 'form', zoe?.id],
      ['c…@friends.example', 2, 'form', zoe?.id],
    ]);
    expect((await notices(deps)).every(({ from }) => from.startsWith('"Zoe via Threefold"'))).toBe(true);
    // The owner still has all of her own three.
    expect((await form({ friends: friends('x', 'y', 'z') })).taken).toBe(3);
  });

  it('of somebody else on the list counts as hers, and does not hand out her link', async () => {
    const { deps } = house;
    const other = await form({ name: 'Sub', address: 'sub@readers.example', friends: friends('ben') });
    expect(other).toMatchObject({ is: 'member', share: null, taken: 1 });
    const { roots } = await chainOf(deps, appeal);
    expect(roots.map(({ subscriber }) => subscriber?.masked)).toEqual(['s…@readers.example']);
  });

  it('is refused with words for what is missing', async () => {
    const { deps } = house;
    expect(await code(form({ note: 'see www.spam.example' }))).toEqual(['note-not-plain', undefined]);
    expect(await code(form({ address: 'nobody' }))).toEqual(['bad-address', 'nobody']);
    expect(await code(form({ friends: ['', ' '] }))).toEqual(['bad-form', 'friends']);
    expect(await code(form({ language: 'no such' }))).toEqual(['bad-form', 'language']);
    expect(await code(form({ token: 'x' }))).toEqual(['bad-token', undefined]);
    await deps.db.updateTable('subscribers').set({ name: null }).execute();
    expect(await code(form())).toEqual(['bad-form', 'name']);
    expect(await code(form({ name: '@@@' }))).toEqual(['bad-form', 'name']);
    await deps.db.updateTable('lists').set({ forwards_by_service: false }).execute();
    expect(await code(form({ name: 'Anna' }))).toEqual(['forwards-off', undefined]);
    expect(await notices(deps)).toEqual([]);
    expect(await referralsOf(deps, appeal)).toEqual([]);
  });
});

describe('refusing', () => {
  it('is for good, for every appeal, and done once', async () => {
    const { deps } = house;
    await form({ friends: friends('ben') });
    const refusal = found((await notices(deps))[0]?.text ?? '', 'refuse');
    expect(await toRefuse(deps, refusal)).toEqual({
      masked: 'b…@friends.example',
      title: 'Free the printers of Port Aston',
      refused: false,
    });
    expect(await refuse(deps, refusal)).toMatchObject({ refused: true });
    expect(await refuse(deps, refusal)).toMatchObject({ refused: true });
    expect(await toRefuse(deps, refusal)).toMatchObject({ refused: true });
    const list = await listWith(deps, ['anna@readers.example'], { name: 'other' });
    const share = await shareOfSubscriber(deps, await appealIn(deps, list), 'anna@readers.example');
    const { answers } = await form({ token: share, friends: friends('ben') });
    expect(answers.map(({ is }) => is)).toEqual(['friend-refuses']);
    expect(await code(refuse(deps, token))).toEqual(['bad-token', undefined]);
    const stale = deps.tokens.sign({ kind: 'refuse', referral: 99 });
    expect(await code(refuse(deps, stale))).toEqual(['stale-token', undefined]);
  });

  it('is done by a mail to the address in the mail as well, also when a program sends it', async () => {
    const { deps } = house;
    await form({ friends: friends('ben') });
    const refusal = /refuse\+[a-z0-9]+@lists\.example/.exec((await notices(deps))[0]?.text ?? '')?.[0] ?? '';
    const raw = Buffer.from('From: ben@friends.example\r\nPrecedence: bulk\r\nSubject: stop\r\n\r\n\r\n');
    await takeIn(deps, { raw, from: 'ben@friends.example', to: [refusal] });
    const rung = house.rings.find(({ name }) => name === 'read-arrival');
    expect(await readArrival(deps, alone, rung?.payload.arrival ?? 0)).toMatchObject({ is: 'done' });
    expect(await isSuppressed(deps.db, addressHash(deps.salt, 'ben@friends.example'))).toBe('asked');
  });
});

describe('taking part by a link', () => {
  it('joins the chain, once for an address and anew without one', async () => {
    const { deps } = house;
    const zoe = await takePart(deps, { token, name: 'Zoe', address: 'zoe@friends.example' });
    expect(zoe.is).toBe('new');
    expect(await takePart(deps, { token, address: 'zoe@friends.example' })).toMatchObject({
      is: 'known',
      share: zoe.share,
    });
    const shy = await takePart(deps, { token });
    const alsoShy = await takePart(deps, { token: shy.share ?? '' });
    expect(await readerOf(deps, alsoShy.share ?? '')).toMatchObject({ generation: 2, name: null });
    expect(await takePart(deps, { token, address: 'anna@readers.example' })).toMatchObject({
      is: 'owner',
      share: token,
    });
    expect(await takePart(deps, { token, address: 'sub@readers.example' })).toMatchObject({
      is: 'member',
      share: null,
    });
    expect(await referralsOf(deps, appeal)).toHaveLength(3);
    expect(await notices(deps)).toEqual([]);
  });

  it('twice at once with one address joins once, under one forward', async () => {
    const { deps } = house;
    await Promise.all([1, 2, 3].map(() => takePart(deps, { token, address: 'zoe@friends.example' })));
    await Promise.all([1, 2, 3].map(() => takePart(deps, { token })));
    expect(await referralsOf(deps, appeal)).toHaveLength(4);
    expect(await deps.db.selectFrom('forwards').select('id').execute()).toHaveLength(1);
  });

  it('gives an anonymous friend the first address that comes by her link, and others are her friends', async () => {
    const { deps } = house;
    const shy = await takePart(deps, { token });
    const first = await form({
      token: shy.share ?? '',
      name: 'Zoe',
      address: 'zoe@friends.example',
      friends: friends('ben'),
    });
    expect(first).toMatchObject({ is: 'owner', share: shy.share });
    const next = await takePart(deps, {
      token: shy.share ?? '',
      name: 'Yan',
      address: 'yan@friends.example',
    });
    expect(next.is).toBe('new');
    const rows = await referralsOf(deps, appeal);
    expect(rows.map(({ masked, name, generation }) => [masked, name, generation])).toEqual([
      ['z…@friends.example', 'Zoe', 1],
      ['b…@friends.example', null, 2],
      ['y…@friends.example', 'Yan', 2],
    ]);
  });
});

describe('forwarding by her own mail', () => {
  const mail = (more: Partial<Parameters<typeof forwardByMail>[1]> = {}) =>
    forwardByMail(house.deps, {
      token,
      from: { address: 'anna@readers.example', name: 'Anna Petrova' },
      recipients: [...friends('ben', 'cem'), `forward+${token}@lists.example`, 'anna@readers.example'],
      messageId: 'm1@readers.example',
      trace: 'm1',
      ...more,
    });

  it('counts the friends, writes to none of them, and thanks her once', async () => {
    const { deps } = house;
    expect(await mail()).toMatchObject({ taken: 2, is: 'owner', share: token });
    const [receipt, ...others] = await notices(deps);
    expect(others).toEqual([]);
    expect(receipt).toMatchObject({
      kind: 'receipt',
      to: 'anna@readers.example',
      envelopeFrom: '',
      trace: 'm1',
    });
    expect(receipt?.text).toContain('b…@friends.example');
    expect(receipt?.text).toContain('passed on to 2 people, in one step');
    expect(receipt?.text).toContain(`/s/${token}`);
    expect(receipt?.headers.get('in-reply-to')).toContain('<m1@readers.example>');
  });

  it('is the same message however often it is handed over', async () => {
    const { deps } = house;
    const twice = await Promise.all([mail(), mail()]);
    const later = await mail();
    for (const { answers } of [...twice, later]) {
      expect(answers.map(({ masked, is }) => [masked, is])).toEqual([
        ['b…@friends.example', 'taken'],
        ['c…@friends.example', 'taken'],
      ]);
    }
    expect(await referralsOf(deps, appeal)).toHaveLength(2);
    expect(await notices(deps)).toHaveLength(1);
  });

  it('names who does not count, and asks nobody’s leave since nothing is sent', async () => {
    const { deps } = house;
    await suppress(deps.db, addressHash(deps.salt, 'mute@friends.example'), 'asked');
    await form({ friends: friends('had') });
    const { answers } = await mail({
      recipients: [
        ...friends('had', 'mute'),
        'sub@readers.example',
        'mute@friends.example',
        'LABOR-L@yorku.ca',
      ],
    });
    expect(answers.map(({ typed, is }) => [typed, is])).toEqual([
      ['had@friends.example', 'friend-reached'],
      ['mute@friends.example', 'taken'],
      ['sub@readers.example', 'friend-is-subscriber'],
    ]);
    const receipt = (await notices(deps, 'receipt'))[0];
    expect(receipt?.text).toContain('h…@friends.example: This address has had the appeal already.');
  });

  it('counts no more than ten from one reader', async () => {
    const names = Array.from({ length: 30 }, (_, i) => `f${i}`);
    expect(await mail({ recipients: friends(...names) })).toMatchObject({ taken: 10, left: 0 });
    expect((await form({ friends: friends('more') })).answers[0]?.is).toBe('friend-limit');
  });

  it('of another sender is a friend brought by the link, who gets her own', async () => {
    const { deps } = house;
    const zoe = await mail({ from: { address: 'zoe@friends.example', name: 'Zoe' } });
    expect(zoe).toMatchObject({ is: 'new', taken: 2 });
    const [receipt] = await notices(deps);
    expect(receipt?.to).toBe('zoe@friends.example');
    expect(receipt?.text).toContain(`/s/${zoe.share}`);
    // The link's owner stood in Cc, and is on the list.
    expect(zoe.answers.at(-1)).toMatchObject({ typed: 'anna@readers.example', is: 'friend-is-subscriber' });
  });

  it('without a friend’s address says so; a sender never to be mailed gets nothing', async () => {
    const { deps } = house;
    await mail({ recipients: [`forward+${token}@lists.example`] });
    expect((await notices(deps))[0]?.text).toContain('no friend’s address in To or Cc');
    await suppress(deps.db, addressHash(deps.salt, 'anna@readers.example'), 'asked');
    await mail({ trace: 'm2' });
    expect(await notices(deps)).toHaveLength(1);
    expect(await referralsOf(deps, appeal)).toHaveLength(2);
  });

  it('works where the service itself writes to nobody', async () => {
    await house.deps.db.updateTable('lists').set({ forwards_by_service: false }).execute();
    expect(await mail()).toMatchObject({ taken: 2 });
  });
});
