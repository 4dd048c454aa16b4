import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { suppress } from '../../src/bounces/suppression.ts';
import { letterByCopy, letterReported, lettersOf } from '../../src/letters/service.ts';
import { addressHash } from '../../src/mail/address-hash.ts';
import { chainOf, takePart } from '../../src/referrals/service.ts';
import { type House, openHouse } from '../support/house.ts';
import { notices } from '../support/notices.ts';
import { appealIn, listWith, referralsOf, shareOfSubscriber } from '../support/readers.ts';

let house: House;
let appeal: number;
let token: string;
beforeEach(async () => {
  house = await openHouse();
  const list = await listWith(house.deps, ['anna@readers.example', 'sub@readers.example']);
  appeal = await appealIn(house.deps, list);
  token = await shareOfSubscriber(house.deps, appeal, 'anna@readers.example');
});
afterEach(() => house.close());

const copy = (address: string, more: Partial<Parameters<typeof letterByCopy>[1]> = {}) =>
  letterByCopy(house.deps, {
    ...{ token, from: { address, name: 'Some One' }, messageId: 'l1@x.org', trace: 'l1' },
    ...more,
  });

describe('a letter', () => {
  it('is counted once by its copy, and thanked for once', async () => {
    const { deps } = house;
    const told = await Promise.all([copy('anna@readers.example'), copy('Anna@READERS.example')]);
    expect(told.map(({ counted }) => counted).sort()).toEqual(['known', 'new']);
    expect(await copy('anna@readers.example', { trace: 'l2' })).toMatchObject({
      counted: 'known',
      is: 'owner',
    });
    expect(await lettersOf(deps, appeal)).toEqual({ total: 1, copy: 1, reported: 0 });
    const [receipt, ...others] = await notices(deps);
    expect(others).toEqual([]);
    expect(receipt).toMatchObject({ kind: 'receipt', envelopeFrom: '', trace: 'l1' });
    expect(receipt?.text).toContain(`/s/${token}`);
  });

  it('that was reported first is proven by its copy, never the other way round', async () => {
    const { deps } = house;
    expect(await letterReported(deps, { token })).toMatchObject({ counted: 'new', is: 'owner' });
    expect(await lettersOf(deps, appeal)).toEqual({ total: 1, copy: 0, reported: 1 });
    expect(await copy('anna@readers.example')).toMatchObject({ counted: 'proven' });
    expect(await letterReported(deps, { token })).toMatchObject({ counted: 'known' });
    expect(await lettersOf(deps, appeal)).toEqual({ total: 1, copy: 1, reported: 0 });
  });

  it('from another sender is that of a friend whom the link has brought', async () => {
    const { deps } = house;
    const zoe = await copy('zoe@friends.example');
    expect(zoe).toMatchObject({ counted: 'new', is: 'new' });
    expect(await copy('sub@readers.example', { trace: 'l2' })).toMatchObject({ is: 'member', share: null });
    const { figures, roots } = await chainOf(deps, appeal);
    expect(figures.byGeneration.map(({ letters }) => letters)).toEqual([1, 1]);
    expect(roots[0]?.children[0]).toMatchObject({ masked: 'z…@friends.example', actedAt: house.time });
    expect((await notices(deps)).map(({ to }) => to)).toEqual(['zoe@friends.example', 'sub@readers.example']);
  });

  it('reported by a friend marks that she acted, and may bring her along', async () => {
    const { deps } = house;
    const friend = await takePart(deps, { token });
    await letterReported(deps, { token: friend.share ?? '', name: 'Shy' });
    await letterReported(deps, { token, name: 'Zoe', address: 'zoe@friends.example' });
    expect((await referralsOf(deps, appeal)).map(({ name }) => name)).toEqual(['Shy', 'Zoe']);
    const { roots } = await chainOf(deps, appeal);
    expect(roots[0]?.children.map(({ actedAt }) => actedAt)).toEqual([house.time, house.time]);
    expect(await notices(deps)).toEqual([]);
  });

  it('counts without an answer to an address that is never to be mailed', async () => {
    const { deps } = house;
    await suppress(deps.db, addressHash(deps.salt, 'anna@readers.example'), 'asked');
    expect(await copy('anna@readers.example')).toMatchObject({ counted: 'new' });
    expect(await notices(deps)).toEqual([]);
  });

  it('is refused for a wrong token, a held appeal or a sender without an address', async () => {
    const { deps } = house;
    await expect(copy('nobody')).rejects.toMatchObject({ code: 'bad-address' });
    await expect(copy('a@x.org', { token: 'x' })).rejects.toMatchObject({ code: 'bad-token' });
    await expect(letterReported(deps, { token, address: 'nobody' })).rejects.toMatchObject({
      code: 'bad-address',
    });
    await deps.db.updateTable('appeals').set({ state: 'held' }).execute();
    await expect(copy('a@x.org')).rejects.toMatchObject({ code: 'no-such-appeal' });
    expect((await lettersOf(deps, appeal)).total).toBe(0);
  });
});
