import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { suppress } from '../../src/bounces/suppression.ts';
import {
  addModerator,
  createList,
  findList,
  importSubscribers,
  lists,
  membersOf,
  moderatorsOf,
} from '../../src/lists/service.ts';
import { addressHash } from '../../src/mail/address-hash.ts';
import { type House, openHouse } from '../support/house.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

describe('lists', () => {
  it('are made and found in any case', async () => {
    const made = await createList(house.deps, {
      name: 'LABOR-L',
      title: 'Forum on\r\nlabor',
      originAddress: 'LABOR-L@YORKU.CA',
    });
    expect(made).toMatchObject({
      name: 'LABOR-L',
      title: 'Forum on labor',
      language: 'en',
      originAddress: 'LABOR-L@YORKU.CA',
      forwardsByService: true,
      bounceLimit: 2,
    });
    expect(await findList(house.deps, 'labor-l')).toEqual(made);
    await createList(house.deps, { name: 'a-list', forwardsByService: false });
    expect((await lists(house.deps)).map((list) => list.name)).toEqual(['a-list', 'LABOR-L']);
  });

  it('refuse a second of the same name, a name the service needs, and a bad origin or language', async () => {
    await createList(house.deps, { name: 'LABOR-L' });
    const refused = async (wish: Parameters<typeof createList>[1]): Promise<unknown> =>
      createList(house.deps, wish).catch((error: { code?: string }) => error.code);
    expect(await refused({ name: 'labor-l' })).toBe('list-exists');
    expect(await refused({ name: 'Bounce' })).toBe('bad-list-name');
    expect(await refused({ name: 'x-owner' })).toBe('bad-list-name');
    expect(await refused({ name: 'x', originAddress: 'nobody' })).toBe('bad-address');
    expect(await refused({ name: 'x', language: 'english!' })).toBe('bad-form');
    expect(await refused({ name: 'x', title: 'x'.repeat(121) })).toBe('bad-form');
    await expect(findList(house.deps, 'x')).rejects.toMatchObject({ code: 'no-such-list' });
  });

  it('have moderators, each once', async () => {
    const list = await createList(house.deps, { name: 'l' });
    const vera = await addModerator(house.deps, list.id, { address: 'Vera <vera@example.org>' });
    const again = await addModerator(house.deps, list.id, { address: 'VERA@Example.org' });
    expect(again.id).toBe(vera.id);
    expect(await moderatorsOf(house.deps, list.id)).toEqual([
      { id: vera.id, listId: list.id, address: 'vera@example.org', name: 'Vera' },
    ]);
    await expect(addModerator(house.deps, list.id, { address: 'vera' })).rejects.toMatchObject({
      code: 'bad-address',
    });
  });
});

describe('an import', () => {
  it('tells what became of every address', async () => {
    const { deps } = house;
    const list = await createList(deps, { name: 'l' });
    const other = await createList(deps, { name: 'other' });
    await importSubscribers(deps, other, [{ address: 'ben@example.org', name: 'Ben' }]);
    await importSubscribers(deps, list, [
      { address: 'already@example.org' },
      { address: 'left@example.org' },
    ]);
    await deps.db
      .updateTable('subscriptions')
      .set({ state: 'ended' })
      .where('subscriber_id', '=', (eb) =>
        eb.selectFrom('subscribers').select('id').where('address', '=', 'left@example.org'),
      )
      .execute();
    await suppress(deps.db, addressHash(deps.salt, 'never@example.org'), 'asked');
    const result = await importSubscribers(deps, list, [
      { address: 'Anna <anna@example.org>' },
      { address: 'ANNA@example.org' },
      { address: 'ben@example.org', name: 'Benjamin' },
      { address: 'already@example.org', name: 'Al Ready' },
      { address: 'left@example.org' },
      { address: 'never@example.org' },
      { address: 'not an address' },
      { address: 'l@lists.example' },
    ]);
    expect(result).toEqual({
      added: 2,
      already: 1,
      left: ['left@example.org'],
      suppressed: ['never@example.org'],
      twice: ['ANNA@example.org'],
      malformed: ['not an address', 'l@lists.example'],
    });
    expect(await membersOf(deps, list.id)).toEqual({
      pending: 0,
      active: 3,
      paused: 0,
      bouncing: 0,
      ended: 1,
    });
    const people = await deps.db
      .selectFrom('subscribers')
      .select(['address', 'name'])
      .orderBy('address')
      .execute();
    expect(people).toEqual([
      { address: 'already@example.org', name: 'Al Ready' },
      { address: 'anna@example.org', name: 'Anna' },
      { address: 'ben@example.org', name: 'Ben' },
      { address: 'left@example.org', name: null },
    ]);
  });

  it('makes a waiting subscription active', async () => {
    const { deps } = house;
    const list = await createList(deps, { name: 'l' });
    await importSubscribers(deps, list, [{ address: 'a@example.org' }]);
    await deps.db.updateTable('subscriptions').set({ state: 'pending' }).execute();
    expect((await importSubscribers(deps, list, [{ address: 'a@example.org' }])).added).toBe(1);
  });

  it('of the same addresses, twice at once, adds each once', async () => {
    const { deps } = house;
    const list = await createList(deps, { name: 'l' });
    const people = Array.from({ length: 300 }, (_, i) => ({ address: `p${i}@example.org` }));
    const results = await Promise.all([
      importSubscribers(deps, list, people),
      importSubscribers(deps, list, [...people].reverse()),
    ]);
    expect(results.reduce((sum, { added }) => sum + added, 0)).toBe(300);
    expect((await membersOf(deps, list.id)).active).toBe(300);
  });

  it('takes thousands in one statement', async () => {
    const { deps } = house;
    const list = await createList(deps, { name: 'l' });
    const people = Array.from({ length: 20_000 }, (_, i) => ({
      address: `reader${i}@example.org`,
      name: `Reader ${i} "of" \\ many, {you}`,
    }));
    const result = await importSubscribers(deps, list, people);
    expect(result).toMatchObject({ added: 20_000, already: 0, twice: [], malformed: [] });
    expect((await membersOf(deps, list.id)).active).toBe(20_000);
  });

  it('of nobody is nothing', async () => {
    const list = await createList(house.deps, { name: 'l' });
    expect((await importSubscribers(house.deps, list, [])).added).toBe(0);
  });
});
