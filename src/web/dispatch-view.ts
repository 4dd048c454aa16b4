import { appealOf } from '../appeals/service.ts';
import { countReturns, recentBounces } from '../bounces/store.ts';
import { countSkipped, deliveriesOf, dispatchOf, liveOf, ordersOf } from '../delivery/service.ts';
import type { KeptOrder } from '../delivery/steer/order.ts';
import type { Deps } from '../deps.ts';
import { listOf } from '../lists/service.ts';
import { maskAddress } from '../mail/address.ts';
import { reasonWords, withoutAddresses } from './bounce-words.ts';
import type { DeliveryRow, DispatchView } from './pages/dispatch.ts';
import type { OrderView } from './pages/dispatch-controls.ts';

const MOST_ROWS = 500;
/** The page shows this many copies, troubled ones first. */
const MOST_COPIES = 200;

/** What the page of a dispatch shows. @throws Refused 'no-such-page' */
export async function dispatchViewOf(deps: Deps, id: number): Promise<DispatchView> {
  const { dispatch } = await dispatchOf(deps, id);
  const [appeal, list] = [
    await appealOf(deps.db, { id: dispatch.appeal }),
    await listOf(deps, dispatch.list),
  ];
  const returned = await recentBounces(deps.db, { dispatch: id, lists: null, limit: MOST_ROWS });
  return {
    path: `/dispatches/${id}`,
    title: appeal.reading.title,
    listTitle: list.title,
    live: await liveOf(deps, id),
    orders: (await ordersOf(deps, id)).map(orderView),
    wrong: null,
    complaints: (await countReturns(deps.db, id)).complaints,
    reasons: tallied(returned.map(({ reason }) => reasonWords(reason))),
    skipped: await countSkipped(deps.db, id),
    deliveries: (await deliveriesOf(deps.db, id, MOST_COPIES)).map(deliveryRow),
    appealUrl: `/appeals/${appeal.slug}`,
    chainUrl: `/appeals/${appeal.slug}/chain`,
  };
}

function orderView({ by, ...order }: KeptOrder): OrderView {
  const unnamed = by.via === 'service' ? null : 'Somebody';
  return { ...order, by: by.name ?? by.address ?? unnamed };
}

function deliveryRow(row: Awaited<ReturnType<typeof deliveriesOf>>[number]): DeliveryRow {
  const reply = [row.reply_code, row.reply_text && withoutAddresses(row.reply_text)]
    .filter(Boolean)
    .join(' ');
  return {
    masked: maskAddress(row.address),
    state: row.state,
    attempts: row.attempts,
    reply: row.skipped_because ?? (reply || null),
    sentAt: row.sent_at,
    complained: row.complained_at !== null,
  };
}

/** How often each reason comes, most often first. */
function tallied(reasons: readonly string[]): DispatchView['reasons'] {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count);
}
