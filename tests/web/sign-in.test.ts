import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signInLink } from '../../src/people/service.ts';
import { buildApp } from '../../src/web/app.ts';
import { type House, openHouse } from '../support/house.ts';
import { aList } from '../support/rows.ts';
import { adminBrowser, browser, signedIn } from './browser.ts';

let house: House;
let app: FastifyInstance;

beforeAll(async () => {
  house = await openHouse();
  app = await buildApp({ deps: house.deps });
});
afterAll(async () => {
  await app.close();
  await house.close();
});

describe('signing in', () => {
  it('needs the button: opening the link any number of times changes nothing', async () => {
    await adminBrowser(app, house.deps, 'ann@admins.example');
    const path = new URL(await signInLink(house.deps, 'ann@admins.example')).pathname;
    const one = browser(app);
    for (let i = 0; i < 3; i += 1) expect((await one.get(path)).statusCode).toBe(200);
    expect(one.cookies.get('threefold')).toBeUndefined();
    const done = await one.post(path);
    expect(done.statusCode).toBe(303);
    expect(done.headers['set-cookie']).toMatch(/HttpOnly; SameSite=Lax/);
    expect((await one.get('/desk')).statusCode).toBe(200);
    expect((await browser(app).post(path)).statusCode).toBe(410);
  });

  it('answers a known and an unknown address alike', async () => {
    await adminBrowser(app, house.deps, 'bea@admins.example');
    const answers = [];
    for (const address of ['bea@admins.example', 'nobody@elsewhere.example']) {
      const one = browser(app);
      const page = await one.send(await one.get('/signin'), '/signin', { address });
      answers.push([page.statusCode, page.body]);
    }
    expect(answers[0]).toEqual(answers[1]);
    const notices = await house.deps.db
      .selectFrom('notices')
      .select('to_address')
      .where('kind', '=', 'sign-in')
      .execute();
    expect(notices).toEqual([{ to_address: 'bea@admins.example' }]);
  });

  it('says so where the address is none, and keeps what was typed', async () => {
    const one = browser(app);
    const page = await one.send(await one.get('/signin'), '/signin', { address: '"><b>no' });
    expect(page.statusCode).toBe(400);
    expect(page.body).toContain('value="&quot;&gt;&lt;b&gt;no"');
    expect(page.body).toContain('aria-invalid="true"');
  });

  it('refuses a form that came from elsewhere', async () => {
    const one = browser(app);
    expect((await one.post('/signin', { address: 'a@b.example' })).statusCode).toBe(403);
    const admin = await adminBrowser(app, house.deps);
    const desk = await admin.get('/desk');
    expect((await admin.post('/signout')).statusCode).toBe(403);
    expect((await admin.post('/desk/lists', { name: 'x', moderator: 'm@example.org' })).statusCode).toBe(403);
    const other = await adminBrowser(app, house.deps, 'other@admins.example');
    await other.get('/desk');
    const token = /name="_csrf" value="([^"]+)"/.exec(desk.body)?.[1] ?? '';
    expect((await other.post('/signout', { _csrf: token })).statusCode).toBe(403);
    expect((await admin.get('/desk')).statusCode).toBe(200);
  });

  it('ends with signing out', async () => {
    const admin = await adminBrowser(app, house.deps);
    const kept = new Map(admin.cookies);
    expect((await admin.send(await admin.get('/desk'), '/signout')).statusCode).toBe(303);
    const thief = browser(app);
    for (const [name, value] of kept) thief.cookies.set(name, value);
    expect((await thief.get('/desk')).statusCode).toBe(403);
  });

  it('opens admins’ pages to admins and a list’s pages to its moderators', async () => {
    const list = await aList(house.deps, 0, 'first');
    await aList(house.deps, 0, 'second');
    await house.deps.db.deleteFrom('moderators').where('list_id', '<>', list.id).execute();
    const vera = await signedIn(app, house.deps, 'vera@moderators.example');
    const desk = await vera.get('/desk');
    expect(desk.body).toContain('>first<');
    expect(desk.body).not.toContain('>second<');
    expect((await vera.get('/messages')).statusCode).toBe(403);
    expect((await browser(app).get('/messages')).statusCode).toBe(403);
    expect((await browser(app).get('/desk')).body).toContain('href="/signin"');
  });

  it('shows the outbox to whoever sits at this machine, and elsewhere to admins alone', async () => {
    const outbox = async (over: object) => (await app.inject({ url: '/outbox', ...over })).statusCode;
    expect(await outbox({ headers: { host: 'localhost:8080' } })).toBe(200);
    expect(await outbox({ headers: { host: '127.0.0.1:8080' }, remoteAddress: '::1' })).toBe(200);
    expect(await outbox({ headers: { host: 'localhost:8080' }, remoteAddress: '192.0.2.7' })).toBe(403);
    expect(await outbox({ headers: { host: 'rebound.example' } })).toBe(403);
    expect(await outbox({ headers: { host: 'localhost', 'x-forwarded-for': '192.0.2.7' } })).toBe(403);
    const deps = { ...house.deps, config: { ...house.deps.config, BASE_URL: 'https://lists.example' } };
    const served = await buildApp({ deps });
    const answer = await served.inject({ url: '/outbox', headers: { host: 'localhost' } });
    await served.close();
    expect(answer.statusCode).toBe(403);
  });

  it('sets cookies for https alone where the service has it', async () => {
    const deps = { ...house.deps, config: { ...house.deps.config, BASE_URL: 'https://lists.example' } };
    const secure = await buildApp({ deps });
    const one = browser(secure);
    const page = await one.get('/signin');
    await secure.close();
    expect(page.headers['set-cookie']).toMatch(/^__Host-form=.*; HttpOnly; Secure; SameSite=Lax/);
    expect(page.headers['strict-transport-security']).toContain('max-age=');
  });
});
