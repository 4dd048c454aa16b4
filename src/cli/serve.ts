import { setFlagsFromString } from 'node:v8';
import { load } from '../../config/index.ts';
import { openLog } from '../log.ts';
import { firstAdmin } from '../people/service.ts';
import { type Parts, type Service, startService } from '../service.ts';
import { untilStopped } from './stopped.ts';

/** `threefold serve`: web and workers, until SIGTERM or SIGINT. */
export async function serve(): Promise<number> {
  return run({ web: true, workers: true }, async (service) => {
    const link = await firstAdmin(service.deps, service.config.ADMIN_EMAIL ?? null);
    process.stderr.write(`\nThreefold serves ${service.web?.url}\n`);
    if (link) process.stderr.write(`There is no admin yet. Make one here, once, within a day:\n  ${link}\n`);
    if (service.transport.kind === 'outbox')
      process.stderr.write(`SMTP_URL is unset: mail stays in ${service.config.BASE_URL}/outbox\n`);
    process.stderr.write('\n');
  });
}

/** `threefold worker`: only workers. */
export async function worker(): Promise<number> {
  return run({ web: false, workers: true }, async () => undefined);
}

/**
 * The heap may grow by half of what was alive at its last full collection before the next, where V8 left to itself lets
 * it grow fourfold: a dispatch of a million keeps the process below 250 MiB for it, at the same rate.
 */
const HEAP = '--heap-growing-percent=50';

async function run(parts: Parts, started: (service: Service) => Promise<void>): Promise<number> {
  setFlagsFromString(HEAP);
  const config = load();
  const stop = untilStopped();
  const service = await startService(config, openLog(config.LOG_LEVEL), parts);
  await started(service);
  await stop;
  await service.stop();
  // What a silent relay or a slow reader keeps open is not waited for.
  setTimeout(() => process.exit(0), LINGER_MS).unref();
  return 0;
}

const LINGER_MS = 500;
