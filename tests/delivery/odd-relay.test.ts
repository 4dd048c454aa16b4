import fc from 'fast-check';
import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appealOf } from '../../src/appeals/service.ts';
import { sendChunk } from '../../src/delivery/chunk.ts';
import { composer } from '../../src/delivery/composer.ts';
import type { UnknownPolicy } from '../../src/delivery/outcome.ts';
import { placesFor } from '../../src/delivery/places.ts';
import { planDispatch } from '../../src/delivery/plan.ts';
import { dispatchOf, openDispatch, settleUnknown, waitingParts } from '../../src/delivery/service.ts';
import { helm } from '../../src/delivery/steer/helm.ts';
import { importSubscribers } from '../../src/lists/service.ts';
import { openSmtp } from '../../src/mail/smtp.ts';
import { alone, type House, openHouse, running } from '../support/house.ts';
import { aHeldAppeal, aList } from '../support/rows.ts';
import { startWildRelay, type Whim } from './wild-relay.ts';

const VERA = { address: 'vera@moderators.example', name: 'Vera', via: 'page' } as const;
let house: House;
let lists = 0;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

async function aDispatch(readers: number): Promise<number> {
  lists += 1;
  const list = await aList(house.deps, 0, `ODD-${lists}`);
  const addresses = Array.from({ length: readers }, (_, i) => ({ address: `r${i}@l${lists}.example` }));
  await importSubscribers(house.deps, list, addresses);
  const appeal = await aHeldAppeal(house.deps, list);
  const id = await openDispatch(house.deps.db, await appealOf(house.deps.db, { id: appeal.id }));
  await planDispatch(house.deps, id, running);
  return id;
}

const TIMES = { connect: 2_000, reply: 150, ahead: 60, distrust: 300, idle: 1_000, rest: 1 };

/** Sends a dispatch until nothing of it waits, with as many sweeps as that takes. */
async function sendAll(id: number, url: string, unknown: UnknownPolicy = 'resend'): Promise<void> {
  const { deps } = house;
  const transport = openSmtp({ url, connections: 4, log: pino({ level: 'silent' }), times: TIMES });
  const sender = { deps, transport, claim: alone, places: placesFor(250), stopping: running, unknown };
  const all = { ...sender, compose: composer(deps), helm: helm(deps), rates: null };
  try {
    for (let sweeps = 0; sweeps < 200; sweeps += 1) {
      // Past every pause.
      house.time = new Date(house.time.getTime() + 86_400_000);
      const parts = (await waitingParts(deps.db, house.time, 1_000)).filter(
        ({ dispatch }) => dispatch === id,
      );
      if (parts.length === 0) return;
      for (const { chunk } of parts) await sendChunk(all, id, chunk);
    }
    throw new Error('The dispatch does not come to an end.');
  } finally {
    await transport.close();
  }
}

interface Row {
  readonly state: string;
  readonly address: string;
  readonly code: number | null;
}

async function rowsOf(id: number): Promise<Row[]> {
  const { rows } = await sql<Row>`select d.state, p.address, d.reply_code as code
    from deliveries d join subscribers p on p.id = d.subscriber_id where d.dispatch_id = ${id}`.execute(
    house.deps.db,
  );
  return rows;
}

/** What a relay does with a recipient, the same each time it is asked; those put off are taken in the end. */
const moods =
  (mix: readonly Whim[]) =>
  (to: string, nth: number): Whim => {
    const at = Number.parseInt(to.slice(1), 10);
    const whim = mix[at % mix.length] ?? 'takes';
    return whim === 'refuses' || nth < 2 ? whim : 'takes';
  };

/**
 * Every copy is in a true state, checked against what the relay did. Where it hangs up, the copy before on that connection
 * may be unknown as well, and then goes out once more, as the same message.
 */
