import { Value } from 'typebox/value';
import { parseMessage } from '../../src/inbound/parse.ts';
import { WARNINGS } from '../../src/mail/warnings.ts';
import type { Parsed, Post } from '../../src/posts/parsed.ts';
import { ParsedSchema } from '../../src/posts/schema.ts';

/** Letters and figures alone: what stays of a value whatever was folded, unquoted or joined. */
const bare = (s: string): string => s.replace(/[^\p{L}\p{N}@]+/gu, '').toLowerCase();

/** Milliseconds of a core that 100 kB may cost. */
const PATIENCE_MS = 1_000;

/** What is wrong with how a message is read; null where nothing is. */
export async function faultIn(raw: Buffer): Promise<string | null> {
  const before = process.cpuUsage();
  let parsed: Parsed;
  try {
    parsed = await parseMessage(raw, 'fuzz');
  } catch (error) {
    return `throws: ${(error as Error).message}`;
  }
  const { user, system } = process.cpuUsage(before);
  const ms = (user + system) / 1_000;
  if (ms > PATIENCE_MS * Math.max(1, raw.length / 100_000)) return `hangs: ${Math.round(ms)} ms`;
  if (!Value.Check(ParsedSchema, parsed)) {
    const [first] = Value.Errors(ParsedSchema, parsed);
    return `breaks the schema: ${first?.instancePath ?? ''} ${first?.message ?? ''}`;
  }
  const unknown = parsed.warnings.find((code) => !Object.hasOwn(WARNINGS, code));
  if (unknown !== undefined) return `warns with an unknown code: ${unknown}`;
  for (const post of parsed.posts) {
    const fault = spanFault(post);
    if (fault !== null) return fault;
  }
  return null;
}

/** Spans lie in the text; those of letters, links and the signatory hold the value. */
function spanFault({ text, appeal }: Post): string | null {
  if (appeal === null) return null;
  for (const [path, spans] of Object.entries(appeal.evidence)) {
    if (spans.some(([start, end]) => start < 0 || end <= start || end > text.length))
      return `has a span outside the text: ${path}`;
  }
  const shown = (path: string): string =>
    bare((appeal.evidence[path] ?? []).map(([a, b]) => text.slice(a, b)).join(' '));
  const values: [string, string][] = [
    ...appeal.letters.map((l, n): [string, string] => [`letters.${n}.body`, l.body]),
    ...appeal.links.map((l, n): [string, string] => [`links.${n}`, l.url]),
    ...(appeal.signatory === null ? [] : [['signatory', appeal.signatory.name] as [string, string]]),
  ];
  const wrong = values.find(([path, value]) => !shown(path).includes(bare(value)));
  return wrong === undefined ? null : `shows other words than it read: ${wrong[0]}`;
}
