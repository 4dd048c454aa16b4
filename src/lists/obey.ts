import { isSuppressed } from '../bounces/suppression.ts';
import type { Deps, Store } from '../deps.ts';
import { Refused } from '../errors.ts';
import { addressKey, maskAddress } from '../mail/address.ts';
import { addressHash } from '../mail/address-hash.ts';
import { together, type Write } from '../notices/together.ts';
import type { Command } from '../posts/parsed.ts';
import { confirmWithin, leaveWithin, moveWithin, requestWithin } from './joining.ts';
import { type List, listAddresses } from './list.ts';
import { answerNotice, type Obeyed } from './notices.ts';
import { mailboxOf } from './service.ts';
import { allLists, listByName, type Subscription, subscriptionsOf } from './store.ts';
import type { SubscriptionState } from './subscription.ts';

/** A mail that holds commands, after it was found to be no automatic one. */
export interface CommandMail {
  readonly from: { readonly address: string; readonly name?: string | null };
  readonly commands: readonly Command[];
  /** As the message has it. */
  readonly messageId: string | null;
  /** The list whose request address it was sent to; null at listserv@. */
  readonly list?: List | null;
  readonly trace?: string | null;
}

/** What a command is given: who sent it, which list it means, what else stood on the line. */
interface Order {
  readonly deps: Deps;
  readonly tx: Store;
  readonly write: Write;
  readonly sender: { readonly address: string; readonly name: string | null };
  readonly list: List | null;
  /** Arguments after the list's name. */
  readonly args: readonly string[];
  readonly wholeArgs: readonly string[];
}

/** Says in sentences what was done. @throws Refused for what cannot be. */
type Obey = (order: Order) => Promise<string[]>;

/** Every command that is understood; the table is what HELP lists. */
const COMMANDS: Readonly<Record<string, { readonly usage: string; readonly obey: Obey }>> = {
  SUBSCRIBE: { usage: 'SUBSCRIBE list [your name]: join a list', obey: join },
  SIGNOFF: { usage: 'SIGNOFF list: leave a list; SIGNOFF * leaves all', obey: leave },
  CONFIRM: { usage: 'CONFIRM token: say yes to a request', obey: confirm },
  SET: { usage: 'SET list NOMAIL: pause; SET list MAIL: get mail again', obey: set },
  QUERY: { usage: 'QUERY list: how your subscription stands', obey: query },
  INFO: { usage: 'INFO list: what a list is about', obey: info },
  HELP: { usage: 'HELP: this help', obey: help },
};

/** More lines than anybody writes; what comes after is left alone and said to be. */
const MOST_COMMANDS = 20;

/**
 * Does what a mail's commands say and writes one answer that tells, for each, what was done. The sender is
 * believed as far as the From address goes: joining needs a confirmation, and whatever else is done is
 * told to that address, with the way back. An address that is never to be mailed gets no answer.
 *
 * @throws Refused 'bad-address' where the sender has none.
 */
export async function obeyCommands(deps: Deps, mail: CommandMail): Promise<readonly Obeyed[]> {
  const { address } = mailboxOf(mail.from.address);
  const sender = { address, name: mail.from.name ?? null };
  return together(deps, async (tx, write) => {
    const obeyed: Obeyed[] = [];
    for (const command of mail.commands.slice(0, MOST_COMMANDS)) {
      obeyed.push(await obeyOne({ deps, tx, write, sender }, command, mail.list ?? null));
    }
    if (mail.commands.length === 0) obeyed.push({ line: '', did: ['No command was found.', ...usages()] });
    if (mail.commands.length > MOST_COMMANDS) {
      obeyed.push({ line: '…', did: [`Only the first ${MOST_COMMANDS} commands were read.`] });
    }
    await answer({ deps, tx, write, sender }, mail, obeyed);
    deps.log.info({ event: 'commands-obeyed', trace: mail.trace, count: obeyed.length }, 'commands obeyed');
    return obeyed;
  });
}

type Desk = Pick<Order, 'deps' | 'tx' | 'write' | 'sender'>;

async function answer(desk: Desk, mail: CommandMail, obeyed: readonly Obeyed[]): Promise<void> {
  const { deps, tx, write, sender } = desk;
  const hash = addressHash(deps.salt, sender.address);
  if (await isSuppressed(tx, hash)) return;
  const key = mail.trace ?? mail.messageId;
  await write(
    answerNotice(
      { ...sender, language: mail.list?.language ?? 'en' },
      {
        list: mail.list ?? null,
        obeyed,
        messageId: mail.messageId,
        once: key ? `answer:${key}:${hash.toString('hex')}` : null,
      },
    ),
  );
}