function check(
  rows: readonly Row[],
  taken: ReadonlyMap<string, string[]>,
  mood: (to: string, nth: number) => Whim,
) {
  for (const { state, address, code } of rows) {
    const had = taken.get(address) ?? [];
    const told = `${address} ${mood(address, 0)}: ${state}, taken ${had.length}`;
    expect(['sent', 'failed', 'unknown', 'bounced'], told).toContain(state);
    if (state === 'sent') expect(had.length, told).toBeGreaterThan(0);
    if (state === 'failed') expect([had.length, code, mood(address, 0)], told).toEqual([0, 550, 'refuses']);
    expect(had.length, told).toBeLessThanOrEqual(2);
    expect(new Set(had).size, told).toBeLessThanOrEqual(1);
  }
}

const MIX: readonly Whim[] = [
  ...(['puts off', 'takes', 'puts off', 'refuses', 'puts off', 'hangs up at RCPT', 'takes'] as const),
  ...([
    'puts off',
    'hangs up in the data',
    'takes and hangs up',
    'puts off',
    'says it byte by byte',
  ] as const),
  ...([
    'takes',
    'leaves and hangs up',
    'puts off',
    'stalls',
    'takes',
    'puts off',
    'refuses',
    'takes',
  ] as const),
];

describe('a dispatch through a relay that', () => {
  it.each([
    ['puts off a third, refuses a tenth, hangs up, stalls, speaks byte by byte', false],
    ['does all that and lies about PIPELINING', true],
  ])('%s, ends with every copy in a true state', { timeout: 60_000 }, async (_name, lies) => {
    const mood = moods(MIX);
    const relay = await startWildRelay(mood, lies);
    const id = await aDispatch(120);
    await sendAll(id, relay.url);
    await relay.stop();
    const rows = await rowsOf(id);
    expect(rows).toHaveLength(120);
    check(rows, relay.taken, mood);
    expect((await dispatchOf(house.deps, id)).progress.is).toBe('done');
    expect(rows.filter(({ state }) => state === 'failed')).toHaveLength(12);
  });

  it('does any of that in any mix', { timeout: 90_000 }, async () => {
    const whim = fc.constantFrom<Whim>(...new Set(MIX));
    await fc.assert(
      fc.asyncProperty(fc.array(whim, { minLength: 1, maxLength: 5 }), fc.boolean(), async (mix, lies) => {
        const mood = moods(mix);
        const relay = await startWildRelay(mood, lies);
        const id = await aDispatch(12);
        await sendAll(id, relay.url);
        await relay.stop();
        check(await rowsOf(id), relay.taken, mood);
      }),
      { numRuns: 8 },
    );
  });
});

describe('copies whose fate is not known', () => {
  it('are held for a person where that is set, who says that they were sent, or sends them again', async () => {
    const mood = moods(['takes', 'takes and hangs up', 'leaves and hangs up']);
    const relay = await startWildRelay(mood);
    const [first, second] = [await aDispatch(12), await aDispatch(12)];
    for (const id of [first, second]) {
      await sendAll(id, relay.url, 'hold');
      expect((await dispatchOf(house.deps, id)).counts).toMatchObject({ sent: 4, unknown: 8 });
      expect((await dispatchOf(house.deps, id)).progress.is).toBe('done');
    }
    expect([...relay.taken.values()].every((had) => had.length === 1)).toBe(true);
    expect(await settleUnknown(house.deps, first, 'sent', VERA)).toBe(8);
    expect((await dispatchOf(house.deps, first)).counts).toMatchObject({ sent: 12, unknown: 0 });
    expect(await settleUnknown(house.deps, second, 'again', VERA)).toBe(8);
    expect((await dispatchOf(house.deps, second)).progress.is).toBe('sending');
    // Offered a second time they meet the same mood, and are left to a person again.
    await sendAll(second, relay.url, 'hold');
    expect(await settleUnknown(house.deps, second, 'again', VERA)).toBe(8);
    await sendAll(second, relay.url, 'hold');
    expect((await dispatchOf(house.deps, second)).counts).toMatchObject({ sent: 12, unknown: 0 });
    for (const had of relay.taken.values()) expect(new Set(had).size).toBe(1);
    await expect(settleUnknown(house.deps, second, 'again', VERA)).rejects.toMatchObject({
      code: 'cannot-steer',
      found: 'no copy is left whose fate is not known',
    });
    await relay.stop();
  });
});
