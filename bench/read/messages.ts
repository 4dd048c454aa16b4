import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A message that is read in the bench. */
export interface Sample {
  readonly name: string;
  readonly raw: Buffer;
}

const SEED = 'src/cli/demo/seed.eml';
const LABELLED = '../shared/corpus/dev';

const HEAD = [
  'From: Ola Brekke <ola@nordsol.example>',
  'To: labor-l@lists.example',
  'Subject: [LABOR-L] The water at the northern pit',
  'Date: Mon, 5 Mar 2001 10:00:00 +0100',
  'Message-ID: <1@nordsol.example>',
  'MIME-Version: 1.0',
];

const PROSE =
  'The miners of the northern pit have not been paid since the winter, and their families live\n' +
  'on bread alone. The company says that it will pay in the spring; nobody believes it. On Monday\n' +
  'a meeting in the town hall asked the ministry for water, for coal and for the wages.\n\n';

/** The text of the demo's appeal. */
export function appealText(): string {
  const seed = readFileSync(SEED, 'latin1');
  return seed.slice(seed.search(/\r?\n\r?\n/)).trim();
}

/** Words repeated up to this many bytes. */
export function fill(words: string, bytes: number): string {
  return words.repeat(Math.max(1, Math.ceil(bytes / words.length))).slice(0, bytes);
}

/** A post of about this many bytes of prose. */
export function post(bytes: number): Buffer {
  return message(['Content-Type: text/plain; charset=us-ascii'], fill(PROSE, bytes));
}

/** A page of about this many bytes, as newsletters send it. */
export function page(bytes: number): Buffer {
  const row = `<tr><td style="font: 12px sans-serif"><p>${PROSE.trim()} <a href="http://x.example/?a=1">More</a></p></td></tr>\n`;
  const html = `<html><body><table>${fill(row, bytes)}</table></body></html>`;
  return message(['Content-Type: text/html; charset=us-ascii'], html);
}

/** An appeal with a file of this many bytes. */
export function withFile(bytes: number): Buffer {
  const file = Buffer.alloc(bytes, 'picture ').toString('base64').replace(/.{76}/g, '$&\n');
  return message(
    ['Content-Type: multipart/mixed; boundary=part'],
    [
      '--part',
      'Content-Type: text/plain; charset=iso-8859-1',
      '',
      appealText(),
      '--part',
      'Content-Type: image/jpeg',
      'Content-Transfer-Encoding: base64',
      'Content-Disposition: attachment; filename=picture.jpg',
      '',
      file,
      '--part--',
      '',
    ].join('\n'),
  );
}

/** The text of a LISTSERV digest of posts of prose, every fourth an appeal, of about this many bytes. */
export function digestText(bytes: number): string {
  const bodies = [appealText(), ...[1, 2, 3].map((n) => fill(PROSE, n * 900))];
  const each = bodies.reduce((sum, b) => sum + b.length + 160, 0) / bodies.length;
  const count = Math.max(2, Math.round(bytes / each));
  const posts = Array.from({ length: count }, (_, n) =>
    [
      'Date:    Mon, 5 Mar 2001 10:00:00 +0000',
      `From:    Reader ${n} <r${n}@x.example>`,
      `Subject: Topic ${n}`,
      '',
      bodies[n % bodies.length],
      '',
      '-'.repeat(30),
      '',
    ].join('\n'),
  );
  const head = [
    `There are ${count} messages totalling ${count * 40} lines in this issue.`,
    '',
    'Topics of the day:',
    '',
    ...posts.map((_, n) => `  ${n + 1}. Topic ${n}`),
    '',
    '-'.repeat(70),
    '',
    '',
  ];
  return `${head.join('\n')}${posts.join('\n')}\nEnd of LABOR-L Digest - 4 Mar 2001 to 5 Mar 2001\n${'*'.repeat(48)}\n`;
}

export const DIGEST = {
  subject: 'LABOR-L Digest - 4 Mar 2001 to 5 Mar 2001',
  from: 'Automatic digest processor <LISTSERV@LISTS.EXAMPLE>',
} as const;

export function digest(bytes: number): Buffer {
  const head = [
    `From: ${DIGEST.from}`,
    'Reply-To: Labor list <LABOR-L@LISTS.EXAMPLE>',
    `Subject: ${DIGEST.subject}`,
  ];
  return Buffer.from(`${head.join('\n')}\n\n${digestText(bytes)}`, 'latin1');
}

function message(fields: readonly string[], body: string): Buffer {
  return Buffer.from(`${[...HEAD, ...fields].join('\n')}\n\n${body}`, 'latin1');
}

/** Mail of the kinds and sizes that lists carry, and the labelled cases where they are beside the checkout. */
export function samples(): Sample[] {
  const labelled = existsSync(LABELLED) ? readdirSync(LABELLED).filter((f) => f.endsWith('.eml')) : [];
  return [
    { name: 'seed.eml', raw: readFileSync(SEED) },
    ...labelled.map((name) => ({ name, raw: readFileSync(join(LABELLED, name)) })),
    ...[1_000, 10_000, 100_000].map((n) => ({ name: `post of ${n} bytes`, raw: post(n) })),
    ...[10_000, 100_000].map((n) => ({ name: `page of ${n} bytes`, raw: page(n) })),
    ...[20_000, 300_000, 3_000_000].map((n) => ({ name: `appeal with ${n} bytes`, raw: withFile(n) })),
    ...[20_000, 200_000].map((n) => ({ name: `digest of ${n} bytes`, raw: digest(n) })),
  ];
}
