import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../deps.ts';
import { Refused } from '../errors.ts';
import { LASTS_MS, mayModerate } from '../people/person.ts';
import { sessionOf } from '../people/service.ts';

/** The session's cookie. Over https its name makes browsers refuse it from anywhere else (RFC 6265bis section 4.1.3.2). */
export interface SessionCookie {
  read(request: FastifyRequest): string | null;
  write(reply: FastifyReply, token: string): void;
  clear(reply: FastifyReply): void;
}

export function sessionCookie(baseUrl: string): SessionCookie {
  const secure = baseUrl.startsWith('https:');
  const name = secure ? '__Host-threefold' : 'threefold';
  const settings = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
  return {
    read: (request) => request.cookies[name] ?? null,
    write: (reply, token) => {
      reply.setCookie(name, token, { ...settings, maxAge: LASTS_MS.session / 1000 });
    },
    clear: (reply) => {
      reply.clearCookie(name, settings);
    },
  };
}

/** Finds out who asks. A cookie that is no session of ours is as good as none. */
export async function recognise(deps: Deps, cookie: SessionCookie, request: FastifyRequest): Promise<void> {
  const token = cookie.read(request);
  request.person = token && token.length <= 100 ? await sessionOf(deps, token) : null;
}

/** Lets only admins and moderators through. @throws Refused 'sign-in-needed' */
export async function signedInOnly(request: FastifyRequest): Promise<void> {
  if (!request.person) throw new Refused('sign-in-needed');
}

/** Whoever is signed in moderates this list, or is an admin. @throws Refused 'not-a-moderator' for a list of others. */
export function checkModerates({ person }: FastifyRequest, list: number): void {
  if (!person || !mayModerate(person, list)) throw new Refused('not-a-moderator');
}

/** Lets only admins through. @throws Refused 'sign-in-needed', 'not-a-moderator' */
export async function adminsOnly(request: FastifyRequest): Promise<void> {
  await signedInOnly(request);
  if (!request.person?.isAdmin) throw new Refused('not-a-moderator');
}

const HERE = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1', 'localhost', '[::1]']);

/**
 * Lets admins through, and whoever sits at this machine where the service is for this machine alone: BASE_URL, the
 * asker's address and the name she asked for (so that no page from elsewhere gets here by a name it owns) are all local.
 *
 * @throws Refused 'sign-in-needed', 'not-a-moderator'
 */
export const adminsOrThisMachine =
  (baseUrl: string) =>
  async (request: FastifyRequest): Promise<void> => {
    const isLocal = [new URL(baseUrl).hostname, request.ip, request.hostname].every((host) => HERE.has(host));
    if (!isLocal || request.headers['x-forwarded-for'] !== undefined) await adminsOnly(request);
  };
