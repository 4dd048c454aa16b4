import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { Slow } from './attack.ts';
import { collect, type Pattern } from './collect.ts';

/** A pattern that is not done with all attacks by then hangs in one. */
const PATIENCE_MS = 60_000;

interface Weak extends Pattern {
  /** Null where it hangs. */
  readonly slow: Slow | null;
}

/**
 * `npm run bench -- patterns [--json]`: has every regular expression of the service read text that is made to keep it busy, and
 * tells those that take more than linear time. Ends with 1 where there are any.
 */
export async function patterns(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { json: { type: 'boolean', default: false } } });
  const all = await collect(fileURLToPath(new URL('../../src', import.meta.url)));
  const weak: Weak[] = [];
  const queue = [...all];
  const lane = async (): Promise<void> => {
    let worker = start();
    for (let pattern = queue.shift(); pattern !== undefined; pattern = queue.shift()) {
      const slow = await tried(worker, pattern);
      if (slow === null) continue;
      weak.push({ ...pattern, slow: slow === 'hangs' ? null : slow });
      if (slow !== 'hangs') continue;
      await worker.terminate();
      worker = start();
    }
    await worker.terminate();
  };
  await Promise.all([lane(), lane()]);
  if (values.json) process.stdout.write(`${JSON.stringify({ patterns: all.length, weak })}\n`);
  else
    process.stdout.write(
      `${[...weak.map(shown), `${all.length} patterns, ${weak.length} weak`].join('\n')}\n`,
    );
  process.exitCode = weak.length === 0 ? 0 : 1;
}

const start = (): Worker => new Worker(new URL('./worker.js', import.meta.url));

function tried(worker: Worker, pattern: Pattern): Promise<Slow | 'hangs' | null> {
  return new Promise((resolve, reject) => {
    const done = (slow: Slow | 'hangs' | null): void => {
      clearTimeout(timer);
      worker.off('message', done).off('error', reject);
      resolve(slow);
    };
    const timer = setTimeout(() => done('hangs'), PATIENCE_MS);
    worker.on('message', done).on('error', reject);
    worker.postMessage(pattern);
  });
}

function shown({ where, source, flags, slow }: Weak): string {
  const how =
    slow === null
      ? 'hangs'
      : `${slow.ms.toFixed(1)} ms, then ${slow.later.toFixed(1)} ms: ${JSON.stringify([slow.before, slow.again, slow.after])}`;
  return `${where}  /${source.slice(0, 80)}/${flags}  ${how}`;
}
