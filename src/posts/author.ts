import { readAddresses } from '../mail/addresses.ts';
import { findHeader } from '../mail/headers.ts';
import type { Address, Header } from '../mail/message.ts';
import type { ListIdentity } from './list.ts';
import type { Mailbox } from './parsed.ts';

/** How lists write "Name via List" when they put their own address into From. */
const VIA =
  /^['"]?(.{1,200}?)['"]? (?:via|par l'intermédiaire de|über|por intermedio de|tramite|через) .{1,100}$/iu;

/**
 * Who wrote a post. Lists that rewrite From (because of DMARC) leave the author's name there and the address in
 * Reply-To, Cc or X-Original-From, or coded into the local part; the list itself is never an author.
 */
export function authorOf(headers: readonly Header[], list: ListIdentity): Mailbox | null {
  const from = readAddresses(findHeader(headers, 'from'))[0];
  if (from === undefined) return null;
  const coded = decodeLocalPart(from, list);
  if (coded !== null) return coded;
  const via = VIA.exec(from.name ?? '')?.[1]?.trim();
  const veiled = STAND_IN.test(from.address) || findHeader(headers, 'x-original-from') !== undefined;
  if (via === undefined && !veiled && !isList(from.address, list)) return mailbox(from);
  const named = via ?? (veiled ? from.name : null);
  const original = ['x-original-from', 'x-original-sender', 'reply-to', 'cc', 'x-mailfrom']
    .flatMap((name) => readAddresses(findHeader(headers, name)))
    .find((a) => !isList(a.address, list) && (named === null || a.name === null || alike(a.name, named)));
  if (original !== undefined) return { name: named ?? original.name, address: original.address };
  // Without a name of the author's, lists write the address in its place.
  const [written] = readAddresses((via ?? from.name ?? '').replace(/\s?\[[^\]]{1,60}\]$/, ''));
  return written === undefined ? { name: via ?? from.name, address: from.address } : mailbox(written);
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

function isList(address: string, list: ListIdentity): boolean {
  return list.address !== null && address.toLowerCase() === list.address.toLowerCase();
}

function alike(a: string, b: string): boolean {
  const key = (s: string): string =>
    s
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return key(a).includes(key(b)) || key(b).includes(key(a));
}
