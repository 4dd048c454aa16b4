import Type from 'typebox';
import { readTime } from '../../delivery/steer/order.ts';
import { sendTestCopy } from '../../delivery/test-copy.ts';
import type { Deps } from '../../deps.ts';
import { Refused } from '../../errors.ts';
import type { Verdict } from '../../moderation/decision.ts';
import { decide, holdApart } from '../../moderation/service.ts';
import { atDesk, byLink, type Door } from '../doors.ts';
import { moderationViewOf } from '../moderation-view.ts';
import { moderationPage } from '../pages/moderation.ts';
import { CLOSED, CLOSED_FORM, frameOf, goTo, SAID, type Site, sendPage, text } from '../site.ts';
import { editRoutes } from './edit.ts';

const DECIDED = Type.Object({
  reason: text(1000),
  at: text(40),
  version: Type.Optional(Type.Integer({ minimum: 1 })),
});
const VERDICTS = { approve: 'approved', reject: 'rejected' } as const;

/** Deciding on held appeals, and changing them before: through the link in a moderator's mail, and at the desk. */
export function moderationRoutes(site: Site, deps: Deps): void {
  const desk = atDesk(site, deps);
  for (const door of [byLink(deps), desk]) {
    look(site, deps, door);
    decisions(site, deps, door);
    testing(site, deps, door);
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

function testing(site: Site, deps: Deps, door: Door): void {
  site.post(
    `${door.route}/test`,
    { ...CLOSED_FORM, schema: { params: door.params }, preHandler: door.acting },
    async (request, reply) => {
      const { appeal, by, path } = await door.enter(request);
      await sendTestCopy(deps, appeal, by);
      return goTo(reply, path, 'tested');
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
        const { reason, at, version } = request.body ?? {};
        const verdict = verb === 'approve' ? approval(at, deps.now()) : rejection(reason);
        await decide(deps, appeal.id, verdict, by, version ? { version } : {});
        return goTo(reply, path, did);
      },
    );
  }
}

/** @throws Refused 'bad-order' for a time that is none. */
function approval(at = '', now: Date): Verdict {
  if (at.trim() === '') return { decision: 'approve' };
  const read = readTime(at, now);
  if ('wrong' in read) throw new Refused('bad-order', read.wrong);
  return { decision: 'approve', ...(read.at ? { at: read.at } : {}) };
}

const rejection = (reason = ''): Verdict => ({ decision: 'reject', reason: reason.trim() || null });
