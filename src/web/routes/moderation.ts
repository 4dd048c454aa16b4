import Type from 'typebox';
import type { Deps } from '../../deps.ts';
import type { Verdict } from '../../moderation/decision.ts';
import { decide, holdApart } from '../../moderation/service.ts';
import { atDesk, byLink, type Door } from '../doors.ts';
import { moderationViewOf } from '../moderation-view.ts';
import { moderationPage } from '../pages/moderation.ts';
import { CLOSED, CLOSED_FORM, frameOf, goTo, SAID, type Site, sendPage, text } from '../site.ts';
import { editRoutes } from './edit.ts';

const DECIDED = Type.Object({ reason: text(1000), version: Type.Optional(Type.Integer({ minimum: 1 })) });
const VERDICTS = { approve: 'approved', reject: 'rejected' } as const;

/** Deciding on held appeals, and changing them before: through the link in a moderator's mail, and at the desk. */
export function moderationRoutes(site: Site, deps: Deps): void {
  const desk = atDesk(site, deps);
  for (const door of [byLink(deps), desk]) {
    look(site, deps, door);
    decisions(site, deps, door);
    editRoutes(site, deps, door);
  }
  site.post(
    `${desk.route}/hold`,
    { ...CLOSED_FORM, schema: { params: desk.params }, preHandler: desk.acting },
    async (request, reply) => {
      const { appeal, path } = await desk.enter(request);
      await holdApart(deps, appeal.id);
      return goTo(reply, path, 'held');
    },
  );
}

function look(site: Site, deps: Deps, door: Door): void {
  site.get(
    door.route,
    { ...CLOSED, schema: { params: door.params, querystring: SAID }, preHandler: door.looking },
    async (request, reply) => {
      const at = await door.enter(request);
      return sendPage(
        reply,
        moderationPage(await moderationViewOf(deps, at.appeal, at), frameOf(request, reply)),
      );
    },
  );
}

function decisions(site: Site, deps: Deps, door: Door): void {
  for (const [verb, did] of Object.entries(VERDICTS) as [keyof typeof VERDICTS, string][]) {
    const schema = { params: door.params, body: Type.Optional(DECIDED) };
    site.post(
      `${door.route}/${verb}`,
      { ...CLOSED_FORM, schema, preHandler: door.acting },
      async (request, reply) => {
        const { appeal, by, path } = await door.enter(request);
        const { reason, version } = request.body ?? {};
        await decide(deps, appeal.id, verdictOf(verb, reason), by, version ? { version } : {});
        return goTo(reply, path, did);
      },
    );
  }
}

function verdictOf(verb: keyof typeof VERDICTS, reason = ''): Verdict {
  return verb === 'approve' ? { decision: 'approve' } : { decision: 'reject', reason: reason.trim() || null };
}
