import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import { appealOf, type StoredAppeal } from '../../appeals/service.ts';
import { dispatchesOfAppeal } from '../../delivery/service.ts';
import type { Deps } from '../../deps.ts';
import { Refused } from '../../errors.ts';
import { listOf, membersOf, moderatorsOf } from '../../lists/service.ts';
import { addressKey } from '../../mail/address.ts';
import type { Verdict } from '../../moderation/decision.ts';
import { decide, decisionOn, moderatorByToken } from '../../moderation/service.ts';
import { mayModerate, type SignedIn } from '../../people/person.ts';
import { type ModerationView, moderationPage } from '../pages/moderation.ts';
import { signedInOnly } from '../session.ts';
import { CLOSED, CLOSED_FORM, frameOf, goTo, ID, SAID, type Site, sendPage, TOKEN, text } from '../site.ts';

const REASON = Type.Object({ reason: text(1000) });
const VERDICTS = { approve: 'approved', reject: 'rejected' } as const;

/** Deciding on held appeals: through the link in a moderator's mail, and at the desk. */
export function moderationRoutes(site: Site, deps: Deps): void {
  byLink(site, deps);
  atDesk(site, deps);
}

function byLink(site: Site, deps: Deps): void {
  site.get(
    '/m/:token',
    { ...CLOSED, schema: { params: TOKEN, querystring: SAID } },
    async (request, reply) => {
      const { token } = request.params;
      const { appeal } = await moderatorByToken(deps, token);
      const view = await viewOf(deps, appeal, {
        path: `/m/${token}`,
        token,
        signedIn: request.person !== null,
      });
      return sendPage(reply, moderationPage(view, frameOf(request, reply)));
    },
  );
  for (const [verb, did] of entries(VERDICTS)) {
    const schema = { params: TOKEN, body: Type.Optional(REASON) };
    site.post(`/m/:token/${verb}`, { ...CLOSED_FORM, schema }, async (request, reply) => {
      const { token } = request.params;
      const { appeal, moderator } = await moderatorByToken(deps, token);
      const { address, name } = moderator;
      await decide(deps, appeal.id, verdictOf(verb, request.body?.reason), { address, name, via: 'link' });
      return goTo(reply, `/m/${token}`, did);
    });
  }
}

function atDesk(site: Site, deps: Deps): void {
  site.get(
    '/desk/appeals/:id',
    { ...CLOSED, schema: { params: ID, querystring: SAID }, preHandler: signedInOnly },
    async (request, reply) => {
      const { appeal, person } = await own(deps, request, request.params.id);
      const token = await tokenOf(deps, appeal, person);
      const view = await viewOf(deps, appeal, { path: `/desk/appeals/${appeal.id}`, token, signedIn: true });
      return sendPage(reply, moderationPage(view, frameOf(request, reply)));
    },
  );
  for (const [verb, did] of entries(VERDICTS)) {
    const schema = { params: ID, body: REASON };
    const preHandler = [signedInOnly, site.csrfProtection];
    site.post(`/desk/appeals/:id/${verb}`, { ...CLOSED_FORM, schema, preHandler }, async (request, reply) => {
      const { appeal, person } = await own(deps, request, request.params.id);
      const { address, name } = person;
      await decide(deps, appeal.id, verdictOf(verb, request.body.reason), { address, name, via: 'page' });
      return goTo(reply, `/desk/appeals/${appeal.id}`, did);
    });
  }
}

function entries<T extends Record<string, string>>(table: T): [keyof T & string, string][] {
  return Object.entries(table);
}

function verdictOf(verb: 'approve' | 'reject', reason = ''): Verdict {
  return verb === 'approve' ? { decision: 'approve' } : { decision: 'reject', reason: reason.trim() || null };
}

/** An appeal of a list that this person may decide on. @throws Refused 'not-a-moderator' */
async function own(
  deps: Deps,
  request: FastifyRequest,
  id: number,
): Promise<{ appeal: StoredAppeal; person: SignedIn }> {
  const appeal = await appealOf(deps.db, { id });
  const { person } = request;
  if (!person || !mayModerate(person, appeal.list)) throw new Refused('not-a-moderator');
  return { appeal, person };
}

/** The token of this person's reply address; null for an admin who is no moderator of the list. */
async function tokenOf(deps: Deps, appeal: StoredAppeal, person: SignedIn): Promise<string | null> {
  const moderators = await moderatorsOf(deps, appeal.list);
  const moderator = moderators.find(({ address }) => addressKey(address) === person.key);
  return moderator
    ? deps.tokens.sign({ kind: 'moderate', appeal: appeal.id, moderator: moderator.id })
    : null;
}

async function viewOf(
  deps: Deps,
  appeal: StoredAppeal,
  place: { path: string; token: string | null; signedIn: boolean },
): Promise<ModerationView> {
  const list = await listOf(deps, appeal.list);
  const decision = await decisionOn(deps, appeal.id);
  const [dispatch] = await dispatchesOfAppeal(deps.db, appeal.id);
  const { post } = appeal;
  return {
    state: appeal.state,
    reading: appeal.reading,
    evidence: appeal.evidence,
    confidence: appeal.confidence,
    list: { name: list.name, title: list.title, subscribers: (await membersOf(deps, list.id)).active },
    post: {
      subject: post.subject,
      from: post.fromName ?? post.fromAddress,
      date: post.date,
      text: post.text,
    },
    heldAt: appeal.createdAt,
    archived: appeal.archived,
    path: place.path,
    replyAddress: place.token && `moderate+${place.token}@${deps.config.MAIL_DOMAIN}`,
    decision: decision && {
      decision: decision.decision,
      by: decision.by.name ?? decision.by.address,
      at: decision.at,
      via: decision.by.via,
      reason: decision.reason,
    },
    appealUrl: appeal.state === 'approved' ? `/appeals/${appeal.slug}` : null,
    dispatchUrl: dispatch && place.signedIn ? `/dispatches/${dispatch.id}` : null,
  };
}
