import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isSuppressed, suppress } from '../../src/bounces/suppression.ts';
import {
  changePreferences,
  confirmSubscription,
  preferences,
  subscribe,
  toConfirm,
  unsubscribe,
} from '../../src/lists/joining.ts';
import type { List } from '../../src/lists/list.ts';
import { addressHash } from '../../src/mail/address-hash.ts';
import { type House, openHouse } from '../support/house.ts';
import { notices } from '../support/notices.ts';
import { listWith } from '../support/readers.ts';

const DAY_MS = 86_400_000;

let house: House;
let list: List;
beforeEach(async () => {
  house = await openHouse();
  list = await listWith(house.deps, ['member@example.org']);
});
afterEach(() => house.close());

const state = async (address: string): Promise<string | undefined> =>
  (
    await house.deps.db
      .selectFrom('subscriptions')
      .innerJoin('subscribers', 'subscribers.id', 'subscriptions.subscriber_id')
      .select('subscriptions.state as state')
      .where('subscribers.address', '=', address)
      .executeTakeFirst()
  )?.state;

const tokenIn = (text: string, page: string): string =>
  new RegExp(`/${page}/([a-z0-9]+)`).exec(text)?.[1] ?? '';

describe('joining', () => {
  it('asks by mail, by link and by reply, and joins once the answer comes', async () => {
    const { deps } = house;
    await subscribe(deps, list, { address: 'new@example.org', name: 'Nina', source: 'web' });
    expect(await state('new@example.org')).toBe('pending');
    const [ask] = await notices(deps, 'confirm');
    const token = tokenIn(ask?.text ?? '', 'confirm');
    expect(ask).toMatchObject({ to: 'new@example.org', replyTo: `confirm+${token}@lists.example` });
    expect(house.rings).toEqual([{ name: 'send-notice', payload: { notice: 1 } }]);

    expect(await toConfirm(deps, token)).toMatchObject({ state: 'pending', masked: 'n…@example.org' });
    expect(await state('new@example.org')).toBe('pending');
    expect(await confirmSubscription(deps, token)).toMatchObject({
      state: 'active',
      list: { name: 'LABOR-L' },
    });
    expect(await confirmSubscription(deps, token)).toMatchObject({ state: 'active' });
    const welcomes = await notices(deps, 'welcome');
    expect(welcomes.map(({ to }) => to)).toEqual(['new@example.org']);
    expect(tokenIn(welcomes[0]?.text ?? '', 'p')).not.toBe('');
  });

  it('answers alike whether the address is new, on the list, or never to be mailed', async () => {
    const { deps } = house;
    await suppress(deps.db, addressHash(deps.salt, 'mute@example.org'), 'asked');
    const answers = [];
    for (const address of ['new@example.org', 'member@example.org', 'mute@example.org']) {
      answers.push(await subscribe(deps, list, { address, source: 'web' }));
    }
    expect(answers).toEqual([
      { masked: 'n…@example.org' },
      { masked: 'm…@example.org' },
      { masked: 'm…@example.org' },
    ]);
    const asked = await notices(deps);
    expect(asked.map(({ to, kind }) => [to, kind])).toEqual([
      ['new@example.org', 'confirm'],
      ['member@example.org', 'confirm'],
    ]);
    expect(asked[1]?.text).toContain('It does already');
    expect(await state('mute@example.org')).toBeUndefined();
    expect(await state('member@example.org')).toBe('active');
  });

  it('floods nobody: one mail a day, however often somebody asks', async () => {
    const { deps } = house;
    const wish = { address: 'new@example.org', source: 'web' as const };
    await Promise.all([1, 2, 3].map(() => subscribe(deps, list, wish)));
    expect(await notices(deps, 'confirm')).toHaveLength(1);
    house.time = new Date(house.time.getTime() + DAY_MS);
    await subscribe(deps, list, wish);
    await subscribe(deps, list, wish);
    expect(await notices(deps, 'confirm')).toHaveLength(2);
  });

  it('refuses what is no address, and the service’s own', async () => {
    for (const address of ['nobody', 'labor-l@lists.example', 'a@b@c']) {
      await expect(subscribe(house.deps, list, { address, source: 'web' })).rejects.toMatchObject({
        code: 'bad-address',
      });
    }
    expect(await notices(house.deps)).toEqual([]);
  });

  it('does not take an old, used-up or foreign link', async () => {
    const { deps } = house;
    await subscribe(deps, list, { address: 'new@example.org', source: 'web' });
    const token = tokenIn((await notices(deps))[0]?.text ?? '', 'confirm');
    const action = deps.tokens.sign({ kind: 'action', subscription: 2 });
    await expect(confirmSubscription(deps, action)).rejects.toMatchObject({ code: 'bad-token' });
    await expect(confirmSubscription(deps, `${token}x`)).rejects.toMatchObject({ code: 'bad-token' });
    house.time = new Date(house.time.getTime() + 15 * DAY_MS);
    await expect(confirmSubscription(deps, token)).rejects.toMatchObject({ code: 'stale-token' });
    await expect(toConfirm(deps, token)).rejects.toMatchObject({ code: 'stale-token' });
    // Asking again makes it good again; leaving makes it bad for ever.
    await subscribe(deps, list, { address: 'new@example.org', source: 'web' });
    const place = await confirmSubscription(deps, token);
    await unsubscribe(deps, { token: place.actionToken });
    await expect(confirmSubscription(deps, token)).rejects.toMatchObject({ code: 'stale-token' });
  });

  it('does not change the name or language of somebody known', async () => {
    const { deps } = house;
    await subscribe(deps, list, {
      address: 'member@example.org',
      name: 'Mallory',
      language: 'xx',
      source: 'web',
    });
    const row = await deps.db.selectFrom('subscribers').select(['name', 'language']).executeTakeFirst();
    expect(row).toEqual({ name: 'member', language: 'en' });
  });
});

