import { APPEAL } from '../fanout/appeal.ts';
import { type Backstage, openBackstage } from './backstage.ts';
import { copies, tallyOf } from './round.ts';
import { openSite, type QueueBackend, type Site } from './site.ts';
import { dispatchOn, LIST, readersOf, setStage, until } from './stage.ts';
import { VICTIMS, type Victim, type VictimName } from './victims.ts';

export interface KillOptions {
  readonly victim: VictimName;
  readonly queue: QueueBackend;
  readonly subscribers: number;
  /** The kill comes when this share of the copies has been taken, from 0 (just approved) to 1. */
  readonly share: number;
}

export interface KillResult extends KillOptions {
  /** Copies that the relay had taken when the kill came. */
  readonly taken: number;
  /** Subscribers without a copy in the end. */
  readonly lost: number;
  /** Copies taken more than once, and how many there may be. */
  readonly repeats: number;
  readonly bound: number;
  /** Repeats with another Message-ID than the first. */
  readonly changed: number;
  /** Milliseconds from the kill until the next copy was taken, and until the dispatch was done. */
  readonly nextMs: number | null;
  readonly doneMs: number;
}

/** Whether nothing was lost, and repeats kept to their bound and their Message-ID. */
export const isTrue = ({ lost, repeats, bound, changed }: KillResult): boolean =>
  lost === 0 && changed === 0 && repeats <= bound;

const LONGEST_MS = 300_000;

/**
 * One dispatch by two processes on an installation of its own; one of the processes it depends on is killed in the
 * middle and started again. Counts what arrived, by the relay's journal.
 */
export async function killOnce(options: KillOptions): Promise<KillResult> {
  const site = await openSite(options.queue);
  try {
    const addresses = new Set(readersOf(options.subscribers));
    await approved(site, [...addresses]);
    const taken = (): number => copies({ accepted: site.journal.read() }, addresses).length;
    const wanted = Math.ceil(options.share * options.subscribers);
    await until('the instant', async () => taken() >= wanted, LONGEST_MS, 2);
    const victim: Victim = VICTIMS[options.victim];
    await victim.kill(site);
    const [atKill, killedAt] = [taken(), Date.now()];
    await site.mend();
    await done(site);
    const accepted = copies({ accepted: site.journal.read() }, addresses);
    const next = accepted[atKill]?.at;
    return {
      ...options,
      taken: atKill,
      ...tallyOf(accepted, addresses),
      bound: victim.bound,
      nextMs: next === undefined ? null : next - killedAt,
      doneMs: Date.now() - killedAt,
    };
  } finally {
    await site.close();
  }
}

async function approved(site: Site, addresses: readonly string[]): Promise<void> {
  await atDoor(site, async (door) => {
    const url = await site.service.url;
    const stage = await setStage(door, addresses, LIST);
    await stage.approve(url, await stage.comesIn(url, APPEAL));
  });
}

/** Looks through a new door each time: one that was open when the server was killed is of no use. */
async function done(site: Site): Promise<void> {
  await until(
    'the dispatch',
    () =>
      atDoor(site, async (door) => {
        site.journal.read();
        return (await dispatchOn(door))?.state === 'done';
      }),
    LONGEST_MS,
    50,
  );
}

async function atDoor<T>(site: Site, work: (door: Backstage) => Promise<T>): Promise<T> {
  const door = await openBackstage(site.settings);
  try {
    return await work(door);
  } finally {
    await door.close().catch(() => undefined);
  }
}
