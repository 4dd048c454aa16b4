import { parseArgs } from 'node:util';
import { BenchUsage, numberOf, runBench } from '../usage.ts';
import { killAtInstants } from './instants.ts';
import { killAtPoints } from './points.ts';
import { VICTIMS } from './victims.ts';

const OPTIONS = {
  options: {
    rounds: { type: 'string', default: '5' },
    subscribers: { type: 'string' },
    only: { type: 'string' },
    seed: { type: 'string', default: `${Date.now() & 0x7fffffff}` },
    points: { type: 'boolean', default: false },
    demo: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
} as const;

/** `npm run crash -- [--rounds N] [--subscribers N] [--only VICTIM] [--seed N] [--points] [--demo] [--json]`; see bench/README.md. */
async function main(): Promise<void> {
  const { values } = parseArgs(OPTIONS);
  const { only, json } = values;
  if (only !== undefined && !Object.hasOwn(VICTIMS, only))
    throw new BenchUsage(`--only: found ${only}; accepted is one of ${Object.keys(VICTIMS).join(', ')}`);
  const rounds = numberOf('rounds', values.rounds);
  const atPoints = values.points || values.demo;
  const subscribers = numberOf('subscribers', values.subscribers ?? (atPoints ? '2000' : '20000'));
  const ok = atPoints
    ? await killAtPoints({ command: values.demo ? 'demo' : 'serve', rounds, subscribers, json })
    : await killAtInstants({
        victims: (only === undefined ? Object.keys(VICTIMS) : [only]) as (keyof typeof VICTIMS)[],
        rounds,
        subscribers,
        seed: numberOf('seed', values.seed),
        json,
      });
  process.stdout.write(ok ? '\nNothing lost, repeats within bounds.\n' : '\nNOT as it should be.\n');
  process.exitCode = ok ? 0 : 1;
}

await runBench(main);
