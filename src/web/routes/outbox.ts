import { simpleParser } from 'mailparser';
import Type from 'typebox';
import type { Deps } from '../../deps.ts';
import { Refused } from '../../errors.ts';
import { findMessage, troubledArrivals, tryAgain } from '../../inbound/store.ts';
import { maskAddress } from '../../mail/address.ts';
import { outboxEntries, outboxMessage } from '../../outbox/store.ts';
import { type MessageView, messagePage, messagesPage } from '../pages/messages.ts';
import { type OutboxRow, outboxMailPage, outboxPage } from '../pages/outbox.ts';
import { adminsOnly, adminsOrThisMachine } from '../session.ts';
import { CLOSED, CLOSED_FORM, frameOf, goTo, ID, SAID, type Site, sendPage } from '../site.ts';

const BEFORE = Type.Object({
  before: Type.Optional(Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER })),
});
const MESSAGE = Type.Object({ id: Type.String({ minLength: 1, maxLength: 64 }) });
const ARRIVAL = Type.Object({
  id: MESSAGE.properties.id,
  arrival: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }),
});
const PER_PAGE = 50;
const MOST_MESSAGES = 200;
/** A page shows this much of a raw message. */
const MOST_RAW = 256 * 1024;

/** Mail as it is: what would have gone out where no relay is set, and what came in and could not be read. */
export function outboxRoutes(site: Site, deps: Deps): void {
  outbox(site, deps);
  messages(site, deps);
}

function outbox(site: Site, deps: Deps): void {
  const preHandler = adminsOrThisMachine(deps.config.BASE_URL);

  site.get('/outbox', { ...CLOSED, schema: { querystring: BEFORE }, preHandler }, async (request, reply) => {
    const { before } = request.query;
    const found = await outboxEntries(deps.db, {
      limit: PER_PAGE + 1,
      ...(before === undefined ? {} : { before }),
    });
    const mails = found.slice(0, PER_PAGE).map(outboxRow);
    const older = found.length > PER_PAGE ? `/outbox?before=${mails.at(-1)?.id}` : null;
    const pages = { newer: before === undefined ? null : '/outbox', older };
    return sendPage(reply, outboxPage({ mails, pages }, frameOf(request, reply)));
  });

  site.get('/outbox/:id', { ...CLOSED, schema: { params: ID }, preHandler }, async (request, reply) => {
    const entry = await mailOf(deps, request.params.id);
    const mail = await simpleParser(entry.message, { skipImageLinks: true });
    const view = {
      ...outboxRow(entry),
      headers: mail.headerLines.map(({ line }) => headerOf(line)),
      text: mail.text ?? null,
      htmlUrl: mail.html ? `/outbox/${entry.id}/html` : null,
    };
    return sendPage(reply, outboxMailPage(view, frameOf(request, reply)));
  });

  // Shown in a frame that may run nothing, load nothing and go nowhere.
  const helmet = {
    contentSecurityPolicy: { useDefaults: false, directives: SANDBOX },
    xFrameOptions: { action: 'sameorigin' as const },
  };
  site.get(
    '/outbox/:id/html',
    { ...CLOSED, schema: { params: ID }, preHandler, helmet },
    async (request, reply) => {
      const { html } = await simpleParser((await mailOf(deps, request.params.id)).message);
      if (!html) throw new Refused('no-such-page');
      return reply.type('text/html; charset=utf-8').send(html);
    },
  );
}

const SANDBOX = {
  'default-src': ["'none'"],
  'style-src': ["'unsafe-inline'"],
  'img-src': ['data:'],
  'frame-ancestors': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  sandbox: [] as string[],
};

async function mailOf(deps: Deps, id: number) {
  const entry = await outboxMessage(deps.db, id);
  if (!entry) throw new Refused('no-such-page');
  return entry;
}

function outboxRow({
  id,
  at,
  envelope,
  subject,
}: Awaited<ReturnType<typeof outboxEntries>>[number]): OutboxRow {
  return { id, at, from: envelope.from, to: envelope.to, subject };
}

function headerOf(line: string): { name: string; value: string } {
  const colon = line.indexOf(':');
  return {
    name: line.slice(0, Math.max(0, colon)),
    value: line
      .slice(colon + 1)
      .replace(/\r?\n[ \t]*/g, ' ')
      .trim(),
  };
}

function messages(site: Site, deps: Deps): void {
  site.get('/messages', { ...CLOSED, preHandler: adminsOnly }, async (request, reply) => {
    const rows = await troubledArrivals(deps.db, MOST_MESSAGES);
    const view = {
      messages: rows.map((row) => ({
        id: row.message_id,
        at: row.created_at,
        recipient: row.recipient,
        state: row.state,
        outcome: row.outcome,
        size: row.size,
      })),
    };
    return sendPage(reply, messagesPage(view, frameOf(request, reply)));
  });

  const looking = { ...CLOSED, schema: { params: MESSAGE, querystring: SAID }, preHandler: adminsOnly };
  site.get('/messages/:id', looking, async (request, reply) => {
    const view = await messageOf(deps, request.params.id);
    return sendPage(reply, messagePage(view, frameOf(request, reply)));
  });

  const trying = {
    ...CLOSED_FORM,
    schema: { params: ARRIVAL },
    preHandler: [adminsOnly, site.csrfProtection],
  };
  site.post('/messages/:id/arrivals/:arrival/again', trying, async (request, reply) => {
    const { id, arrival } = request.params;
    if (!(await tryAgain(deps.db, arrival, deps.now()))) throw new Refused('no-such-page');
    await deps.bell.ring('read-arrival', { arrival });
    return goTo(reply, `/messages/${id}`, 'again');
  });
}

async function messageOf(deps: Deps, id: string): Promise<MessageView> {
  const found = await findMessage(deps.db, id);
  if (!found) throw new Refused('no-such-page');
  return {
    id: found.id,
    at: found.received_at,
    size: found.size,
    arrivals: found.arrivals.map((row) => ({
      id: row.id,
      recipient: row.recipient,
      from: row.envelope_from === '' ? '' : maskAddress(row.envelope_from),
      state: row.state,
      kind: row.kind,
      outcome: row.outcome,
      attempts: row.attempts,
      // The driver reads text[] as an array, whatever the table's type says.
      warnings: [row.warnings].flat(),
    })),
    raw: found.raw.subarray(0, MOST_RAW).toString('utf8'),
    cut: found.raw.length > MOST_RAW,
  };
}
