import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readReturn } from '../../src/bounces/read.ts';
import { openMessage } from '../../src/mail/read.ts';

const FOLDER = resolve(import.meta.dirname, '../../../shared/corpus/bounces');
const CASES = join(FOLDER, 'cases.jsonl');
const here = existsSync(CASES);
if (!here) process.stderr.write('tests/bounces/corpus: skipped, ../shared is not here\n');

interface Case {
  readonly file: string;
  readonly kind?: string;
  readonly recipients?: readonly { address: string | null; reason: string; permanence: string | null }[];
}

describe.skipIf(!here)(
  'bounces as they came in over thirty years (skipped where ../shared is absent)',
  () => {
    it('are told from other mail, and lasting failures from passing ones', () => {
      const cases = readFileSync(CASES, 'utf8')
        .trim()
        .split('\n')
        .map((line): Case => JSON.parse(line));
      const tally = { kind: 0, kinds: 0, firm: 0, firms: 0 };
      for (const c of cases.filter((one) => one.kind !== undefined)) {
        const found = readReturn(openMessage(readFileSync(join(FOLDER, c.file))));
        tally.kinds += 1;
        tally.kind += found?.kind === c.kind ? 1 : 0;
        if (found?.kind !== 'bounce') continue;
        for (const r of found.bounce.recipients) {
          const want = c.recipients?.find((w) => w.address?.toLowerCase() === r.address.toLowerCase());
          if (want?.permanence == null) continue;
          tally.firms += 1;
          tally.firm += (want.permanence === 'hard') === (r.permanence === 'hard') ? 1 : 0;
        }
      }
      expect(tally.kind / tally.kinds).toBeGreaterThan(0.98);
      expect(tally.firm / tally.firms).toBeGreaterThan(0.93);
    });
  },
);
