import Type from 'typebox';
import { appealOf, appealsIn, archivedHeld, heldAppeals, type StoredAppeal } from '../../appeals/service.ts';
import { recentDispatches } from '../../delivery/service.ts';
import type { Deps } from '../../deps.ts';
import { type RefusalCode, Refused } from '../../errors.ts';
import { troubledArrivals } from '../../inbound/store.ts';
import type { List } from '../../lists/list.ts';
import { addModerator, createList, lists, mailboxOf, membersOf, moderatorsOf } from '../../lists/service.ts';
import { mayModerate, type SignedIn } from '../../people/person.ts';
import { type DeskView, deskPage, type TriedList } from '../pages/desk.ts';
import { type ImportedView, importedPage } from '../pages/imported.ts';
import { adminsOnly, signedInOnly } from '../session.ts';
import { CLOSED, CLOSED_FORM, frameOf, goTo, SAID, type Site, sendPage, text } from '../site.ts';

const LIST = Type.Object({
  name: text(100),
  title: text(200),
  description: text(2000),
  moderator: text(320),
});
const PAGE = Type.Object({ page: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })) });
const MOST = 50;
const MOST_DISPATCHES = 20;

/** What waits, what goes out, and the lists of whoever is signed in. */
export function deskRoutes(site: Site, deps: Deps): void {
  site.get(
    '/desk',
    { ...CLOSED, schema: { querystring: SAID }, preHandler: signedInOnly },
    async (request, reply) => {
      const view = await deskViewOf(deps, request.person as SignedIn, null);
      return sendPage(reply, deskPage(view, frameOf(request, reply)));
    },
  );

  site.get(
    '/desk/imported',
    { ...CLOSED, schema: { querystring: PAGE }, preHandler: signedInOnly },
    async (request, reply) => {
      const view = await importedViewOf(deps, request.person as SignedIn, request.query.page ?? 1);
      return sendPage(reply, importedPage(view, frameOf(request, reply)));
    },
  );

  const preHandler = [adminsOnly, site.csrfProtection];
  site.post('/desk/lists', { ...CLOSED_FORM, schema: { body: LIST }, preHandler }, async (request, reply) => {
    const { moderator, ...wish } = request.body;
    try {
      // Looked at first, so that no list is made without somebody who decides.
      const { address, name } = mailboxOf(moderator);
      const list = await createList(deps, wish);
      await addModerator(deps, list.id, { address, name });
    } catch (error) {
      const wrong = error instanceof Refused ? wrongField(error) : null;
      if (!wrong) throw error;
      const view = await deskViewOf(deps, request.person as SignedIn, { ...request.body, wrong });
      return sendPage(reply, deskPage(view, frameOf(request, reply)), 400);
    }
    return goTo(reply, '/desk', 'list-made');
  });
}

const FIELDS: Partial<Record<RefusalCode, keyof TriedList>> = {
  'bad-list-name': 'name',
  'list-exists': 'name',
  'bad-address': 'moderator',
};

function wrongField(refused: Refused): Record<string, string> | null {
  const place = refused.code === 'bad-form' ? refused.found : FIELDS[refused.code];
  return place ? { [place]: refused.message } : null;
}

async function deskViewOf(deps: Deps, person: SignedIn, tried: TriedList | null): Promise<DeskView> {
  const all = await lists(deps);
  const titles = new Map(all.map((list) => [list.id, list.title]));
  const mine = all.filter((list) => mayModerate(person, list.id));
  const { lists: own } = person;
  const decidedAs = (state: 'approved' | 'rejected') => appealsIn(deps.db, state, own, MOST);
  const brief = (appeal: StoredAppeal) => ({
    id: appeal.id,
    title: appeal.reading.title,
    issuer: appeal.reading.issuer,
    listTitle: titles.get(appeal.list) ?? '',
    heldAt: appeal.createdAt,
  });
  const [held, imported, approved, rejected] = await Promise.all([
    heldAppeals(deps.db, { archived: false, lists: own, limit: MOST }),
    archivedHeld(deps.db, own),
    decidedAs('approved'),
    decidedAs('rejected'),
  ]);
  const decided = [...approved, ...rejected].sort((a, b) => b.id - a.id).slice(0, MOST);
  return {
    held: held.map(brief),
    imported,
    decided: decided.map((appeal) => ({ ...brief(appeal), state: appeal.state as 'approved' | 'rejected' })),
    dispatches: await dispatchesOf(deps, person, titles),
    lists: await Promise.all(mine.map((list) => listOnDesk(deps, list))),
    troubled: person.isAdmin ? (await troubledArrivals(deps.db, MOST)).length : 0,
    tried,
  };
}

async function importedViewOf(deps: Deps, { lists: own }: SignedIn, page: number): Promise<ImportedView> {
  const titles = new Map((await lists(deps)).map((list) => [list.id, list.title]));
  const offset = (page - 1) * MOST;
  const [count, appeals] = await Promise.all([
    archivedHeld(deps.db, own),
    heldAppeals(deps.db, { archived: true, lists: own, limit: MOST, offset }),
  ]);
  return {
    count,
    pages: {
      newer: page > 1 ? `/desk/imported?page=${page - 1}` : null,
      older: count > offset + MOST ? `/desk/imported?page=${page + 1}` : null,
    },
    appeals: appeals.map(({ id, list, reading, post }) => ({
      id,
      title: reading.title,
      issuer: reading.issuer,
      listTitle: titles.get(list) ?? '',
      date: post.date,
    })),
  };
}

async function dispatchesOf(
  deps: Deps,
  person: SignedIn,
  titles: ReadonlyMap<number, string>,
): Promise<DeskView['dispatches']> {
  const dispatches = await recentDispatches(deps.db, person.lists, MOST_DISPATCHES);
  return Promise.all(
    dispatches.map(async ({ id, list, state, createdAt, appeal }) => ({
      id,
      title: (await appealOf(deps.db, { id: appeal })).reading.title,
      listTitle: titles.get(list) ?? '',
      state,
      begunAt: createdAt,
    })),
  );
}

async function listOnDesk(deps: Deps, list: List): Promise<DeskView['lists'][number]> {
  const [members, moderators] = await Promise.all([membersOf(deps, list.id), moderatorsOf(deps, list.id)]);
  return { name: list.name, title: list.title, subscribers: members.active, moderators: moderators.length };
}
