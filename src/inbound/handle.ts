import { keepPosts } from '../appeals/service.ts';
import { type Returned, recordBounce, recordComplaint } from '../bounces/service.ts';
import type { Deps } from '../deps.ts';
import { Refused } from '../errors.ts';
import { letterByCopy } from '../letters/service.ts';
import { confirmSubscription, subscribe, unsubscribe } from '../lists/joining.ts';
import { obeyCommands } from '../lists/obey.ts';
import { findList, listAt } from '../lists/service.ts';
import { addressKey } from '../mail/address.ts';
import type { Message } from '../mail/message.ts';
import { decideByMail } from '../moderation/by-mail.ts';
import { askModerators } from '../moderation/service.ts';
import { together } from '../notices/together.ts';
import type { ReadParsed } from '../posts/parsed.ts';
import { forwardByMail } from '../referrals/forwarding.ts';
import { refuse } from '../referrals/service.ts';
import type { Role } from './roles.ts';

/** An arrival, read: everything a step needs to act on it. */
export interface ReadArrival {
  readonly id: number;
  readonly trace: string;
  readonly recipient: string;
  readonly envelopeFrom: string;
  /** Came out of an archive: it is kept, and nothing acts on it. */
  readonly archived: boolean;
  readonly message: Message;
  readonly parsed: ReadParsed;
  /** The sender by the From header; null where there is none. */
  readonly from: { readonly address: string; readonly name: string | null } | null;
  /** Why nothing may answer this message; null where an answer is fine. */
  readonly loop: string | null;
}

/** What a step came to: the kind as the log calls it, and words for an admin. */
export interface Handled {
  readonly kind: string;
  readonly outcome: string;
}

/**
 * Acts on a message by what it is and by the address it came to. The order of the table is the order of the
 * questions: mail that came back is that wherever it came to, and nothing automatic passes for a person.
 */
export async function handle(deps: Deps, role: Role, arrival: ReadArrival): Promise<Handled> {
  for (const step of STEPS) {
    if (!step.applies(role, arrival)) continue;
    return { kind: step.kind(arrival), outcome: await step.act(deps, role, arrival) };
  }
  return { kind: arrival.parsed.kind, outcome: 'kept; nothing here acts on it' };
}

interface Step {
  readonly applies: (role: Role, arrival: ReadArrival) => boolean;
  readonly kind: (arrival: ReadArrival) => string;
  readonly act: (deps: Deps, role: Role, arrival: ReadArrival) => Promise<string>;
}

const parsedKind = (arrival: ReadArrival): string => arrival.parsed.kind;
const named = (kind: string) => (): string => kind;

const STEPS: readonly Step[] = [
  {
    // Old mail: its bounces, commands and answers were for another day.
    applies: (role, { archived, parsed, loop }) =>
      archived && (role.is !== 'list' || parsed.posts.length === 0 || loop === 'own-mail'),
    kind: parsedKind,
    act: async () => 'from an archive; kept and not acted on',
  },
  {
    applies: (_role, { parsed }) => parsed.bounce !== null,
    kind: named('bounce'),
    act: (deps, role, a) =>
      a.parsed.bounce ? recordBounce(deps, returned(role, a), a.parsed.bounce) : nothing(),
  },
  {
    applies: (_role, { parsed }) => parsed.complaint !== null,
    kind: named('complaint'),
    act: (deps, role, a) =>
      a.parsed.complaint ? recordComplaint(deps, returned(role, a), a.parsed.complaint) : nothing(),
  },
  {
    // List-Unsubscribe by mail is often sent by a program, so it is obeyed whatever its headers say.
    applies: (role) => role.is === 'leave',
    kind: named('command'),
    act: async (deps, role) => {
      await unsubscribe(deps, { token: tokenOf(role) });
      return 'left the list';
    },
  },
  {
    // The List-Unsubscribe of a friend's mail: nobody writes to this address but to be left alone.
    applies: (role) => role.is === 'refuse',
    kind: named('command'),
    act: async (deps, role) => {
      await refuse(deps, tokenOf(role));
      return 'never to be written to again';
    },
  },
  {
    applies: (_role, { parsed }) => ['auto-reply', 'challenge', 'report'].includes(parsed.kind),
    kind: parsedKind,
    act: async () => 'an automatic message; kept and not acted on',
  },
  {
    applies: (role) => role.is === 'bounce',
    kind: named('bounce'),
    act: async () => 'came to a bounce address, but no bounce can be read from it',
  },
  {
    applies: (role, { loop }) => role.is !== 'list' && loop !== null,
    kind: named('auto-reply'),
    act: async (_deps, _role, { loop }) => `not acted on: ${loop}`,
  },
  {
    applies: (role) => role.is === 'moderate',
    kind: named('command'),
    act: (deps, role, a) => decideByMail(deps, { token: tokenOf(role), text: a.message.text, ...reader(a) }),
  },
  {
    applies: (role) => role.is === 'confirm',
    kind: named('command'),
    act: async (deps, role) => {
      await confirmSubscription(deps, tokenOf(role));
      return 'joined the list';
    },
  },
  {
    applies: (role) => role.is === 'forward',
    kind: named('forward'),
    act: async (deps, role, a) => {
      const recipients = [...a.message.to, ...a.message.cc].map((mailbox) => mailbox.address);
      const forwarded = await forwardByMail(deps, { token: tokenOf(role), recipients, ...reader(a) });
      const reached = forwarded.answers.filter((answer) => answer.is === 'taken').length;
      return `forwarded to ${reached} ${reached === 1 ? 'person' : 'people'}`;
    },
  },
  {
    applies: (role) => role.is === 'copy',
    kind: named('letter-copy'),
    act: async (deps, role, a) => {
      const { counted } = await letterByCopy(deps, { token: tokenOf(role), ...reader(a) });
      return counted === 'known' ? 'a letter that was counted before' : 'a letter written';
    },
  },
  {
    applies: (role) => role.is === 'subscribe',
    kind: named('command'),
    act: async (deps, role, a) => {
      const { from } = reader(a);
      await subscribe(deps, await findList(deps, nameOf(role)), { ...from, source: 'mail' });
      return 'asked to confirm the subscription';
    },
  },
  {
    applies: (role) => role.is === 'unsubscribe' || role.is === 'request' || role.is === 'commands',
    kind: named('command'),
    act: async (deps, role, a) => {
      const list = role.is === 'commands' ? null : await findList(deps, nameOf(role));
      const commands =
        role.is === 'unsubscribe' ? [{ name: 'SIGNOFF', args: [nameOf(role)] }] : a.parsed.commands;
      const obeyed = await obeyCommands(deps, { list, commands, ...reader(a) });
      return obeyed.map((one) => one.line).join('; ') || 'no command in it; answered with help';
    },
  },
  {
    // What this service sent to subscribers is no post when it comes back to a list.
    applies: (role, { loop }) => role.is === 'list' && loop === 'own-mail',
    kind: parsedKind,
    act: async () => 'our own mail, come back; not taken in',
  },
  {
    applies: (role) => role.is === 'list',
    kind: parsedKind,
    act: (deps, role, a) => takePosts(deps, role, a),
  },
  {
    applies: (role) => role.is === 'owner' || role.is === 'postmaster' || role.is === 'complaints',
    kind: parsedKind,
    act: async () => 'for a person to read; kept',
  },
];

