import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepLink } from '../../src/appeals/same/store.ts';
import { appealOf, type StoredAppeal } from '../../src/appeals/service.ts';
import { setAppealState } from '../../src/appeals/store.ts';
import type { List } from '../../src/lists/list.ts';
import { moderatorsOf } from '../../src/lists/service.ts';
import { draftOf } from '../../src/moderation/edit/draft.ts';
import { editAppeal } from '../../src/moderation/edit/service.ts';
import { decide } from '../../src/moderation/service.ts';
import { buildApp } from '../../src/web/app.ts';
import { type House, openHouse } from '../support/house.ts';
import { aHeldAppeal, aList } from '../support/rows.ts';
import { adminBrowser, type Browser, browser } from './browser.ts';
import { elements } from './markup.ts';

const OTTO = { address: 'otto@moderators.example', name: 'Otto', via: 'page' } as const;

let house: House;
let app: FastifyInstance;
let admin: Browser;
let list: List;
let appeal: StoredAppeal;
beforeAll(async () => {
  house = await openHouse();
  app = await buildApp({ deps: house.deps });
  admin = await adminBrowser(app, house.deps);
  list = await aList(house.deps, 5);
});
afterAll(async () => {
  await app.close();
  await house.close();
});

const hold = async (): Promise<string> => {
  appeal = await aHeldAppeal(house.deps, list);
  return `/desk/appeals/${appeal.id}`;
};
const now = (): Promise<StoredAppeal> => appealOf(house.deps.db, { id: appeal.id });

/** Every field of a form as a browser would send it back, untouched. */
function fieldsOf(body: string): Record<string, string> {
  const form = body.slice(body.indexOf('<form class="edit"'), body.lastIndexOf('</form>') + '</form>'.length);
  const fields: Record<string, string> = {};
  for (const { name, attributes } of elements(form))
    if (name === 'input' && attributes.get('type') !== 'checkbox')
      fields[attributes.get('name') ?? ''] = text(attributes.get('value') ?? '');
  for (const [, name = '', value = ''] of form.matchAll(
    /<textarea id="[^"]*" name="([^"]*)"[^>]*>\n([^<]*)<\/textarea>/g,
  ))
    fields[name] = text(value).replaceAll('\n', '\r\n');
  for (const [, name = '', options = ''] of form.matchAll(
    /<select id="[^"]*" name="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g,
  ))
    fields[name] = /<option value="([^"]*)" selected/.exec(options)?.[1] ?? '';
  return fields;
}
const text = (markup: string): string =>
  markup
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

async function open(path: string, who = admin) {
  const page = await who.get(`${path}/edit`);
  expect(page.statusCode).toBe(200);
  const send = (more: Record<string, string> = {}) =>
    who.post(`${path}/edit`, { ...fieldsOf(page.body), ...more });
  return { page, send };
}

