/** What a moderator decided on a held appeal. */
export type Verdict =
  /** `at`: to begin then; at once where there is none. */
  | { readonly decision: 'approve'; readonly at?: Date }
  | { readonly decision: 'reject'; readonly reason: string | null };

/** Who decides, and by which door. */
export interface Decider {
  readonly address: string;
  readonly name: string | null;
  readonly via: 'mail' | 'link' | 'page' | 'command';
}

export interface Decision {
  readonly decision: 'approve' | 'reject';
  readonly by: Decider;
  readonly reason: string | null;
  readonly at: Date;
}

const APPROVE = new Set(['ok', 'okay', 'yes', 'approve', 'approved', 'accept', 'confirm']);
const REJECT = new Set(['no', 'reject', 'rejected', 'discard', 'refuse', 'deny', 'cancel']);

/**
 * What a moderator's own lines decide. Only the first counts: `ok`, `yes` or `approve`; `no` or `reject`, and after
 * it, on the same line or below, the reason. Null for anything else.
 */
export function verdictIn(own: readonly string[]): Verdict | null {
  const [first = '', ...rest] = own;
  const [, word = '', after = ''] = /^\W{0,3}(\w+)(.*)/u.exec(first.slice(0, 500)) ?? [];
  const said = word.toLowerCase();
  if (APPROVE.has(said) && isBare(after)) return { decision: 'approve' };
  if (!REJECT.has(said)) return null;
  const reason = [after.replace(/^[\s:,.;!–—-]+/u, ''), ...rest].join('\n').trim();
  return { decision: 'reject', reason: reason === '' ? null : reason.slice(0, 1000) };
}

/** "ok!" and "ok, thanks" approve; "ok but wait until Monday" is for a person to read. */
function isBare(after: string): boolean {
  const words = after.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.length <= 4 && words.every((word) => POLITE.has(word));
}

const POLITE = new Set([
  'ok',
  'yes',
  'please',
  'thanks',
  'thank',
  'you',
  'send',
  'it',
  'approve',
  'approved',
  'from',
  'me',
  'by',
]);

/** The lines she wrote herself, from the first that is not empty: up to the quoted message or the signature. */
export function ownLines(text: string): string[] {
  const lines: string[] = [];
  for (const line of text.slice(0, 20_000).split(/\r?\n/)) {
    if (line.trimEnd() === '--' || /^\s*>/.test(line)) break;
    if (isAttribution(line)) break;
    if (lines.length > 0 || line.trim() !== '') lines.push(line.trim());
  }
  return lines;
}

/** "On 21 March, Threefold wrote:", "-----Original Message-----", "From: …": what mail programs put above a quote. */
function isAttribution(line: string): boolean {
  const trimmed = line.trim();
  return (
    (trimmed.length < 80 && /^--/.test(trimmed) && /--$/.test(trimmed) && /[^\s-]/.test(trimmed)) ||
    /^_{10,}$/.test(trimmed) ||
    (trimmed.length < 300 && trimmed.endsWith(':') && /[\d@<>]/.test(trimmed)) ||
    /^(?:From|Von|De|Da|От|Kimden):\s/u.test(trimmed)
  );
}
