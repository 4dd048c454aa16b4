import { type Block, sentencesOf } from './blocks.ts';

/** One to three sentences of the first paragraph of prose; '' where there is none. */
export function findSummary(blocks: readonly Block[]): { value: string; span: [number, number] } | null {
  const prose =
    blocks.find((b) => !b.listed && b.text.length > 100 && /[.!?]/.test(b.text)) ??
    blocks.find((b) => b.text.length > 60);
  if (prose === undefined) return null;
  const sentences = sentencesOf(prose.text);
  let end = 0;
  for (const [n, [, to]] of sentences.entries()) {
    if (n >= 3 || (n > 0 && to > 400)) break;
    end = to;
  }
  const value = prose.text.slice(0, end || prose.text.length);
  return {
    value: value.replace(/\s+/g, ' ').trim().slice(0, 600),
    span: [prose.start, prose.start + value.trimEnd().length],
  };
}
