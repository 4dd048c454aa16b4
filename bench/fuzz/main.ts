import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { numberOf, runBench } from '../usage.ts';
import { inputs } from './inputs.ts';
import { faultIn } from './judge.ts';
import { shrink } from './shrink.ts';
import { type Watchdog, watchdog } from './watchdog.ts';

const OPTIONS = {
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: `${Date.now() & 0x7fffffff}` },
    out: { type: 'string', default: 'fuzz-failures' },
  },
} as const;

const ROUND = 500;
/** How long fast-check may look for a simpler input, and how long lines and bytes are left out of the one it found. */
const SHRINK_MS = 60_000;

/** An input that takes longer hangs. */
const PATIENCE_MS = 30_000;

const kindOf = (fault: string): string => fault.replace(/\d+/g, 'N');

/** One round of inputs; the smallest input found that is read wrong, or null, and how many were read. */
async function round(
  seed: number,
  { reads }: Watchdog,
): Promise<{ found: { raw: Buffer; fault: string } | null; read: number }> {
  let read = 0;
  let worst: { raw: Buffer; fault: string } | null = null;
  const property = fc.asyncProperty(inputs(), async (raw) => {
    read += 1;
    reads(raw);
    const fault = await faultIn(raw);
    if (fault === null) return true;
    if (worst === null || raw.length <= worst.raw.length) worst = { raw, fault };
    return false;
  });
  await fc.check(property, { seed, numRuns: ROUND, interruptAfterTimeLimit: SHRINK_MS });
  return { found: worst, read };
}

/** `npm run fuzz -- [--seconds 60] [--seed N] [--out FOLDER]`: reads mutated and made-up mail until the time is over. */
async function main(): Promise<void> {
  const { values } = parseArgs(OPTIONS);
  const first = numberOf('seed', values.seed);
  const end = performance.now() + numberOf('seconds', values.seconds) * 1_000;
  const faults = new Map<string, number>();
  const dog = watchdog(join(values.out, 'hang.eml'), PATIENCE_MS);
  let read = 0;
  process.stdout.write(`seed ${first}\n`);
  for (let seed = first; performance.now() < end; seed += 1) {
    const { found, read: more } = await round(seed, dog);
    read += more;
    if (found !== null) {
      const kind = kindOf(found.fault);
      const same = async (raw: Buffer): Promise<boolean> => {
        dog.reads(raw);
        return kindOf((await faultIn(raw)) ?? '') === kind;
      };
      const small = await shrink(found.raw, same, performance.now() + SHRINK_MS);
      faults.set(kind, (faults.get(kind) ?? 0) + 1);
      mkdirSync(values.out, { recursive: true });
      const file = join(values.out, `${seed}.eml`);
      writeFileSync(file, small);
      process.stdout.write(`seed ${seed}: ${found.fault} (${small.length} bytes, kept as ${file})\n`);
    }
    process.stdout.write(`read ${read}, faults ${[...faults.values()].reduce((a, b) => a + b, 0)}\n`);
  }
  await dog.stop();
  process.exitCode = faults.size === 0 ? 0 : 1;
}

await runBench(main);
