import type { Message } from '../mail/message.ts';
import { readMessage } from '../mail/read.ts';
import { identifyList } from '../posts/list.ts';
import type { Parsed, ReadParsed } from '../posts/parsed.ts';
import { KINDS } from './kinds.ts';

/**
 * Reads one message whole: its kind, its list, its posts with their appeals, or the bounce, complaint or
 * commands it carries. Never throws on any bytes.
 *
 * @param file what the message is called in the answer
 */
export async function parseMessage(raw: Buffer, file: string): Promise<Parsed> {
  return inContract(parseRead(await readMessage(raw), file));
}

/** As the contract has it: without what was taken out of the texts. */
export function inContract(parsed: ReadParsed): Parsed {
  return { ...parsed, posts: parsed.posts.map(({ removed: _, ...post }) => post) };
}

/** The same of a message that is read already: what the inbound worker acts on. */
export function parseRead(message: Message, file: string): ReadParsed {
  for (const rule of KINDS) {
    const reading = rule.read(message);
    if (reading === null) continue;
    return {
      file,
      kind: reading.kind,
      list: reading.list ?? identifyList(message),
      posts: reading.posts ?? [],
      bounce: reading.bounce ?? null,
      complaint: reading.complaint ?? null,
      commands: reading.commands ?? [],
      warnings: [...new Set([...message.warnings, ...(reading.warnings ?? [])])],
    };
  }
  throw new Error('The last rule of kinds answers every message.');
}
