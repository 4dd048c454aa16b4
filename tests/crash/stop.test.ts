import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Child } from '../../bench/crash/child.ts';
import { until } from '../../bench/crash/stage.ts';
import { FLUSH_LIMIT } from '../../src/delivery/recorder.ts';
import { dispatchTo, openSite, type Site } from './dispatching.ts';

/** A stop waits for the copies under way, no more; generous for a busy machine. */
const STOP_MS = 15_000;
const PATIENCE_MS = 180_000;

let site: Site;
let service: Child;
beforeAll(async () => {
  site = await openSite();
  service = await site.start('serve');
}, PATIENCE_MS);
afterAll(() => site.close(), PATIENCE_MS);

it(
  'SIGTERM in mid-dispatch, twice: it ends with 0, nothing is sent twice, and the rest goes out after the next start',
  async () => {
    const dispatching = await dispatchTo(site, await service.url, 'STOPPED', 600);
    for (const share of [100, 300]) {
      await dispatching.accepted(share);
      const { code, ms } = await service.terminate();
      expect(code, service.words()).toBe(0);
      expect(ms).toBeLessThan(STOP_MS);
      service = await site.start('serve');
    }
    expect(await dispatching.done()).toEqual({ repeats: 0 });
  },
  PATIENCE_MS,
);

it(
  'a worker joins, and shares a dispatch: none has two copies; one that is stopped or killed is made up for',
  async () => {
    const worker = await site.start('worker');
    await until('the worker', async () => worker.saw('relay_connected') > 0);
    const shared = await dispatchTo(site, await service.url, 'SHARED', 4_000);
    await until('its share', async () => worker.saw('recorded') > 0);
    expect(service.saw('recorded')).toBeGreaterThan(0);
    const { code } = await worker.terminate();
    expect(code, worker.words()).toBe(0);
    expect(await shared.done()).toEqual({ repeats: 0 });

    const second = await site.start('worker');
    await until('the worker', async () => second.saw('relay_connected') > 0);
    const left = await dispatchTo(site, await service.url, 'LEFT', 4_000);
    await until('its share', async () => second.saw('recorded') > 0);
    const open = site.relay.open();
    await second.killAlone();
    const { repeats } = await left.done();
    expect(repeats).toBeLessThanOrEqual(open + FLUSH_LIMIT);
  },
  PATIENCE_MS,
);