async function obeyOne(desk: Desk, command: Command, addressed: List | null): Promise<Obeyed> {
  const named = command.args[0] === undefined ? null : await listByName(desk.tx, command.args[0]);
  const list = named ?? addressed;
  const line = lineOf(command, named);
  const known = Object.hasOwn(COMMANDS, command.name) ? COMMANDS[command.name] : undefined;
  if (!known) return { line, did: ['This is not a command here. Accepted are:', ...usages()] };
  const args = named ? command.args.slice(1) : command.args;
  try {
    return { line, did: await known.obey({ ...desk, list, args, wholeArgs: command.args }) };
  } catch (error) {
    if (error instanceof Refused) return { line, did: [error.message] };
    throw error;
  }
}

/**
 * The command as the answer quotes it: only words known here, since the answer goes to an address that a
 * stranger may have written into From.
 */
function lineOf(command: Command, named: List | null): string {
  const word = command.name.replace(/[^A-Z]/g, '').slice(0, 20);
  return [word, named?.name].filter(Boolean).join(' ');
}

function usages(): string[] {
  return Object.values(COMMANDS).map((command) => command.usage);
}

async function join({ deps, tx, write, sender, list, args }: Order): Promise<string[]> {
  if (!list) throw new Refused('no-such-list');
  const name = args.join(' ') || sender.name;
  await requestWithin(deps, tx, write, list, { address: sender.address, name, source: 'mail' });
  return [`A mail asks you to confirm that you want to be on ${list.title}. Reply to it and you are.`];
}

async function leave(order: Order): Promise<string[]> {
  const { deps, tx, write, wholeArgs } = order;
  const all = wholeArgs[0] === '*';
  const list = all ? null : needList(order);
  const mine = (await places(order)).filter(
    (place) => place.state !== 'ended' && (all || place.listId === list?.id),
  );
  if (mine.length === 0) return [`${maskAddress(order.sender.address)} is not subscribed.`];
  const said: string[] = [];
  for (const place of mine) {
    const left = await leaveWithin(deps, tx, write, place.id, 'leave');
    const back = listAddresses(left.list, deps.config.MAIL_DOMAIN).subscribe;
    said.push(`You have left ${left.list.title}. To come back, write to ${back}.`);
  }
  return said;
}

async function confirm({ deps, tx, write, wholeArgs }: Order): Promise<string[]> {
  const place = await confirmWithin(deps, tx, write, wholeArgs[0] ?? '');
  return [`You are on ${place.list.title}.`];
}

async function set(order: Order): Promise<string[]> {
  const list = needList(order);
  const word = (order.args[0] ?? '').toUpperCase();
  if (word !== 'MAIL' && word !== 'NOMAIL') return ['SET takes NOMAIL (pause) or MAIL (get mail again).'];
  const mine = (await places(order)).find((place) => place.listId === list.id);
  if (!mine) return [`${maskAddress(order.sender.address)} is not on ${list.title}.`];
  const event = word === 'MAIL' ? 'resume' : 'pause';
  const { place } = await moveWithin(order.deps, order.tx, mine.id, event);
  return [STANDS[place.state](list)];
}

async function query(order: Order): Promise<string[]> {
  const list = needList(order);
  const mine = (await places(order)).find((place) => place.listId === list.id);
  return [STANDS[mine?.state ?? 'ended'](list)];
}

const STANDS: Readonly<Record<SubscriptionState, (list: List) => string>> = {
  pending: (list) => `Your wish to be on ${list.title} waits for your confirmation.`,
  active: (list) => `You are on ${list.title} and get its mail.`,
  paused: (list) => `You are on ${list.title}; its mail is paused.`,
  bouncing: (list) => `You are on ${list.title}, but mail to you came back. Send SET MAIL to get it again.`,
  ended: (list) => `You are not on ${list.title}.`,
};

async function info({ list, tx, deps }: Order): Promise<string[]> {
  const about = (one: List): string =>
    `${one.title} (${listAddresses(one, deps.config.MAIL_DOMAIN).post})${one.description ? `: ${one.description}` : ''}`;
  return (list ? [list] : await allLists(tx)).map(about);
}

async function help(): Promise<string[]> {
  return usages();
}

/** @throws Refused 'no-such-list'. */
function needList({ list }: Order): List {
  if (!list) throw new Refused('no-such-list');
  return list;
}

function places({ tx, sender }: Order): Promise<Subscription[]> {
  return subscriptionsOf(tx, addressKey(sender.address));
}
