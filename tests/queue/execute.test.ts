import { UnrecoverableError } from 'bullmq';
import fc from 'fast-check';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import {
  CONCURRENCY,
  done,
  JOBS,
  type JobName,
  type Outcome,
  QUEUES,
  retry,
} from '../../src/queue/catalogue.ts';
import { Again, delayMs, execute } from '../../src/queue/execute.ts';
import { gather, jobsOf } from '../../src/queue/handlers.ts';
import { jobId } from '../../src/queue/payload.ts';

const log = pino({ level: 'silent' });
const names = Object.keys(JOBS) as JobName[];
const handlers = Object.fromEntries(names.map((name) => [name, async () => done(name)])) as Record<
  JobName,
  () => Promise<Outcome>
>;

describe('execute', () => {
  it('returns what is done, throws Again for a retry', async () => {
    expect(await execute({ name: 'read-arrival', data: { arrival: 1 } }, handlers, log)).toBe('read-arrival');
    const busy = { 'read-arrival': async () => retry('busy', 70) };
    await expect(execute({ name: 'read-arrival', data: { arrival: 1 } }, busy, log)).rejects.toMatchObject({
      name: 'Again',
      message: 'busy',
      afterMs: 70,
    });
  });

  it('never tries again what it cannot hand to anybody, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.anything(), async (name, data) => {
        fc.pre(!names.includes(name as JobName));
        await expect(execute({ name, data }, handlers, log)).rejects.toBeInstanceOf(UnrecoverableError);
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.anything(), async (name, data) => {
        fc.pre(typeof data !== 'object' || data === null || Array.isArray(data));
        await expect(execute({ name, data }, handlers, log)).rejects.toBeInstanceOf(UnrecoverableError);
      }),
    );
    await expect(execute({ name: 'constructor', data: {} }, handlers, log)).rejects.toThrow('no such job');
  });
});

describe('the time until the next try', () => {
  it('is what the handler named, or doubles up to five minutes and spreads by a quarter', () => {
    expect(delayMs('send-chunk', 1, new Again('x', 123), 0.9)).toBe(123);
    expect(delayMs('send-chunk', 1, new Error('x'), 0.5)).toBe(5_000);
    expect(delayMs('send-chunk', 3, new Error('x'), 0.5)).toBe(20_000);
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.integer({ min: 0, max: 10_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (name, made, random) => {
          const ms = delayMs(name, made, new Error('x'), random);
          expect(ms).toBeGreaterThanOrEqual(JOBS[name].backoffMs * 0.75);
          expect(ms).toBeLessThanOrEqual(375_000);
        },
      ),
    );
  });
});

describe('the catalogue', () => {
  it('has each job in one queue, and each queue a number of workers', () => {
    expect(jobsOf(QUEUES)).toEqual(names);
    expect([...QUEUES].sort()).toEqual(Object.keys(CONCURRENCY).sort());
  });

  it('gives a job the same id for the same payload, in any order of its keys, without a colon', () => {
    expect(jobId('send-chunk', { chunk: 2, dispatch: 1 })).toBe('send-chunk.1.2');
    expect(jobId('send-chunk', { dispatch: 1, chunk: 2 })).toBe('send-chunk.1.2');
  });

  it('refuses handlers that are missing, double or stray', () => {
    expect(gather([handlers], QUEUES)).toEqual(handlers);
    expect(() => gather([], ['delivery'])).toThrow('No handler takes the job send-chunk');
    expect(() => gather([handlers, { 'send-chunk': handlers['send-chunk'] }], QUEUES)).toThrow(
      'Two handlers',
    );
    expect(() => gather([handlers, { dance: async () => done() } as never], QUEUES)).toThrow('dance');
  });
});
