import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { killOnce } from '../../bench/crash/kill.ts';
import { VICTIMS, type VictimName } from '../../bench/crash/victims.ts';

const hasRedis = spawnSync('redis-server', ['--version']).status === 0;
const SUBSCRIBERS = 1_500;

describe.skipIf(!hasRedis)('a dispatch by two processes, its queue on Redis', () => {
  it.each(Object.keys(VICTIMS) as VictimName[])(
    'kill -9 of its %s: all have the appeal, and the few who have it twice have the same',
    async (victim) => {
      const { lost, changed, repeats, bound, taken } = await killOnce({
        victim,
        queue: 'redis',
        subscribers: SUBSCRIBERS,
        share: 0.3,
      });
      // In mid-dispatch indeed.
      expect(taken).toBeLessThan(SUBSCRIBERS);
      expect({ lost, changed }).toEqual({ lost: 0, changed: 0 });
      expect(repeats).toBeLessThanOrEqual(bound);
    },
    180_000,
  );
});
