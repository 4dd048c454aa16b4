import type { Address, Message } from '../mail/message.ts';
import type { Command } from '../posts/parsed.ts';
import { COMMANDS, ENDINGS } from './command-table.ts';

/** Lines and commands beyond these are not read: no person sends so many. */
const MOST_LINES = 200;
const MOST_COMMANDS = 50;
/** A role in the address, as of list servers: listserv@, labor-l-request@, majordomo@. */
const SERVER =
  /^(?:listserv|listproc|mailserv|majordomo|majordom|ecartis|sympa|mailman|lists?-?manager|almanac|smartlist)$/i;
const REQUEST = /[-+.](?:request|confirm|help|server)$/i;
const CONFIRM_ADDRESS = /-confirm\+([\w-]{4,100})$/i;
const COOKIE_ADDRESS = /-[sutv]c\.(\d{6,12}\.[a-z]{6,40})-/i;
const WISH_ADDRESS =
  /^([\w.+-]{1,100}?)[-+](subscribe|unsubscribe|join|leave|signoff)(?:-request|-([\w.+-]{1,100}=[\w.-]{3,100}))?$/i;
/** Lyris: the wish first, and the number of whom it sent to. */
const WISH_FIRST = /^(subscribe|unsubscribe|join|leave)-([\w.+-]{1,100}?)(?:-\d[\w.]{0,60})?$/i;
const REQUEST_ADDRESS = /^([\w+-]{1,100}?)-(help|info|index|get)(?:\.(\d{1,9}(?:_\d{1,9})?))?$/i;

/**
 * The commands to a list server in this message, in order, or null for a message that is no command message.
 * Body first, then the subject. What decides: mail written to a list server may be commands of any form; other mail
 * only where its every line is a command with a list's name, so that a post that begins with "help" stays a post.
 */
export function readCommands(message: Message): Command[] | null {
  if (isAutomatic(message)) return null;
  const byAddress = [...message.to, ...message.cc].map(addressCommand).find((c) => c !== null);
  if (byAddress) return [byAddress];
  const asked = isBare(message) ? message.to.map(requestCommand).find((c) => c !== null) : null;
  if (asked) return [asked];
  const toServer = [...message.to, ...message.cc].some(isServer);
  const lines = ownLines(message.text);
  // The first line that is no command tells nearly every post from mail of commands.
  if (!toServer && lines.length > 0 && commandIn(lines[0] as string) === null) return null;
  const body = commandsIn(lines);
  const subject = commandIn(message.subject.replace(/^(?:re|fwd?|aw):\s*/i, ''));
  if (toServer) {
    if (body.commands.length > 0) return body.commands;
    return subject === null ? null : [subject];
  }
  const alone = lines.length === 1 && body.commands.every(isPlainWish);
  const addressed = [...message.to, ...message.cc].map((a) => localOf(a).toLowerCase());
  const sure = alone || body.commands.every((c) => isSure(c, addressed));
  if (body.commands.length > 0 && body.others === 0 && sure) return body.commands;
  return lines.length === 0 && subject !== null && isSure(subject, addressed) ? [subject] : null;
}

function isServer(to: Address): boolean {
  const local = localOf(to);
  return SERVER.test(local) || REQUEST.test(local);
}

function localOf(to: Address): string {
  return to.address.slice(0, Math.max(0, to.address.lastIndexOf('@')));
}

/**
 * Addresses that are a command themselves, whatever the mail says: labor-l-leave@, labor-l-confirm+8f3ab91c@, and
 * of ezmlm x-unsubscribe-ann=x.example@ and the cookie that it wants back, x-sc.1037812.ebfd-ann=x.example@.
 */
function addressCommand(to: Address): Command | null {
  const local = localOf(to);
  const confirm = CONFIRM_ADDRESS.exec(local)?.[1] ?? COOKIE_ADDRESS.exec(local)?.[1];
  if (confirm !== undefined) return { name: 'CONFIRM', args: [confirm] };
  const [, list, word = '', who] = WISH_ADDRESS.exec(local) ?? [];
  const form = COMMANDS[word.toLowerCase()];
  if (list === undefined || form === undefined) return null;
  return { name: form.name, args: who === undefined ? [list] : [list, who.replace(/=(?=[^=]*$)/, '@')] };
}

/**
 * Mail without a word of its own to x-help@, x-info@, x-index@ or x-get.12_15@, which ezmlm answers, or to
 * leave-x@, which Lyris does; with words it may be to people: join-us@.
 */
