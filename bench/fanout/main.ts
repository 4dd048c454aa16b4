import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { appealOf } from '../../src/appeals/service.ts';
import { copiesOf } from '../../src/delivery/copy.ts';
import { listAt } from '../../src/lists/service.ts';
import { type Backstage, openBackstage } from '../crash/backstage.ts';
import { type Child, start } from '../crash/child.ts';
import { startRedis } from '../crash/redis.ts';
import { removeHome, settingsFor } from '../crash/round.ts';
import { dispatchOn, LIST, setStage, until } from '../crash/stage.ts';
import { BenchUsage, numberOf } from '../usage.ts';
import { APPEAL } from './appeal.ts';
import { smtpSource } from './beside.ts';
import { longWay } from './delay.ts';
import { mostMemory, mostToOneDomain, ratesOf, recorded } from './figures.ts';
import { readersAt } from './readers.ts';
import { startSink } from './sink.ts';

const OPTIONS = {
  recipients: { type: 'string', default: '20000' },
  connections: { type: 'string', default: '20' },
  smtp: { type: 'string' },
  beside: { type: 'string' },
  dkim: { type: 'string' },
  delay: { type: 'string' },
  workers: { type: 'string', default: '1' },
  redis: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

/** One dispatch of the built service, as it comes, measured; the last line is JSON. See bench/README.md. */
export async function fanout(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: OPTIONS });
  const given = givenIn(values);
  const sink = values.smtp === undefined ? await startSink() : null;
  const relay = sink?.url ?? `smtp://${values.smtp}`;
  const way = values.delay === undefined ? null : await longWay(relay, numberOf('delay', values.delay));
  const redis = values.redis ? await startRedis() : null;
  const url = way?.url ?? relay;
  try {
    const result = await dispatch({ ...given, url, redis: redis?.url ?? null });
    const duplicates = sink ? (await sink.taken()).duplicates : null;
    const load = { ...result, connections: given.connections, relay: new URL(url).host };
    const baseline = values.beside ? await smtpSource(load) : null;
    const beside = baseline === null ? {} : { baseline, ratio: result.rate / baseline };
    const figures = rounded({ ...result, duplicates, ...beside });
    if (!values.json) process.stdout.write(table(figures));
    process.stdout.write(`${JSON.stringify(figures)}\n`);
  } finally {
    await Promise.all([way?.stop(), redis?.kill(), sink?.stop()]);
  }
}

interface Wish {
  readonly recipients: number;
  readonly connections: number;
  /** Processes that send: the service, and further workers. */
  readonly workers: number;
  readonly dkim: Kind | null;
  /** Milliseconds each way to the relay. */
  readonly delay: number | null;
}

interface Given extends Wish {
  readonly url: string;
  /** Address of a Redis for the queue; null for the queue in PostgreSQL. */
  readonly redis: string | null;
}

/** @throws BenchUsage naming the option, what was found and what is accepted */
function givenIn(values: {
  readonly recipients: string;
  readonly connections: string;
  readonly workers: string;
  readonly beside?: string | undefined;
  readonly dkim?: string | undefined;
  readonly delay?: string | undefined;
}): Wish {
  const { beside, dkim = null, delay } = values;
  if (beside !== undefined && beside !== 'smtp-source')
    throw new BenchUsage(`--beside: found ${JSON.stringify(beside)}, accepted is smtp-source`);
  if (dkim !== null && !isKind(dkim))
    throw new BenchUsage(`--dkim: found ${JSON.stringify(dkim)}, accepted are rsa, ed25519 and both`);
  return {
    recipients: numberOf('recipients', values.recipients),
    connections: numberOf('connections', values.connections),
    workers: numberOf('workers', values.workers),
    dkim,
    delay: delay === undefined ? null : numberOf('delay', delay),
  };
}

