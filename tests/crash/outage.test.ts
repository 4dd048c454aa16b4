import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Child } from '../../bench/crash/child.ts';
import { startRelay } from '../../bench/crash/relay.ts';
import { until } from '../../bench/crash/stage.ts';
import { lookUp } from '../../src/db/embedded/places.ts';
import { postmasterOf } from '../../src/db/embedded/server.ts';
import { FLUSH_LIMIT } from '../../src/delivery/recorder.ts';
import { dispatchTo, openSite, PAUSE_MS, type Site } from './dispatching.ts';

const PATIENCE_MS = 180_000;
/** From the relay's return to the first copy. */
const PROMPT_MS = 15_000;

let site: Site;
let service: Child;
beforeAll(async () => {
  site = await openSite();
  await site.relay.stop();
  service = await site.start('serve');
}, PATIENCE_MS);
afterAll(() => site.close(), PATIENCE_MS);

/** Starts the relay again where it was. */
async function relayReturns(): Promise<void> {
  const { port, accepted } = site.relay;
  site.relay = await startRelay({ pauseMs: PAUSE_MS, port, accepted });
}

it(
  'a relay that is away at the start is told of in the log, and mail goes out soon after it is there',
  async () => {
    await until('a word in the log', async () => service.saw('relay_unreachable') > 0);
    const dispatching = await dispatchTo(site, await service.url, 'WAITING', 100);
    await until('a try', async () => service.saw('job-retried') > 0);
    await relayReturns();
    const back = Date.now();
    await dispatching.accepted(1);
    expect(Date.now() - back).toBeLessThan(PROMPT_MS);
    expect(await dispatching.done()).toEqual({ repeats: 0 });
  },
  PATIENCE_MS,
);

it(
  'a relay that drops every connection in mid-dispatch: copies whose fate is not known go out once more, no others',
  async () => {
    const dispatching = await dispatchTo(site, await service.url, 'DROPPED', 500);
    await dispatching.accepted(100);
    const open = site.relay.open();
    await site.relay.stop();
    await relayReturns();
    expect((await dispatching.done()).repeats).toBeLessThanOrEqual(open);
  },
  PATIENCE_MS,
);

it(
  'the embedded PostgreSQL killed in mid-dispatch: it is started again and the dispatch goes on',
  async () => {
    const dispatching = await dispatchTo(site, await service.url, 'BEREFT', 500);
    await dispatching.accepted(100);
    const place = lookUp(site.settings.DATA_DIR ?? '')?.place ?? '';
    const open = site.relay.open();
    process.kill(postmasterOf(join(place, 'data')), 'SIGKILL');
    const { repeats } = await dispatching.done();
    expect(repeats).toBeLessThanOrEqual(open + FLUSH_LIMIT);
    expect(service.saw('database-restarted')).toBe(1);
  },
  PATIENCE_MS,
);
