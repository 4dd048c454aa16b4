import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import Type from 'typebox';
import type { Deps } from '../deps.ts';
import { Refused } from '../errors.ts';
import { takeIn } from './service.ts';

const ANSWER = Type.Object({ id: Type.String(), status: Type.Enum(['stored', 'known']) });
const PROBLEM = Type.Object({ error: Type.String(), message: Type.String() });

/**
 * `POST /inbound/mime?from=…&to=…`: one raw message (RFC 5322) from the mail system, with its envelope.
 * 202 once it is committed, 200 with the same id when it was known, 401, 413, 415, 422 otherwise.
 */
export function inboundRoutes(
  deps: Deps,
  settings: { readonly token: string; readonly maxBytes: number },
): FastifyPluginAsync {
  return async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser(
      'message/rfc822',
      { parseAs: 'buffer', bodyLimit: settings.maxBytes },
      (_request, body, done) => done(null, body),
    );
    app.setErrorHandler(answerPlainly(settings.maxBytes));
    app.post(
      '/inbound/mime',
      {
        bodyLimit: settings.maxBytes,
        schema: {
          querystring: Type.Object({
            from: Type.Optional(Type.String({ maxLength: 1000 })),
            to: Type.Optional(Type.Union([Type.String(), Type.Array(Type.String(), { maxItems: 1000 })])),
          }),
          response: { 200: ANSWER, 202: ANSWER, '4xx': PROBLEM, 503: PROBLEM },
        },
        onRequest: async (request, reply) => {
          if (holdsToken(request.headers.authorization, settings.token)) return;
          reply.header('www-authenticate', 'Bearer');
          return reply.code(401).send({
            error: 'unauthorized',
            message: 'Send the header "Authorization: Bearer" with the INBOUND_TOKEN.',
          });
        },
      },
      async (request, reply) => {
        const { from = '', to = [] } = request.query as { from?: string; to?: string | string[] };
        const taken = await takeIn(deps, {
          raw: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
          from: from.trim(),
          to: (Array.isArray(to) ? to : [to]).map((one) => one.trim()),
        });
        return reply
          .code(taken.isNew ? 202 : 200)
          .send({ id: taken.id, status: taken.isNew ? 'stored' : 'known' });
      },
    );
  };
}

/** Compared in constant time, whatever the lengths. */
function holdsToken(header: string | undefined, token: string): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
  const [scheme = '', given = ''] = (header ?? '').split(' ', 2);
  return scheme.toLowerCase() === 'bearer' && timingSafeEqual(hash(given), hash(token));
}

/** Answers for a program: a stable code and one sentence that names what is accepted. */
function answerPlainly(maxBytes: number): Parameters<FastifyInstance['setErrorHandler']>[0] {
  return (error, request, reply) => {
    const { code, message, statusCode } = describe(error, maxBytes);
    if (statusCode >= 500) request.log.error({ event: 'inbound-failed', err: error }, message);
    if (statusCode === 503) reply.header('retry-after', '30');
    return reply.code(statusCode).send({ error: code, message });
  };
}

function describe(error: unknown, maxBytes: number): { code: string; message: string; statusCode: number } {
  if (error instanceof Refused) {
    const found = error.found ? ` Found: ${error.found}.` : '';
    return { code: error.code, message: `${error.message}${found}`, statusCode: 422 };
  }
  const status = (error as { statusCode?: number }).statusCode;
  if (status === 413)
    return { code: 'too-large', message: `A message may have ${maxBytes} bytes.`, statusCode: 413 };
  if (status === 415)
    return {
      code: 'wrong-type',
      message: 'Send the raw message as Content-Type: message/rfc822.',
      statusCode: 415,
    };
  if (status === 400) return { code: 'bad-request', message: (error as Error).message, statusCode: 400 };
  // Whatever else is wrong is ours, and the message is still the sender's to keep: it is asked to come again.
  return {
    code: 'unavailable',
    message: 'The message was not stored. Send it again in a minute.',
    statusCode: 503,
  };
}
