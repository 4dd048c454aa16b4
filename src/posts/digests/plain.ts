import type { DigestText } from './format.ts';
import { type Split, splitDigest } from './split.ts';
import { FORMATS } from './table.ts';

const HEAD_LINES = 600;

/** Splits the text of a digest; null where it is none of the known formats. */
export function splitPlain(subject: string, from: string, text: string): (Split & { format: string }) | null {
  const lines = text.split('\n');
  const digest: DigestText = { subject, from, lines, head: lines.slice(0, HEAD_LINES).join('\n') };
  const format = FORMATS.find((f) => f.test(digest));
  if (format === undefined) return null;
  return { ...splitDigest(digest, format), format: format.name };
}
