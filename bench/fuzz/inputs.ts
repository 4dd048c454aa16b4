import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { WRITERS, type Written } from './writers.ts';

const FOLDERS = [
  'tests/fixtures/appeals',
  'tests/fixtures/digests',
  'tests/bounces/mail',
  '../shared/corpus/dev',
];

/** The project's own mail, and the labelled cases where they are beside the checkout. */
export function seeds(): Buffer[] {
  return FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.eml'))
      .map((name) => readFileSync(join(folder, name))),
  );
}

const WORDS = [
  'write',
  'to',
  'Dear Sir,',
  'by',
  '5 May',
  'copy',
  'http://x.example/a',
  'a@b.example',
  'fax',
  '+44 20 7946 0000',
  'Mr John Smith',
];
const MARKS = [
  '=',
  '-',
  ' ',
  '>',
  '@',
  '\n',
  '<',
  '*',
  '(',
  '"',
  ';',
  '.',
  '_',
  ':',
  "'",
  '|',
  ',',
  '\t',
  '\r',
  '[',
  '#',
  '+',
  '\0',
  '\u00a0',
  ...WORDS.map((w) => `${w} `),
  ...WORDS.map((w) => `${w}\n`),
];

interface Change {
  how: 'cut' | 'twice' | 'flip' | 'flood' | 'splice';
  where: number;
  length: number;
  mark: string;
  other: number;
}

const change: fc.Arbitrary<Change> = fc.record({
  how: fc.constantFrom('cut', 'twice', 'flip', 'flood', 'splice'),
  where: fc.nat(),
  length: fc.oneof({ weight: 9, arbitrary: fc.nat(400) }, { weight: 1, arbitrary: fc.nat(20_000) }),
  mark: fc.constantFrom(...MARKS),
  other: fc.nat(),
});

function changed(bytes: Buffer, { how, where, length, mark, other }: Change, all: readonly Buffer[]): Buffer {
  const at = where % (bytes.length + 1);
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  switch (how) {
    case 'cut':
      return Buffer.concat([before, after.subarray(length)]);
    case 'twice':
      return Buffer.concat([bytes.subarray(0, at + length), after]);
    case 'flood':
      return Buffer.concat([before, Buffer.from(mark.repeat(length)), after]);
    case 'splice':
      return Buffer.concat([before, (all[other % all.length] ?? after).subarray(length)]);
    case 'flip': {
      const copy = Buffer.from(bytes);
      if (at < copy.length) copy[at] = length & 0xff;
      return copy;
    }
    default:
      return how satisfies never;
  }
}

const word = fc.stringMatching(/^[a-z]{2,9}$/);
const line = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
/** Lines that try to look like separators and headers. */
const trap = fc.constantFrom(
  '-'.repeat(30),
  '-'.repeat(29),
  '-'.repeat(70),
  '_'.repeat(40),
  '',
  'Date: tomorrow',
  '> Subject: quoted',
  '* * *',
  '----',
  '_____',
);

/** A post that a digest may carry, its body full of traps. */
export const written: fc.Arbitrary<Written> = fc.record({
  subject: line,
  author: word.map((w) => `${w}@x.example`),
  body: fc
    .tuple(line, fc.array(fc.oneof(line, line, trap), { maxLength: 8 }), line)
    .map(([first, lines, last]) => [first, ...lines, last].join('\n')),
});

/** Mail changed at random, and digests made up, some of them changed too. */
export function inputs(): fc.Arbitrary<Buffer> {
  const all = seeds();
  const made = fc
    .tuple(fc.constantFrom(...Object.values(WRITERS)), fc.array(written, { minLength: 1, maxLength: 8 }))
    .map(([write, posts]) => Buffer.from(write(posts).join('\n')));
  return fc
    .tuple(
      fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...all) }, { weight: 1, arbitrary: made }),
      fc.array(change, { maxLength: 6 }),
    )
    .map(([seed, changes]) => changes.reduce((bytes: Buffer, one) => changed(bytes, one, all), seed))
    .map((bytes) => bytes.subarray(0, 400_000));
}
