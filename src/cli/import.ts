import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { load } from '../../config/index.ts';
import type { Claim, Deps } from '../deps.ts';
import { readImport } from '../inbound/imports/read.ts';
import { type Imported, type ImportState, importArchive, importOf } from '../inbound/imports/service.ts';
import { backstage } from './backstage.ts';
import { type Meter, meterOn } from './import/progress.ts';
import { messagesOf, type Source, sourcesOf } from './import/sources.ts';
import { untilStopped } from './stopped.ts';
import { UsageError } from './usage.ts';

export const USAGE = `import [--list NAME] [--wait] FILE...   (- for standard input)
FILE is an mbox, a LISTSERV notebook, a Maildir, a folder of .eml files, or one message.
Without --list the messages say whose they are; with --wait it reads them too, and says what was found.`;

/** Exit status where a person stopped it, as shells have it for SIGINT. */
const STOPPED = 130;

/**
 * `threefold import`: takes in an archive of mail for a list. Run again, it takes in nothing twice, and goes on where
 * it was stopped. Resolves to 0, or 130 where it was stopped.
 */
export async function importCommand(args: string[]): Promise<number> {
  const { list, wait, paths } = readArgs(args);
  const stopping = new AbortController();
  void untilStopped().then(() => stopping.abort());
  const sources = await sourcesOf(paths, process.stdin);
  return backstage(async (deps, claim) => {
    const run: Run = { deps, claim, meter: meterOn(process.stderr), stopping: stopping.signal };
    const imported = await store(run, sources, list);
    process.stdout.write(summary(imported));
    if (!imported.finished) return STOPPED;
    if (!wait) {
      process.stdout.write(
        'The service reads them as it runs, and writes to the moderators once, at the end.\n',
      );
      return 0;
    }
    const state = await read(run, imported.id);
    process.stdout.write(found(state, deps.config.BASE_URL));
    return state.unread === 0 ? 0 : STOPPED;
  });
}

interface Run {
  readonly deps: Deps;
  readonly claim: Claim;
  readonly meter: Meter;
  readonly stopping: AbortSignal;
}

function readArgs(args: string[]): { list: string | null; wait: boolean; paths: string[] } {
  const options = { list: { type: 'string' }, wait: { type: 'boolean' } } as const;
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    if (positionals.length === 0) throw new UsageError(USAGE);
    return { list: values.list ?? null, wait: values.wait ?? false, paths: positionals };
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(`${(error as Error).message}\n${USAGE}`);
  }
}

async function store(
  { deps, claim, meter, stopping }: Run,
  sources: readonly Source[],
  list: string | null,
): Promise<Imported> {
  const sizes = sources.map(({ bytes }) => bytes);
  const total = sizes.includes(null) ? null : sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
  const began = performance.now();
  let done = 0;
  const count = (bytes: number): void => {
    done += bytes;
  };
  const most = load().INBOUND_MAX_BYTES;
  const imported = await importArchive(deps, claim, {
    list,
    messages: messagesOf(sources, { most, count, stopping }),
    tell: ({ messages }) =>
      meter.show({
        doing: 'storing',
        done,
        total,
        unit: 'bytes',
        messages,
        elapsedMs: performance.now() - began,
      }),
    complain: (where, why) => meter.say(`${where}: not taken in, ${why}`),
    stopping,
  });
  meter.clear();
  return imported;
}

/** Reads what was stored, beside the running service or without it. */
async function read({ deps, claim, meter, stopping }: Run, id: number): Promise<ImportState> {
  const began = performance.now();
  const before = await importOf(deps, id);
  const show = async (): Promise<ImportState> => {
    const state = await importOf(deps, id);
    const done = before.unread - state.unread;
    const elapsedMs = performance.now() - began;
    meter.show({ doing: 'reading', done, total: before.unread, unit: 'messages', messages: done, elapsedMs });
    return state;
  };
  const ticking = setInterval(() => void show().catch(() => undefined), TICK_MS);
  try {
    for (;;) {
      await readImport(deps, claim, id, stopping);
      const state = await show();
      if (state.unread === 0 || stopping.aborted) return state;
      // Another worker has them, or their next try is for later.
      await sleep(TICK_MS, undefined, { signal: stopping }).catch(() => undefined);
    }
  } finally {
    clearInterval(ticking);
    meter.clear();
  }
}

const TICK_MS = 500;

const count = (n: number): string => n.toLocaleString('en');

function summary({ list, tally, finished }: Imported): string {
  const { messages, stored, known, unreadable, elsewhere } = tally;
  const parts = [
    `${count(messages)} ${messages === 1 ? 'message' : 'messages'}`,
    `${count(stored)} new`,
    `${count(known)} known`,
    `${count(unreadable)} unreadable`,
    ...(elsewhere > 0
      ? [`${count(elsewhere)} of another list here (name it with --list to take them in)`]
      : []),
  ];
  const end = finished ? '' : 'Stopped before the end. Run it again to go on.\n';
  return `${list.name}: ${parts.join(', ')}.\n${end}`;
}

function found({ unread, appeals, years }: ImportState, baseUrl: string): string {
  const left = unread > 0 ? `${count(unread)} still to read.\n` : '';
  if (appeals === 0) return `${left}No appeals found.\n`;
  const when =
    years === null
      ? ''
      : years.first === years.last
        ? ` of ${years.first}`
        : ` from ${years.first} to ${years.last}`;
  const held = appeals === 1 ? 'It is' : 'They are';
  return `${left}${count(appeals)} ${appeals === 1 ? 'appeal' : 'appeals'} found${when}. ${held} held, and nobody was written to about each: ${baseUrl}/desk/imported\n`;
}
