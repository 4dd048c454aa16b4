import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Token } from '../../src/mail/tokens.ts';
import { INBOUND_TOKEN, MAIL_DOMAIN, type Running, seen, startRunning } from '../support/service.ts';
import { READERS, setUp } from './cast.ts';
import { plainMail, secondAppeal } from './mails.ts';

const LIST = `LABOR-L@${MAIL_DOMAIN}`;
const MAX_BYTES = 20_000;
const FROM = 'owner-labor-l@yorku.ca';

/** Bytes as chance would have them, and the same each time; no line of them is a header. */
function noise(size: number): Buffer {
  const blocks = Array.from({ length: Math.ceil(size / 32) }, (_, i) =>
    createHash('sha256').update(`noise ${i}`).digest(),
  );
  return Buffer.concat(blocks).subarray(0, size);
}

describe('bad input over HTTP', () => {
  let running: Running;

  beforeAll(async () => {
    running = await startRunning({
      BASE_URL: 'https://threefold.example',
      INBOUND_MAX_BYTES: String(MAX_BYTES),
    });
    await setUp(running);
  });
  afterAll(() => running?.stop());

  describe('at the webhook', () => {
    const ask = async (query: string, init: RequestInit): Promise<{ status: number; error: string }> => {
      const response = await fetch(`${running.url}/inbound/mime?${query}`, { method: 'POST', ...init });
      const { error, message } = (await response.json()) as { error: string; message: string };
      expect(message).toMatch(/^[A-Z].*\.$/);
      return { status: response.status, error };
    };
    const RIGHT = { 'content-type': 'message/rfc822', authorization: `Bearer ${INBOUND_TOKEN}` };
    const TO = `to=${encodeURIComponent(LIST)}`;
    const BODY = 'Subject: x\r\n\r\nx\r\n';

    it.each(['', 'Bearer', 'Bearer wrong', `Bearer ${INBOUND_TOKEN}x`, `Basic ${INBOUND_TOKEN}`])(
      'refuses the authorization “%s” with 401, before it looks at anything else',
      async (authorization) => {
        const headers = { 'content-type': 'text/html', authorization };
        expect(await ask('', { headers, body: BODY })).toEqual({ status: 401, error: 'unauthorized' });
      },
    );

    it('refuses what is too large with 413', async () => {
      const body = 'x'.repeat(MAX_BYTES + 1);
      expect(await ask(TO, { headers: RIGHT, body })).toEqual({ status: 413, error: 'too-large' });
    });

    it.each(['text/plain', 'application/json', 'multipart/form-data', 'application/x-www-form-urlencoded'])(
      'refuses the type %s with 415',
      async (type) => {
        const headers = { ...RIGHT, 'content-type': type };
        expect(await ask(TO, { headers, body: BODY })).toEqual({ status: 415, error: 'wrong-type' });
      },
    );

    it.each([
      ['nobody', ''],
      ['an address elsewhere', 'to=somebody@elsewhere.example'],
      ['a list that is not here', `to=no-such-list@${MAIL_DOMAIN}`],
      ['what is no address', 'to=%00%0d%0a'],
    ])('refuses a message to %s with 422', async (_, query) => {
      expect(await ask(query, { headers: RIGHT, body: BODY })).toEqual({
        status: 422,
        error: 'no-recipient',
      });
    });

    it('refuses an empty body with 422', async () => {
      expect(await ask(TO, { headers: RIGHT, body: '' })).toMatchObject({ status: 422 });
    });

    it('takes a message for each recipient that is here, and the same bytes again as known', async () => {
      const mail = plainMail({ from: READERS[0], to: LIST, subject: 'Minutes', text: 'The minutes follow.' });
      const to = [LIST, `LABOR-L-request@${MAIL_DOMAIN}`, 'somebody@elsewhere.example', LIST];
      const first = await running.post(mail, { from: READERS[0].address, to });
      expect(first.status).toBe(202);
      const again = await running.post(mail, { from: READERS[0].address, to });
      expect(again).toEqual({ status: 200, id: first.id, error: '' });
      await running.atRest();
      const page = await running.adminSees(`/messages/${first.id}`);
      expect(page).toContain(`To ${LIST}`);
      expect(page).toContain(`To LABOR-L-request@${MAIL_DOMAIN}`);
      expect(page.match(/Tries 1/g)).toHaveLength(2);
      const further = await running.post(mail, {
        from: READERS[0].address,
        to: `LABOR-L-owner@${MAIL_DOMAIN}`,
      });
      expect(further).toMatchObject({ status: 202, id: first.id });
    });

    it('stores what no message can be read from, and shows it', async () => {
      const { id, outcome, mails } = await running.hand(noise(4_000), { from: '', to: LIST });
      expect(outcome).toBe('no message can be read from it');
      expect(mails).toEqual([]);
      expect(await running.adminSees('/messages')).toContain(`${LIST} × unreadable no message can be read`);
      const page = await running.adminSees(`/messages/${id}`);
      expect(page).toContain('no-headers');
      expect(page).toContain('Read it again');
    });
  });

  describe('at the pages', () => {
    const visit = async (path: string, method = 'GET') => {
      const body =
        method === 'POST'
          ? new URLSearchParams({
              name: 'Sam',
              address: 'sam@stranger.example',
              friend1: 'kim@friends.example',
            })
          : null;
      const response = await fetch(`${running.url}${path}`, { method, body, redirect: 'manual' });
      return { status: response.status, headers: response.headers, page: seen(await response.text()) };
    };
    const DOORS = ['/s', '/p', '/u', '/m', '/confirm', '/refuse', '/signin', '/setup'] as const;
    /** Where looking is a GET and acting a POST to the same address or one below. */
    const ACTS: Record<string, string> = {
      '/s': '/forward',
      '/p': '/pause',
      '/m': '/approve',
    };

    /** A plain page: what is wrong, what to do, and nothing of the inside. */
    function checkPlain(page: string): void {
      expect(page).toMatch(/This link (?:does not work|no longer works)/);
      expect(page).toMatch(/copy the whole of it|ask for a new one/);
      expect(page).toContain('To the first page');
      expect(page).not.toMatch(/\bat \S+ \(|node_modules|\.ts:\d|Error:|select |stack/);
      expect(page).not.toMatch(/[\w.+-]+@[\w-]+\.\w+/);
    }

    const good = (): Record<(typeof DOORS)[number], Token> => ({
      '/s': { kind: 'share', appeal: 1, by: { subscriber: 1 } },
      '/p': { kind: 'action', subscription: 1 },
      '/u': { kind: 'action', subscription: 1 },
      '/m': { kind: 'moderate', appeal: 1, moderator: 1 },
      '/confirm': { kind: 'confirm', subscription: 1 },
      '/refuse': { kind: 'refuse', referral: 1 },
      '/signin': { kind: 'notice', notice: 1 },
      '/setup': { kind: 'notice', notice: 1 },
    });

    it.each(DOORS)('answers a forged, cut or foreign token at %s with a plain page', async (door) => {
      const { tokens } = running.service.deps;
      const right = tokens.sign(good()[door]);
      const forged = `${right.slice(0, -1)}${right.endsWith('7') ? '8' : '7'}`;
      const foreign = tokens.sign({ kind: 'delivery', dispatch: 1, subscriber: 1 });
      const wrong = [
        'x',
        forged,
        right.slice(0, -3),
        `${right}0`,
        foreign,
        '%00',
        '..%2f..%2fetc',
        '%F0%9F%92%A3',
      ];
      // Signing in takes five tries a minute, and is counted before anything else.
      for (const token of door === '/signin' || door === '/setup' ? wrong.slice(0, 4) : wrong) {
        for (const [path, method] of [
          [`${door}/${token}`, 'GET'],
          [`${door}/${token}${ACTS[door] ?? ''}`, 'POST'],
        ] as const) {
          const { status, page, headers } = await visit(path, method);
          const expected = door === '/signin' || door === '/setup' ? 410 : 400;
          expect(status, `${method} ${path}`).toBe(expected);
          expect(headers.get('content-type')).toContain('text/html');
          expect(headers.get('cache-control')).toBe('no-store');
          checkPlain(page);
        }
      }
    });

    it('answers signed tokens of things that are gone with 404 or 410', async () => {
      const { tokens } = running.service.deps;
      const none = 999_999;
      const gone: readonly (readonly [string, Token])[] = [
        ['/s', { kind: 'share', appeal: none, by: { subscriber: none } }],
        ['/p', { kind: 'action', subscription: none }],
        ['/u', { kind: 'action', subscription: none }],
        ['/m', { kind: 'moderate', appeal: none, moderator: none }],
        ['/confirm', { kind: 'confirm', subscription: none }],
        ['/refuse', { kind: 'refuse', referral: none }],
      ];
      for (const [door, token] of gone) {
        const { status, page } = await visit(`${door}/${tokens.sign(token)}`);
        expect([404, 410], door).toContain(status);
        expect(page).not.toMatch(/[\w.+-]+@[\w-]+\.\w+|node_modules|Error:/);
      }
    });

    it('shows a held appeal to nobody but its moderators', async () => {
      const held = await running.hand(secondAppeal(), { from: FROM, to: LIST });
      expect(held.outcome).toContain('1 held');
      const { tokens } = running.service.deps;
      const share = tokens.sign({ kind: 'share', appeal: 1, by: { subscriber: 1 } });
      expect((await visit(`/s/${share}`)).status).toBe(404);
      expect((await visit('/desk/appeals/1')).status).toBe(403);
      expect((await visit('/appeals/no-such-appeal')).status).toBe(404);
    });

    it.each(['/desk', '/messages', '/outbox', '/bounces', '/dispatches/1', '/desk/appeals/1'])(
      'asks whoever looks at %s to sign in',
      async (path) => {
        const { status, page } = await visit(path);
        expect(status).toBe(403);
        expect(page).toContain('Sign in first');
      },
    );

    it.each(['/lists/no-such-list', '/no-such-page', '/desk/appeals/x', '/dispatches/99999999999999999999'])(
      'has a plain page for %s',
      async (path) => {
        const { status, page } = await visit(path);
        expect([400, 404]).toContain(status);
        expect(page).toContain('To the first page');
      },
    );
  });

  it('called nothing of all that a fault', () => {
    expect(running.faults).toEqual([]);
  });
});
