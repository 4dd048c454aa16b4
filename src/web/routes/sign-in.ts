import type { FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import type { Deps } from '../../deps.ts';
import { Refused } from '../../errors.ts';
import {
  checkFirstAdminLink,
  checkSignInLink,
  claimFirstAdmin,
  requestSignIn,
  signIn,
  signOut,
} from '../../people/service.ts';
import { setupPage } from '../pages/setup.ts';
import { type SignInView, signInLinkPage, signInPage, signInSentPage } from '../pages/sign-in.ts';
import { type SessionCookie, signedInOnly } from '../session.ts';
import {
  boundTo,
  CLOSED,
  CLOSED_FORM,
  frameOf,
  goTo,
  SAID,
  SIGN_IN_FORM,
  type Site,
  sendPage,
  TOKEN,
  text,
} from '../site.ts';

const ADDRESS = Type.Object({ address: text(320) });
const ADMIN = Type.Object({ name: text(200), address: text(320) });

/** Signing in by a link in a mail, signing out, and the first admin. */
export function signInRoutes(site: Site, deps: Deps, session: SessionCookie): void {
  asking(site, deps);
  entering(site, deps, session);
  settingUp(site, deps, session);
}

function asking(site: Site, deps: Deps): void {
  site.get('/signin', { ...CLOSED, schema: { querystring: SAID } }, async (request, reply) => {
    if (request.person) return goTo(reply, '/desk');
    return form(request, reply, null);
  });
  const schema = { body: ADDRESS };
  site.post(
    '/signin',
    { ...SIGN_IN_FORM, schema, preHandler: site.csrfProtection },
    async (request, reply) => {
      const { address } = request.body;
      try {
        await requestSignIn(deps, address);
      } catch (error) {
        if (!(error instanceof Refused) || error.code !== 'bad-address') throw error;
        return form(request, reply, { address, wrong: error.message }, 400);
      }
      return sendPage(reply, signInSentPage(frameOf(request, reply)));
    },
  );
}

function form(
  request: FastifyRequest,
  reply: FastifyReply,
  tried: SignInView['tried'],
  status = 200,
): FastifyReply {
  const csrf = reply.generateCsrf({ userInfo: boundTo(request) });
  return sendPage(reply, signInPage({ csrf, tried }, frameOf(request, reply)), status);
}

function entering(site: Site, deps: Deps, session: SessionCookie): void {
  site.get('/signin/:token', { ...CLOSED, schema: { params: TOKEN } }, async (request, reply) => {
    const { token } = request.params;
    await checkSignInLink(deps, token);
    return sendPage(reply, signInLinkPage(`/signin/${token}`, frameOf(request, reply)));
  });
  site.post('/signin/:token', { ...SIGN_IN_FORM, schema: { params: TOKEN } }, async (request, reply) => {
    session.write(reply, await signIn(deps, request.params.token));
    return goTo(reply, '/desk', 'welcome');
  });
  const preHandler = [signedInOnly, site.csrfProtection];
  site.post('/signout', { ...CLOSED_FORM, preHandler }, async (request, reply) => {
    const token = session.read(request);
    if (token) await signOut(deps, token);
    session.clear(reply);
    return goTo(reply, '/', 'signed-out');
  });
}

function settingUp(site: Site, deps: Deps, session: SessionCookie): void {
  site.get('/setup/:token', { ...CLOSED, schema: { params: TOKEN } }, async (request, reply) => {
    const { token } = request.params;
    await checkFirstAdminLink(deps, token);
    return sendPage(reply, setupPage({ path: `/setup/${token}`, tried: null }, frameOf(request, reply)));
  });
  const schema = { params: TOKEN, body: ADMIN };
  site.post('/setup/:token', { ...SIGN_IN_FORM, schema }, async (request, reply) => {
    const { token } = request.params;
    try {
      session.write(reply, await claimFirstAdmin(deps, token, request.body));
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== 'bad-address') throw error;
      const view = { path: `/setup/${token}`, tried: { ...request.body, wrong: error.message } };
      return sendPage(reply, setupPage(view, frameOf(request, reply)), 400);
    }
    return goTo(reply, '/desk', 'welcome');
  });
}
