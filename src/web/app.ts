import { createHmac, randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import csrf from '@fastify/csrf-protection';
import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyPluginAsync,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import type { Deps } from '../deps.ts';
import { Refused } from '../errors.ts';
import { type Answer, answerTo } from './answers.ts';
import { NOBODY } from './layout.ts';
import { errorPage } from './pages/error.ts';
import { assetRoutes } from './routes/assets.ts';
import { deskRoutes } from './routes/desk.ts';
import { dispatchRoutes } from './routes/dispatches.ts';
import { moderationRoutes } from './routes/moderation.ts';
import { outboxRoutes } from './routes/outbox.ts';
import { publicRoutes } from './routes/public.ts';
import { readerRoutes } from './routes/reader.ts';
import { signInRoutes } from './routes/sign-in.ts';
import { subscriptionRoutes } from './routes/subscription.ts';
import { watchRoutes } from './routes/watch.ts';
import { recognise, sessionCookie } from './session.ts';
import { boundTo, type Site, sendPage } from './site.ts';

export interface AppParts {
  readonly deps: Deps;
  /** Routes that are no pages, such as the inbound webhook and the figures for monitoring. */
  readonly plugins?: readonly FastifyPluginAsync[];
  /** Addresses of proxies whose X-Forwarded-For is believed. */
  readonly trustProxy?: string[];
}

/** A form may hold this much. */
const FORM_BYTES = 64 * 1024;
/** Requests a minute from one address, where a route sets no lower limit. */
const GENEROUS = 600;

/** The web service: its shell, its pages, and whatever routes are plugged in beside them. */
export async function buildApp({ deps, plugins = [], trustProxy }: AppParts): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: deps.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    frameworkErrors: (_error, request, reply) => {
      const refused = new Refused('no-such-page');
      fail(answerTo(refused), refused, request, reply);
    },
    genReqId: () => randomUUID(),
    bodyLimit: FORM_BYTES,
    routerOptions: { maxParamLength: 120, ignoreTrailingSlash: true },
    trustProxy: trustProxy ?? false,
  });
  app.decorateRequest('person', null);
  await app.register(helmet, headers(deps.config.BASE_URL));
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    if (request.routeOptions.config.closed) close(reply);
  });
  app.addHook('onResponse', async (request, reply) => logged(deps, request, reply));
  app.setErrorHandler(async (error, request, reply) => fail(answerTo(error), error, request, reply));
  app.setNotFoundHandler(async (request, reply) => {
    const refused = new Refused('no-such-page');
    return fail(answerTo(refused), refused, request, reply);
  });
  for (const plugin of plugins) await app.register(plugin);
  await app.register(async (inner) => pages(inner as unknown as Site, deps));
  return app;
}

/** Everything that people look at; the limits and cookies of pages do not reach the routes plugged in. */
async function pages(site: Site, deps: Deps): Promise<void> {
  const session = sessionCookie(deps.config.BASE_URL);
  await site.register(rateLimit, {
    max: GENEROUS,
    timeWindow: '1 minute',
    errorResponseBuilder: () => Object.assign(new Error('too many requests'), { statusCode: 429 }),
  });
  await site.register(cookie);
  await site.register(csrf, {
    cookieKey: deps.config.BASE_URL.startsWith('https:') ? '__Host-form' : 'form',
    cookieOpts: {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: deps.config.BASE_URL.startsWith('https:'),
    },
    // Bound to the person, so that a cookie planted from a neighbouring host is worth nothing.
    csrfOpts: { hmacKey: createHmac('sha256', deps.salt).update('forms').digest('hex'), userInfo: true },
    getUserInfo: boundTo,
    getToken: (request) => (request.body as { _csrf?: string } | null)?._csrf,
    logLevel: 'debug',
  });
  await site.register(formbody, { bodyLimit: FORM_BYTES });
  site.addHook('preHandler', async (request) => {
    if (!request.routeOptions.config.plain) await recognise(deps, session, request);
  });
  assetRoutes(site);
  publicRoutes(site, deps);
  readerRoutes(site, deps);
  subscriptionRoutes(site, deps);
  moderationRoutes(site, deps);
  deskRoutes(site, deps);
  dispatchRoutes(site, deps);
  watchRoutes(site, deps);
  outboxRoutes(site, deps);
  signInRoutes(site, deps, session);
}

function headers(baseUrl: string) {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'style-src': ["'self'"],
        'img-src': ["'self'", 'data:'],
        'form-action': ["'self'"],
        'frame-src': ["'self'"],
        'frame-ancestors': ["'none'"],
        'base-uri': ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' as const },
    strictTransportSecurity: baseUrl.startsWith('https:') && { maxAge: 31_536_000 },
    xFrameOptions: { action: 'deny' as const },
  };
}

function close(reply: FastifyReply): void {
  reply.headers({
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow',
  });
}

/** One line a request, with the pattern of the route: paths hold tokens. */
function logged(deps: Deps, request: FastifyRequest, reply: FastifyReply): void {
  deps.log.info(
    {
      event: 'request',
      request: request.id,
      method: request.method,
      route: request.routeOptions.url ?? null,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    },
    'request',
  );
}

function fail(answer: Answer, error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (answer.fault) request.log.error({ event: 'request-failed', request: request.id, err: error }, 'failed');
  if (answer.status === 503) reply.header('retry-after', '30');
  reply.header('cache-control', 'no-store');
  if (wantsJson(request)) {
    return reply.code(answer.status).send({ error: answer.code, message: answer.says, request: request.id });
  }
  const { heading, says, advice, code } = answer;
  const view = {
    heading,
    says,
    advice,
    signIn: code === 'sign-in-needed',
    reference: answer.fault ? request.id : null,
  };
  return sendPage(reply, errorPage(view, NOBODY), answer.status);
}

function wantsJson(request: FastifyRequest): boolean {
  const accept = request.headers.accept ?? '';
  return accept.includes('application/json') && !accept.includes('text/html');
}
