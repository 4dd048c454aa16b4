import { expect, it } from 'vitest';
import { POINTS, runRound } from '../../bench/crash/round.ts';

const rounds = [
  { command: 'serve' as const, point: POINTS[3] ?? 0.5, subscribers: 300, pauseMs: 20 },
  { command: 'demo' as const, point: POINTS[1] ?? 'planning', subscribers: 0, pauseMs: 20 },
];

it.concurrent.each(rounds)(
  'kill -9 of every process of $command at $point, and a new start: all have the appeal',
  async (round) => {
    const { lost, changed, repeats, bound } = await runRound(round);
    expect({ lost, changed }).toEqual({ lost: 0, changed: 0 });
    expect(repeats).toBeLessThanOrEqual(bound);
  },
  180_000,
);
