import { parseArgs } from 'node:util';
import { POINTS, type RoundOptions, type RoundResult, runRound } from './round.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    subscribers: { type: 'string', default: '2000' },
    pause: { type: 'string', default: '10' },
    demo: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

const COLUMNS: readonly [string, (result: RoundResult) => string | number][] = [
  ['killed at', ({ point }) => (typeof point === 'number' ? `${point * 100} %` : point)],
  ['processes', ({ killed }) => killed],
  ['accepted', ({ acceptedAtKill }) => acceptedAtKill],
  ['open', ({ openAtKill }) => openAtKill],
  ['lost', ({ lost }) => lost],
  ['repeats', ({ repeats }) => repeats],
  ['may be', ({ bound }) => bound],
  ['changed', ({ changed }) => changed],
  ['serves', ({ servedMs }) => seconds(servedMs)],
  ['sends', ({ resumedMs }) => seconds(resumedMs)],
  ['done', ({ doneMs }) => seconds(doneMs)],
];

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
const isRight = ({ lost, repeats, bound, changed }: RoundResult): boolean =>
  lost === 0 && changed === 0 && repeats <= bound;
const row = (cells: readonly (string | number)[]): string =>
  `${cells.map((cell, i) => String(cell).padStart(Math.max(9, COLUMNS[i]?.[0].length ?? 0))).join('  ')}\n`;

/** `npm run crash -- [--demo] [--rounds 5] [--subscribers 2000] [--pause 10] [--json]`: one kill each round. */
async function main(): Promise<void> {
  const command: RoundOptions['command'] = values.demo ? 'demo' : 'serve';
  const results: RoundResult[] = [];
  process.stdout.write(
    `kill -9 of every process of "${command}" in mid-dispatch, then "serve"; seconds count from that start.\n\n`,
  );
  process.stdout.write(row(COLUMNS.map(([title]) => title)));
  for (let round = 0; round < Number(values.rounds); round += 1) {
    const result = await runRound({
      command,
      point: POINTS[round % POINTS.length] ?? 0.5,
      subscribers: Number(values.subscribers),
      pauseMs: Number(values.pause),
    });
    results.push(result);
    process.stdout.write(row(COLUMNS.map(([, cell]) => cell(result))));
  }
  const ok = results.every(isRight);
  process.stdout.write(ok ? '\nNothing lost, repeats within bounds.\n' : '\nNOT as it should be.\n');
  if (values.json) process.stdout.write(`${JSON.stringify({ ok, command, rounds: results })}\n`);
  process.exitCode = ok ? 0 : 1;
}

await main();
