import type { Socket } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sent } from '../../src/mail/transport.ts';
import { answering, openTo, startOddRelay } from './relay.ts';

/** What the relay does with one message: it goes wrong at one step, or nowhere. */
interface Plan {
  at: 'MAIL' | 'RCPT' | 'DATA' | '.' | 'nowhere';
  by: 'defer' | 'refuse' | 'closing' | 'drop';
}

const ANSWERS = { defer: '450 4.0.0 later', refuse: '550 5.0.0 no', closing: '421 4.0.0 closing' };

function expected({ at, by }: Plan): Sent['is'] {
  if (at === 'nowhere') return 'accepted';
  if (by === 'drop') return at === '.' ? 'unknown' : 'unreachable';
  return by === 'refuse' ? 'refused' : 'deferred';
}

/** A relay that keeps to the plan of each message, which it knows by its sender. */
function planned(plans: readonly Plan[], pipelining: boolean) {
  const plainAnswer = answering(pipelining);
  const states = new Map<Socket, { plan: Plan; valid: boolean; data: boolean }>();
  return startOddRelay((line, socket) => {
    if (line.startsWith('MAIL')) {
      const plan = plans[Number(/<p(\d+)@/.exec(line)?.[1])] ?? { at: 'nowhere', by: 'drop' };
      states.set(socket, { plan, valid: true, data: false });
    }
    const state = states.get(socket);
    if (!state || (state.data && line !== '.')) return state?.data ? null : plainAnswer(line);
    const { at, by } = state.plan;
    const step = line === '.' ? '.' : line.slice(0, 4);
    if (step === 'RSET') states.delete(socket);
    if (step === 'DATA' && !state.valid) return '554 5.5.1 no valid recipients';
    if (step === 'RCPT' && !state.valid) return '503 5.5.1 no sender';
    if (step !== at) {
      state.data = step === 'DATA' ? true : step === '.' ? false : state.data;
      return plainAnswer(line);
    }
    state.valid = false;
    state.data = false;
    if (by === 'drop' || by === 'closing') {
      socket.end(by === 'drop' ? '' : `${ANSWERS[by]}\r\n`);
      return null;
    }
    return ANSWERS[by];
  });
}

describe('whatever a relay answers', () => {
  it('each message has the outcome it had there, on connections that go on', async () => {
    const plan: fc.Arbitrary<Plan> = fc.record({
      at: fc.constantFrom('MAIL', 'RCPT', 'DATA', '.', 'nowhere', 'nowhere'),
      by: fc.constantFrom('defer', 'refuse', 'closing', 'drop'),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(plan, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 4 }),
        fc.boolean(),
        async (plans, connections, pipelining) => {
          const relay = await planned(plans, pipelining);
          const transport = openTo(relay.url, { connections });
          const sent = await Promise.all(
            plans.map((_, i) =>
              transport.send(
                { from: `p${i}@example.org`, to: 'anna@example.org' },
                Buffer.from(`Subject: ${i}\r\n\r\n.\r\n`),
              ),
            ),
          );
          await transport.close();
          await relay.stop();
          expect(sent.map(({ is }) => is)).toEqual(plans.map(expected));
        },
      ),
      { numRuns: 60 },
    );
  });
});
