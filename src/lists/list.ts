import type { SendingHours } from './hours.ts';

/** An address people subscribe to. */
export interface List {
  readonly id: number;
  /** As written by whoever made it; compared without case. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** BCP 47 */
  readonly language: string;
  /** Where the list lives elsewhere, when posts are taken in from there. */
  readonly originAddress: string | null;
  /** Whether the service writes to friends in a reader's name. */
  readonly forwardsByService: boolean;
  /** Bounce score past which mail to a subscription stops. */
  readonly bounceLimit: number;
  /** Shares of the copies, 0 to 1: past them a dispatch pauses by itself. */
  readonly bounceRateLimit: number;
  readonly complaintRateLimit: number;
  /** Whether copies bring the dated events as a calendar. */
  readonly calendar: boolean;
  /** When copies may go out; null for at any hour. */
  readonly hours: SendingHours | null;
}

/** The addresses of one list, all at the service's mail domain (RFC 2142 section 6). */
export interface ListAddresses {
  readonly post: string;
  readonly request: string;
  readonly owner: string;
  readonly subscribe: string;
  readonly unsubscribe: string;
}

/** `name` is the list's name in any case; addresses are written in lower case. */
export function listAddresses(list: Pick<List, 'name'>, mailDomain: string): ListAddresses {
  const name = listKey(list.name);
  return {
    post: `${name}@${mailDomain}`,
    request: `${name}-request@${mailDomain}`,
    owner: `${name}-owner@${mailDomain}`,
    subscribe: `${name}-subscribe@${mailDomain}`,
    unsubscribe: `${name}-unsubscribe@${mailDomain}`,
  };
}

/** What names of lists are compared by. */
export function listKey(name: string): string {
  return name.trim().toLowerCase();
}

/** Local parts that mean something else here, so no list may have them. */
export const RESERVED_NAMES: ReadonlySet<string> = new Set([
  'abuse',
  'bounce',
  'complaints',
  'confirm',
  'copy',
  'forward',
  'hostmaster',
  'leave',
  'list',
  'lists',
  'listserv',
  'mailer-daemon',
  'majordomo',
  'mailman',
  'moderate',
  'postmaster',
  'refuse',
  'root',
  'threefold',
  'webmaster',
]);

const RESERVED_ENDINGS = ['-request', '-owner', '-subscribe', '-unsubscribe'] as const;

/** The local part of `name-unsubscribe@` must fit in 64 octets (RFC 5321 section 4.5.3.1.1). */
const MAX_NAME = 64 - '-unsubscribe'.length;
/** A dot-atom (RFC 5322 section 3.2.3) of letters, digits and hyphens. */
const NAME = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/;

/** Why this cannot be the name of a list, in words; null when it can. */
export function whyNotAListName(name: string): string | null {
  const key = listKey(name);
  if (key.length > MAX_NAME) return `a name of ${key.length} characters; at most ${MAX_NAME} are taken`;
  if (!NAME.test(key)) return `${JSON.stringify(name)}`;
  if (RESERVED_NAMES.has(key)) return `${key}, an address the service needs itself`;
  const ending = RESERVED_ENDINGS.find((end) => key.endsWith(end));
  return ending ? `a name that ends in ${ending}` : null;
}
