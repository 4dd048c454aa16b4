import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import { appealOf, approvedAppeal } from '../../appeals/service.ts';
import { isReason, REASONS } from '../../bounces/reasons.ts';
import { recentBounces, recentComplaints } from '../../bounces/store.ts';
import type { Progress } from '../../delivery/dispatch.ts';
import { countSkipped, type Dispatch, deliveriesOf, dispatchOf } from '../../delivery/service.ts';
import type { Deps } from '../../deps.ts';
import { Refused } from '../../errors.ts';
import { listOf } from '../../lists/service.ts';
import { maskAddress } from '../../mail/address.ts';
import { mayModerate, type SignedIn } from '../../people/person.ts';
import { chainOf } from '../../referrals/service.ts';
import { chainNodes } from '../chain-view.ts';
import { bouncesPage } from '../pages/bounces.ts';
import { chainPage } from '../pages/chain.ts';
import { type DeliveryRow, type DispatchView, dispatchPage } from '../pages/dispatch.ts';
import { signedInOnly } from '../session.ts';
import { CLOSED, frameOf, ID, type Site, sendPage } from '../site.ts';

const SLUG = Type.Object({ slug: Type.String({ minLength: 1, maxLength: 120 }) });
const MOST_ROWS = 500;
/** The page shows this many copies, troubled ones first. */
const MOST_COPIES = 200;

/** How sending goes, how far an appeal went, what came back: for moderators of the list and admins. */
export function watchRoutes(site: Site, deps: Deps): void {
  const preHandler = signedInOnly;

  site.get('/dispatches/:id', { ...CLOSED, schema: { params: ID }, preHandler }, async (request, reply) => {
    const { dispatch, counts, progress } = await dispatchOf(deps, request.params.id);
    check(request, dispatch.list);
    const view = await dispatchViewOf(deps, dispatch, counts, progress);
    return sendPage(reply, dispatchPage(view, frameOf(request, reply)));
  });

  site.get(
    '/appeals/:slug/chain',
    { ...CLOSED, schema: { params: SLUG }, preHandler },
    async (request, reply) => {
      const appeal = await approvedAppeal(deps.db, request.params);
      check(request, appeal.list);
      const { figures, roots } = await chainOf(deps, appeal.id);
      const view = {
        title: appeal.reading.title,
        slug: appeal.slug,
        nodes: chainNodes(roots),
        people: figures.people,
        letters: figures.letters,
        generations: figures.byGeneration,
        reproduction: figures.reproduction,
        reproductionOfFriends: figures.reproductionOfFriends,
        asOf: deps.now(),
      };
      return sendPage(reply, chainPage(view, frameOf(request, reply)));
    },
  );

  site.get('/bounces', { ...CLOSED, preHandler }, async (request, reply) => {
    const { lists } = request.person as SignedIn;
    const bounces = await recentBounces(deps.db, { lists, limit: MOST_ROWS });
    const complaints = await recentComplaints(deps.db, { lists, limit: MOST_ROWS });
    const view = { bounces: bounces.map(bounceRow), complaints: complaints.map(complaintRow) };
    return sendPage(reply, bouncesPage(view, frameOf(request, reply)));
  });
}

/** @throws Refused 'not-a-moderator' for a list of others. */
function check({ person }: FastifyRequest, list: number): void {
  if (!person || !mayModerate(person, list)) throw new Refused('not-a-moderator');
}

async function dispatchViewOf(
  deps: Deps,
  dispatch: Dispatch,
  counts: DispatchView['counts'],
  progress: Progress,
): Promise<DispatchView> {
  const [appeal, list] = [
    await appealOf(deps.db, { id: dispatch.appeal }),
    await listOf(deps, dispatch.list),
  ];
  const rows = (await deliveriesOf(deps.db, dispatch.id, MOST_COPIES)).map(deliveryRow);
  const returned = await recentBounces(deps.db, { dispatch: dispatch.id, lists: null, limit: MOST_ROWS });
  const complaints = await recentComplaints(deps.db, { lists: [dispatch.list], limit: MOST_ROWS });
  return {
    title: appeal.reading.title,
    listTitle: list.title,
    state: progress.is,
    planning: dispatch.plannedAt === null && progress.is !== 'cancelled',
    begunAt: dispatch.createdAt,
    finishedAt: dispatch.finishedAt,
    counts,
    complaints: complaints.filter(({ dispatch_id: id }) => id === dispatch.id).length,
    rate: rateOf(deps.now(), dispatch, counts),
    reasons: tallied([
      ...returned.map(({ reason }) => reasonWords(reason)),
      ...rows.flatMap((row) => (row.state === 'failed' ? [row.reply ?? 'refused'] : [])),
    ]),
    skipped: await countSkipped(deps.db, dispatch.id),
    deliveries: rows,
    appealUrl: `/appeals/${appeal.slug}`,
    chainUrl: `/appeals/${appeal.slug}/chain`,
  };
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

/** Copies a second, from the approval to the end or to now; null before there is one. */
function rateOf(
  now: Date,
  dispatch: Dispatch,
  { sent = 0, bounced = 0 }: DispatchView['counts'],
): number | null {
  if (sent + bounced === 0) return null;
  const ms = (dispatch.finishedAt ?? now).getTime() - dispatch.createdAt.getTime();
  return ms > 0 ? ((sent + bounced) * 1000) / ms : null;
}

/** How often each reason comes, most often first. */
function tallied(reasons: readonly string[]): DispatchView['reasons'] {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count);
}

/** What another server said, with the addresses in it masked. */
function withoutAddresses(text: string): string {
  return text.replace(/[^\s<>@]{1,64}@[^\s<>@]{1,255}/g, (address) => maskAddress(address));
}

function reasonWords(reason: string): string {
  return isReason(reason) ? REASONS[reason].says : reason;
}

function bounceRow(row: Awaited<ReturnType<typeof recentBounces>>[number]) {
  return {
    at: row.created_at,
    masked: row.address_masked,
    status: row.status,
    smtpCode: row.smtp_code,
    reason: reasonWords(row.reason),
    permanence: row.permanence,
    counted: row.counted,
    because: row.because,
    diagnostic: row.diagnostic && withoutAddresses(row.diagnostic),
    dispatch: row.dispatch_id,
  };
}

function complaintRow(row: Awaited<ReturnType<typeof recentComplaints>>[number]) {
  return {
    at: row.created_at,
    masked: row.address === null ? null : maskAddress(row.address),
    type: row.type,
    because: row.because,
    dispatch: row.dispatch_id,
  };
}
