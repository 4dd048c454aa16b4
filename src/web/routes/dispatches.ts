import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { countReturns } from '../../bounces/store.ts';
import {
  findDispatchList,
  type Live,
  liveOf,
  settleUnknown,
  steer,
  watchLive,
} from '../../delivery/service.ts';
import { type Order, type Orderer, readPace, readTime } from '../../delivery/steer/order.ts';
import type { Deps } from '../../deps.ts';
import { Refused } from '../../errors.ts';
import type { SignedIn } from '../../people/person.ts';
import { dispatchViewOf } from '../dispatch-view.ts';
import { render } from '../html.ts';
import { dispatchPage } from '../pages/dispatch.ts';
import { livePart } from '../pages/dispatch-live.ts';
import { checkModerates, signedInOnly } from '../session.ts';
import {
  CLOSED,
  CLOSED_FORM,
  frameOf,
  goTo,
  ID,
  SAID,
  type Site,
  sendPage,
  text,
  withScripts,
} from '../site.ts';

const ORDER = Type.Object({ why: text(300), pace: text(10), at: text(40) });
const STEER = Type.Object({
  ...ID.properties,
  order: Type.Union(
    ['schedule', 'pause', 'resume', 'cancel', 'slow'].map((what) => Type.Literal(what as Order['what'])),
  ),
});
const SETTLE = Type.Object({ how: Type.Union([Type.Literal('sent'), Type.Literal('again')]) });
/** Streams that this process keeps open at once; whoever comes later reads the page again every few seconds. */
const MOST_STREAMS = 50;

/** How sending goes and how to steer it: for moderators of the list and admins, as pages, as JSON and as it happens. */
export function dispatchRoutes(site: Site, deps: Deps): void {
  const preHandler = [signedInOnly, (request: FastifyRequest) => moderatorsOnly(deps, request)];
  const streams = streamsOn(site);

  site.get(
    '/dispatches/:id',
    { ...CLOSED, schema: { params: ID, querystring: SAID }, preHandler },
    async (request, reply) =>
      sendPage(
        withScripts(reply),
        dispatchPage(await dispatchViewOf(deps, request.params.id), frameOf(request, reply)),
      ),
  );

  site.get(
    '/dispatches/:id/progress',
    { ...CLOSED, schema: { params: ID }, preHandler },
    async (request, reply) => reply.send(await liveOf(deps, request.params.id)),
  );

  site.get(
    '/dispatches/:id/live',
    { ...CLOSED, schema: { params: ID }, preHandler },
    async (request, reply) => streams.open(reply, (stop) => events(deps, request.params.id, stop)),
  );

  site.post(
    '/dispatches/:id/settle',
    {
      ...CLOSED_FORM,
      schema: { params: ID, body: SETTLE },
      preHandler: [...preHandler, site.csrfProtection],
    },
    async (request, reply) => {
      const { id } = request.params;
      await settleUnknown(deps, id, request.body.how, ordererOf(request.person as SignedIn));
      return goTo(reply, `/dispatches/${id}`, 'settled');
    },
  );

  site.post(
    '/dispatches/:id/:order',
    {
      ...CLOSED_FORM,
      schema: { params: STEER, body: Type.Optional(ORDER) },
      preHandler: [...preHandler, site.csrfProtection],
    },
    async (request, reply) => {
      const { id, order: what } = request.params;
      const { why = '', pace = '', at = '' } = request.body ?? {};
      const read = orderOf(what, { pace, at }, deps.now());
      if ('wrong' in read) {
        const view = { ...(await dispatchViewOf(deps, id)), wrong: read.wrong };
        return sendPage(withScripts(reply), dispatchPage(view, frameOf(request, reply)), 400);
      }
      await steer(deps, id, read.order, ordererOf(request.person as SignedIn), why.trim() || null);
      return goTo(reply, `/dispatches/${id}`, `steered-${what}`);
    },
  );
}

async function moderatorsOnly(deps: Deps, request: FastifyRequest): Promise<void> {
  const { id } = request.params as Static<typeof ID>;
  checkModerates(request, await findDispatchList(deps, id));
}

function ordererOf({ address, name }: SignedIn): Orderer {
  return { address, name, via: 'page' };
}

/** An order as the form says it, or what is wrong with it. */
function orderOf(
  what: Order['what'],
  { pace, at }: { pace: string; at: string },
  now: Date,
): { readonly order: Order } | { readonly wrong: string } {
  if (what === 'slow') {
    const read = readPace(pace);
    return 'wrong' in read ? read : { order: { what, ...read } };
  }
  if (what !== 'schedule') return { order: { what } };
  const read = readTime(at, now);
  return 'wrong' in read ? read : { order: { what, ...read } };
}

/** Server-sent events (HTML, section 9.2): 'live' with the figures and their markup, 'other' once the page itself is another. */
async function* events(deps: Deps, id: number, stop: AbortSignal): AsyncGenerator<string, void> {
  let first: Live | null = null;
  for await (const live of watchLive(deps, id, stop)) {
    first ??= live;
    const { complaints } = await countReturns(deps.db, id);
    const html = render(livePart(live, complaints));
    yield `event: live\ndata: ${JSON.stringify({ ...live, html })}\n\n`;
    if (live.standing === first.standing && live.possible.join() === first.possible.join()) continue;
    yield 'event: other\ndata: {}\n\n';
    return;
  }
}

/** Keeps count of open streams, and ends them when the service stops. */
function streamsOn(site: Site) {
  const open = new Set<AbortController>();
  site.addHook('preClose', async () => {
    for (const stop of open) stop.abort();
  });
  return {
    async open(
      reply: FastifyReply,
      lines: (stop: AbortSignal) => AsyncGenerator<string, void>,
    ): Promise<FastifyReply> {
      if (open.size >= MOST_STREAMS) throw new Refused('too-many-watchers');
      const stop = new AbortController();
      open.add(stop);
      reply.raw.once('close', () => stop.abort());
      reply.hijack();
      reply.raw.writeHead(200, {
        ...(reply.getHeaders() as Record<string, string>),
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        // nginx would keep lines back until its buffer is full.
        'x-accel-buffering': 'no',
      });
      try {
        for await (const line of lines(stop.signal)) reply.raw.write(line);
      } catch (error) {
        reply.log.warn({ event: 'stream-failed', err: error }, 'a stream of progress ended');
      } finally {
        open.delete(stop);
        reply.raw.end();
      }
      return reply;
    },
  };
}
