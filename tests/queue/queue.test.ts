import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { done, failed, retry } from '../../src/queue/catalogue.ts';
import type { Queue, Workers } from '../../src/queue/index.ts';
import { BACKENDS, type Ground, prepare, recorder } from '../support/queue.ts';
import { eventually } from '../support/wait.ts';

const EMPTY = { waiting: 0, active: 0, delayed: 0, failed: 0 };

describe.each(BACKENDS)('the queue on $backend', ({ backend, there }) => {
  if (!there) {
    it.skip('needs a Redis, and none answers', () => undefined);
    return;
  }
  let ground: Ground;
  let queue: Queue;
  let workers: Workers | undefined;

  beforeAll(async () => {
    ground = await prepare(backend, 'queue');
    queue = await ground.open();
  });
  afterEach(async () => {
    await workers?.close();
    workers = undefined;
  });
  afterAll(async () => {
    await queue.close();
    await ground.clear();
  });

  it('hands each job its payload, and keeps nothing of what is done', async () => {
    const { seen, handlers } = recorder(() => done('read'));
    workers = await queue.work([handlers]);
    await queue.bell.ring('read-arrival', { arrival: 7 });
    await queue.bell.ring('send-chunk', { dispatch: 3, chunk: 0 });
    await eventually(() => seen.length === 2);
    expect(seen).toEqual(expect.arrayContaining([{ arrival: 7 }, { dispatch: 3, chunk: 0 }]));
    await eventually(async () => JSON.stringify((await queue.counts()).inbound) === JSON.stringify(EMPTY));
    await queue.bell.ring('read-arrival', { arrival: 7 });
    await eventually(() => seen.length === 3);
  });

  it('makes one job of two rings while the first waits, and after that another', async () => {
    await queue.bell.ring('send-notice', { notice: 1 });
    await queue.bell.ring('send-notice', { notice: 1 });
    await queue.bell.ring('send-notice', { notice: 2 });
    expect((await queue.counts()).notices.waiting).toBe(2);
    const { seen, handlers } = recorder(() => done());
    workers = await queue.work([handlers]);
    await eventually(() => seen.length === 2);
    await eventually(async () => (await queue.counts()).notices.active === 0);
    expect(seen).toHaveLength(2);
  });

  it('takes many rings of one moment, each once', async () => {
    const payloads = Array.from({ length: 600 }, (_, chunk) => ({ dispatch: 5, chunk }));
    const { seen, handlers } = recorder(() => done());
    await Promise.all([...payloads, ...payloads].map((payload) => queue.bell.ring('send-chunk', payload)));
    expect((await queue.counts()).delivery.waiting).toBe(600);
    workers = await queue.work([handlers]);
    await eventually(() => seen.length === 600, { timeoutMs: 25_000 });
    expect(new Set(seen.map((payload) => JSON.stringify(payload))).size).toBe(600);
  });

  it('drops a ring for a job that is being worked on', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { seen, handlers } = recorder(async () => {
      await held;
      return done();
    });
    workers = await queue.work([handlers]);
    await queue.bell.ring('send-notice', { notice: 1 });
    await eventually(() => seen.length === 1);
    await queue.bell.ring('send-notice', { notice: 1 });
    expect((await queue.counts()).notices).toMatchObject({ active: 1, waiting: 0, delayed: 0 });
    release();
    await eventually(async () => (await queue.counts()).notices.active === 0);
    expect(seen).toHaveLength(1);
  });

  it('tries again after the time a handler names, and after a throw', async () => {
    const { seen, handlers } = recorder((_payload, nth) => {
      if (nth === 1) return retry('the relay is busy', 50);
      if (nth === 2) throw new Error('something broke');
      return done();
    });
    workers = await queue.work([handlers]);
    await queue.bell.ring('read-arrival', { arrival: 1 });
    await eventually(() => seen.length === 2);
    expect((await eventually(() => queue.counts())).inbound.failed).toBe(0);
    await eventually(() => seen.length === 3);
    await eventually(async () => (await queue.counts()).inbound.active === 0);
  });

  it('gives up after as many tries as the catalogue says, and at once on a failure', async () => {
    const { seen, handlers } = recorder((payload) =>
      (payload as { arrival: number }).arrival === 1 ? retry('no', 1) : failed('never'),
    );
    workers = await queue.work([handlers]);
    await queue.bell.ring('read-arrival', { arrival: 1 });
    await queue.bell.ring('read-arrival', { arrival: 2 });
    await eventually(() => seen.length === 6);
    await eventually(async () => JSON.stringify((await queue.counts()).inbound) === JSON.stringify(EMPTY));
    expect(seen).toHaveLength(6);
  });

  it('waits as long as a ring asks', async () => {
    const { seen, handlers } = recorder(() => done());
    workers = await queue.work([handlers]);
    const rung = Date.now();
    await queue.bell.ring('read-arrival', { arrival: 1 }, { delayMs: 400 });
    expect((await queue.counts()).inbound.delayed).toBe(1);
    await eventually(() => seen.length === 1);
    expect(Date.now() - rung).toBeGreaterThanOrEqual(400);
  });

  it('works on within seconds after its connections were cut', async () => {
    const { seen, handlers } = recorder(() => done());
    workers = await queue.work([handlers]);
    await queue.bell.ring('read-arrival', { arrival: 1 });
    await eventually(() => seen.length === 1);
    // Idle: every worker sleeps and waits to be woken.
    await eventually(async () => (await queue.counts()).inbound.active === 0);
    expect(await ground.cutAll()).toBeGreaterThanOrEqual(4);
    const cut = Date.now();
    await eventually(async () => {
      await queue.bell.ring('read-arrival', { arrival: 2 });
      return seen.length > 1;
    });
    expect(Date.now() - cut).toBeLessThan(6_000);
  });

  it('refuses a payload that the catalogue does not know', async () => {
    const before = await queue.counts();
    await queue.bell.ring('read-arrival', { arrival: -1 });
    await queue.bell.ring('read-arrival', { arrival: 'x' } as never);
    expect(await queue.counts()).toEqual(before);
  });

  it('refuses to start on a missing or double handler', async () => {
    const { handlers } = recorder(() => done());
    const { 'send-chunk': _without, ...rest } = handlers;
    await expect(queue.work([rest])).rejects.toThrow('No handler takes the job send-chunk');
    await expect(queue.work([handlers, { 'send-chunk': handlers['send-chunk'] }])).rejects.toThrow(
      'Two handlers',
    );
    workers = await queue.work([rest], ['inbound', 'dispatch', 'notices']);
  });
});
