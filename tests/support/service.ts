import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { pino } from 'pino';
import { type Environment, load } from '../../config/index.ts';
import type { Connection } from '../../src/db/connection.ts';
import { installationName } from '../../src/db/installation.ts';
import { addAdmin, signInLink } from '../../src/people/service.ts';
import { type Service, startService } from '../../src/service.ts';
import { testDatabase } from './database.ts';
import { type Mail, startRelay } from './relay.ts';
import { eventually } from './wait.ts';

/** What the webhook said. */
export interface Taken {
  readonly status: number;
  readonly id: string;
  readonly error: string;
}

/** What came of one message. */
export interface Came {
  readonly id: string;
  /** What the admin's page says was done with it. */
  readonly outcome: string;
  /** The mails that reached the relay because of it. */
  readonly mails: readonly Mail[];
}

export interface Envelope {
  readonly from: string;
  readonly to: string | readonly string[];
}

/** The real service in this process, with its own database and a relay that keeps all mail. */
export interface Running {
  readonly service: Service;
  /** Where it listens; its links begin with `BASE_URL`, which may be another. */
  readonly url: string;
  readonly mails: readonly Mail[];
  /** Errors that were logged. */
  readonly faults: readonly object[];
  /** Hands a message to the webhook as the mail system does. */
  post(message: Buffer, envelope: Envelope): Promise<Taken>;
  /** The same, and waits until all that comes of it is done. */
  hand(message: Buffer, envelope: Envelope): Promise<Came>;
  /** Waits until there is no job left. */
  atRest(): Promise<void>;
  /** A page as an admin who is signed in gets it. */
  adminGets(path: string): Promise<string>;
  /** The same as it is read: markup taken out, white space as one space. */
  adminSees(path: string): Promise<string>;
  stop(): Promise<void>;
}

export const MAIL_DOMAIN = 'lists.example';
export const INBOUND_TOKEN = 'token-of-the-mail-system';
const ADMIN = 'ines@admins.example';

/** @param settings what differs from a service with a relay and its queue in PostgreSQL */
export async function startRunning(settings: Environment = {}): Promise<Running> {
  const database = await testDatabase();
  const relay = await startRelay();
  const folder = mkdtempSync(join(tmpdir(), 'threefold-journey-'));
  const faults: object[] = [];
  const port = await freePort();
  const config = load({
    PORT: String(port),
    BASE_URL: `http://127.0.0.1:${port}`,
    MAIL_DOMAIN,
    DATA_DIR: folder,
    DATABASE_URL: addressOf(database.connection),
    SMTP_URL: relay.url,
    INBOUND_TOKEN,
    ...settings,
  });
  const service = await startService(config, logOf(faults), { web: true, workers: true });
  const url = service.web?.url ?? '';
  let cookie: Promise<string> | null = null;
  const running: Running = {
    service,
    url,
    mails: relay.mails,
    faults,
    post: (message, envelope) => post(url, message, envelope),
    hand: (message, envelope) => hand(running, message, envelope),
    atRest: () => atRest(service),
    async adminGets(path) {
      cookie ??= signedIn(service, url);
      return (await fetch(`${url}${path}`, { headers: { cookie: await cookie } })).text();
    },
    adminSees: async (path) => seen(await running.adminGets(path)),
    async stop() {
      await service.stop();
      if (config.REDIS_URL) await forget(config.REDIS_URL, installationName(service.deps.salt));
      await relay.stop();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return running;
}

async function post(url: string, message: Buffer, { from, to }: Envelope): Promise<Taken> {
  const query = new URLSearchParams({ from });
  for (const one of [to].flat()) query.append('to', one);
  const response = await fetch(`${url}/inbound/mime?${query}`, {
    method: 'POST',
    headers: { 'content-type': 'message/rfc822', authorization: `Bearer ${INBOUND_TOKEN}` },
    body: new Uint8Array(message),
  });
  const { id = '', error = '' } = (await response.json()) as { id?: string; error?: string };
  return { status: response.status, id, error };
}

async function hand(running: Running, message: Buffer, envelope: Envelope): Promise<Came> {
  const before = running.mails.length;
  const { id, status, error } = await running.post(message, envelope);
  if (status !== 202) throw new Error(`The webhook answered ${status} ${error}.`);
  await running.atRest();
  const page = await running.adminSees(`/messages/${id}`);
  const [, state = '', outcome = ''] = /State (?:\S )?(\w+) Why (.*?) From /.exec(page) ?? [];
  if (state !== 'handled' && state !== 'unreadable' && state !== 'failed')
    throw new Error(`The message is ${state || 'not there'} though no job is left.`);
  return { id, outcome, mails: running.mails.slice(before) };
}

/** Seen twice, because a job may pass from one queue to another between two looks. */
async function atRest({ queue }: Service): Promise<void> {
  let times = 0;
  await eventually(
    async () => {
      const jobs = Object.values(await queue.counts()).flatMap((counts) => Object.values(counts));
      times = jobs.every((count) => count === 0) ? times + 1 : 0;
      return times === 2;
    },
    { timeoutMs: 30_000 },
  );
}

async function signedIn(service: Service, url: string): Promise<string> {
  await addAdmin(service.deps, { address: ADMIN, name: 'Inès' });
  const { pathname } = new URL(await signInLink(service.deps, ADMIN));
  const response = await fetch(`${url}${pathname}`, { method: 'POST', redirect: 'manual' });
  return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

/** A page as it is read out. */
export function seen(page: string): string {
  const named: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&' };
  return page
    .replace(/<style[\s\S]*?<\/style>|<[^>]*>/g, ' ')
    .replace(/&(?:(lt|gt|quot|amp)|#(\d+));/g, (_, name, code) => named[name] ?? String.fromCodePoint(code))
    .replace(/\s+/g, ' ')
    .trim();
}

function logOf(faults: object[]) {
  return pino({ level: 'error' }, { write: (line: string) => faults.push(JSON.parse(line)) });
}

/** As DATABASE_URL; `host` stands in the query, where the folder of a socket may stand too. */
function addressOf(connection: Connection): string {
  if (typeof connection === 'string') return connection;
  const { host, port, user, password, database } = connection;
  const query = new URLSearchParams({ host, port: String(port) });
  return `postgres://${encodeURIComponent(user)}:${encodeURIComponent(password)}@localhost/${database}?${query}`;
}

/** Links in mail name the port, so it must be known before the service starts. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Takes this installation's keys out of Redis, and no others. */
async function forget(redisUrl: string, name: string): Promise<void> {
  const redis = new Redis(redisUrl);
  try {
    for await (const keys of redis.scanStream({ match: `${name}:*`, count: 500 }))
      if (keys.length > 0) await redis.del(keys);
  } finally {
    redis.disconnect();
  }
}
