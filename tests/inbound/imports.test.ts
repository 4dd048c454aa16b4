import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { heldAppeals } from '../../src/appeals/service.ts';
import { readImport } from '../../src/inbound/imports/read.ts';
import {
  type Archived,
  type Imported,
  importArchive,
  importOf,
  importsWaiting,
} from '../../src/inbound/imports/service.ts';
import { arrivalsWaiting, takeIn } from '../../src/inbound/service.ts';
import { createList } from '../../src/lists/service.ts';
import { alone, type House, openHouse } from '../support/house.ts';
import { aList } from '../support/rows.ts';

const APPEAL = readFileSync(join(import.meta.dirname, '../fixtures/appeals/04-de-hafen.eml'));
const never = new AbortController().signal;

const post = (n: number, ...headers: string[]): Buffer =>
  Buffer.from(
    [
      `From: lea@printers.example`,
      `Subject: Minutes ${n}`,
      ...headers,
      '',
      `The minutes of day ${n}.`,
      '',
    ].join('\n'),
  );

async function* archive(...raws: readonly Buffer[]): AsyncGenerator<Archived> {
  for (const [n, raw] of raws.entries()) yield { where: `x.mbox at byte ${n}`, raw };
}

describe('an archive that is imported', () => {
  let house: House;
  beforeEach(async () => {
    house = await openHouse();
    await aList(house.deps, 2);
  });
  afterEach(() => house.close());

  const complaints: string[] = [];
  const take = (
    messages: AsyncIterable<Archived>,
    { list = 'labor-l' as string | null, stopping = never } = {},
  ): Promise<Imported> => {
    complaints.length = 0;
    const complain = (where: string, why: string): void => {
      complaints.push(`${where}: ${why}`);
    };
    return importArchive(house.deps, alone, { list, messages, tell: () => undefined, complain, stopping });
  };
  const notices = () =>
    house.deps.db.selectFrom('notices').select(['kind', 'to_address', 'message']).execute();

  it('is stored once, whether it came by an import or by mail, and is not read as live mail', async () => {
    await takeIn(house.deps, { raw: post(1), from: '', to: ['labor-l@lists.example'] });
    house.rings.length = 0;
    const first = await take(archive(post(1), post(2), post(3), post(3)));
    expect(first.tally).toEqual({ messages: 4, stored: 2, known: 2, unreadable: 0, elsewhere: 0 });
    const again = await take(archive(post(1), post(2), post(3)));
    expect(again.tally).toMatchObject({ stored: 0, known: 3 });
    expect(again.id).toBe(first.id);
    expect(house.rings.map(({ name }) => name)).toEqual(['read-import', 'read-import']);
    const later = new Date(Date.now() + 60_000);
    expect(await arrivalsWaiting(house.deps.db, later, 100)).toHaveLength(1);
    expect(await importsWaiting(house.deps.db, later, 100)).toEqual([first.id]);
  });

  it('goes on where it was stopped, and is told of as one', async () => {
    const stopping = new AbortController();
    async function* stopped(): AsyncGenerator<Archived> {
      yield* archive(post(1), post(2));
      stopping.abort();
      yield* archive(post(3));
    }
    const first = await take(stopped(), { stopping: stopping.signal });
    expect(first).toMatchObject({ finished: false, tally: { messages: 2, stored: 2 } });
    const second = await take(archive(post(1), post(2), post(3)));
    expect(second).toMatchObject({ id: first.id, finished: true, tally: { stored: 1, known: 2 } });
    expect(await importOf(house.deps, second.id)).toMatchObject({ messages: 3, unread: 3, finished: true });
  });

  it('holds the appeals in it quietly, and writes to each moderator once when all is read', async () => {
    const { id } = await take(archive(post(1), APPEAL, post(2)));
    house.time = new Date(Date.now() + 60_000);
    expect(await readImport(house.deps, alone, id, never)).toEqual({ is: 'done' });
    await readImport(house.deps, alone, id, never);
    const held = await heldAppeals(house.deps.db, { archived: true, lists: null, limit: 10 });
    expect(held).toMatchObject([
      { archived: true, state: 'held', post: { date: expect.stringMatching(/^2004-/) } },
    ]);
    expect(await heldAppeals(house.deps.db, { archived: false, lists: null, limit: 10 })).toEqual([]);
    const sent = await notices();
    expect(sent.map(({ kind, to_address: to }) => [kind, to])).toEqual([
      ['archive', 'vera@moderators.example'],
    ]);
    expect(String(sent[0]?.message)).toContain('LABOR-L: 3 messages, with 1 appeal in them');
    expect(await importsWaiting(house.deps.db, house.time, 100)).toEqual([]);
    expect((await take(archive(post(9)))).id).not.toBe(id);
  });

  it('tells nobody of an archive without an appeal', async () => {
    const { id } = await take(archive(post(1)));
    house.time = new Date(Date.now() + 60_000);
    await readImport(house.deps, alone, id, never);
    expect(await importOf(house.deps, id)).toMatchObject({ told: true, appeals: 0, unread: 0 });
    expect(await notices()).toEqual([]);
  });

  it('acts on nothing in it: no command, no bounce, no mail of our own', async () => {
    const { id } = await take(
      archive(
        Buffer.from('From: ben@readers.example\nSubject: SUBSCRIBE LABOR-L Ben\n\nSUBSCRIBE LABOR-L Ben\n'),
        Buffer.from(
          'From: MAILER-DAEMON@x.example\nSubject: failure notice\n\n<reader1@readers.example>:\n550 5.1.1 No such user\n',
        ),
        post(3, 'X-Threefold-Loop: lists.example'),
      ),
    );
    house.time = new Date(Date.now() + 60_000);
    await readImport(house.deps, alone, id, never);
    const arrivals = await house.deps.db.selectFrom('arrivals').select(['state', 'outcome']).execute();
    expect(arrivals.map(({ outcome }) => outcome)).toEqual(
      Array(3).fill('from an archive; kept and not acted on'),
    );
    expect(await notices()).toEqual([]);
    expect(await house.deps.db.selectFrom('posts').select('id').execute()).toEqual([]);
    expect(await house.deps.db.selectFrom('bounces').select('id').execute()).toEqual([]);
  });

  it('waits for what could not be read at once before it tells', async () => {
    const { id } = await take(archive(APPEAL, post(1)));
    house.time = new Date(Date.now() + 60_000);
    await house.deps.db
      .updateTable('arrivals')
      .set({ next_try_at: new Date(Date.now() + 120_000) })
      .where('id', 'in', (from) => from.selectFrom('arrivals').select((eb) => eb.fn.max('id').as('id')))
      .execute();
    await readImport(house.deps, alone, id, never);
    expect(await notices()).toEqual([]);
    house.time = new Date(Date.now() + 180_000);
    await readImport(house.deps, alone, id, never);
    expect(await notices()).toHaveLength(1);
  });

  it('names what it cannot take, and takes the rest', async () => {
    async function* some(): AsyncGenerator<Archived> {
      yield { where: 'x.mbox at byte 7', unreadable: 'it has 9 bytes; INBOUND_MAX_BYTES takes 8' };
      yield { where: 'x.mbox at byte 16', raw: Buffer.from('no header at all\n') };
      yield { where: 'x.mbox at byte 40', raw: post(1) };
    }
    const { tally } = await take(some());
    expect(tally).toMatchObject({ messages: 3, stored: 1, unreadable: 2 });
    expect(complaints).toEqual([
      'x.mbox at byte 7: it has 9 bytes; INBOUND_MAX_BYTES takes 8',
      'x.mbox at byte 16: it has no headers',
    ]);
  });

  it('is for one import at a time', async () => {
    const messages = archive(post(1));
    const wish = {
      list: 'labor-l',
      messages,
      tell: () => undefined,
      complain: () => undefined,
      stopping: never,
    };
    await expect(importArchive(house.deps, async () => 'busy', wish)).rejects.toMatchObject({
      code: 'import-running',
    });
  });

  describe('without a list named', () => {
    const FROM_YORK = 'List-Post: <mailto:labor-l@yorku.ca>';

    it('goes to the one list that its messages name', async () => {
      await createList(house.deps, { name: 'YORK-L', originAddress: 'LABOR-L@YORKU.CA' });
      const { list, tally } = await take(archive(post(1, FROM_YORK), post(2), post(3, FROM_YORK)), {
        list: null,
      });
      expect(list.name).toBe('YORK-L');
      expect(tally).toMatchObject({ messages: 3, stored: 3 });
    });

    it('is refused where they name none here, and the answer says which they name', async () => {
      const refused = take(archive(post(1, FROM_YORK)), { list: null });
      await expect(refused).rejects.toMatchObject({ code: 'which-list', found: 'labor-l@yorku.ca' });
    });

    it('is refused where they name two, and leaves out what names another later', async () => {
      const other = 'List-Post: <mailto:labor-l@lists.example>';
      await createList(house.deps, { name: 'YORK-L', originAddress: 'LABOR-L@YORKU.CA' });
      const two = take(archive(post(1, FROM_YORK), post(2, other)), { list: null });
      await expect(two).rejects.toMatchObject({ code: 'which-list' });
      const many = Array.from({ length: 200 }, (_, n) => post(n, FROM_YORK));
      const { tally } = await take(archive(...many, post(1000, other)), { list: null });
      expect(tally).toMatchObject({ messages: 201, stored: 200, elsewhere: 1 });
    });
  });

  it('is refused for a list that is not here', async () => {
    await expect(take(archive(post(1)), { list: 'no-such-list' })).rejects.toMatchObject({
      code: 'no-such-list',
    });
  });
});
