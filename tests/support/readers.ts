import type { Deps } from '../../src/deps.ts';
import type { List } from '../../src/lists/list.ts';
import { createList, importSubscribers, type ListWish } from '../../src/lists/service.ts';
import { addressKey } from '../../src/mail/address.ts';
import { APPEAL } from './rows.ts';

let sequence = 0;

/** A list with subscribers of these addresses, all active. */
export async function listWith(
  deps: Deps,
  addresses: readonly string[],
  wish: Partial<ListWish> = {},
): Promise<List> {
  const list = await createList(deps, { name: 'LABOR-L', title: 'Labor list', ...wish });
  await importSubscribers(
    deps,
    list,
    addresses.map((address) => ({ address, name: address.split('@')[0] ?? null })),
  );
  return list;
}

/** An appeal of a list in the state given, without the mail it came in. */
export async function appealIn(
  deps: Deps,
  list: List,
  more: { state?: 'held' | 'approved' | 'rejected'; forward?: number | null } = {},
): Promise<number> {
  sequence += 1;
  const trace = `m-${sequence}`;
  const reading = { ...APPEAL, ...('forward' in more ? { forward: more.forward } : {}) };
  await deps.db
    .insertInto('messages')
    .values({ id: trace, sha256: Buffer.from(trace), raw: Buffer.from('x'), size: 1 })
    .execute();
  const arrival = await deps.db
    .insertInto('arrivals')
    .values({ message_id: trace, recipient: 'l', recipient_key: 'l', envelope_from: '' })
    .returning('id')
    .executeTakeFirstOrThrow();
  const post = await deps.db
    .insertInto('posts')
    .values({ list_id: list.id, arrival_id: arrival.id, position: 0, subject: reading.title, text: 'x' })
    .returning('id')
    .executeTakeFirstOrThrow();
  const appeal = await deps.db
    .insertInto('appeals')
    .values({
      list_id: list.id,
      post_id: post.id,
      trace,
      slug: `appeal-${sequence}`,
      state: more.state ?? 'approved',
      title: reading.title,
      language: 'en',
      reading: JSON.stringify(reading),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return appeal.id;
}

/** The share token of the subscriber with this address. */
export async function shareOfSubscriber(deps: Deps, appeal: number, address: string): Promise<string> {
  const row = await deps.db
    .selectFrom('subscribers')
    .select('id')
    .where('address_key', '=', addressKey(address))
    .executeTakeFirstOrThrow();
  return deps.tokens.sign({ kind: 'share', appeal, by: { subscriber: row.id } });
}

export interface ReferralRow {
  readonly id: number;
  readonly parent_id: number | null;
  readonly generation: number;
  readonly masked: string | null;
  readonly name: string | null;
  readonly via: string;
}

export async function referralsOf(deps: Deps, appeal: number): Promise<ReferralRow[]> {
  return deps.db
    .selectFrom('referrals')
    .innerJoin('forwards', 'forwards.id', 'referrals.forward_id')
    .select([
      'referrals.id as id',
      'referrals.parent_id as parent_id',
      'referrals.generation as generation',
      'referrals.masked as masked',
      'referrals.name as name',
      'forwards.via as via',
    ])
    .where('referrals.appeal_id', '=', appeal)
    .orderBy('referrals.id')
    .execute();
}
