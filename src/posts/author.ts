import { readAddresses } from '../mail/addresses.ts';
import { withoutEnd } from '../mail/ends.ts';
import { findHeader } from '../mail/headers.ts';
import type { Address, Header } from '../mail/message.ts';
import { decodeWords } from '../mail/words.ts';
import { type ListIdentity, listBehind } from './list.ts';
import type { Mailbox } from './parsed.ts';

/** How lists write "Name via List" when they put their own address into From. */
const VIA =
  /^['"]?(.{1,200}?)['"]? \(?(?:via|par l'intermédiaire de|über|por intermedio de|tramite|przez|через) .{1,100}$/iu;

/** Outlook, about a list's robot: "x-bounces@host on behalf of Ann Smith [ann@host]", in its languages. */
const ON_BEHALF =
  /^.{0,300}?\b(?:on behalf of|im auftrag von|de la part de|en nombre de|em nome de|per conto di|namens|på vegne af|på uppdrag av)\b:? (\S.{0,300})$|^.{0,300}? от имени (\S.{0,300})$/iu;

/**
 * Who wrote a post. Lists that rewrite From (because of DMARC) leave the author's name there and the address in
 * Reply-To, Cc or X-Original-From, or coded into the local part; the list itself is never an author.
 */
export function authorOf(headers: readonly Header[], list: ListIdentity): Mailbox | null {
  const written = findHeader(headers, 'from');
  const from = readAddresses(written)[0];
  if (from === undefined) return null;
  const represented = behalf(written ?? '', from);
  if (represented !== null) return represented;
  const coded = decodeLocalPart(from, list);
  if (coded !== null) return coded;
  const via =
    VIA.exec(from.name ?? '')?.[1]?.trim() ??
    (isList(from.address, list) ? besideList(from.name ?? '', list) : undefined);
  const veiled =
    STAND_IN.test(from.address) ||
    ['x-original-from', 'x-original-sender'].some((name) => findHeader(headers, name) !== undefined);
  if (via === undefined && !veiled && !isList(from.address, list)) return mailbox(from);
  const named = via ?? (veiled ? from.name : null);
  const original = ['x-original-from', 'x-original-sender', 'reply-to', 'cc', 'x-mailfrom']
    .flatMap((name) => readAddresses(findHeader(headers, name)))
    .find((a) => !isList(a.address, list) && (named === null || a.name === null || alike(a.name, named)));
  if (original !== undefined) {
    const fuller =
      original.name !== null && (named ?? '').toLowerCase().startsWith(original.name.toLowerCase());
    return { name: fuller ? original.name : (named ?? original.name), address: original.address };
  }
  // Without a name of the author's, lists write the address in its place.
  const [spelt] = readAddresses((via ?? from.name ?? '').replace(/\s?\[[^\]]{1,60}\]$/, ''));
  return spelt === undefined ? { name: via ?? from.name, address: from.address } : mailbox(spelt);
}

/** Whom a From line names behind the robot that sent the message. */
function behalf(written: string, robot: Address): Mailbox | null {
  const match = ON_BEHALF.exec(decodeWords(written).slice(0, 700));
  const person = match?.[1] ?? match?.[2];
  if (person === undefined) return null;
  const [found] = readAddresses(person.replace(/\[(?:mailto:)?([^\]\s@]{1,100}@[^\]\s]{1,200})\]/i, '<$1>'));
  return found === undefined
    ? {
        name: person
          .trim()
          .replace(/<[^>]{0,300}>$|^["']|["']$/g, '')
          .trim(),
        address: robot.address,
      }
    : mailbox(found);
}

/** A name that the list's own stands beside, whatever the word between them: "Bea Q [Rivers]", "Bea Q - Rivers". */
function besideList(name: string, { name: title, address }: ListIdentity): string | undefined {
  const local = address?.slice(0, address.lastIndexOf('@')) ?? '';
  const lower = withoutEnd(name.toLowerCase(), ' )]');
  const own = [title ?? '', local].find(
    (n) => n !== '' && [' ', '(', '['].some((mark) => lower.endsWith(mark + n.toLowerCase())),
  );
  if (own === undefined) return undefined;
  const before = withoutEnd(name.slice(0, lower.length - own.length), ' ([\u2013\u2014-');
  return before.trim() === '' ? undefined : before.replace(/^["']|["']$/g, '').trim();
}

/** What LISTSERV puts in the place of an author's address because of DMARC. */
const STAND_IN = /-dmarc-request@/i;

/** `name=40example.org@dmarc.list.example` is name@example.org. */
function decodeLocalPart(from: Address, list: ListIdentity): Mailbox | null {
  const match = /^([^@]+)(?:=40|=)([a-z0-9.-]+\.[a-z]{2,24})@(.+)$/i.exec(from.address);
  if (match === null) return null;
  const host = list.address?.slice(list.address.lastIndexOf('@') + 1).toLowerCase() ?? '';
  if (!(match[3] as string).toLowerCase().endsWith(host) || host === '') return null;
  const name = VIA.exec(from.name ?? '')?.[1]?.trim() ?? from.name;
  return { name, address: `${match[1]}@${(match[2] as string).toLowerCase()}` };
}

function mailbox({ name, address }: Address): Mailbox {
  return { name, address };
}

/** The list's own address, or that of one of its robots. */
function isList(address: string, list: ListIdentity): boolean {
  const own = list.address?.toLowerCase();
  return own !== undefined && (address.toLowerCase() === own || listBehind(address)?.toLowerCase() === own);
}

function alike(a: string, b: string): boolean {
  const key = (s: string): string =>
    s
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return key(a).includes(key(b)) || key(b).includes(key(a));
}
