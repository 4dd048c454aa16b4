import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withSessionLock } from '../../src/db/lock.ts';
import type { Claim } from '../../src/deps.ts';
import { type Reader, readArrival } from '../../src/inbound/read.ts';
import { takeIn } from '../../src/inbound/service.ts';
import { troubledArrivals } from '../../src/inbound/store.ts';
import { readMessage } from '../../src/mail/read.ts';
import { alone, type House, openHouse } from '../support/house.ts';

/** A reader with a fault: some messages make it throw, some never let it end. */
const FAULTY: Reader = {
  patienceMs: 50,
  readMessage: (raw) => {
    if (raw.includes('Subject: throws')) throw new Error('a fault in reading');
    return raw.includes('Subject: hangs') ? new Promise(() => undefined) : readMessage(raw);
  },
};

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

async function arrive(subject: string): Promise<number> {
  house.rings.length = 0;
  const raw = Buffer.from(`From: ada@readers.example\r\nSubject: ${subject}\r\n\r\nhello\r\n`);
  await takeIn(house.deps, { raw, from: 'ada@readers.example', to: ['postmaster@lists.example'] });
  return house.rings[0]?.payload.arrival ?? 0;
}

describe('a message that cannot be read through', () => {
  it.each([
    ['throws', 'gave up after 2 tries: a fault in reading'],
    ['hangs', 'gave up after 2 tries: Reading it does not end.'],
  ])('%s: it is tried once more, then settled and shown', async (subject, outcome) => {
    const id = await arrive(subject);
    expect(await readArrival(house.deps, alone, id, FAULTY)).toMatchObject({ is: 'retry' });
    expect(await readArrival(house.deps, alone, id, FAULTY)).toMatchObject({ is: 'failed' });
    expect(await readArrival(house.deps, alone, id, FAULTY)).toMatchObject({
      is: 'done',
      note: 'settled already',
    });
    expect((await troubledArrivals(house.deps.db, 1))[0]).toMatchObject({ id, state: 'failed', outcome });
  });

  it('takes the process with it: it is settled and shown after as many tries as a fault has', async () => {
    const id = await arrive('fatal');
    await house.deps.db.updateTable('arrivals').set({ attempts: 8 }).where('id', '=', id).execute();
    expect(await readArrival(house.deps, alone, id)).toMatchObject({ is: 'failed' });
    expect((await troubledArrivals(house.deps.db, 1))[0]).toMatchObject({ id, state: 'failed' });
  });

  it('is read by one worker at a time, however often it is rung for', async () => {
    const claim: Claim = (a, b, work) => withSessionLock(house.database.pool, a, b, work);
    const id = await arrive('plain');
    const outcomes = await Promise.all([1, 2, 3].map(() => readArrival(house.deps, claim, id)));
    expect(outcomes.filter((outcome) => !('note' in outcome))).toEqual([{ is: 'done' }]);
  });
});