describe('the form of an appeal', () => {
  it('sent back untouched changes nothing', async () => {
    const { send } = await open(await hold());
    const answer = await send();
    expect([answer.statusCode, answer.headers.location]).toEqual([
      303,
      `/desk/appeals/${appeal.id}?did=unchanged`,
    ]);
    expect(await now()).toEqual(appeal);
  });

  it('saves what is typed, shown beside what was read', async () => {
    const path = await hold();
    const { send } = await open(path);
    const answer = await send({
      title: 'Let them go',
      deadline: '2001-04-01',
      'people.1.place': 'contacts',
      'letters.0.body': 'Release them.\r\n\r\nNow.',
      'events.0.gone': 'yes',
    });
    expect(answer.headers.location).toBe(`${path}?did=changed`);
    expect((await now()).reading).toMatchObject({
      title: 'Let them go',
      deadline: '2001-04-01',
      copies: [],
      contacts: appeal.reading.copies,
      letters: [{ body: 'Release them.\n\nNow.' }],
      events: [],
    });
    const { body } = await admin.get(path);
    expect(body).toContain('As it was read:</span> Free the printers of Port Aston');
    expect(body).toMatch(
      /Ada changed the title, who gets a copy, contacts, letter, deadline, events on this page/,
    );
  });

  it('gives one entry more, and saves nothing by that', async () => {
    const { send } = await open(await hold());
    const added = await send({ title: 'Typed already', add: 'people' });
    expect(added.statusCode).toBe(200);
    expect(added.body).toMatch(/<input id="people.2.name"[^>]* autofocus/);
    expect(fieldsOf(added.body).title).toBe('Typed already');
    expect(await now()).toEqual(appeal);
    const saved = await admin.post(`/desk/appeals/${appeal.id}/edit`, {
      ...fieldsOf(added.body),
      'people.2.name': 'The Mayor',
      'people.2.emails': 'mayor@aston.example',
    });
    expect(saved.statusCode).toBe(303);
    expect((await now()).reading.targets.map(({ name }) => name)).toEqual(['The Governor', 'The Mayor']);
  });

  it('keeps what was typed where a field is wrong, and says which', async () => {
    const { send } = await open(await hold());
    const answer = await send({ title: 'Kept', deadline: 'soon', 'people.0.emails': 'governor at aston' });
    expect(answer.statusCode).toBe(400);
    expect(fieldsOf(answer.body)).toMatchObject({
      title: 'Kept',
      deadline: 'soon',
      'people.0.emails': 'governor at aston',
    });
    expect(answer.body).toContain('<a href="#deadline">“soon” is not a day.');
    expect(answer.body).toMatch(
      /id="people.0.emails"[^>]*aria-describedby="people.0.emails-error" aria-invalid/,
    );
    expect(await now()).toEqual(appeal);
  });

  it('tells who saved meanwhile, and loses nothing of either', async () => {
    const path = await hold();
    const { send } = await open(path);
    const typed = { ...draftOf(appeal.reading), deadline: '2001-04-01', title: 'His title' };
    await editAppeal(house.deps, appeal.id, { version: 1, draft: typed }, OTTO);
    const answer = await send({ title: 'Her title', forward: '5' });
    expect(answer.statusCode).toBe(409);
    expect(answer.body).toContain('Meanwhile Otto changed this: title, deadline.');
    expect(answer.body).toContain('Where both of you changed the same (title)');
    expect(fieldsOf(answer.body)).toMatchObject({
      title: 'Her title',
      forward: '5',
      deadline: '2001-04-01',
      version: '2',
    });
    expect((await admin.post(`${path}/edit`, fieldsOf(answer.body))).statusCode).toBe(303);
    expect((await now()).reading).toMatchObject({ title: 'Her title', forward: 5, deadline: '2001-04-01' });
  });

  it('tells who decided meanwhile, and shows what was typed', async () => {
    const path = await hold();
    const { send } = await open(path);
    await decide(house.deps, appeal.id, { decision: 'reject', reason: null }, OTTO);
    const answer = await send({ title: 'Typed for nothing' });
    expect(answer.statusCode).toBe(409);
    expect(answer.body).toContain('Meanwhile Otto turned it down');
    expect(answer.body).toContain('Typed for nothing');
    expect(answer.body).not.toContain('Save the changes');
    expect((await admin.get(`${path}/edit`)).headers.location).toBe(path);
  });

  it('takes a long letter in any script, and no more than a letter', async () => {
    const { send } = await open(await hold());
    const body = 'Освободите печатников! '.repeat(2_000).trim();
    expect((await send({ 'letters.0.body': body })).statusCode).toBe(303);
    expect((await now()).reading.letters[0]?.body).toBe(body);
    expect((await send({ 'letters.0.body': 'x'.repeat(600_000) })).statusCode).toBe(413);
  });

  it('takes any fields at all without a fault', async () => {
    const path = await hold();
    const { page } = await open(path);
    const { _csrf = '' } = fieldsOf(page.body);
    for (const odd of [
      'version=0',
      'version=1',
      'version=1&add=all',
      'version=1&title=a&title=b',
      'version=1&__proto__=x',
      'version=1&people.0.place=constructor&people.0.name=x&title=y&language=en',
    ]) {
      const answer = await admin.post(`${path}/edit`, {
        _csrf,
        ...Object.fromEntries(new URLSearchParams(odd)),
      });
      expect([odd, answer.statusCode]).toEqual([odd, expect.any(Number)]);
      expect(answer.statusCode).toBeLessThan(500);
    }
  });

  it('is open to a moderator by her link, to nobody by another, and not from elsewhere', async () => {
    const path = await hold();
    const [vera] = await moderatorsOf(house.deps, list.id);
    const token = house.deps.tokens.sign({ kind: 'moderate', appeal: appeal.id, moderator: vera?.id ?? 0 });
    const visitor = browser(app);
    const { send } = await open(`/m/${token}`, visitor);
    expect((await send({ title: 'By her link' })).statusCode).toBe(303);
    expect((await now()).reading.title).toBe('By her link');
    expect((await visitor.get(`${path}/edit`)).statusCode).toBe(403);
    expect((await visitor.get(`/m/${token}x/edit`)).statusCode).toBe(400);
    const { page } = await open(path);
    const { _csrf, ...without } = fieldsOf(page.body);
    expect((await admin.post(`${path}/edit`, without)).statusCode).toBe(403);
  });
});

