import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StoredAppeal } from '../../src/appeals/service.ts';
import { takeIn } from '../../src/inbound/service.ts';
import { settle } from '../../src/inbound/store.ts';
import type { List } from '../../src/lists/list.ts';
import { moderatorsOf } from '../../src/lists/service.ts';
import { compose } from '../../src/mail/compose.ts';
import { decide } from '../../src/moderation/service.ts';
import { keepInOutbox } from '../../src/outbox/store.ts';
import { buildApp } from '../../src/web/app.ts';
import { type House, openHouse } from '../support/house.ts';
import { shareOfSubscriber } from '../support/readers.ts';
import { aHeldAppeal, aList } from '../support/rows.ts';
import { adminBrowser, type Browser, browser } from './browser.ts';

let house: House;
let app: FastifyInstance;
let admin: Browser;
let list: List;
let appeal: StoredAppeal;
let share: string;

const VERA = { address: 'vera@moderators.example', name: 'Vera', via: 'page' } as const;

beforeAll(async () => {
  house = await openHouse();
  app = await buildApp({ deps: house.deps });
  admin = await adminBrowser(app, house.deps);
  list = await aList(house.deps, 5);
  appeal = await aHeldAppeal(house.deps, list);
  await decide(house.deps, appeal.id, { decision: 'approve' }, VERA);
  share = await shareOfSubscriber(house.deps, appeal.id, 'reader1@readers.example');
});
afterAll(async () => {
  await app.close();
  await house.close();
});

/** How many rows every table holds, and what states they are in: what a GET must leave as it was. */
async function everything(): Promise<string> {
  const tables = [
    'subscriptions',
    'appeals',
    'decisions',
    'dispatches',
    'forwards',
    'referrals',
    'letters',
    'notices',
    'suppressions',
    'sign_ins',
    'sessions',
    'lists',
    'arrivals',
    'outbox',
    'appeal_links',
    'appeal_changes',
  ];
  const found = await Promise.all(
    tables.map((table) =>
      sql<{
        rows: string;
      }>`select coalesce(jsonb_agg(to_jsonb(t) order by to_jsonb(t)::text), '[]')::text as rows from ${sql.table(table)} t`.execute(
        house.deps.db,
      ),
    ),
  );
  return found.map((result) => result.rows[0]?.rows).join('\n');
}

const actionToken = async (address: string): Promise<string> => {
  const row = await house.deps.db
    .selectFrom('subscriptions')
    .innerJoin('subscribers', 'subscribers.id', 'subscriptions.subscriber_id')
    .select('subscriptions.id')
    .where('subscribers.address', '=', address)
    .executeTakeFirstOrThrow();
  return house.deps.tokens.sign({ kind: 'action', subscription: row.id });
};

async function moderatorToken(of: StoredAppeal): Promise<string> {
  const [vera] = await moderatorsOf(house.deps, of.list);
  return house.deps.tokens.sign({ kind: 'moderate', appeal: of.id, moderator: vera?.id ?? 0 });
}

describe('looking', () => {
  it('never acts, however often a scanner opens every link', async () => {
    const held = await aHeldAppeal(house.deps, list);
    const action = await actionToken('reader5@readers.example');
    await browser(app).post(`/lists/${list.name}/subscribe`, { address: 'new@friends.example' });
    const pending = await actionToken('new@friends.example');
    const confirm = house.deps.tokens.sign({
      kind: 'confirm',
      subscription: (house.deps.tokens.read(pending) as { subscription: number }).subscription,
    });
    const before = await everything();
    const links = [
      `/s/${share}`,
      `/p/${action}`,
      `/u/${action}`,
      `/confirm/${confirm}`,
      `/m/${await moderatorToken(held)}`,
      `/m/${await moderatorToken(held)}/edit`,
    ];
    const desk = [
      '/',
      `/lists/${list.name}`,
      `/appeals/${appeal.slug}`,
      '/desk',
      `/desk/appeals/${held.id}`,
      `/desk/appeals/${held.id}/edit`,
      '/bounces',
      '/messages',
      '/outbox',
      `/appeals/${appeal.slug}/chain`,
    ];
    for (const [who, urls] of [
      [browser(app), links],
      [admin, [...links, ...desk]],
    ] as const)
      for (const url of urls) expect([url, (await who.get(url)).statusCode]).toEqual([url, 200]);
    expect(await everything()).toBe(before);
  });
});

