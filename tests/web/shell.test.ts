import { Writable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../../src/web/app.ts';
import { type House, openHouse } from '../support/house.ts';
import { type Browser, browser } from './browser.ts';

/** Keeps every line that is logged. */
function into(kept: string[]): Writable {
  return new Writable({
    write(chunk, _encoding, done) {
      kept.push(String(chunk));
      done();
    },
  });
}

let house: House;
let app: FastifyInstance;
let visitor: Browser;
const lines: string[] = [];

beforeAll(async () => {
  house = await openHouse();
  const log = pino({ level: 'info' }, into(lines));
  app = await buildApp({
    deps: { ...house.deps, log },
    plugins: [async (inner) => void inner.get('/plugged', async () => ({ ok: true }))],
  });
  visitor = browser(app);
});
afterAll(async () => {
  await app.close();
  await house.close();
});

describe('the shell', () => {
  it('allows pages nothing but their own style and pictures', async () => {
    const { headers } = await visitor.get('/');
    const policy = String(headers['content-security-policy']);
    for (const rule of [
      "default-src 'none'",
      "style-src 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ])
      expect(policy).toContain(rule);
    expect(policy).not.toMatch(/unsafe|script-src|\*/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('serves the home page before there is anything to show', async () => {
    const page = await visitor.get('/');
    expect(page.statusCode).toBe(200);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.body).toContain('No appeal has been approved yet');
  });

  it('serves assets by their hash for ever, and nothing else from there', async () => {
    const page = await visitor.get('/');
    const url = /href="(\/assets\/style\.css\?v=[^"]+)"/.exec(page.body)?.[1] ?? '';
    const sheet = await visitor.get(url);
    expect(sheet.statusCode).toBe(200);
    expect(sheet.headers['content-type']).toBe('text/css; charset=utf-8');
    expect(sheet.headers['cache-control']).toContain('immutable');
    expect((await visitor.get('/assets/style.css?v=old')).headers['cache-control']).not.toContain(
      'immutable',
    );
    for (const name of ['..%2fapp.ts', '%2e%2e%2fapp.ts', 'constructor', 'style.css%00'])
      expect((await visitor.get(`/assets/${name}`)).statusCode).toBe(404);
  });

  it('answers HEAD like GET, without a body', async () => {
    const { statusCode, body } = await app.inject({ method: 'HEAD', url: '/' });
    expect([statusCode, body]).toEqual([200, '']);
  });

  it('answers 404 as a page to people and as JSON to programs', async () => {
    const page = await visitor.get('/nowhere');
    expect(page.statusCode).toBe(404);
    expect(page.body).toContain('There is no page at this address.');
    const data = await visitor.get('/nowhere', { accept: 'application/json' });
    expect(data.json()).toMatchObject({ error: 'no-such-page' });
    expect((await visitor.get('/lists/none')).statusCode).toBe(404);
    expect((await visitor.get('/appeals/none')).statusCode).toBe(404);
  });

  it('refuses forms that are too large or no forms', async () => {
    const large = await visitor.post('/lists/x/subscribe', { name: 'x'.repeat(70_000) });
    expect(large.statusCode).toBe(413);
    const wrong = await app.inject({
      method: 'POST',
      url: '/lists/x/subscribe',
      headers: { 'content-type': 'text/xml' },
      payload: '<a/>',
    });
    expect(wrong.statusCode).toBe(415);
    for (const { body } of [large, wrong]) expect(body).not.toMatch(/at .*\.ts|node_modules/);
  });

  it('takes plugged routes beside the pages, without their limits and cookies', async () => {
    const plugged = await visitor.get('/plugged');
    expect(plugged.json()).toEqual({ ok: true });
    expect(plugged.headers['x-ratelimit-limit']).toBeUndefined();
  });

  it('logs the pattern of a route, never the token in its path', async () => {
    lines.length = 0;
    await visitor.get('/s/secretsecretsecret');
    await visitor.get('/u/secretsecretsecret?x=secretsecretsecret');
    const log = lines.join('');
    expect(log).toContain('"route":"/s/:token"');
    expect(log).not.toContain('secretsecret');
  });

  it.each(['/s', '/p', '/u', '/confirm', '/refuse', '/m', '/signin', '/setup'])(
    'answers a forged token under %s with a plain page, kept by nobody',
    async (path) => {
      for (const token of [
        'x',
        'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
        '%00%ff',
        '..%2f..',
        "'%3b--",
        'x'.repeat(99),
      ]) {
        const page = await visitor.get(`${path}/${token}`);
        expect([400, 404, 410]).toContain(page.statusCode);
        expect(page.body).toContain('<h1>');
        expect(page.body).not.toMatch(/Error|at .*\.ts/);
        expect(page.headers['cache-control']).toBe('no-store');
      }
      const page = await visitor.get(`${path}/x`);
      expect(page.headers['x-robots-tag']).toContain('noindex');
    },
  );

  it('counts requests from one address', async () => {
    const slow = await buildApp({ deps: house.deps });
    const one = browser(slow);
    const codes: number[] = [];
    for (let i = 0; i < 8; i += 1) codes.push((await one.post('/signin/x')).statusCode);
    await slow.close();
    expect(codes.slice(0, 5)).toEqual([410, 410, 410, 410, 410]);
    expect(codes.slice(5)).toEqual([429, 429, 429]);
  });

  it('answers 503 while the database is away, and says when to come again', async () => {
    const gone = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    const away = new Proxy(house.deps.db, {
      get: () => {
        throw gone;
      },
    });
    const lost = await buildApp({ deps: { ...house.deps, db: away } });
    const page = await browser(lost).get('/');
    await lost.close();
    expect(page.statusCode).toBe(503);
    expect(page.headers['retry-after']).toBe('30');
    expect(page.body).toContain('try again in a minute');
  });

  it('hides its own faults, and logs them', async () => {
    const broken = new Proxy(house.deps.db, {
      get: () => {
        throw new Error('insides');
      },
    });
    lines.length = 0;
    const log = pino({ level: 'error' }, into(lines));
    const faulty = await buildApp({ deps: { ...house.deps, db: broken, log } });
    const page = await browser(faulty).get('/');
    await faulty.close();
    expect(page.statusCode).toBe(500);
    expect(page.body).not.toContain('insides');
    expect(lines.join('')).toContain('insides');
  });
});