describe('leaving', () => {
  const member = (): string => house.deps.tokens.sign({ kind: 'action', subscription: 1 });

  it('is done once, with one goodbye that says how to come back', async () => {
    const { deps } = house;
    const places = await Promise.all([1, 2, 3].map(() => unsubscribe(deps, { token: member() })));
    expect(places.map((place) => place.state)).toEqual(['ended', 'ended', 'ended']);
    const goodbyes = await notices(deps, 'goodbye');
    expect(goodbyes).toHaveLength(1);
    expect(goodbyes[0]?.text).toContain('labor-l-subscribe@lists.example');
    expect(goodbyes[0]?.text).toContain('/lists/labor-l');
    await subscribe(deps, list, { address: 'member@example.org', source: 'web' });
    expect(await state('member@example.org')).toBe('pending');
    expect(await notices(deps, 'confirm')).toHaveLength(1);
  });

  it('after a complaint, or by an admin, sends nothing', async () => {
    const { deps } = house;
    await unsubscribe(deps, { subscription: 1 }, 'complain');
    expect(await notices(deps)).toEqual([]);
    const row = await deps.db.selectFrom('subscriptions').select(['state', 'reason']).executeTakeFirst();
    expect(row).toEqual({ state: 'ended', reason: 'complaint' });
  });

  it('of one who never confirmed is silent', async () => {
    const { deps } = house;
    await subscribe(deps, list, { address: 'new@example.org', source: 'web' });
    await unsubscribe(deps, { subscription: 2 });
    expect((await notices(deps)).map(({ kind }) => kind)).toEqual(['confirm']);
  });

  it('needs an action token, and a subscription that is there', async () => {
    const { deps } = house;
    const share = deps.tokens.sign({ kind: 'share', appeal: 1, by: { subscriber: 1 } });
    await expect(unsubscribe(deps, { token: share })).rejects.toMatchObject({ code: 'bad-token' });
    await expect(unsubscribe(deps, { subscription: 99 })).rejects.toMatchObject({ code: 'stale-token' });
  });
});

describe('preferences', () => {
  it('pause, resume, rename and change the language', async () => {
    const { deps } = house;
    const token = deps.tokens.sign({ kind: 'action', subscription: 1 });
    expect(await preferences(deps, token)).toMatchObject({ state: 'active', masked: 'm…@example.org' });
    expect(
      await changePreferences(deps, { token }, { mail: 'pause', name: 'Mem <Ber>', language: 'de' }),
    ).toMatchObject({ state: 'paused', name: 'Mem Ber', language: 'de' });
    expect(await changePreferences(deps, { token }, { mail: 'pause' })).toMatchObject({ state: 'paused' });
    expect(await changePreferences(deps, { token }, { mail: 'resume', name: '' })).toMatchObject({
      state: 'active',
      name: null,
      language: 'de',
    });
    await expect(changePreferences(deps, { token }, { language: '<x>' })).rejects.toMatchObject({
      code: 'bad-form',
    });
  });

  it('bring back one whose mail came back, with a clean score, and never one who left', async () => {
    const { deps } = house;
    const token = deps.tokens.sign({ kind: 'action', subscription: 1 });
    await deps.db.updateTable('subscriptions').set({ state: 'bouncing', bounce_score: 4 }).execute();
    await changePreferences(deps, { token }, { mail: 'resume' });
    const row = await deps.db
      .selectFrom('subscriptions')
      .select(['state', 'bounce_score'])
      .executeTakeFirst();
    expect(row).toEqual({ state: 'active', bounce_score: 0 });
    await unsubscribe(deps, { token });
    expect(await changePreferences(deps, { token }, { mail: 'resume' })).toMatchObject({ state: 'ended' });
  });
});

describe('suppression', () => {
  it('keeps the wish of a person above what was found out about a mailbox', async () => {
    const { deps } = house;
    const hash = addressHash(deps.salt, 'a@example.org');
    expect(await isSuppressed(deps.db, hash)).toBeNull();
    await suppress(deps.db, hash, 'bounces');
    await suppress(deps.db, hash, 'admin');
    expect(await isSuppressed(deps.db, hash)).toBe('bounces');
    await suppress(deps.db, hash, 'asked');
    await suppress(deps.db, hash, 'bounces');
    await suppress(deps.db, hash, 'complaint');
    expect(await isSuppressed(deps.db, addressHash(deps.salt, 'A@EXAMPLE.org'))).toBe('asked');
    expect(await isSuppressed(deps.db, addressHash(Buffer.alloc(32, 8), 'a@example.org'))).toBeNull();
  });
});