/** Starts the service on its embedded default and has an appeal approved for a list of `recipients`. */
async function dispatch(given: Given) {
  const folder = mkdtempSync(join(tmpdir(), 'threefold-fanout-'));
  const settings = {
    ...settingsFor(folder, { url: given.url }),
    SMTP_CONNECTIONS: String(given.connections),
    ...keysFor(folder, given.dkim),
    ...(given.redis ? { REDIS_URL: given.redis } : {}),
  };
  const service = start('serve', settings);
  const backstage = await service.url.then(() => openBackstage(settings));
  const further = Array.from({ length: given.workers - 1 }, () => start('worker', settings));
  try {
    for (const worker of further)
      await until('a worker', async () => worker.saw('relay_connected') > 0, 60_000, 50);
    return await measure(service, backstage, given);
  } finally {
    await Promise.all(further.map((worker) => worker.terminate()));
    await backstage.close();
    await service.terminate();
    removeHome(folder);
  }
}

type Kind = 'rsa' | 'ed25519' | 'both';
const isKind = (word: string): word is Kind => ['rsa', 'ed25519', 'both'].includes(word);

/** Keys of the bench's own, RSA with 2048 bits. */
function keysFor(folder: string, kind: Kind | null): Record<string, string> {
  if (kind === null) return {};
  const pem = { type: 'pkcs8', format: 'pem' } as const;
  const made = {
    rsa: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export(pem),
    ed25519: generateKeyPairSync('ed25519').privateKey.export(pem),
  };
  const kinds = kind === 'both' ? (['rsa', 'ed25519'] as const) : [kind];
  for (const one of kinds) writeFileSync(join(folder, `${one}.pem`), made[one], { mode: 0o600 });
  return { DKIM_KEYS: kinds.map((one) => `${one}:${join(folder, `${one}.pem`)}`).join(',') };
}

async function measure(service: Child, backstage: Backstage, given: Given) {
  const { recipients } = given;
  const { deps } = backstage;
  const at = await service.url;
  const stage = await setStage(backstage, readersAt(recipients));
  await stage.approve(at, await stage.comesIn(at, APPEAL));
  const done = await until(
    'the dispatch',
    async () => {
      const one = await dispatchOn(backstage);
      return one?.state === 'done' ? one : null;
    },
    3_600_000,
    200,
  );
  const { sent, seconds, planSeconds, firstCopyMs } = await recorded(deps, done.id);
  const rates = await ratesOf(deps, done.id);
  return {
    recipients,
    sent,
    seconds,
    rate: sent / seconds,
    bytesPerMessage: await sizeOfCopy(backstage, done),
    rssMiB: mostMemory(service.pid),
    planSeconds,
    firstCopyMs,
    ...rates,
    mostToOneDomain: await mostToOneDomain(deps, done.id),
    database: 'embedded',
    queue: given.redis ? 'redis' : 'postgres',
    workers: given.workers,
    dkim: given.dkim,
    delayMs: given.delay,
  };
}

/** A copy is made as the service makes it, for a reader whose ids are as long. */
async function sizeOfCopy({ deps }: Backstage, dispatch: { id: number; appeal: number; createdAt: Date }) {
  const list = await listAt(deps, '', LIST);
  if (!list) throw new Error(`There is no list ${LIST}.`);
  const copyOf = await copiesOf(deps, {
    dispatch,
    appeal: await appealOf(deps.db, { id: dispatch.appeal }),
    list,
  });
  const address = `${LIST.toLowerCase()}.10000@readers.example`;
  const reader = { subscriber: 10_000, subscription: 10_000, address, name: null, language: 'en' };
  return copyOf({ ...reader, state: 'planned', attempts: 0 }).message.size;
}

type Figures = Readonly<Record<string, number | string | null>>;

const rounded = (figures: Figures): Figures =>
  Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [
      name,
      typeof value === 'number' ? Number(value.toFixed(3)) : value,
    ]),
  );

const table = (figures: Figures): string =>
  Object.entries(figures)
    .map(([name, value]) => `${name.padEnd(16)} ${value ?? 'not known'}\n`)
    .join('');
