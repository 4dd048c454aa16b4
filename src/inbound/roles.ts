import { addressKey } from '../mail/address.ts';

/** What an address of the service is for. `token` is as it stands in the address, not yet checked. */
export type Role =
  | { readonly is: 'list'; readonly name: string }
  | { readonly is: 'request' | 'owner' | 'subscribe' | 'unsubscribe'; readonly name: string }
  | { readonly is: TokenRole; readonly token: string }
  | { readonly is: 'commands' | 'complaints' | 'postmaster' };

const TOKEN_ROLES = ['moderate', 'forward', 'copy', 'bounce', 'leave', 'confirm', 'refuse'] as const;
export type TokenRole = (typeof TOKEN_ROLES)[number];

/** Local parts that the service keeps for itself (RFC 2142 for the last two). */
const FIXED: Readonly<Record<string, Role['is'] & ('commands' | 'complaints' | 'postmaster')>> = {
  listserv: 'commands',
  complaints: 'complaints',
  postmaster: 'postmaster',
  abuse: 'postmaster',
};

const SUFFIXES = ['request', 'owner', 'subscribe', 'unsubscribe'] as const;

/**
 * What `recipient` is for at this service; null when it is not at `mailDomain`. Whether a list of the name is
 * there and whether the token holds is for others to say.
 */
export function roleOf(recipient: string, mailDomain: string): Role | null {
  const at = recipient.lastIndexOf('@');
  const [key, domain] = [addressKey(recipient), recipient.slice(at + 1).toLowerCase()];
  if (at < 1 || domain !== mailDomain) return null;
  const local = key.slice(0, key.lastIndexOf('@'));
  const plus = local.indexOf('+');
  if (plus > 0) return tokenRole(local.slice(0, plus), local.slice(plus + 1));
  const fixed = Object.hasOwn(FIXED, local) ? FIXED[local] : undefined;
  if (fixed) return { is: fixed };
  for (const suffix of SUFFIXES) {
    if (local.endsWith(`-${suffix}`)) return { is: suffix, name: local.slice(0, -suffix.length - 1) };
  }
  return { is: 'list', name: local };
}

function tokenRole(base: string, token: string): Role | null {
  const is = TOKEN_ROLES.find((role) => role === base);
  return is ? { is, token } : null;
}
