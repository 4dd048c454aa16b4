import { lowerDomain, readAddresses } from '../mail/addresses.ts';
import { withoutEnds } from '../mail/ends.ts';
import type { Message } from '../mail/message.ts';

/** The list a message came through; both null for mail that came straight from a person. */
export interface ListIdentity {
  name: string | null;
  address: string | null;
}

type Clue = (message: Message) => ListIdentity | null;

const at = (address: string, name: string | null = null): ListIdentity => ({ name, address });

/** Where a list says who it is, the plainest statement first. */
const CLUES: readonly Clue[] = [
  // RFC 2369 section 3.4: the address to post to.
  (m) => fromUrl(m.header('list-post')),
  (m) => addressIn(m.header('x-beenthere')),
  // ezmlm and Yahoo! Groups.
  (m) => addressIn(/^list ([^\s;]+)/.exec(m.header('mailing-list') ?? '')?.[1]),
  (m) => addressIn(/^mailing list (\S+)/.exec(m.header('delivered-to') ?? '')?.[1]),
  (m) =>
    addressIn(
      m.header('x-mailing-list') ?? m.header('x-mailinglist') ?? m.header('x-list') ?? m.header('x-loop'),
    ),
  // RFC 2919: the identifier is the list's name and host joined by a dot.
  (m) => fromListId(m.header('list-id')),
  (m) => addressIn(m.header('originator')),
  (m) => fromSender(m),
  (m) => fromRecipients(m),
  (m) => fromListUrls(m),
  (m) => fromDigestAuthor(m),
  (m) => fromBulkRecipient(m),
  (m) => fromSubjectTag(m.subject),
];

export function identifyList(message: Message): ListIdentity {
  for (const clue of CLUES) {
    const found = clue(message);
    if (found !== null) return { ...found, name: found.name ?? listName(message) };
  }
  return { name: null, address: null };
}

/** The list's title, as List-Id or the LISTSERV Sender gives it. */
function listName(message: Message): string | null {
  const header = message.header('list-id') ?? '';
  const title = withoutEnds(header.slice(0, Math.max(0, Math.min(200, header.indexOf('<')))), ' "');
  if (title !== '') return title;
  const sender = readAddresses(message.header('sender'))[0];
  return sender?.name ?? null;
}

function fromUrl(value: string | undefined): ListIdentity | null {
  return addressIn(/<mailto:([^>?\s]+)/i.exec(value ?? '')?.[1]);
}

function addressIn(value: string | undefined): ListIdentity | null {
  const found = readAddresses(value)[0];
  return found === undefined ? null : at(found.address, found.name);
}

function fromListId(value: string | undefined): ListIdentity | null {
  const id = /<([^<>\s]+)>/.exec(value ?? '')?.[1] ?? value?.trim();
  // RFC 2919 section 3: an identifier below localhost is no host's.
  if (id !== undefined && /\.local(?:host)?$/i.test(id)) return null;
  const [, local = '', host = ''] = /^([^\s.@]+)[.@]([^\s@]+)$/.exec(id ?? '') ?? [];
  return /[^.]\.[^.]/.test(host) ? at(lowerDomain(`${local}@${host}`)) : null;
}

/** Addresses that lists send from, with the list's own address inside. */
const ROBOT = [
  /^owner-([^@]+)@(.+)$/i,
  /^([^@]{1,200}?)-(?:owner|bounces?|request|admin|errors|outgoing|digest|help|return|no-?reply|(?:un)?subscribe|join|leave|signoff)(?:[+-][^@]{0,200})?@(.+)$/i,
  /^(?:leave|join|unsubscribe|subscribe|request)-([^@]{1,200}?)(?:-\d[^@]{0,100})?@(.+)$/i,
];

/** The list behind the address of a list robot such as owner-x@host or x-bounces@host, else null. */
export function listBehind(address: string): string | null {
  for (const pattern of ROBOT) {
    const match = pattern.exec(address);
    if (match !== null) return lowerDomain(`${match[1]}@${match[2]}`);
  }
  return null;
}