describe('the page of an appeal', () => {
  it('does not approve what somebody changed since it was opened', async () => {
    const path = await hold();
    const page = await admin.get(path);
    await editAppeal(
      house.deps,
      appeal.id,
      { version: 1, draft: { ...draftOf(appeal.reading), title: 'New' } },
      OTTO,
    );
    const late = await admin.send(page, `${path}/approve`);
    expect(late.statusCode).toBe(409);
    expect(late.body).toContain('Found: changed by Otto.');
    expect((await admin.send(await admin.get(path), `${path}/approve`)).statusCode).toBe(303);
  });

  it('shows who posted it again, and lets an admin say that it is another one', async () => {
    const path = await hold();
    const again = await aHeldAppeal(house.deps, list);
    await keepLink(house.deps.db, again.id, appeal.id, { kind: 'same', similarity: 1 });
    await setAppealState(house.deps.db, again.id, 'repeated');
    expect((await admin.get(path)).body).toContain(`<a href="/desk/appeals/${again.id}">Lea, <time`);
    const other = `/desk/appeals/${again.id}`;
    const page = await admin.get(other);
    expect(page.body).toContain(`<a href="${path}">${appeal.reading.title}</a>`);
    expect((await admin.get(`${other}/edit`)).headers.location).toBe(other);
    const held = await admin.send(page, `${other}/hold`);
    expect(held.headers.location).toBe(`${other}?did=held`);
    expect((await appealOf(house.deps.db, { id: again.id })).state).toBe('held');
    expect((await admin.send(page, `${other}/hold`)).statusCode).toBe(409);
  });

  it('leads from an appeal to its update and back, once both are approved', async () => {
    const path = await hold();
    const first = appeal;
    const update = await aHeldAppeal(house.deps, list);
    await keepLink(house.deps.db, update.id, first.id, { kind: 'update', similarity: 0.4 });
    expect((await admin.get(path)).body).toContain('There is a later update');
    expect((await admin.get(`/desk/appeals/${update.id}`)).body).toContain('An update of');
    await decide(house.deps, first.id, { decision: 'approve' }, OTTO);
    const before = await browser(app).get(`/appeals/${first.slug}`);
    expect(before.body).not.toContain('later update');
    await decide(house.deps, update.id, { decision: 'approve' }, OTTO);
    expect((await browser(app).get(`/appeals/${first.slug}`)).body).toContain(
      `There is a later update: <a href="/appeals/${update.slug}">`,
    );
    expect((await browser(app).get(`/appeals/${update.slug}`)).body).toContain(
      `An update of <a href="/appeals/${first.slug}">`,
    );
  });
});
