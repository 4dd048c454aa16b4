import Type from 'typebox';
import { approvedAppeal } from '../../appeals/service.ts';
import { calendarOf } from '../../delivery/calendar.ts';
import type { Deps } from '../../deps.ts';
import { Refused } from '../../errors.ts';
import { subscribe } from '../../lists/joining.ts';
import { type List, listAddresses } from '../../lists/list.ts';
import { findList, lists, membersOf } from '../../lists/service.ts';
import { mayModerate } from '../../people/person.ts';
import { appealPage } from '../pages/appeal.ts';
import { homePage } from '../pages/home.ts';
import { type ListView, listPage } from '../pages/list.ts';
import { frameOf, goTo, OPEN, OPEN_FORM, SAID, type Site, sendPage, text } from '../site.ts';
import { appealViewOf, latestAppeals, openLetters } from '../views.ts';

const NAME = Type.Object({ name: Type.String({ minLength: 1, maxLength: 100 }) });
const SLUG = Type.Object({ slug: Type.String({ minLength: 1, maxLength: 120 }) });
const JOIN = Type.Object({ name: text(200), address: text(320) });

/** Pages that anybody may read: home, lists, approved appeals. */
export function publicRoutes(site: Site, deps: Deps): void {
  site.get('/', { ...OPEN, schema: { querystring: SAID } }, async (request, reply) => {
    const view = { appeals: await latestAppeals(deps, null), lists: await lists(deps) };
    return sendPage(reply, homePage(view, frameOf(request, reply)));
  });

  site.get(
    '/lists/:name',
    { ...OPEN, schema: { params: NAME, querystring: SAID } },
    async (request, reply) => {
      const list = await findList(deps, request.params.name);
      return sendPage(reply, listPage(await listViewOf(deps, list, null), frameOf(request, reply)));
    },
  );

  site.post(
    '/lists/:name/subscribe',
    { ...OPEN_FORM, schema: { params: NAME, body: JOIN } },
    async (request, reply) => {
      const list = await findList(deps, request.params.name);
      const { name, address } = request.body;
      try {
        await subscribe(deps, list, { name, address, source: 'web' });
      } catch (error) {
        if (!(error instanceof Refused) || error.code !== 'bad-address') throw error;
        const view = await listViewOf(deps, list, { name, address, wrong: error.message });
        return sendPage(reply, listPage(view, frameOf(request, reply)), 400);
      }
      return goTo(reply, `/lists/${list.name}`, 'asked');
    },
  );

  site.get('/appeals/:slug/dates.ics', { ...OPEN, schema: { params: SLUG } }, async (request, reply) => {
    const { slug, reading, createdAt } = await approvedAppeal(deps.db, { slug: request.params.slug });
    const { BASE_URL, MAIL_DOMAIN } = deps.config;
    const url = `${BASE_URL}/appeals/${slug}`;
    const calendar = calendarOf({ reading, slug, url, mailDomain: MAIL_DOMAIN, at: createdAt });
    if (calendar === null) throw new Refused('no-such-page');
    return reply
      .type('text/calendar; charset=utf-8; method=PUBLISH')
      .header('content-disposition', 'attachment; filename="dates.ics"')
      .send(calendar);
  });

  site.get('/appeals/:slug', { ...OPEN, schema: { params: SLUG } }, async (request, reply) => {
    const appeal = await approvedAppeal(deps.db, { slug: request.params.slug });
    const view = await appealViewOf(deps, appeal, openLetters(appeal));
    const { person } = request;
    const chainUrl = person && mayModerate(person, appeal.list) ? `/appeals/${appeal.slug}/chain` : null;
    return sendPage(reply, appealPage({ ...view, reader: null, chainUrl }, frameOf(request, reply)));
  });
}

async function listViewOf(deps: Deps, list: List, tried: ListView['tried']): Promise<ListView> {
  const addresses = listAddresses(list, deps.config.MAIL_DOMAIN);
  return {
    name: list.name,
    title: list.title,
    description: list.description,
    address: addresses.post,
    originAddress: list.originAddress,
    subscribeAddress: addresses.subscribe,
    ownerAddress: addresses.owner,
    subscribers: (await membersOf(deps, list.id)).active,
    appeals: await latestAppeals(deps, list.id),
    tried,
  };
}