async function takePosts(deps: Deps, role: Role, arrival: ReadArrival): Promise<string> {
  const { posts } = arrival.parsed;
  if (posts.length === 0) return 'no posts in it';
  const list = await listAt(deps, arrival.recipient, nameOf(role));
  if (!list) throw new Refused('no-such-list', nameOf(role));
  const { id, trace, archived } = arrival;
  const kept = await together(deps, async (tx, write) => {
    const place = { list: list.id, arrival: id, trace, archived, references: referencesOf(arrival.message) };
    const kept = await keepPosts(tx, place, posts);
    // Of what an archive holds they are told once, when all of it is read.
    for (const appeal of archived ? [] : kept.appeals)
      await askModerators({ ...deps, db: tx }, write, appeal);
    return kept;
  });
  for (const appeal of kept.appeals) {
    deps.log.info({ event: 'held', trace, appeal: appeal.id, list: list.name }, 'appeal held');
  }
  for (const appeal of kept.repeated) {
    deps.log.info(
      { event: 'repeated', trace: arrival.trace, appeal: appeal.id, list: list.name },
      'appeal came before',
    );
  }
  const repeated = kept.repeated.length > 0 ? `, ${kept.repeated.length} that came to the list before` : '';
  return `${kept.posts} ${kept.posts === 1 ? 'post' : 'posts'}, ${kept.appeals.length} held for a moderator${repeated}`;
}

/** Message-IDs it answers, without angle brackets (RFC 5322 section 3.6.4); some threads grow long, and the last ones count. */
function referencesOf(message: Message): string[] {
  const fields = [message.header('references'), message.header('in-reply-to')].join(' ').slice(-8_000);
  return [...fields.matchAll(/<([^<>\s]{1,250})>/g)].map(([, id]) => id as string).slice(-20);
}

function returned(role: Role, { id, trace, parsed }: ReadArrival): Returned {
  const originalMessageId = parsed.bounce?.originalMessageId ?? parsed.complaint?.originalMessageId ?? null;
  return { arrival: id, trace, token: role.is === 'bounce' ? role.token : null, originalMessageId };
}

/** The sender of a message, as the services ask for it. */
function reader({ from, envelopeFrom, message, trace }: ReadArrival) {
  const sender = from ?? { address: envelopeFrom, name: null };
  if (addressKey(sender.address) === '') throw new Refused('bad-address', 'no sender');
  return { from: sender, messageId: message.messageId, trace };
}

const tokenOf = (role: Role): string => ('token' in role ? role.token : '');
const nameOf = (role: Role): string => ('name' in role ? role.name : '');
const nothing = async (): Promise<string> => 'nothing in it';
