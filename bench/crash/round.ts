import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readers } from '../../src/cli/demo/people.ts';
import { lookUp } from '../../src/db/embedded/places.ts';
import { FLUSH_LIMIT } from '../../src/delivery/recorder.ts';
import { type Backstage, openBackstage, stopPlanner } from './backstage.ts';
import { type Child, start } from './child.ts';
import { type Accepted, type Relay, startRelay } from './relay.ts';
import { dispatchOn, readersOf, setStage, until } from './stage.ts';

/** Where in a dispatch everything is killed: a share of the copies accepted, or one of two instants before the first. */
export type Point = 'approved' | 'planning' | number;

export const POINTS: readonly Point[] = ['approved', 'planning', 0.1, 0.5, 0.9];

export interface RoundOptions {
  /** `demo` kills the demo itself, with its own subscribers. */
  readonly command: 'serve' | 'demo';
  readonly point: Point;
  readonly subscribers: number;
  /** What the relay takes for each message. */
  readonly pauseMs: number;
}

export interface RoundResult {
  readonly command: 'serve' | 'demo';
  readonly point: Point;
  readonly subscribers: number;
  /** Processes killed. */
  readonly killed: number;
  /** Copies accepted, and connections open, when that was done. */
  readonly acceptedAtKill: number;
  readonly openAtKill: number;
  /** Subscribers without a copy in the end. */
  readonly lost: number;
  /** Copies accepted more than once, and how many there may be. */
  readonly repeats: number;
  readonly bound: number;
  /** Repeats with another Message-ID than the first. */
  readonly changed: number;
  /** Milliseconds from the new start: until it served, until its first copy was accepted, until the dispatch was done. */
  readonly servedMs: number;
  readonly resumedMs: number;
  readonly doneMs: number;
}

/** Kills the whole tree of processes at one point of a dispatch, starts again, and counts what arrived. */
export async function runRound(options: RoundOptions): Promise<RoundResult> {
  const folder = mkdtempSync(join(tmpdir(), 'threefold-crash-'));
  const relay = await startRelay({ pauseMs: options.pauseMs });
  const settings = settingsFor(folder, relay);
  const children: Child[] = [];
  try {
    const first = start(options.command, settings);
    children.push(first);
    const { addresses, ...atKill } = await killAtPoint(first, settings, relay, options);
    const began = Date.now();
    const second = start('serve', settings);
    children.push(second);
    await second.url;
    const servedMs = Date.now() - began;
    await untilDone(settings);
    const doneMs = Date.now() - began;
    const resumed = relay.accepted.find((one) => one.at > began && addresses.has(one.to));
    const tally = tallyOf(copies(relay, addresses), addresses);
    return {
      command: options.command,
      point: options.point,
      subscribers: addresses.size,
      ...atKill,
      ...tally,
      bound: atKill.openAtKill + FLUSH_LIMIT,
      servedMs,
      resumedMs: resumed ? resumed.at - began : 0,
      doneMs,
    };
  } finally {
    for (const child of children) {
      child.killTree();
      await child.ended;
    }
    await relay.stop();
    removeHome(folder);
  }
}

/** What the service is run with: the embedded default, and the relay. */
export const settingsFor = (folder: string, relay: Pick<Relay, 'url'>): Record<string, string> => ({
  DATA_DIR: folder,
  SMTP_URL: relay.url,
  BASE_URL: 'http://lists.localhost',
});

/** Removes a DATA_DIR and its database, which may lie elsewhere. */
export function removeHome(folder: string): void {
  const place = lookUp(folder)?.place;
  for (const one of [place, folder]) if (one) rmSync(one, { recursive: true, force: true });
}

/** Runs the story up to the point and kills everything there, in the very turn of the event loop that finds it reached. */
async function killAtPoint(
  child: Child,
  settings: Record<string, string>,
  relay: Relay,
  { command, point, subscribers }: RoundOptions,
) {
  const url = await child.url;
  const backstage = await openBackstage(settings);
  try {
    const stage = command === 'serve' ? await setStage(backstage, readersOf(subscribers)) : null;
    const addresses = new Set(stage?.addresses ?? readers(1).map((one) => one.address));
    const { reached } = await pointOf(backstage, relay, addresses, point);
    const told = stage ? stage.comesIn(url).then((appeal) => stage.approve(url, appeal)) : null;
    await Promise.race([reached, child.ended.then(() => Promise.reject(new Error(child.words())))]);
    const openAtKill = relay.open();
    const killed = child.killTree();
    await Promise.allSettled([told, child.ended]);
    return { addresses, killed, openAtKill, acceptedAtKill: copies(relay, addresses).length };
  } finally {
    await backstage.close().catch(() => undefined);
  }
}

/** Sets the trap, and answers with what resolves once somebody steps into it. */
async function pointOf(
  backstage: Backstage,
  relay: Relay,
  addresses: ReadonlySet<string>,
  point: Point,
): Promise<{ reached: Promise<unknown> }> {
  if (point === 'planning') return { reached: (await stopPlanner(backstage.deps)).waits };
  if (point === 'approved') return { reached: until('the approval', () => dispatchOn(backstage)) };
  const wanted = Math.ceil(point * addresses.size);
  let count = 0;
  const reached = new Promise<void>((resolve) => {
    relay.onAccepted = ({ to }) => {
      if (addresses.has(to)) count += 1;
      if (count === wanted) resolve();
    };
  });
  return { reached };
}

async function untilDone(settings: Record<string, string>): Promise<void> {
  const backstage = await openBackstage(settings);
  try {
    await until('the dispatch', async () => (await dispatchOn(backstage))?.state === 'done');
  } finally {
    await backstage.close();
  }
}

/** The copies among what the relay took; it takes notices as well. */
export const copies = (
  { accepted }: { readonly accepted: readonly Accepted[] },
  addresses: ReadonlySet<string>,
): Accepted[] => accepted.filter((one) => addresses.has(one.to));

/** Pure: who got none, what came more than once, and under another Message-ID. */
export function tallyOf(accepted: readonly Accepted[], addresses: ReadonlySet<string>) {
  const first = new Map<string, string>();
  let [repeats, changed] = [0, 0];
  for (const { to, messageId } of accepted) {
    const known = first.get(to);
    if (known === undefined) first.set(to, messageId);
    else repeats += 1;
    if (known !== undefined && known !== messageId) changed += 1;
  }
  return { lost: addresses.size - first.size, repeats, changed };
}
