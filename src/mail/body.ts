import { htmlToText } from './html.ts';
import type { Part } from './message.ts';

/** The text a reader is meant to see first: text/plain where there is some, else HTML as text. */
export function bodyText(part: Part): string {
  const found = readable(part);
  return found === null ? '' : found.replace(/^\n+/, '').trimEnd();
}

function readable(part: Part): string | null {
  if (part.type === 'multipart/alternative') return bestOf(part.parts);
  if (part.parts.length > 0) {
    const texts = part.parts.map(readable).filter((t): t is string => t !== null && t.trim() !== '');
    return texts.length === 0 ? null : texts.join('\n\n');
  }
  if (part.disposition === 'attachment') return null;
  if (part.type === 'text/html') return htmlToText(part.text ?? '');
  return part.type === 'text/plain' ? part.text : null;
}

/** Plain text, unless it only says that the mail has to be read as HTML. */
function bestOf(parts: readonly Part[]): string | null {
  const texts = parts.map((p) => ({ plain: p.type === 'text/plain', text: readable(p) ?? '' }));
  const plain = texts.find((t) => t.plain && t.text.trim() !== '');
  const other = texts.find((t) => !t.plain && t.text.trim() !== '');
  if (plain === undefined) return other?.text ?? null;
  const empty = plain.text.trim().length < 200 && (other?.text.length ?? 0) > 3 * plain.text.length;
  return empty ? (other?.text ?? null) : plain.text;
}