describe('every page', () => {
  it('has the strict policy, whatever another route allows itself', async () => {
    const urls = [
      '/',
      '/desk',
      '/outbox',
      '/bounces',
      '/messages',
      `/s/${share}`,
      `/appeals/${appeal.slug}/chain`,
    ];
    const policies = new Set<string>();
    for (const url of urls) policies.add(String((await admin.get(url)).headers['content-security-policy']));
    expect(policies.size).toBe(1);
    expect([...policies][0]).toContain("form-action 'self'");
    expect([...policies][0]).not.toContain('sandbox');
  });
});

describe('the public pages', () => {
  it('show the approved appeal with its letter and no address that counts', async () => {
    const page = await browser(app).get(`/appeals/${appeal.slug}`);
    expect(page.body).toContain('Free the printers of Port Aston');
    expect(page.body).toContain('mailto:governor@aston.example?cc=committee@printers.example&amp;subject=');
    expect(page.body).not.toContain('copy+');
    expect(page.headers['x-robots-tag']).toBeUndefined();
    expect((await browser(app).get('/')).body).toContain(`/appeals/${appeal.slug}`);
  });

  it('do not show a held one', async () => {
    const held = await aHeldAppeal(house.deps, list);
    expect((await browser(app).get(`/appeals/${held.slug}`)).statusCode).toBe(404);
  });

  it('take a wish to join, and say what is wrong with an address', async () => {
    const one = browser(app);
    const asked = await one.post(`/lists/${list.name}/subscribe`, {
      name: 'Mia',
      address: 'mia@friends.example',
    });
    expect([asked.statusCode, asked.headers.location]).toEqual([303, '/lists/LABOR-L?did=asked']);
    expect((await one.get(String(asked.headers.location))).body).toContain('role="status"');
    const wrong = await one.post(`/lists/${list.name}/subscribe`, { address: 'mia@' });
    expect(wrong.statusCode).toBe(400);
    expect(wrong.body).toContain('This is not an e-mail address');
    expect((await one.post('/lists/none/subscribe', { address: 'mia@friends.example' })).statusCode).toBe(
      404,
    );
  });

  it('show nothing that an address of theirs says', async () => {
    const page = await browser(app).get(`/lists/${list.name}?did=%3Cscript%3E`);
    expect(page.statusCode).toBe(200);
    expect(page.body).not.toContain('role="status"');
  });
});

describe('a personal link', () => {
  it('offers the letter with the copy address, the forward and the link itself', async () => {
    const { body } = await browser(app).get(`/s/${share}`);
    expect(body).toContain(`copy%2B${share}@lists.example`);
    expect(body).toContain(`forward%2B${share}@lists.example`);
    expect(body).toContain(`value="http://localhost:8080/s/${share}"`);
  });

  it('counts the letter, once', async () => {
    const one = browser(app);
    for (let i = 0; i < 2; i += 1) {
      const done = await one.post(`/s/${share}/written`);
      expect([done.statusCode, done.headers.location]).toEqual([303, `/s/${share}?did=written`]);
    }
    expect((await one.get(`/s/${share}?did=written`)).body).toContain('Your letter is counted');
    const letters = await house.deps.db.selectFrom('letters').select('via').execute();
    expect(letters).toEqual([{ via: 'reported' }]);
  });

  it('writes to friends, and answers for each address', async () => {
    const fields = {
      friend1: 'ivo@friends.example',
      friend2: 'Ivo@friends.example',
      friend3: 'not one',
      name: 'Reader',
      address: '',
      note: 'Do read this.',
    };
    const page = await browser(app).post(`/s/${share}/forward`, fields);
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('On its way to 1 friend');
    expect(page.body).toContain('You wrote this address twice');
    expect(page.body).toContain('This is not an e-mail address');
    expect(page.body).toContain('You can name 2 more friends.');
    const own = await browser(app).post(`/s/${share}/forward`, {
      ...fields,
      friend1: 'reader1@readers.example',
      friend2: 'reader2@readers.example',
      friend3: 'ivo@friends.example',
    });
    for (const words of [
      'This is your own address',
      'This address is on the list',
      'has had the appeal already',
      'Nothing was sent',
    ])
      expect(own.body).toContain(words);
  });

  it('shows the form again, filled in, where something is wrong with it', async () => {
    const fields = { friend1: 'eva@friends.example', name: '', address: 'nonsense', note: '' };
    const page = await browser(app).post(`/s/${share}/forward`, fields);
    expect(page.statusCode).toBe(400);
    expect(page.body).toContain('value="eva@friends.example"');
    const note = await browser(app).post(`/s/${share}/forward`, {
      ...fields,
      name: 'R',
      address: '',
      note: 'see http://x.example',
    });
    expect(note.body).toContain('The note may hold 300 characters');
  });

  it('gives a friend a link of her own', async () => {
    const done = await browser(app).post(`/s/${share}/mine`, { name: 'Uma', address: 'uma@friends.example' });
    const location = String(done.headers.location);
    expect(location).toMatch(/^\/s\/[a-z0-9]+\?did=yours$/);
    expect(location).not.toContain(share);
    expect((await browser(app).get(location)).body).toContain('the link of Uma');
    const member = await browser(app).post(`/s/${share}/mine`, { address: 'reader2@readers.example' });
    expect(member.headers.location).toBe(`/s/${share}?did=on-the-list`);
  });

  it('lets a friend refuse, whoever asks', async () => {
    const row = await house.deps.db
      .selectFrom('referrals')
      .select('id')
      .where('masked', '=', 'i…@friends.example')
      .executeTakeFirstOrThrow();
    const path = `/refuse/${house.deps.tokens.sign({ kind: 'refuse', referral: row.id })}`;
    expect((await browser(app).get(path)).body).toContain('i…@friends.example');
    expect((await browser(app).post(path)).body).toContain('We will not write again');
    const again = await browser(app).post(
      `/s/${await shareOfSubscriber(house.deps, appeal.id, 'reader2@readers.example')}/forward`,
      { friend1: 'ivo@friends.example', name: 'R2' },
    );
    expect(again.body).toMatch(/asked never to be written to|has had the appeal already/);
  });
});

