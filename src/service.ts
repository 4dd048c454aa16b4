import type { Logger } from 'pino';
import { type Config, redacted } from '../config/index.ts';
import { handlers } from '../workers/index.ts';
import { type Embedded, joinEmbedded, startEmbedded } from './db/embedded.ts';
import { checkSecret, installationName, saltOf } from './db/installation.ts';
import { sessionLocks } from './db/lock.ts';
import { migrate, WrongDatabase } from './db/migrate.ts';
import { type Database, openDatabase } from './db/pool.ts';
import { composer } from './delivery/composer.ts';
import { placesFor } from './delivery/places.ts';
import { ratesOf } from './delivery/rates.ts';
import { FLUSH_LIMIT } from './delivery/recorder.ts';
import { helm } from './delivery/steer/helm.ts';
import type { Deps } from './deps.ts';
import { CannotStart } from './errors.ts';
import { dkimDomain, dkimKeys } from './mail/dkim/settings.ts';
import { dkimSigner } from './mail/dkim/sign.ts';
import { signing } from './mail/dkim/transport.ts';
import { inTurn } from './mail/relays.ts';
import { openSmtp, type Relayed } from './mail/smtp.ts';
import type { Transport } from './mail/transport.ts';
import { makeDeps } from './make-deps.ts';
import { openOutbox } from './outbox/transport.ts';
import { openQueue, type Queue } from './queue/index.ts';
import { startSweep } from './queue/sweep.ts';
import { within } from './queue/within.ts';
import { sweep } from './sweep.ts';
import { startWeb, type Web } from './web/start.ts';

/** Which parts of the service a process runs. */
export interface Parts {
  readonly web: boolean;
  readonly workers: boolean;
}

export interface Service {
  readonly config: Config;
  readonly deps: Deps;
  readonly database: Database;
  readonly queue: Queue;
  readonly transport: Transport;
  readonly web: Web | null;
  /** Takes no more work, finishes what is under way, and closes everything in turn. */
  stop(): Promise<void>;
}

/** Session locks that are not claims on chunks. */
const SWEEP_LOCK = 1;
const SWEEP_EVERY_MS = 10_000;

/** The longest that one part holds up a stop; workers and the embedded database set their own. */
const CLOSE_MS = 5_000;

/** Makes and joins every part of the running service, top to bottom. */
export async function startService(config: Config, log: Logger, parts: Parts): Promise<Service> {
  log.info({ event: 'starting', settings: redacted(config), ...parts }, 'starting');
  const closing: (() => Promise<unknown>)[] = [];
  try {
    const embedded = config.DATABASE_URL ? null : await embeddedDatabase(config, log, parts);
    if (embedded) closing.push(() => embedded.stop());
    const database = openDatabase(config.DATABASE_URL ?? (embedded as Embedded).connection, { log });
    closing.push(() => within(database.close(), CLOSE_MS, 'The database did not close in time.'));
    await migrate(database.pool, log).catch(cannotUse(config));
    await checkSecret(database.db, config.SECRET);

    const salt = await saltOf(database.db);
    const queue = await openQueue(
      config.REDIS_URL
        ? { redisUrl: config.REDIS_URL, prefix: installationName(salt), log }
        : { connection: database.connection, log },
    );
    closing.push(() => queue.close());
    const deps = await makeDeps(config, database, queue.bell, log);
    const transport = signed(
      config.SMTP_URL ? relay(config.SMTP_URL, config, log) : openOutbox(deps),
      config,
      deps,
    );
    closing.push(() => within(transport.close(), CLOSE_MS, 'The relay did not answer in time.'));
    if (parts.workers) closing.push(await startWorkers({ config, deps, database, queue, transport }));
    const web = parts.web ? await startWeb({ config, deps, queue, transport }) : null;
    if (web) closing.push(() => within(web.stop(), CLOSE_MS, 'Requests did not end in time.'));
    return { config, deps, database, queue, transport, web, stop: () => closeAll(closing, log) };
  } catch (error) {
    await closeAll(closing, log);
    throw error;
  }
}

/** A database of somebody else's that does not answer, or lets us not in, is for them to mend. */
const cannotUse =
  ({ DATABASE_URL }: Config) =>
  (error: Error): never => {
    if (!DATABASE_URL || error instanceof WrongDatabase) throw error;
    throw new CannotStart(
      `DATABASE_URL: found a database that cannot be used (${error.message}); accepted is a PostgreSQL 15 or later that answers.`,
      { cause: error },
    );
  };

/** Signs what goes out where there are keys for it. */
function signed(transport: Transport, config: Config, { now }: Deps): Transport {
  const keys = dkimKeys(config);
  return keys.length === 0 ? transport : signing(transport, dkimSigner(dkimDomain(config), keys, now));
}

/** A relay that is away keeps nothing from starting; the log says so at once. */
function relay(urls: string, config: Config, log: Logger): Transport {
  const open = (url: string): Relayed =>
    openSmtp({
      url,
      connections: config.SMTP_CONNECTIONS,
      messagesEach: config.SMTP_MESSAGES_PER_CONNECTION,
      name: config.MAIL_DOMAIN,
      log: mailLog(log),
    });
  const transport = inTurn(urls.split(/ +/).map(open));
  void transport.reach();
  return transport;
}

/** The events of the relay, named as all others are. */
const mailLog = (log: Logger): Parameters<typeof openSmtp>[0]['log'] => ({
  info: (fields, event) => log.info({ event, ...fields }, event),
  warn: (fields, event) => log.warn({ event, ...fields }, event),
});

/** A worker on its own joins the database of the service on this machine; the service itself starts it. */
function embeddedDatabase(config: Config, log: Logger, parts: Parts): Promise<Embedded> {
  return parts.web ? startEmbedded(config.DATA_DIR, log) : joinEmbedded(config.DATA_DIR);
}

async function startWorkers(
  running: Pick<Service, 'config' | 'deps' | 'database' | 'queue' | 'transport'>,
): Promise<() => Promise<void>> {
  const { config, deps, database, queue, transport } = running;
  const stopping = new AbortController();
  const locks = sessionLocks(database.pool);
  const claim = locks.hold;
  const places = placesFor(FLUSH_LIMIT + transport.connections);
  const sender = {
    deps,
    transport,
    claim,
    places,
    compose: composer(deps),
    helm: helm(deps),
    unknown: config.UNKNOWN_COPIES,
    rates: ratesOf(config.SMTP_RATE, config.SMTP_DOMAIN_RATES),
    stopping: stopping.signal,
  };
  const workers = await queue.work(handlers(sender));
  const sweeping = startSweep({
    everyMs: SWEEP_EVERY_MS,
    sweep: () => sweep(deps, config.DELIVERIES_KEPT_DAYS),
    lock: (work) => claim(SWEEP_LOCK, 0, work),
    log: deps.log,
  });
  return async () => {
    stopping.abort();
    // At once, so that no job is begun that would only be put down again.
    await Promise.all([workers.close(), sweeping.stop()]);
    await locks.close();
  };
}

/** In the opposite order of opening; one that fails does not keep the others open. */
async function closeAll(closing: (() => Promise<unknown>)[], log: Logger): Promise<void> {
  for (const close of closing.splice(0).reverse()) {
    await close().catch((error: unknown) =>
      log.error({ event: 'stop-failed', err: error }, 'a part did not close'),
    );
  }
  log.info({ event: 'stopped' }, 'stopped');
}
