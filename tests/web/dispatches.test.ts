import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planDispatch } from '../../src/delivery/plan.ts';
import { openDispatch } from '../../src/delivery/service.ts';
import { ordersOf, steer } from '../../src/delivery/steer/service.ts';
import { decide } from '../../src/moderation/service.ts';
import { buildApp } from '../../src/web/app.ts';
import { type House, openHouse, running } from '../support/house.ts';
import { aHeldAppeal, aList } from '../support/rows.ts';
import { adminBrowser, type Browser, browser } from './browser.ts';

const VERA = { address: 'vera@moderators.example', name: 'Vera', via: 'page' } as const;

let house: House;
let app: FastifyInstance;
let admin: Browser;
let at: string;
beforeAll(async () => {
  house = await openHouse();
  app = await buildApp({ deps: house.deps });
  admin = await adminBrowser(app, house.deps);
  at = await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await app.close();
  await house.close();
});

let lists = 0;
async function aDispatch(): Promise<number> {
  lists += 1;
  const appeal = await aHeldAppeal(house.deps, await aList(house.deps, 5, `DISPATCH-${lists}`));
  const { dispatch } = await decide(house.deps, appeal.id, { decision: 'approve' }, VERA);
  await planDispatch(house.deps, dispatch ?? 0, running);
  return openDispatch(house.deps.db, appeal);
}

describe('the page of a dispatch', () => {
  it('shows how it goes and what can be done, and does that once', async () => {
    const path = `/dispatches/${await aDispatch()}`;
    const page = await admin.get(path);
    expect(page.body).toContain('0 of 5 copies have an outcome');
    const paused = await admin.send(page, `${path}/pause`, { why: 'a wrong date' });
    expect(paused.headers.location).toBe(`${path}?did=steered-pause`);
    const after = await admin.get(path);
    expect(after.body).toContain('Nothing goes out until somebody resumes it.');
    expect(after.body).toMatch(/ paused it, <time[^>]*>[^<]*<\/time>: a wrong date/);
    expect(after.body).not.toContain(`action="${path}/pause"`);
    const again = await admin.post(`${path}/pause`, hidden(page.body));
    expect(again.statusCode).toBe(409);
    expect(again.body).toContain('it is paused; possible is resume, slow or cancel');
    expect((await admin.send(after, `${path}/resume`)).statusCode).toBe(303);
  });

  it('says what is wrong with a pace or a time, and what is accepted', async () => {
    const id = await aDispatch();
    const page = await admin.get(`/dispatches/${id}`);
    const wrong = await admin.send(page, `/dispatches/${id}/slow`, { pace: 'slowly' });
    expect(wrong.statusCode).toBe(400);
    expect(wrong.body).toContain('“slowly” is no pace. Write copies a minute, 1 to 1000000, or full.');
    expect((await admin.send(page, `/dispatches/${id}/slow`, { pace: '60' })).statusCode).toBe(303);
    expect((await admin.get(`/dispatches/${id}`)).body).toContain('Slowed down to 60 copies a minute.');
    expect((await admin.post(`/dispatches/${id}/stop`, hidden(page.body))).statusCode).toBe(400);
    expect(await ordersOf(house.deps, id)).toHaveLength(1);
  });

  it('takes orders from moderators of the list alone, and from pages of its own', async () => {
    const id = await aDispatch();
    const stranger = browser(app);
    for (const path of ['', '/progress', '/live'])
      expect((await stranger.get(`/dispatches/${id}${path}`)).statusCode).toBe(403);
    expect((await stranger.post(`/dispatches/${id}/cancel`)).statusCode).toBe(403);
    expect((await admin.post(`/dispatches/${id}/cancel`)).statusCode).toBe(403);
    expect(await ordersOf(house.deps, id)).toEqual([]);
    expect((await admin.get('/dispatches/999999/progress')).statusCode).toBe(404);
  });

  it('may run its own script, as no other page may', async () => {
    const policy = async (path: string) => (await admin.get(path)).headers['content-security-policy'];
    expect(await policy(`/dispatches/${await aDispatch()}`)).toMatch(
      /^default-src 'none';.*;script-src 'self';connect-src 'self'$/,
    );
    expect(await policy('/desk')).not.toContain('script-src');
  });
});

describe('how a dispatch goes, for programs', () => {
  it('is JSON', async () => {
    const id = await aDispatch();
    const { headers, body } = await admin.get(`/dispatches/${id}/progress`);
    expect(headers['content-type']).toContain('application/json');
    expect(JSON.parse(body)).toMatchObject({
      dispatch: id,
      standing: 'sending',
      total: 5,
      settled: 0,
      counts: { planned: 5, sent: 0 },
      possible: ['pause', 'slow', 'cancel'],
    });
  });

  it('comes as it happens, until it stands otherwise', async () => {
    const id = await aDispatch();
    const cookie = [...admin.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const stream = await fetch(`${at}/dispatches/${id}/live`, { headers: { cookie } });
    expect(stream.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(stream.headers.get('cache-control')).toBe('no-store');
    expect(stream.headers.get('x-frame-options')).toBe('DENY');
    const events: string[] = [];
    let text = '';
    for await (const part of stream.body ?? []) {
      text += Buffer.from(part).toString();
      if (events.length === 0 && text.includes('\n\n'))
        await steer(house.deps, id, { what: 'pause' }, VERA, 'enough');
      events.push(...[...text.matchAll(/^event: (\w+)/gm)].map(([, name = '']) => name).slice(events.length));
    }
    expect(events[0]).toBe('live');
    expect(events.at(-1)).toBe('other');
    const [, first = '{}'] = /^data: (.*)$/m.exec(text) ?? [];
    expect(JSON.parse(first)).toMatchObject({ total: 5, html: expect.stringContaining('0 of 5 copies') });
  });

  it('does not hold up the end of the service', async () => {
    const other = await buildApp({ deps: house.deps });
    const hers = await adminBrowser(other, house.deps);
    const url = await other.listen({ port: 0, host: '127.0.0.1' });
    const cookie = [...hers.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const stream = await fetch(`${url}/dispatches/${await aDispatch()}/live`, { headers: { cookie } });
    const ended = stream.text();
    await other.close();
    expect(await ended).toContain('event: live');
  });
});

function hidden(body: string): Record<string, string> {
  return { _csrf: /name="_csrf" value="([^"]*)"/.exec(body)?.[1] ?? '' };
}
