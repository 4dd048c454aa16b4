import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type {
  FastifyBaseLogger,
  FastifyInstance,
  FastifyReply,
  FastifyRequest,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import Type, { type TString } from 'typebox';
import type { SignedIn } from '../people/person.ts';
import { type Html, render } from './html.ts';
import type { Frame } from './layout.ts';
import { sayingOf } from './sayings.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A page for one person: never cached, never indexed, and its address is told to nobody. */
    closed?: boolean;
    /** The same for everybody, so nobody needs to be recognised. */
    plain?: boolean;
  }
  interface FastifyRequest {
    /** Who is signed in; null for everybody else. */
    person: SignedIn | null;
  }
}

/** The app with routes typed by their schemas. */
export type Site = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

const limit = (max: number) => ({ rateLimit: { max, timeWindow: '1 minute' } });

/** A plugin may write into a route's settings, so each route that spreads one of these gets an object of its own. */
const settings = <C extends object>(config: C) => ({
  get config(): C {
    return { ...config };
  },
});

/** Route settings, by what kind of page it is. */
export const OPEN = settings({});
export const PLAIN = settings({ plain: true });
export const CLOSED = settings({ closed: true });
export const OPEN_FORM = settings(limit(20));
export const CLOSED_FORM = settings({ closed: true, ...limit(20) });
/** Adding an entry sends the form, so a long edit sends it often. */
export const EDIT_FORM = settings({ closed: true, ...limit(60) });
export const SIGN_IN_FORM = settings({ closed: true, ...limit(5) });

/** A field of a form: text up to `max` characters, '' where it is left empty or not sent. */
export const text = (max: number): TString => Type.String({ maxLength: max, default: '' });

export const TOKEN = Type.Object({ token: Type.String({ minLength: 1, maxLength: 100 }) });
export const ID = Type.Object({ id: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }) });
/** What a page is told of the step before, by a word in its address. */
export const SAID = Type.Object({ did: Type.Optional(Type.String({ maxLength: 40 })) });

/** Whom a form is bound to by its hidden token: whoever is signed in, or any visitor. */
export function boundTo(request: FastifyRequest): string {
  return request.person?.key ?? 'a visitor';
}

/** What the frame of a page shows of the person who asks. */
export function frameOf(request: FastifyRequest, reply: FastifyReply): Frame {
  const { person } = request;
  const says = sayingOf((request.query as { did?: unknown } | null)?.did);
  if (!person) return { viewer: null, says };
  const csrf = reply.generateCsrf({ userInfo: boundTo(request) });
  return { viewer: { name: person.name ?? person.address, isAdmin: person.isAdmin, csrf }, says };
}

/** Lets a page run the scripts of the service's own, which no other page may. */
export function withScripts(reply: FastifyReply): FastifyReply {
  const policy = String(reply.getHeader('content-security-policy') ?? '');
  return reply.header('content-security-policy', `${policy};script-src 'self';connect-src 'self'`);
}

export function sendPage(reply: FastifyReply, body: Html, status = 200): FastifyReply {
  return reply.code(status).type('text/html; charset=utf-8').send(render(body));
}

/** After a POST: the page to look at, so that loading it again acts on nothing. */
export function goTo(reply: FastifyReply, path: string, did?: string): FastifyReply {
  return reply.redirect(did ? `${path}?did=${did}` : path, 303);
}