describe('a place on the list', () => {
  it('is left by one click, as a form, as multipart and without a body', async () => {
    for (const [reader, type, payload] of [
      ['reader3@readers.example', 'application/x-www-form-urlencoded', 'List-Unsubscribe=One-Click'],
      [
        'reader4@readers.example',
        'multipart/form-data; boundary=x',
        '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
      ],
    ] as const) {
      const token = await actionToken(reader);
      const done = await app.inject({
        method: 'POST',
        url: `/u/${token}`,
        headers: { 'content-type': type },
        payload,
      });
      expect([done.statusCode, done.body.includes('You have left the list')]).toEqual([200, true]);
    }
    const again = await app.inject({
      method: 'POST',
      url: `/u/${await actionToken('reader4@readers.example')}`,
    });
    expect(again.statusCode).toBe(200);
    const states = await house.deps.db
      .selectFrom('subscriptions')
      .select('id')
      .where('state', '=', 'ended')
      .execute();
    expect(states).toHaveLength(2);
  });

  it('rests and wakes', async () => {
    const one = browser(app);
    const token = await actionToken('reader5@readers.example');
    expect((await one.post(`/p/${token}/pause`)).headers.location).toBe(`/p/${token}?did=paused`);
    const paused = await one.get(`/p/${token}`);
    expect(paused.body).toContain('Mail is paused');
    await one.post(`/p/${token}/resume`);
    expect((await one.get(`/p/${token}`)).body).toContain('Appeals come to this address.');
  });
});

describe('moderation', () => {
  it('approves by the link in the mail; a second moderator is told who was quicker', async () => {
    const held = await aHeldAppeal(house.deps, list);
    const path = `/m/${await moderatorToken(held)}`;
    const page = await browser(app).get(path);
    expect(page.body).toContain('<mark id="words-title">');
    expect(page.body).toContain(`moderate+${path.slice(3)}@lists.example`);
    expect((await browser(app).post(`${path}/approve`)).headers.location).toBe(`${path}?did=approved`);
    expect((await browser(app).get(path)).body).toContain('Approved by Vera through the link in the mail');
    const late = await browser(app).post(`${path}/reject`, { reason: 'no' });
    expect(late.statusCode).toBe(409);
    expect(late.body).toContain('approved by Vera');
  });

  it('rejects at the desk with a reason', async () => {
    const held = await aHeldAppeal(house.deps, list);
    const path = `/desk/appeals/${held.id}`;
    expect((await admin.post(`${path}/reject`, { reason: 'x' })).statusCode).toBe(403);
    const done = await admin.send(await admin.get(path), `${path}/reject`, {
      reason: 'We had <it> last week',
    });
    expect(done.headers.location).toBe(`${path}?did=rejected`);
    expect((await admin.get(path)).body).toContain('We had &lt;it&gt; last week');
  });

  it('makes lists at the desk, and says what is wrong with a wish', async () => {
    const wish = { name: 'rivers', title: 'Rivers', description: '', moderator: 'max@moderators.example' };
    const send = async (fields: Record<string, string>) =>
      admin.send(await admin.get('/desk'), '/desk/lists', fields);
    expect((await send(wish)).headers.location).toBe('/desk?did=list-made');
    expect((await send(wish)).body).toContain('There is a list of this name already');
    expect((await send({ ...wish, name: 'no name' })).body).toContain('A list cannot have this name');
    const wrong = await send({ ...wish, name: 'seas', moderator: 'nobody' });
    expect([wrong.statusCode, wrong.body.includes('value="seas"')]).toEqual([400, true]);
    expect((await admin.get('/lists/seas')).statusCode).toBe(404);
  });
});