function requestCommand(to: Address): Command | null {
  const [, wish = '', of] = WISH_FIRST.exec(localOf(to)) ?? [];
  const form = of === undefined ? undefined : COMMANDS[wish.toLowerCase()];
  if (form !== undefined && of !== undefined) return { name: form.name, args: [of] };
  const [, list, word = '', range] = REQUEST_ADDRESS.exec(localOf(to)) ?? [];
  if (list === undefined) return null;
  return { name: word.toUpperCase(), args: range === undefined ? [list] : [list, range] };
}

function isBare(message: Message): boolean {
  const subject = message.subject.trim();
  return (subject === '' || commandIn(subject) !== null) && ownLines(message.text).length === 0;
}

/** The lines of the sender's own, down to a signature (RFC 3676 section 4.3), an ending word or a quotation. */
function ownLines(text: string): string[] {
  const lines = text.split('\n', MOST_LINES).map((line) => line.slice(0, 500));
  const end = lines.findIndex((line) => isEnding(line));
  return (end < 0 ? lines : lines.slice(0, end)).filter((line) => line.trim() !== '' && !/^\s*>/.test(line));
}

const LONGEST_ENDING = Math.max(...[...ENDINGS].map((word) => word.length));

function isEnding(line: string): boolean {
  const said = line.trim();
  if (said.length <= LONGEST_ENDING && ENDINGS.has(said.toLowerCase())) return true;
  return line.startsWith('--') && (/^--\s*$/.test(line) || /^-{2,}\s?original message/i.test(line));
}

function commandsIn(lines: readonly string[]): { commands: Command[]; others: number } {
  const read = lines.map(commandIn);
  const commands = read.filter((c) => c !== null).slice(0, MOST_COMMANDS);
  return { commands, others: read.length - commands.length };
}

/** One line as a command, its arguments as written; null where it is none. */
function commandIn(line: string): Command | null {
  const said = unwrapped(line.trim());
  const opener = /^\S*/.exec(said)?.[0].toLowerCase() ?? '';
  if (opener !== 'quiet' && !Object.hasOwn(COMMANDS, opener)) return null;
  const [first = '', ...rest] = said.split(/\s+/);
  // LISTSERV and Sympa: QUIET before a command only keeps its answer back.
  const [word = '', ...args] = /^quiet$/i.test(first) ? rest : [first, ...rest];
  const key = word.toLowerCase();
  const form = Object.hasOwn(COMMANDS, key) ? COMMANDS[key] : undefined;
  if (form === undefined || args.length < form.least || args.length > form.most) return null;
  return isSentence(args) ? null : { name: form.name, args };
}

/** Instructions put commands into quotes or angle brackets, and people copy these too. */
function unwrapped(line: string): string {
  if (!/^["'<]/.test(line)) return line;
  return (
    /^(?:"([^"]*)"|'([^']*)'|<([^<>]*)>)$/
      .exec(line)
      ?.slice(1)
      .find((inside) => inside !== undefined) ?? line
  );
}

/** "help us to keep this line open." is a sentence; "subscribe labor-l Ann B. Smith Jr." is not. */
function isSentence(args: readonly string[]): boolean {
  const last = args.at(-1) ?? '';
  if (
    args.some((a) => /[!?;]$/.test(a)) ||
    args.some((a) =>
      /^(?:the|a|an|is|are|to|for|of|on|me|us|my|our|please|this|that|from|with|you)$/i.test(a),
    )
  )
    return true;
  return args.length > 3 && /[a-z]{4}[.,]$/.test(last);
}

/** A command that names a list stands for itself in any mail; "join anti-war marches" names none. */
function isSure(command: Command, addressed: readonly string[]): boolean {
  const first = (command.args[0] ?? '').toLowerCase();
  const names = /^[\w.+-]{1,60}-l$/.test(first) || addressed.some((local) => local === first.split('@')[0]);
  return names || (command.name === 'CONFIRM' && /^(?=.*\d)[\w-]{6,100}$/.test(first));
}

/** "unsubscribe" and nothing else, sent to the list itself: plain enough. */
function isPlainWish(command: Command): boolean {
  return command.args.length === 0 && (command.name === 'SIGNOFF' || command.name === 'SUBSCRIBE');
}

/** Machines send no commands, and a list server must not answer them (RFC 3834 section 2). */
function isAutomatic(message: Message): boolean {
  const marked = message.header('auto-submitted');
  return (marked !== undefined && !/^no\b/i.test(marked)) || message.header('list-id') !== undefined;
}
