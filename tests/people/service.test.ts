import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  addAdmin,
  adminLink,
  checkFirstAdminLink,
  claimFirstAdmin,
  firstAdmin,
  requestSignIn,
  sessionOf,
  signIn,
  signInLink,
  signOut,
} from '../../src/people/service.ts';
import { type House, openHouse } from '../support/house.ts';

let house: House;
const tokenOf = (link: string | null): string => link?.split('/').at(-1) ?? '';
const MINUTE = 60_000;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());
beforeEach(async () => {
  for (const table of ['admins', 'sign_ins', 'sessions', 'notices'] as const)
    await house.deps.db.deleteFrom(table).execute();
});

describe('the first admin', () => {
  it('is whoever has the link, once', async () => {
    const token = tokenOf(await firstAdmin(house.deps, null));
    await checkFirstAdminLink(house.deps, token);
    const session = await claimFirstAdmin(house.deps, token, { address: 'Ada@Example.org', name: 'Ada' });
    expect(await sessionOf(house.deps, session)).toMatchObject({
      address: 'Ada@Example.org',
      isAdmin: true,
      lists: null,
    });
    await expect(claimFirstAdmin(house.deps, token, { address: 'b@example.org' })).rejects.toMatchObject({
      code: 'stale-token',
    });
    expect(await firstAdmin(house.deps, null)).toBeNull();
  });

  it('is one of two who try at the same time', async () => {
    const token = tokenOf(await firstAdmin(house.deps, null));
    const both = await Promise.allSettled(
      ['a@example.org', 'b@example.org'].map((address) => claimFirstAdmin(house.deps, token, { address })),
    );
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await house.deps.db.selectFrom('admins').select('id').execute()).toHaveLength(1);
  });

  it('can mistype the address and try again', async () => {
    const token = tokenOf(await firstAdmin(house.deps, null));
    await expect(claimFirstAdmin(house.deps, token, { address: 'nonsense' })).rejects.toMatchObject({
      code: 'bad-address',
    });
    await checkFirstAdminLink(house.deps, token);
  });

  it('is named by the setting where there is one', async () => {
    expect(await firstAdmin(house.deps, 'ada@example.org')).toBeNull();
    expect(tokenOf(await signInLink(house.deps, 'ada@example.org'))).not.toBe('');
  });

  it('has only the newest link, for a day', async () => {
    const old = tokenOf(await firstAdmin(house.deps, null));
    const fresh = tokenOf(await firstAdmin(house.deps, null));
    await expect(checkFirstAdminLink(house.deps, old)).rejects.toMatchObject({ code: 'stale-token' });
    await checkFirstAdminLink(house.deps, fresh);
    const begun = house.time;
    house.time = new Date(begun.getTime() + 24 * 60 * MINUTE + 1);
    await expect(checkFirstAdminLink(house.deps, fresh)).rejects.toMatchObject({ code: 'stale-token' });
    house.time = begun;
  });
});

describe('signing in', () => {
  it('works once, within fifteen minutes', async () => {
    const begun = house.time;
    const late = tokenOf(await adminLink(house.deps, 'ada@example.org'));
    house.time = new Date(begun.getTime() + 15 * MINUTE + 1);
    await expect(signIn(house.deps, late)).rejects.toMatchObject({ code: 'stale-token' });
    house.time = begun;
    const token = tokenOf(await signInLink(house.deps, 'ADA@example.org'));
    const both = await Promise.allSettled([signIn(house.deps, token), signIn(house.deps, token)]);
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('keeps no token, only its hash', async () => {
    const token = tokenOf(await adminLink(house.deps, 'ada@example.org'));
    const session = await signIn(house.deps, token);
    const kept = JSON.stringify([
      await house.deps.db.selectFrom('sign_ins').selectAll().execute(),
      await house.deps.db.selectFrom('sessions').selectAll().execute(),
    ]);
    expect(kept).not.toContain(token);
    expect(kept).not.toContain(session);
  });

  it('writes to those who have a role, and never many times', async () => {
    await addAdmin(house.deps, { address: 'ada@example.org' });
    for (let i = 0; i < 10; i += 1) await requestSignIn(house.deps, 'ada@example.org');
    await requestSignIn(house.deps, 'nobody@example.org');
    await expect(requestSignIn(house.deps, 'nonsense')).rejects.toMatchObject({ code: 'bad-address' });
    const notices = await house.deps.db.selectFrom('notices').select('to_address').execute();
    expect(notices).toEqual(Array.from({ length: 3 }, () => ({ to_address: 'ada@example.org' })));
  });

  it('lasts thirty days, until signing out, or until the role is taken away', async () => {
    const begun = house.time;
    const start = async () => signIn(house.deps, tokenOf(await adminLink(house.deps, 'ada@example.org')));
    const session = await start();
    house.time = new Date(begun.getTime() + 30 * 24 * 60 * MINUTE + 1);
    expect(await sessionOf(house.deps, session)).toBeNull();
    house.time = begun;
    expect(await sessionOf(house.deps, session)).not.toBeNull();
    await signOut(house.deps, session);
    expect(await sessionOf(house.deps, session)).toBeNull();
    const second = await start();
    await house.deps.db.deleteFrom('admins').execute();
    expect(await sessionOf(house.deps, second)).toBeNull();
  });
});
