import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { parseMessage } from '../../src/inbound/parse.ts';

const shared = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));
const cases = join(shared, 'dev');
const present = existsSync(join(shared, 'score.mjs'));
if (!present)
  process.stderr.write('Left out: the labelled cases, because ../shared is not beside this checkout.\n');

const PRINT = 'process.stdout.write(require("fs").readFileSync(process.argv[1]))';

it.skipIf(!present)('the labelled cases are read right', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'threefold-'));
  try {
    const answers: string[] = [];
    for (const file of readdirSync(cases)
      .filter((f) => f.endsWith('.eml'))
      .sort()) {
      answers.push(JSON.stringify(await parseMessage(readFileSync(join(cases, file)), file)));
    }
    writeFileSync(join(folder, 'answers'), `${answers.join('\n')}\n`);
    const args = [
      join(shared, 'score.mjs'),
      cases,
      '--',
      process.execPath,
      '-e',
      PRINT,
      join(folder, 'answers'),
    ];
    const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    const score = Number(/score (\d\.\d+)/.exec(stdout)?.[1]);
    expect(score, stdout).toBeGreaterThanOrEqual(0.98);
    expect(stdout).not.toMatch(/^miss {2}000-/m);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
