import { createHash } from 'node:crypto';
import { isTrue, type KillResult, killOnce } from './kill.ts';
import { type Column, row, seconds, titles } from './table.ts';
import { VICTIMS, type Victim, type VictimName } from './victims.ts';

const COLUMNS: readonly Column<KillResult>[] = [
  ['killed', ({ victim }) => victim],
  ['queue on', ({ queue }) => queue],
  ['taken', ({ taken }) => taken],
  ['lost', ({ lost }) => lost],
  ['repeats', ({ repeats }) => repeats],
  ['may be', ({ bound }) => bound],
  ['changed', ({ changed }) => changed],
  ['next copy', ({ nextMs }) => (nextMs === null ? 'none left' : seconds(nextMs))],
  ['done', ({ doneMs }) => seconds(doneMs)],
];

/** Later, and a dispatch could be done before the kill. */
const LATEST = 0.98;

/**
 * Each round one dispatch by two processes and one kill, of each victim in turn, at an instant that the seed chooses; prints
 * a line each and answers whether all was right. The queue is on Redis and on PostgreSQL by turns.
 */
export async function killAtInstants(options: {
  victims: readonly VictimName[];
  rounds: number;
  subscribers: number;
  seed: number;
  json: boolean;
}): Promise<boolean> {
  const { victims, subscribers, seed } = options;
  const results: KillResult[] = [];
  process.stdout.write(
    `kill -9 of a process in the middle of a dispatch of ${subscribers} copies by two workers, which is started again; seconds count from the kill. Seed ${seed}.\n\n`,
  );
  process.stdout.write(titles(COLUMNS));
  for (let round = 0; round < options.rounds; round += 1) {
    const victim = victims[round % victims.length] as VictimName;
    const turn = Math.floor(round / victims.length);
    const { onRedis }: Victim = VICTIMS[victim];
    const queue = onRedis || turn % 2 === 0 ? 'redis' : 'postgresql';
    const result = await killOnce({ victim, queue, subscribers, share: LATEST * chance(seed, round) });
    results.push(result);
    process.stdout.write(row(COLUMNS, result));
  }
  const ok = results.every(isTrue);
  if (options.json) process.stdout.write(`${JSON.stringify({ ok, seed, rounds: results })}\n`);
  return ok;
}

/** Pure: from 0 to 1, the same for the same seed and round. */
const chance = (seed: number, round: number): number =>
  createHash('sha256').update(`${seed} ${round}`).digest().readUInt32BE() / 2 ** 32;
