import Type from 'typebox';
import { approvedAppeal } from '../../appeals/service.ts';
import { recentBounces, recentComplaints } from '../../bounces/store.ts';
import type { Deps } from '../../deps.ts';
import { maskAddress } from '../../mail/address.ts';
import type { SignedIn } from '../../people/person.ts';
import { chainOf } from '../../referrals/service.ts';
import { reasonWords, withoutAddresses } from '../bounce-words.ts';
import { chainNodes } from '../chain-view.ts';
import { bouncesPage } from '../pages/bounces.ts';
import { chainPage } from '../pages/chain.ts';
import { checkModerates, signedInOnly } from '../session.ts';
import { CLOSED, frameOf, type Site, sendPage } from '../site.ts';

const SLUG = Type.Object({ slug: Type.String({ minLength: 1, maxLength: 120 }) });
const MOST_ROWS = 500;

/** How far an appeal went, what came back: for moderators of the list and admins. */
export function watchRoutes(site: Site, deps: Deps): void {
  const preHandler = signedInOnly;

  site.get(
    '/appeals/:slug/chain',
    { ...CLOSED, schema: { params: SLUG }, preHandler },
    async (request, reply) => {
      const appeal = await approvedAppeal(deps.db, request.params);
      checkModerates(request, appeal.list);
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
