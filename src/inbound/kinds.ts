import { readReturn } from '../bounces/read.ts';
import { readCommands } from '../lists/commands.ts';
import type { Message } from '../mail/message.ts';
import type { ReadParsed } from '../posts/parsed.ts';
import { readPosts } from '../posts/read.ts';

/** What one kind of message fills in. */
export type Reading = Pick<ReadParsed, 'kind'> & Partial<Omit<ReadParsed, 'kind' | 'file'>>;

export interface KindRule {
  /** The kinds this rule may find. */
  readonly finds: readonly ReadParsed['kind'][];
  /** The reading, or null where the message is of another kind. */
  read(message: Message): Reading | null;
}

/** What a message may be, asked in this order; the last rule always answers. */
export const KINDS: readonly KindRule[] = [
  { finds: ['unreadable'], read: readNothing },
  { finds: ['bounce', 'complaint', 'auto-reply', 'challenge', 'report'], read: readReturn },
  { finds: ['command'], read: readCommandMail },
  { finds: ['post', 'digest', 'index'], read: readPosts },
];

/** A message without a single header is none. */
function readNothing(message: Message): Reading | null {
  return message.headers.length === 0 ? { kind: 'unreadable', warnings: ['no-headers'] } : null;
}

function readCommandMail(message: Message): Reading | null {
  const commands = readCommands(message);
  return commands === null ? null : { kind: 'command', commands };
}
