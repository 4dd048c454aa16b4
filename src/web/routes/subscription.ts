import type { Deps } from '../../deps.ts';
import {
  changePreferences,
  confirmSubscription,
  type Place,
  preferences,
  toConfirm,
  unsubscribe,
} from '../../lists/joining.ts';
import { refuse, toRefuse } from '../../referrals/service.ts';
import { confirmedPage, confirmPage } from '../pages/confirm.ts';
import { preferencesPage } from '../pages/preferences.ts';
import { refusePage } from '../pages/refuse.ts';
import { unsubscribePage } from '../pages/unsubscribe.ts';
import { CLOSED, CLOSED_FORM, frameOf, goTo, SAID, type Site, sendPage, TOKEN } from '../site.ts';

/** Joining, leaving and resting, each by a token that acts for one person. Looking never acts. */
export function subscriptionRoutes(site: Site, deps: Deps): void {
  // RFC 8058 section 3.2: a one-click POST may come as multipart/form-data. Nothing in it is needed.
  site.addContentTypeParser(
    'multipart/form-data',
    { parseAs: 'buffer', bodyLimit: 4096 },
    (_request, _body, done) => done(null, {}),
  );
  confirming(site, deps);
  leaving(site, deps);
  resting(site, deps);
  refusing(site, deps);
}

const shown = ({ list, masked }: Place) => ({ listTitle: list.title, listName: list.name, masked });
const leaveAddress = (deps: Deps, place: Place) => `leave+${place.actionToken}@${deps.config.MAIL_DOMAIN}`;

function confirming(site: Site, deps: Deps): void {
  site.get('/confirm/:token', { ...CLOSED, schema: { params: TOKEN } }, async (request, reply) => {
    const { token } = request.params;
    const place = await toConfirm(deps, token);
    const confirmAddress = `confirm+${token}@${deps.config.MAIL_DOMAIN}`;
    const view = { ...shown(place), path: `/confirm/${token}`, confirmAddress };
    return sendPage(reply, confirmPage(view, frameOf(request, reply)));
  });
  site.post('/confirm/:token', { ...CLOSED_FORM, schema: { params: TOKEN } }, async (request, reply) => {
    const place = await confirmSubscription(deps, request.params.token);
    return sendPage(reply, confirmedPage(shown(place), frameOf(request, reply)));
  });
}

function leaving(site: Site, deps: Deps): void {
  const view = (place: Place, done: boolean) => ({
    ...shown(place),
    path: `/u/${place.actionToken}`,
    leaveAddress: leaveAddress(deps, place),
    done,
  });
  site.get('/u/:token', { ...CLOSED, schema: { params: TOKEN } }, async (request, reply) => {
    const place = await preferences(deps, request.params.token);
    return sendPage(reply, unsubscribePage(view(place, place.state === 'ended'), frameOf(request, reply)));
  });
  site.post('/u/:token', { ...CLOSED_FORM, schema: { params: TOKEN } }, async (request, reply) => {
    const place = await unsubscribe(deps, request.params);
    return sendPage(reply, unsubscribePage(view(place, true), frameOf(request, reply)));
  });
}

function resting(site: Site, deps: Deps): void {
  site.get(
    '/p/:token',
    { ...CLOSED, schema: { params: TOKEN, querystring: SAID } },
    async (request, reply) => {
      const place = await preferences(deps, request.params.token);
      const view = {
        path: `/p/${place.actionToken}`,
        unsubscribePath: `/u/${place.actionToken}`,
        masked: place.masked,
        name: place.name,
        listTitle: place.list.title,
        state: place.state,
        leaveAddress: leaveAddress(deps, place),
      };
      return sendPage(reply, preferencesPage(view, frameOf(request, reply)));
    },
  );
  for (const mail of ['pause', 'resume'] as const) {
    site.post(`/p/:token/${mail}`, { ...CLOSED_FORM, schema: { params: TOKEN } }, async (request, reply) => {
      const place = await changePreferences(deps, request.params, { mail });
      return goTo(reply, `/p/${place.actionToken}`, `${mail}d`);
    });
  }
}

function refusing(site: Site, deps: Deps): void {
  const view = (token: string, masked: string | null, done: boolean) => ({
    path: `/refuse/${token}`,
    masked: masked ?? 'your address',
    refuseAddress: `refuse+${token}@${deps.config.MAIL_DOMAIN}`,
    done,
  });
  site.get('/refuse/:token', { ...CLOSED, schema: { params: TOKEN } }, async (request, reply) => {
    const { token } = request.params;
    const { masked, refused } = await toRefuse(deps, token);
    return sendPage(reply, refusePage(view(token, masked, refused), frameOf(request, reply)));
  });
  site.post('/refuse/:token', { ...CLOSED_FORM, schema: { params: TOKEN } }, async (request, reply) => {
    const { token } = request.params;
    const { masked } = await refuse(deps, token);
    return sendPage(reply, refusePage(view(token, masked, true), frameOf(request, reply)));
  });
}