/** Majordomo and Mailman send from a robot of the list; LISTSERV from the list itself. */
function fromSender(message: Message): ListIdentity | null {
  const sender = readAddresses(message.header('sender'))[0];
  const behind = sender === undefined ? null : listBehind(sender.address);
  if (behind !== null) return at(behind);
  if (sender === undefined) return fromPath(message);
  const recipients = [...message.to, ...message.cc, ...readAddresses(message.header('reply-to'))];
  const wrote = message.from.some((f) => same(f.address, sender.address));
  const named = recipients.some((r) => same(r.address, sender.address));
  // An archive keeps neither who wrote a post nor to whom: who sent it is the list.
  const bare = message.from.length === 0 && recipients.length === 0;
  return (named || bare) && !wrote ? at(sender.address, sender.name) : null;
}

/** The robot that errors go to counts where the list behind it is among those the message is written to. */
function fromPath(message: Message): ListIdentity | null {
  const paths = ['return-path', 'errors-to'].flatMap((name) => readAddresses(message.header(name)));
  const behind = paths.map((p) => listBehind(p.address)).find((b) => b !== null && isWrittenTo(message, b));
  return behind == null ? null : at(behind);
}

function isWrittenTo(message: Message, address: string): boolean {
  return [...message.to, ...message.cc].some((t) => same(t.address, address));
}

/** LISTSERV and ListProcessor: "Multiple recipients of list X". */
function fromRecipients(message: Message): ListIdentity | null {
  const recipients = message.to.find((t) => /^(?:multiple )?recipients of\b/i.test(t.name ?? ''));
  if (recipients === undefined) return null;
  const name = /^(?:multiple )?recipients of (?:the )?(?:list )?"?([\w.+-]{2,60})/i.exec(
    recipients.name ?? '',
  )?.[1];
  return at(recipients.address, name === undefined || /^list$/i.test(name) ? null : name);
}

/** The addresses to leave or to ask for help at (RFC 2369) hold the list's own, as x-unsubscribe@host does. */
function fromListUrls(message: Message): ListIdentity | null {
  const urls = message.headers.filter((h) => /^list-(?:(?:un)?subscribe|help|owner)$/i.test(h.name));
  const behind = urls
    .map((h) => listBehind(/<mailto:([^>?\s]+)/i.exec(h.value)?.[1] ?? ''))
    .find((b) => b !== null);
  return behind == null ? null : at(behind);
}

/** A digest comes from x-request@host or the like, and goes to x@host; that of a group host from x@host itself. */
function fromDigestAuthor(message: Message): ListIdentity | null {
  const author = message.from[0];
  if (author === undefined || !/\bdigest\b/i.test(message.subject)) return null;
  if (isWrittenTo(message, author.address)) return at(author.address);
  const behind = listBehind(author.address);
  return behind === null ? null : at(behind);
}

function fromBulkRecipient(message: Message): ListIdentity | null {
  const recipient = message.to[0];
  return recipient !== undefined && isBulk(message) ? at(recipient.address) : null;
}

/** Newsletters have List-Unsubscribe too and are written to each reader: the list is on the host that it leads to. */
function isBulk(message: Message): boolean {
  if (message.to.length === 1 && /^(?:bulk|list)\b/i.test(message.header('precedence') ?? '')) return true;
  const address = message.to[0]?.address.toLowerCase() ?? '';
  const host = address.slice(address.lastIndexOf('@') + 1);
  return message.headers.some((h) => /^list-/i.test(h.name) && h.value.toLowerCase().includes(host));
}

function fromSubjectTag(subject: string): ListIdentity | null {
  const tag = /^(?:(?:re|fwd?|aw|sv|tr|rv|wg)\s?:\s{0,3}){0,4}\[([\w.+-]{2,40})\]/i.exec(subject)?.[1];
  return tag === undefined || NOT_A_LIST.test(tag) ? null : { name: tag, address: null };
}

/** Words in brackets that open a subject and name no list. */
export const NOT_A_LIST =
  /^(?:urgent[ea]?|urgentissimo|dringend|acil|срочно|action|alert[ae]?|appeal|update|news|info|fwd?|fw|re|tr|wg|rv|spam|ot|announce(?:ment)?|job|cfp|call|reminder|important[e]?|wichtig|petition|attn|no[_ ]subject)$/i;

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
