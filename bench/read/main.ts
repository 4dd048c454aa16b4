import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { simpleParser } from 'mailparser';
import { parseMessage } from '../../src/inbound/parse.ts';
import { splitPlain } from '../../src/posts/digests/plain.ts';
import { DIGEST, digest, digestText, page, post, type Sample, samples, withFile } from './messages.ts';

/** Milliseconds of a core. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The least a core took for one call, of several rounds: what other programs take away counts least there. */
async function costOf(work: () => unknown, rounds: number, calls: number): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    const before = cpuMs();
    for (let call = 0; call < calls; call += 1) await work();
    best = Math.min(best, (cpuMs() - before) / calls);
  }
  return best;
}

interface Compared {
  name: string;
  bytes: number;
  ms: number;
  mailparserMs: number;
  ratio: number;
}

/** Both read the same message turn by turn in this process, warm; each reading is whole, extraction and all. */
async function compare({ name, raw }: Sample): Promise<Compared> {
  const calls = Math.max(1, Math.min(20, Math.round(100_000 / raw.length)));
  let [ms, mailparserMs] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < ROUNDS; round += 1) {
    ms = Math.min(ms, await costOf(() => parseMessage(raw, name), 1, calls));
    mailparserMs = Math.min(mailparserMs, await costOf(() => simpleParser(raw), 1, calls));
  }
  return { name, bytes: raw.length, ms, mailparserMs, ratio: ms / mailparserMs };
}

const ROUNDS = 7;

async function warmUp(all: readonly Sample[]): Promise<void> {
  for (let round = 0; round < 40; round += 1) {
    for (const { raw } of all.filter((s) => s.raw.length < 20_000)) {
      await parseMessage(raw, '');
      await simpleParser(raw);
    }
  }
}

const SIZES = [10_000, 100_000, 1_000_000, 5_000_000, 25_000_000];
const KINDS = { post, page, digest } as const;

interface Growth {
  kind: string;
  msPerMb: number[];
}

/** Milliseconds a megabyte at each size: linear where the row does not rise. */
async function growth(): Promise<Growth[]> {
  const rows: Growth[] = [];
  for (const [kind, make] of Object.entries(KINDS)) {
    const msPerMb: number[] = [];
    for (const size of SIZES) {
      const raw = make(size);
      const ms = await costOf(() => parseMessage(raw, kind), size < 1_000_000 ? 5 : 1, 1);
      msPerMb.push(ms / (raw.length / 1e6));
    }
    rows.push({ kind, msPerMb });
  }
  return rows;
}

/** Megabytes a second, of text that is decoded already. */
async function splittingSpeed(): Promise<number> {
  const text = digestText(5_000_000);
  const ms = await costOf(() => splitPlain(DIGEST.subject, DIGEST.from, text), 5, 1);
  return text.length / 1e6 / (ms / 1000);
}

const LARGEST = 25_000_000;

/** The most memory a process held that read 25 MB and did nothing else, by kind, in MB. */
function memory(): Record<string, number> {
  const program = fileURLToPath(new URL('./memory.js', import.meta.url));
  const folder = mkdtempSync(join(tmpdir(), 'threefold-read-'));
  try {
    const held = Object.entries({ ...KINDS, file: withFile }).map(([kind, make]) => {
      const path = join(folder, `${kind}.eml`);
      writeFileSync(path, make(kind === 'file' ? (LARGEST / 4) * 3 : LARGEST));
      const { stdout } = spawnSync(process.execPath, [program, path], { encoding: 'utf8' });
      return [kind, (JSON.parse(stdout) as { after: number }).after] as const;
    });
    return Object.fromEntries(held);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

const fixed = (n: number, digits = 2): string => n.toFixed(digits);

/** `npm run bench -- read [--json]`: what reading costs beside mailparser, how it grows, what memory it holds. */
export async function read(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { json: { type: 'boolean', default: false } } });
  const all = samples();
  await warmUp(all);
  const compared: Compared[] = [];
  for (const sample of all) compared.push(await compare(sample));
  const result = {
    ratio: median(compared.map((c) => c.ratio)),
    splitMbPerSecond: await splittingSpeed(),
    sizes: SIZES,
    growth: await growth(),
    memoryMb: memory(),
    messages: compared,
  };
  process.stdout.write(values.json ? `${JSON.stringify(result)}\n` : shown(result));
}

function shown(result: {
  ratio: number;
  splitMbPerSecond: number;
  growth: readonly Growth[];
  memoryMb: Readonly<Record<string, number>>;
  messages: readonly Compared[];
}): string {
  const lines = [
    ...result.messages.map((m) =>
      [m.name.padEnd(38), `${m.bytes}`.padStart(9), fixed(m.ms), fixed(m.mailparserMs), fixed(m.ratio)].join(
        '  ',
      ),
    ),
    '',
    `beside mailparser, median: ${fixed(result.ratio)}`,
    `digests split at ${fixed(result.splitMbPerSecond, 0)} MB/s`,
    '',
    `ms per MB at ${SIZES.map((s) => `${s / 1000} kB`).join(', ')}:`,
    ...result.growth.map(
      (g) => `${g.kind.padEnd(8)} ${g.msPerMb.map((n) => fixed(n, 0).padStart(7)).join('')}`,
    ),
    '',
    ...Object.entries(result.memoryMb).map(([kind, mb]) => `25 MB of ${kind}: ${fixed(mb, 0)} MB held`),
  ];
  return `${lines.join('\n')}\n`;
}
