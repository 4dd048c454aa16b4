import { isRule } from './letters.ts';
import type { ViewLine } from './view.ts';

/** A line of a paragraph of three lines and more, or of two that read on. */
export function inProse(lines: readonly ViewLine[], n: number): boolean {
  const filled = (at: number): boolean => {
    const text = lines[at]?.text.trim() ?? '';
    return text !== '' && !isRule(text);
  };
  const text = lines[n]?.text ?? '';
  if (isWide(lines, n)) return true;
  const loud = /^[^\p{Ll}]+$/u.test(text);
  if (loud || (!filled(n - 1) && !filled(n + 1))) return false;
  return filled(n + 1) && /\p{Ll},{0,3}$/u.test(text.trimEnd())
    ? /^\s*\p{Ll}/u.test(lines[n + 1]?.text ?? '')
    : filled(n - 1) && filled(n - 2);
}

const WIDE = 66;

/** A line as wide as prose that goes on, or the one below such a line. */
function isWide(lines: readonly ViewLine[], n: number): boolean {
  const wide = (at: number): boolean => (lines[at]?.text.length ?? 0) > WIDE;
  return wide(n - 1) || (wide(n) && (lines[n + 1]?.text.trim() ?? '') !== '');
}
