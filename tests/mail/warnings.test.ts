import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { WARNINGS } from '../../src/mail/warnings.ts';

it('every code stands in the docs with what it says', () => {
  const page = readFileSync(new URL('../../docs/reading.md', import.meta.url), 'utf8');
  const rows = [...page.matchAll(/^\| `([a-z-]+)` +\| (.+?) +\|$/gm)].map((m) => [m[1], m[2]]);
  expect(rows).toEqual(Object.entries(WARNINGS));
});
