import { POINTS, type RoundOptions, type RoundResult, runRound } from './round.ts';
import { type Column, row, seconds, titles } from './table.ts';

const COLUMNS: readonly Column<RoundResult>[] = [
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

const isRight = ({ lost, repeats, bound, changed }: RoundResult): boolean =>
  lost === 0 && changed === 0 && repeats <= bound;

/** Kills every process at one of five points a round, starts anew, and prints what came of it; answers whether all was right. */
export async function killAtPoints(options: {
  command: RoundOptions['command'];
  rounds: number;
  subscribers: number;
  json: boolean;
}): Promise<boolean> {
  const { command, subscribers } = options;
  const results: RoundResult[] = [];
  process.stdout.write(
    `kill -9 of every process of "${command}" in mid-dispatch, then "serve"; seconds count from that start.\n\n`,
  );
  process.stdout.write(titles(COLUMNS));
  for (let round = 0; round < options.rounds; round += 1) {
    const point = POINTS[round % POINTS.length] ?? 0.5;
    const result = await runRound({ command, point, subscribers, pauseMs: PAUSE_MS });
    results.push(result);
    process.stdout.write(row(COLUMNS, result));
  }
  const ok = results.every(isRight);
  if (options.json) process.stdout.write(`${JSON.stringify({ ok, command, rounds: results })}\n`);
  return ok;
}

/** What the relay takes for each message. */
const PAUSE_MS = 10;
