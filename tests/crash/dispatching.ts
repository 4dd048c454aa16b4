import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type Backstage, openBackstage } from '../../bench/crash/backstage.ts';
import { type Child, start } from '../../bench/crash/child.ts';
import { type Relay, startRelay } from '../../bench/crash/relay.ts';
import { copies, removeHome, settingsFor, tallyOf } from '../../bench/crash/round.ts';
import { dispatchOn, readersOf, setStage, until } from '../../bench/crash/stage.ts';

/** A DATA_DIR of the test's own, a slow relay, and processes of the service on them. */
export interface Site {
  relay: Relay;
  readonly settings: Readonly<Record<string, string>>;
  /** Starts a process, and waits until it serves where it is `serve`. */
  start(command: 'serve' | 'worker'): Promise<Child>;
  /** The door to the database; opened anew after the server went. */
  backstage(): Promise<Backstage>;
  close(): Promise<void>;
}

export const PAUSE_MS = 30;

export async function openSite(more: Readonly<Record<string, string>> = {}): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'threefold-crash-'));
  const relay = await startRelay({ pauseMs: PAUSE_MS });
  const settings = { ...settingsFor(folder, relay), ...more };
  const children: Child[] = [];
  const doors: Backstage[] = [];
  const site: Site = {
    relay,
    settings,
    async start(command) {
      const child = start(command, settings);
      children.push(child);
      if (command === 'serve') await child.url;
      return child;
    },
    async backstage() {
      const door = await openBackstage(settings);
      doors.push(door);
      return door;
    },
    async close() {
      for (const door of doors) await door.close().catch(() => undefined);
      for (const child of children) {
        child.killTree();
        await child.ended;
      }
      await site.relay.stop();
      removeHome(folder);
    },
  };
  return site;
}

export interface Dispatching {
  readonly addresses: ReadonlySet<string>;
  /** Resolves when this many copies have been accepted. */
  accepted(count: number): Promise<void>;
  /** Waits until the dispatch is done, then counts; nobody may be without a copy, none have two different ones. */
  done(): Promise<{ repeats: number }>;
}

/** Has an appeal approved for a list of its own; the dispatch begins. */
export async function dispatchTo(
  site: Pick<Site, 'relay' | 'backstage'>,
  url: string,
  list: string,
  subscribers: number,
): Promise<Dispatching> {
  const door = await site.backstage();
  const stage = await setStage(door, readersOf(subscribers, list), list);
  await stage.approve(url, await stage.comesIn(url));
  const addresses = new Set(stage.addresses);
  const count = (): number => copies(site.relay, addresses).length;
  return {
    addresses,
    accepted: async (wanted) => {
      await until(`${wanted} copies`, async () => count() >= wanted);
    },
    async done() {
      const after = await site.backstage();
      await until('the dispatch', async () => (await dispatchOn(after, list))?.state === 'done');
      const { lost, changed, repeats } = tallyOf(copies(site.relay, addresses), addresses);
      expect({ lost, changed }).toEqual({ lost: 0, changed: 0 });
      return { repeats };
    },
  };
}
