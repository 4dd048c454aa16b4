import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readArrival } from '../../src/inbound/read.ts';
import { takeIn } from '../../src/inbound/service.ts';
import { findMessage, troubledArrivals, tryAgain, waitingArrivals } from '../../src/inbound/store.ts';
import { createList } from '../../src/lists/service.ts';
import { alone, type House, openHouse } from '../support/house.ts';
import { aList } from '../support/rows.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await aList(house.deps, 2);
});
afterAll(() => house.close());
beforeEach(() => {
  house.rings.length = 0;
});

let sequence = 0;
const mail = (...headers: string[]): Buffer => {
  sequence += 1;
  return Buffer.from([...headers, `X-Test: ${sequence}`, '', 'Hello.', ''].join('\r\n'));
};

describe('takeIn', () => {
  it('stores a message once for each address, and rings once', async () => {
    const raw = mail('Subject: hello');
    const first = await takeIn(house.deps, { raw, from: 'a@b.example', to: ['labor-l@lists.example'] });
    const again = await takeIn(house.deps, { raw, from: 'a@b.example', to: ['LABOR-L@lists.example'] });
    expect(first.isNew).toBe(true);
    expect(again).toEqual({ id: first.id, isNew: false });
    const other = await takeIn(house.deps, { raw, from: 'a@b.example', to: ['labor-l-owner@lists.example'] });
    expect(other).toEqual({ id: first.id, isNew: true });
    expect(house.rings.map((ring) => ring.name)).toEqual(['read-arrival', 'read-arrival']);
    expect((await findMessage(house.deps.db, first.id))?.raw.equals(raw)).toBe(true);
  });

  it('takes two of the same at once as one', async () => {
    const raw = mail('Subject: race');
    const incoming = { raw, from: '', to: ['labor-l@lists.example'] };
    const taken = await Promise.all([1, 2, 3, 4].map(() => takeIn(house.deps, incoming)));
    expect(new Set(taken.map((one) => one.id)).size).toBe(1);
    expect(taken.filter((one) => one.isNew).length).toBe(1);
  });

  it('knows a list by the address it has elsewhere', async () => {
    await createList(house.deps, { name: 'YORK-L', originAddress: 'LABOR-L@YORKU.CA' });
    const taken = await takeIn(house.deps, { raw: mail('Subject: x'), from: '', to: ['labor-l@yorku.ca'] });
    expect(taken.isNew).toBe(true);
  });

  it('refuses what no address here takes, and does not repeat addresses', async () => {
    const refused = takeIn(house.deps, {
      raw: mail('Subject: x'),
      from: '',
      to: ['nobody@lists.example', 'secret@elsewhere.example'],
    });
    await expect(refused).rejects.toMatchObject({
      code: 'no-recipient',
      found: 'n…@lists.example, s…@elsewhere.example',
    });
    await expect(takeIn(house.deps, { raw: mail('x: y'), from: '', to: [] })).rejects.toMatchObject({
      code: 'no-recipient',
    });
    await expect(
      takeIn(house.deps, { raw: Buffer.alloc(0), from: '', to: ['labor-l@lists.example'] }),
    ).rejects.toMatchObject({
      code: 'not-a-message',
    });
  });
});

describe('readArrival', () => {
  const arrive = async (raw: Buffer, to: string, from = 'someone@readers.example'): Promise<number> => {
    house.rings.length = 0;
    await takeIn(house.deps, { raw, from, to: [to] });
    return house.rings[0]?.payload.arrival ?? 0;
  };

  it('settles what cannot be read, shows it, and can be asked to try again', async () => {
    const id = await arrive(Buffer.from([0, 255, 254, 3, 7]), 'labor-l@lists.example');
    expect(await readArrival(house.deps, alone, id)).toEqual({ is: 'done' });
    expect(await readArrival(house.deps, alone, id)).toMatchObject({ is: 'done', note: 'settled already' });
    const [shown] = await troubledArrivals(house.deps.db, 10);
    expect(shown).toMatchObject({ id, state: 'unreadable' });
    expect(await tryAgain(house.deps.db, id, house.time)).toBe(true);
    expect(await tryAgain(house.deps.db, id, house.time)).toBe(false);
    expect(await waitingArrivals(house.deps.db, house.time, 100)).toContain(id);
  });

  it('answers a refusal by settling the message with it', async () => {
    const raw = mail('From: a@readers.example', 'Subject: Re: x', 'Message-ID: <1@readers.example>');
    const id = await arrive(raw, 'moderate+forged0token@lists.example');
    expect(await readArrival(house.deps, alone, id)).toEqual({ is: 'done' });
    const row = await house.deps.db
      .selectFrom('arrivals')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(row.state).toBe('handled');
    expect(row.outcome).toMatch(/^refused: This link is not complete/);
  });

  it('acts on nothing that a program wrote', async () => {
    const raw = mail(
      'From: a@readers.example',
      'Subject: ok',
      'Auto-Submitted: auto-replied',
      'Message-ID: <2@readers.example>',
    );
    const id = await arrive(raw, 'labor-l-subscribe@lists.example');
    await readArrival(house.deps, alone, id);
    const row = await house.deps.db
      .selectFrom('arrivals')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(row.kind).toBe('auto-reply');
    expect(
      await house.deps.db.selectFrom('notices').selectAll().where('trace', '=', row.message_id).execute(),
    ).toEqual([]);
  });

  it('gives up after eight tries, and says why', async () => {
    const id = await arrive(mail('From: a@readers.example', 'Subject: post'), 'labor-l@lists.example');
    const broken = { ...house.deps, now: () => house.time, tokens: undefined as never, db: house.deps.db };
    // A fault of the service's own, whatever it is: here, no transaction can be opened.
    const faulty = { ...broken, db: withoutTransactions(house.deps.db) };
    for (let tries = 1; tries < 8; tries += 1)
      expect(await readArrival(faulty, alone, id)).toMatchObject({ is: 'retry' });
    expect(await readArrival(faulty, alone, id)).toMatchObject({ is: 'failed' });
    const [shown] = await troubledArrivals(house.deps.db, 10);
    expect(shown).toMatchObject({ id, state: 'failed' });
    expect(shown?.outcome).toMatch(/^gave up after 8 tries: no transactions today/);
  });
});

function withoutTransactions<T extends object>(db: T): T {
  return new Proxy(db, {
    get: (target, key) => {
      if (key === 'transaction') throw new Error('no transactions today');
      const value = Reflect.get(target, key) as unknown;
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
