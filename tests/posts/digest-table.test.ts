import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { WRITERS } from '../../bench/fuzz/writers.ts';
import { openMessage } from '../../src/mail/read.ts';
import { splitPlain } from '../../src/posts/digests/plain.ts';
import { FORMATS } from '../../src/posts/digests/table.ts';

const at = (path: string): URL => new URL(`../../${path}`, import.meta.url);

const cells = (row: string): string[] =>
  row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

it('the table in the docs is the table in the code, in its order', () => {
  const rows = readFileSync(at('docs/digests.md'), 'utf8').match(/^\|.*\|$/gm) ?? [];
  expect(rows.slice(2).map(cells)).toEqual(FORMATS.map((f) => [`\`${f.name}\``, f.servers, f.parts]));
});

it('every format of the table is met by a writer of digests or a fixture', () => {
  const posts = [1, 2].map((n) => ({ subject: `s${n}`, author: `a${n}@x.example`, body: 'words' }));
  const written = Object.values(WRITERS).map((write) => Buffer.from(write(posts).join('\n')));
  const folder = at('tests/fixtures/digests/');
  const kept = readdirSync(folder)
    .filter((f) => f.endsWith('.eml'))
    .map((f) => readFileSync(new URL(f, folder)));
  const met = [...written, ...kept].map((raw) => {
    const { subject, text, header } = openMessage(raw);
    return splitPlain(subject, header('from') ?? '', text)?.format;
  });
  const unmet = FORMATS.map((f) => f.name).filter((name) => !met.includes(name));
  expect(unmet).toEqual([]);
});
