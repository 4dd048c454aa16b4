import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { appealOf } from '../appeals/service.ts';
import {
  isOver,
  type Live,
  liveOf,
  ordersOf,
  recentDispatches,
  settleUnknown,
  steer,
  watchLive,
} from '../delivery/service.ts';
import { type Order, readPace, readTime } from '../delivery/steer/order.ts';
import { sendTestCopy } from '../delivery/test-copy.ts';
import type { Deps } from '../deps.ts';
import { listOf, mailboxOf } from '../lists/service.ts';
import { backstage } from './backstage.ts';
import { liveLine, shownLive } from './show/live.ts';
import { UsageError } from './usage.ts';
import { visible } from './visible.ts';

export const USAGE = `dispatch list [--json]
       dispatch show ID [--json]
       dispatch watch ID [--json]
       dispatch pause ID [--why WORDS]
       dispatch resume ID
       dispatch cancel ID [--why WORDS]
       dispatch slow ID COPIES_A_MINUTE (or full)
       dispatch schedule ID "2001-03-24 09:00" (UTC; or now)
       dispatch settle ID sent|again (copies whose fate is not known)
       dispatch test APPEAL ADDRESS (one copy of a held or approved appeal)`;

const OPTIONS = { json: { type: 'boolean', default: false }, why: { type: 'string' } } as const;
const MOST = 50;

/** `threefold dispatch`: sendings, how they go, and orders about them. The running service obeys within some seconds. */
export async function dispatch(args: string[]): Promise<number> {
  const { values, positionals } = read(args);
  const [verb = '', first, second, ...more] = positionals;
  if (more.length > 0) throw new UsageError(USAGE);
  if (verb === 'list' && first === undefined) return backstage((deps) => listed(deps, values.json));
  if (verb === 'test' && first && second) return backstage((deps) => test(deps, idOf(first), second));
  if (verb === 'show' && first && !second) return backstage((deps) => shown(deps, idOf(first), values.json));
  if (verb === 'watch' && first && !second)
    return backstage((deps) => watched(deps, idOf(first), values.json));
  if (verb === 'settle' && first && (second === 'sent' || second === 'again'))
    return backstage((deps) => settled(deps, idOf(first), second));
  const order = orderOf(verb, second);
  if (!order || !first) throw new UsageError(USAGE);
  return backstage((deps) => steered(deps, idOf(first), order, values.why ?? null));
}

function read(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n${USAGE}`);
  }
}

function idOf(typed: string): number {
  const id = /^\d{1,15}$/.test(typed) ? Number(typed) : 0;
  if (id < 1) throw new UsageError(`“${typed}” is no number of a dispatch or appeal.\n${USAGE}`);
  return id;
}

function orderOf(verb: string, value: string | undefined): Order | null {
  switch (verb) {
    case 'pause':
    case 'resume':
    case 'cancel':
      return value === undefined ? { what: verb } : null;
    case 'slow':
      return { what: verb, ...accepted(readPace(value ?? '')) };
    case 'schedule':
      return { what: verb, ...accepted(readTime(value ?? '', new Date())) };
    default:
      return null;
  }
}

function accepted<T extends object>(read: T | { readonly wrong: string }): T {
  if ('wrong' in read) throw new UsageError(read.wrong);
  return read;
}

async function listed(deps: Deps, json: boolean): Promise<number> {
  for (const one of await recentDispatches(deps.db, null, MOST)) {
    const live = await liveOf(deps, one.id);
    const [appeal, list] = [await appealOf(deps.db, { id: one.appeal }), await listOf(deps, one.list)];
    const line = `${String(one.id).padStart(6)}  ${list.name.padEnd(16)} ${liveLine(live, 60)}  ${appeal.reading.title}`;
    print(json ? JSON.stringify({ list: list.name, title: appeal.reading.title, ...live }) : visible(line));
  }
  return 0;
}

async function shown(deps: Deps, id: number, json: boolean): Promise<number> {
  const live = await liveOf(deps, id);
  const orders = await ordersOf(deps, id);
  print(json ? JSON.stringify({ ...live, orders }) : shownLive(live, orders));
  return 0;
}

/** A bar that changes in a terminal; a line now and then anywhere else; with --json a line for each look. */
async function watched(deps: Deps, id: number, json: boolean): Promise<number> {
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  const { stdout } = process;
  let last: Live | null = null;
  let told = Number.NEGATIVE_INFINITY;
  for await (const live of watchLive(deps, id, stop.signal)) {
    if (json) print(JSON.stringify(live));
    else if (stdout.isTTY) stdout.write(`\r\u001b[K${liveLine(live, (stdout.columns ?? 100) - 1)}`);
    else if (performance.now() - told > LINE_MS || last?.standing !== live.standing || isOver(live)) {
      print(liveLine(live, 100));
      told = performance.now();
    }
    last = live;
  }
  if (stdout.isTTY && !json) stdout.write('\n');
  // Lets what was written leave before the database is closed.
  await sleep(0);
  return last?.standing === 'done' ? 0 : 1;
}

const LINE_MS = 10_000;

async function steered(deps: Deps, id: number, order: Order, why: string | null): Promise<number> {
  await steer(deps, id, order, { address: null, name: null, via: 'command' }, why);
  print(shownLive(await liveOf(deps, id), []));
  return 0;
}

async function settled(deps: Deps, id: number, how: 'sent' | 'again'): Promise<number> {
  const count = await settleUnknown(deps, id, how, { address: null, name: null, via: 'command' });
  print(`${count} ${count === 1 ? 'copy' : 'copies'} settled: ${how}.`);
  return 0;
}

async function test(deps: Deps, appeal: number, address: string): Promise<number> {
  const to = mailboxOf(address);
  await sendTestCopy(deps, await appealOf(deps.db, { id: appeal }), to);
  print(`A test copy goes to ${to.address}.`);
  return 0;
}

const print = (line: string): void => {
  process.stdout.write(`${line.replace(/\n$/, '')}\n`);
};
