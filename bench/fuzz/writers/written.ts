/** One post as it goes into a digest. */
export interface Written {
  subject: string;
  author: string;
  body: string;
}

/** Writes a digest as a list server does: a whole message, its lines. */
export type Writer = (posts: readonly Written[]) => string[];

export const DATE = 'Mon, 5 Mar 2001 10:00:00 +0000';
export const R30 = '-'.repeat(30);
export const R70 = '-'.repeat(70);

/** A line, and as many asterisks below it. */
export const stars = (line: string): string[] => [line, '*'.repeat(line.length)];

/** Date, From and Subject, as RFC 1153 section 3.2 orders them. */
export const by = (p: Written): string[] => [`Date: ${DATE}`, `From: ${p.author}`, `Subject: ${p.subject}`];

/** Every post between rules, a blank line on either side. */
export const ruled = (
  posts: readonly Written[],
  rule: string,
  head: (p: Written, n: number) => string[],
): string[] => posts.flatMap((p, n) => [...head(p, n), '', p.body, '', rule, '']);

/** Words on lines of at most so many characters; the further ones begin with `indent`. */
export function folded(text: string, width: number, indent: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(last === undefined ? word : `${indent}${word}`);
  }
  return lines;
}

/** The parts of a multipart/digest and its end. */
export const mimeDigest = (boundary: string, posts: readonly Written[], type: string | null): string[] => [
  ...posts.flatMap((p) => [
    `--${boundary}`,
    ...(type === null ? [] : [`Content-Type: ${type}`]),
    '',
    ...by(p),
    `Message-ID: <${p.author}>`,
    '',
    p.body,
    '',
  ]),
  `--${boundary}--`,
  '',
];
