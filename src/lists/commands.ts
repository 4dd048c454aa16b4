import type { Message } from '../mail/message.ts';
import type { Command } from '../posts/parsed.ts';

const NAMES: Record<string, string> = {
  subscribe: 'SUBSCRIBE',
  sub: 'SUBSCRIBE',
  signoff: 'SIGNOFF',
  set: 'SET',
};

/** Placeholder: three commands, to a server address. */
export function readCommands(message: Message): Command[] | null {
  if (!message.to.some((t) => /^(?:listserv|.*-request)@/i.test(t.address))) return null;
  const commands: Command[] = [];
  for (const line of message.text.split('\n')) {
    if (line.trimEnd() === '--') break;
    const [word, ...args] = line.trim().split(/\s+/);
    const name = NAMES[word?.toLowerCase() ?? ''];
    if (name !== undefined) commands.push({ name, args });
  }
  return commands.length === 0 ? null : commands;
}
