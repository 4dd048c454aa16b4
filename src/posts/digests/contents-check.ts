import type { Message } from '../../mail/message.ts';
import { names, readContents } from './contents.ts';

/** Warnings where the contents part of a MIME digest announces other than what it carries. */
export function checkContents(digest: Message, messages: readonly Message[]): string[] {
  const { count, entries } = readContents(digest.text.slice(0, 200_000).split('\n'));
  // A masthead may number other things.
  const own = entries.some((e) => messages.some((m) => m.subject !== '' && names(e, m.subject)));
  if (count === null || count === messages.length || (entries.length > 0 && !own)) return [];
  return count > messages.length ? ['contents-mismatch', 'truncated'] : ['contents-mismatch'];
}