describe('watching', () => {
  it('shows a dispatch, and reads itself again while it is under way', async () => {
    const row = await house.deps.db
      .selectFrom('dispatches')
      .select('id')
      .where('appeal_id', '=', appeal.id)
      .executeTakeFirstOrThrow();
    const page = await admin.get(`/dispatches/${row.id}`);
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('http-equiv="refresh"');
    expect((await admin.get('/dispatches/999999')).statusCode).toBe(404);
    expect((await browser(app).get(`/dispatches/${row.id}`)).statusCode).toBe(403);
  });

  it('draws the chain, with friends’ addresses masked', async () => {
    const page = await admin.get(`/appeals/${appeal.slug}/chain`);
    expect(page.body).toContain('<svg class="labelled"');
    expect(page.body).toContain('i…@friends.example');
    expect(page.body).toContain('Uma');
    expect(page.body).not.toContain('ivo@');
  });

  it('shows mail of the outbox as text, and as HTML where nothing runs', async () => {
    const message = await compose({
      from: { name: 'A', address: 'a@lists.example' },
      to: { name: null, address: 'b@readers.example' },
      subject: 'Hello <b>',
      messageId: '<1@lists.example>',
      date: new Date('2001-03-22T12:00:00Z'),
      text: 'plain words',
      html: '<p>rich words</p><script>alert(1)</script>',
      headers: {},
    });
    await keepInOutbox(house.deps.db, { from: '', to: 'b@readers.example' }, 'Hello <b>', message);
    const outbox = await admin.get('/outbox');
    const path = /href="(\/outbox\/\d+)"/.exec(outbox.body)?.[1] ?? '';
    const mail = await admin.get(path);
    expect(mail.body).toContain('plain words');
    expect(mail.body).toContain(`<iframe src="${path}/html"`);
    const inner = await admin.get(`${path}/html`);
    expect(inner.body).toContain('rich words');
    expect(inner.headers['content-security-policy']).toMatch(/sandbox(?:;|$)/);
    expect(inner.headers['content-security-policy']).toContain("default-src 'none'");
    expect(inner.headers['content-security-policy']).not.toContain('script');
    expect((await browser(app).get(`${path}/html`)).statusCode).toBe(403);
  });

  it('shows a message that could not be read, as text, and has it read again', async () => {
    const raw = Buffer.from('Subject: <script>\r\n\r\nbroken\r\n');
    const { id } = await takeIn(house.deps, { raw, from: 'x@y.example', to: ['labor-l@lists.example'] });
    const row = await house.deps.db
      .selectFrom('arrivals')
      .select('id')
      .where('message_id', '=', id)
      .executeTakeFirstOrThrow();
    await settle(
      house.deps.db,
      row.id,
      { state: 'unreadable', kind: null, outcome: 'Too deep.', warnings: ['one'] },
      house.deps.now(),
    );
    expect((await admin.get('/messages')).body).toContain('Too deep.');
    const page = await admin.get(`/messages/${id}`);
    expect(page.body).toContain('Subject: &lt;script&gt;');
    const action = `/messages/${id}/arrivals/${row.id}/again`;
    expect((await admin.send(page, action)).statusCode).toBe(303);
    expect(house.rings.at(-1)).toEqual({ name: 'read-arrival', payload: { arrival: row.id } });
    expect((await admin.send(page, action)).statusCode).toBe(404);
  });
});
