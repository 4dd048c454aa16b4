import type { Block } from './blocks.ts';
import { findMentions } from './mentions.ts';

/** Fewer lines with a second column are no columns of cards. */
const LEAST_ROWS = 3;

/** A second column that begins behind three blanks and more. */
const SECOND = /\S {3,}(?=\S)/g;

/**
 * Addresses printed in two columns, as two blocks: each is the whole block with blanks in place of the other column, so
 * that places stay the same. A table, whose rows belong together, stays one block: numbers stand in one of its columns
 * alone.
 */
export function inColumns(block: Block): Block[] {
  if (!block.text.includes('   ')) return [block];
  const lines = block.text.split('\n');
  const at = lines.length < LEAST_ROWS ? null : secondColumn(lines);
  if (at === null) return [block];
  const left = lines.map((line) => line.slice(0, at).padEnd(line.length));
  const right = lines.map((line) => line.slice(at).padStart(line.length));
  const both = [left, right].map((column) => column.join('\n'));
  return both.every(isCard) ? both.map((text) => ({ ...block, text, listed: true })) : [block];
}

/** Where the second column begins: at one place in three lines and more, and no line runs across it. */
function secondColumn(lines: readonly string[]): number | null {
  const counts = new Map<number, number>();
  for (const line of lines) {
    for (const { 0: gap, index } of line.matchAll(SECOND)) {
      const at = index + gap.length;
      counts.set(at, (counts.get(at) ?? 0) + 1);
    }
  }
  const [at, rows] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  const isFree = lines.every((line) => line.slice(Math.max(0, at - 2), at).trim() === '');
  return rows >= LEAST_ROWS && isFree ? at : null;
}

/** A name or an office, and an address or a number below it. */
function isCard(text: string): boolean {
  const [first = '', ...more] = text.split('\n').filter((line) => line.trim() !== '');
  return /\p{L}{3}/u.test(first) && findMentions(first, null).length === 0 && hasWay(more.join('\n'));
}

const hasWay = (text: string): boolean => findMentions(text, null).some(({ kind }) => kind !== 'hidden');
