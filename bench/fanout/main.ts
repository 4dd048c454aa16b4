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
import { removeHome, settingsFor } from '../crash/round.ts';
import { dispatchOn, LIST, setStage, until } from '../crash/stage.ts';
import { APPEAL } from './appeal.ts';
import { smtpSource } from './beside.ts';
import { mostMemory, mostToOneDomain, ratesOf, recorded } from './figures.ts';
import { readersAt } from './readers.ts';
import { startSink } from './sink.ts';

const OPTIONS = {
  recipients: { type: 'string', default: '20000' },
  connections: { type: 'string', default: '20' },
  smtp: { type: 'string' },
  beside: { type: 'string' },
  dkim: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

/** One dispatch of the built service, as it comes, measured; the last line is JSON. See bench/README.md. */
export async function fanout(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: OPTIONS });
  if (values.beside !== undefined && values.beside !== 'smtp-source') {
    throw new Error('--beside: accepted is smtp-source');
  }
  const dkim = values.dkim;
  if (dkim !== undefined && !isKind(dkim)) throw new Error('--dkim: accepted are rsa, ed25519 and both');
  const sink = values.smtp === undefined ? await startSink() : null;
  const url = sink?.url ?? `smtp://${values.smtp}`;
  const [recipients, connections] = [Number(values.recipients), Number(values.connections)];
  try {
    const result = await dispatch({ url, recipients, connections, dkim });
    const duplicates = sink ? (await sink.taken()).duplicates : null;
    const load = { ...result, connections, relay: new URL(url).host };
    const baseline = values.beside ? await smtpSource(load) : null;
    const beside = baseline === null ? {} : { baseline, ratio: result.rate / baseline };
    const figures = rounded({ ...result, dkim: dkim ?? null, duplicates, ...beside });
    if (!values.json) process.stdout.write(table(figures));
    process.stdout.write(`${JSON.stringify(figures)}\n`);
  } finally {
    await sink?.stop();
  }
}

interface Given {
  readonly url: string;
  readonly recipients: number;
  readonly connections: number;
  readonly dkim: Kind | undefined;
}

/** Starts the service on its embedded default and has an appeal approved for a list of `recipients`. */
async function dispatch({ url, recipients, connections, dkim }: Given) {
  const folder = mkdtempSync(join(tmpdir(), 'threefold-fanout-'));
  const settings = {
    ...settingsFor(folder, { url }),
    SMTP_CONNECTIONS: String(connections),
    ...keysFor(folder, dkim),
  };
  const service = start('serve', settings);
  const backstage = await service.url.then(() => openBackstage(settings));
  try {
    return await measure(service, backstage, recipients);
  } finally {
    await backstage.close();
    await service.terminate();
    removeHome(folder);
  }
}

type Kind = 'rsa' | 'ed25519' | 'both';
const isKind = (word: string): word is Kind => ['rsa', 'ed25519', 'both'].includes(word);

/** Keys of the bench's own, RSA with 2048 bits. */
function keysFor(folder: string, kind: Kind | undefined): Record<string, string> {
  if (kind === undefined) return {};
  const pem = { type: 'pkcs8', format: 'pem' } as const;
  const made = {
    rsa: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export(pem),
    ed25519: generateKeyPairSync('ed25519').privateKey.export(pem),
  };
  const kinds = kind === 'both' ? (['rsa', 'ed25519'] as const) : [kind];
  for (const one of kinds) writeFileSync(join(folder, `${one}.pem`), made[one], { mode: 0o600 });
  return { DKIM_KEYS: kinds.map((one) => `${one}:${join(folder, `${one}.pem`)}`).join(',') };
}

async function measure(service: Child, backstage: Backstage, recipients: number) {
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
    queue: 'postgres',
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
