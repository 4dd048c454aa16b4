import { createHash } from 'node:crypto';
import type { Deps } from '../deps.ts';
import { Refused } from '../errors.ts';
import { listAt } from '../lists/service.ts';
import { maskAddress } from '../mail/address.ts';
import { type Role, roleOf } from './roles.ts';
import { keepArrivals, keepMessage, waitingArrivals } from './store.ts';

export interface Incoming {
  readonly raw: Buffer;
  /** Envelope sender, '' for the null sender. */
  readonly from: string;
  /** Envelope recipients, one or more. */
  readonly to: readonly string[];
  /** The import that took it out of an archive; its worker reads it, without a ring for each. */
  readonly archive?: number;
}

export interface Taken {
  readonly id: string;
  /** False when these bytes had come for these recipients before. */
  readonly isNew: boolean;
}

/**
 * Stores a message for each of its recipients that is an address here, then rings for it to be read.
 * When this returns, it is committed: whoever handed it over may forget it.
 *
 * @throws Refused 'no-recipient' where no recipient is here, 'not-a-message' for no bytes.
 */
export async function takeIn(deps: Deps, incoming: Incoming): Promise<Taken> {
  if (incoming.raw.length === 0) throw new Refused('not-a-message', 'an empty body');
  const recipients = await recipientsHere(deps, incoming.to);
  if (recipients.length === 0)
    throw new Refused('no-recipient', incoming.to.map(maskAddress).join(', ') || 'none named');
  const sha256 = createHash('sha256').update(incoming.raw).digest();
  const draft = { id: messageId(deps), sha256, raw: incoming.raw };
  const { id, arrivals } = await deps.db.transaction().execute(async (tx) => {
    const id = await keepMessage(tx, draft);
    return { id, arrivals: await keepArrivals(tx, id, incoming.from, recipients, incoming.archive ?? null) };
  });
  deps.log.info(
    {
      event: arrivals.length > 0 ? 'received' : 'received-again',
      trace: id,
      bytes: incoming.raw.length,
      for: recipients.length,
    },
    'message stored',
  );
  if (incoming.archive === undefined)
    for (const arrival of arrivals) await deps.bell.ring('read-arrival', { arrival });
  return { id, isNew: arrivals.length > 0 };
}

/** 13 characters of time and chance: sorts by time, names nothing. */
function messageId(deps: Deps): string {
  const time = deps.now().getTime().toString(32).padStart(9, '0');
  return `m${time}${deps.random(5).toString('hex')}`;
}

async function recipientsHere(deps: Deps, to: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    to.map(async (recipient) => ((await isHere(deps, recipient)) ? recipient : null)),
  );
  return [...new Set(found.filter((recipient) => recipient !== null))];
}

async function isHere(deps: Deps, recipient: string): Promise<boolean> {
  const role = await roleAt(deps, recipient);
  return role !== null && ('name' in role ? (await listAt(deps, recipient, role.name)) !== null : true);
}

/** What an address here is for; a list taken in from elsewhere is known by that address too. */
export async function roleAt(deps: Deps, recipient: string): Promise<Role | null> {
  const role = roleOf(recipient, deps.config.MAIL_DOMAIN);
  if (role) return role;
  const origin = await listAt(deps, recipient, null);
  return origin ? { is: 'list', name: origin.name } : null;
}

/** Ids of the arrivals whose turn has come. */
export const arrivalsWaiting = waitingArrivals;
