import { connect } from 'node:net';
import { parseArgs } from 'node:util';
import { type Environment, environment, load } from '../../config/index.ts';
import { openLog } from '../log.ts';
import { addAdmin, signInLink } from '../people/service.ts';
import { type Service, startService } from '../service.ts';
import { figures } from './demo/figures.ts';
import { narrator } from './demo/narrator.ts';
import { type Told, tell } from './demo/story.ts';
import { untilStopped } from './stopped.ts';
import { UsageError } from './usage.ts';

const ADMIN = { address: 'ines@admins.example', name: 'Inès Marchetti' };

/**
 * `threefold demo [--once] [--json]`: the whole story on an appeal of 2001. Then it keeps serving, so that one can click
 * through it; with `--once` it ends, with `--json` it prints one line of figures last.
 */
export async function demo(args: string[]): Promise<number> {
  const { once, json } = readArgs(args);
  const stopped = untilStopped();
  const started = Date.now();
  const config = load(await withFreePort(environment()));
  const service = await startService(
    config,
    openLog(config.LOG_LEVEL === 'info' ? 'error' : config.LOG_LEVEL, 'stderr'),
    {
      web: true,
      workers: true,
    },
  );
  try {
    const said = narrator(process.stdout, json);
    said.detail(`Threefold runs at ${config.BASE_URL}: ${kindOf(service)}`);
    const told = await tell(service, said);
    const seconds = Math.round((Date.now() - started) / 100) / 10;
    const result = { ...(await figures(service, told)), seconds };
    if (json) process.stdout.write(`${JSON.stringify(result)}\n`);
    else process.stdout.write(summary(result));
    if (once) return 0;
    process.stdout.write(await pages(service, told));
    await stopped;
    return 0;
  } finally {
    await service.stop();
  }
}

function readArgs(args: string[]): { once: boolean; json: boolean } {
  try {
    const options = {
      once: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    } as const;
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\ndemo [--once] [--json]`);
  }
}

function kindOf({ config, queue, transport }: Service): string {
  const database = config.DATABASE_URL ? 'PostgreSQL at DATABASE_URL' : 'its own PostgreSQL';
  const mail = transport.kind === 'smtp' ? 'mail to the relay at SMTP_URL' : 'mail kept in the outbox';
  return `${database}, the queue in ${queue.backend === 'redis' ? 'Redis' : 'PostgreSQL'}, ${mail}.`;
}

function summary(result: Awaited<ReturnType<typeof figures>> & { seconds: number }): string {
  const { deliveries, forwards, letters, bounces, complaints, seconds } = result;
  return `
${deliveries.sent} copies sent and kept, ${deliveries.bounced} bounced (${bounces.hard} for good, ${bounces.soft} for now), ${complaints} complaint.
${forwards.people} people brought by others in ${forwards.generations} generations; ${letters} letters written.
It took ${seconds} seconds.
`;
}

/** Where to click; the first link signs in and works once. */
async function pages({ deps, config }: Service, told: Told): Promise<string> {
  await addAdmin(deps, ADMIN);
  const at = (path: string): string => `${config.BASE_URL}${path}`;
  const rows: [string, string][] = [
    ['sign in first (once, in 15 min)', await signInLink(deps, ADMIN.address)],
    ['home', at('/')],
    ['the appeal', at(`/appeals/${told.slug}`)],
    ['moderation', at(`/desk/appeals/${told.appeal}`)],
    ['the dispatch', at(`/dispatches/${told.dispatch}`)],
    ['the chain', at(`/appeals/${told.slug}/chain`)],
    ['bounces', at('/bounces')],
    ['every mail sent', at('/outbox')],
  ];
  const width = Math.max(...rows.map(([label]) => label.length));
  const later = `Later, ask for another link at ${at('/signin')} as ${ADMIN.address}; its mail is in the outbox.`;
  return `\nLook around; Ctrl-C ends it.\n\n${rows.map(([label, url]) => `  ${label.padEnd(width)}  ${url}`).join('\n')}\n\n${later}\n\n`;
}

/** The usual port may be taken by something else; a demo does not mind where it runs. */
async function withFreePort(env: Environment): Promise<Environment> {
  if (env.PORT) return env;
  for (let port = 8080; port < 8100; port += 1)
    if (!(await isTaken(port))) return { ...env, PORT: String(port) };
  return env;
}

function isTaken(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('close', () => socket.destroy());
    socket.once('connect', () => socket.destroy());
  });
}
