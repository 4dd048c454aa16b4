import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { candidatesFor } from '../../../src/appeals/same/store.ts';
import {
  appealOf,
  fillLikeness,
  keepPosts,
  relativesOf,
  type StoredAppeal,
} from '../../../src/appeals/service.ts';
import type { List } from '../../../src/lists/list.ts';
import { renderText } from '../../../src/mail/text.ts';
import { heldBlocks } from '../../../src/moderation/notices.ts';
import { relationsOf } from '../../../src/moderation/relations.ts';
import { decide, holdApart } from '../../../src/moderation/service.ts';
import { type House, openHouse } from '../../support/house.ts';
import { aList, anArrival } from '../../support/rows.ts';
import { again, DYERS, type Mail, MILL, MILL_ES, MILL_RU, PRINTER, read, UPDATE } from './variants.ts';

const VERA = { address: 'vera@moderators.example', name: 'Vera', via: 'page' } as const;

let house: House;
let lists = 0;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const newList = (): Promise<List> => {
  lists += 1;
  return aList(house.deps, 0, `SAME-${lists}`);
};

/** What came of posts that came in together: as one message, or as a digest. */
async function comeIn(list: List, mails: readonly Mail[], archived = false) {
  const posts = await Promise.all(
    mails.map(async (mail) => {
      const { reading, post } = await read(mail);
      return {
        ...post,
        removed: [],
        from: { name: 'Nora', address: 'nora@weavers.example' },
        appeal: { ...reading, confidence: 1, evidence: {} },
      };
    }),
  );
  const { arrival, trace } = await anArrival(house.deps, list);
  return house.deps.db
    .transaction()
    .execute((tx) => keepPosts(tx, { list: list.id, arrival, trace, archived }, posts));
}

const MAIL = { subject: 'Five weavers of Tarnford', text: MILL };
/** A text of its own for each test, so that none finds another's. */
const about = (place: string, text = MILL): Mail => ({
  subject: `Five weavers of ${place}`,
  text: text.replaceAll('Tarnford', place).replaceAll('TARNFORD', place.toUpperCase()),
});
/** The same with people and a minister of its own. */
const ofItsOwn = (place: string, text = MILL): Mail => {
  const mail = about(place, text);
  const names = /\b(?:Amira|Haddow|Joseph|Binks|Lena|Okafor|Piotr|Walczak|Ruth|Denny)\b/g;
  const named = mail.text.replace(names, (name) => `${name}${place.toLowerCase()}`);
  return { ...mail, text: named.replaceAll('justice.tarn', `${place.toLowerCase()}.tarn`) };
};
const only = (found: { appeals: readonly StoredAppeal[] }): StoredAppeal => found.appeals[0] as StoredAppeal;

describe('the same appeal', () => {
  it('is held once on a list, however it comes again', async () => {
    const list = await newList();
    const first = only(await comeIn(list, [MAIL]));
    for (const [how, mail] of Object.entries(again(MAIL.subject, MAIL.text))) {
      const came = await comeIn(list, [mail]);
      expect([how, came.appeals.length, came.repeated.map(({ state }) => state)]).toEqual([
        how,
        0,
        ['repeated'],
      ]);
    }
    const { same } = await relativesOf(house.deps.db, first);
    expect(same.length).toBe(Object.keys(again('', '')).length);
  });

  it('is held once where it comes alone and in a digest, and twice in one', async () => {
    const list = await newList();
    const came = await comeIn(list, [about('Owsden'), { subject: 'Yusuf', text: PRINTER }, about('Owsden')]);
    expect(came.appeals.map(({ reading }) => reading.title)).toEqual([
      expect.stringMatching(/OWSDEN/i),
      expect.stringMatching(/PRINTER/i),
    ]);
    expect(came.repeated).toHaveLength(1);
    expect((await comeIn(list, [about('Owsden')])).repeated).toHaveLength(1);
  });

  it('is held on another list, linked to the first of all, with what became of it there', async () => {
    const [one, two, three] = [await newList(), await newList(), await newList()];
    const first = only(await comeIn(one, [about('Kelham')]));
    await decide(house.deps, first.id, { decision: 'approve' }, VERA);
    const second = only(await comeIn(two, [about('Kelham')]));
    const third = only(await comeIn(three, [about('Kelham')]));
    const links = await house.deps.db
      .selectFrom('appeal_links')
      .select(['appeal_id', 'earlier_id', 'kind'])
      .where('appeal_id', 'in', [second.id, third.id])
      .orderBy('appeal_id')
      .execute();
    expect(links).toEqual([
      { appeal_id: second.id, earlier_id: first.id, kind: 'same' },
      { appeal_id: third.id, earlier_id: first.id, kind: 'same' },
    ]);
    const { elsewhere } = await relationsOf(house.deps, third);
    expect(elsewhere.map(({ listName, state, sent }) => [listName, state, sent])).toEqual([
      [one.name, 'approved', 0],
      [two.name, 'held', 0],
    ]);
  });

  it('is asked about when it comes live after it was found in an archive, and not the other way round', async () => {
    const list = await newList();
    const found = only(await comeIn(list, [about('Ilchester')], true));
    expect((await comeIn(list, [about('Ilchester')], true)).repeated).toHaveLength(1);
    const live = only(await comeIn(list, [about('Ilchester')]));
    expect([found.archived, live.state]).toEqual([true, 'held']);
    expect((await comeIn(list, [about('Ilchester')], true)).repeated).toHaveLength(1);
  });

  it('finds the other where two come at once', async () => {
    const lists = [await newList(), await newList()];
    const came = await Promise.all(lists.map((list) => comeIn(list, [about('Wexcombe')])));
    const found = await Promise.all(
      came.map(async (one) => (await relativesOf(house.deps.db, only(one))).same.length),
    );
    expect(found).toEqual([1, 1]);
  });

  it('is held on its own once a moderator says that it is another one', async () => {
    const list = await newList();
    const first = only(await comeIn(list, [about('Ashby')]));
    const [repeated] = (await comeIn(list, [about('Ashby')])).repeated;
    expect((await relationsOf(house.deps, first)).repeats.map(({ id, by }) => [id, by])).toEqual([
      [repeated?.id, 'Nora'],
    ]);
    await expect(decide(house.deps, repeated?.id ?? 0, { decision: 'approve' }, VERA)).rejects.toMatchObject({
      code: 'already-decided',
    });
    await holdApart(house.deps, repeated?.id ?? 0);
    expect((await appealOf(house.deps.db, { id: repeated?.id ?? 0 })).state).toBe('held');
    expect((await relativesOf(house.deps.db, first)).same).toEqual([]);
    await expect(holdApart(house.deps, repeated?.id ?? 0)).rejects.toMatchObject({ code: 'not-repeated' });
  });
});

describe('translations', () => {
  it('are held, linked to each other in whatever order they come, and told to moderators', async () => {
    const [one, two] = [await newList(), await newList()];
    const spanish = only(await comeIn(one, [ofItsOwn('Brandon', MILL_ES)]));
    const english = only(await comeIn(two, [ofItsOwn('Brandon')]));
    const russian = only(await comeIn(two, [ofItsOwn('Brandon', MILL_RU)]));
    for (const [of, others] of [
      [spanish, ['en', 'ru']],
      [english, ['es', 'ru']],
      [russian, ['es', 'en']],
    ] as const) {
      const { translations } = await relationsOf(house.deps, of);
      expect(translations.map(({ language }) => language)).toEqual(others);
    }
    const words = renderText(
      heldBlocks(russian, two.name, 'https://x.example', await relationsOf(house.deps, russian)),
    );
    expect(words).toContain('The same came in Spanish: “CINCO TEJEDORES DE BRANDON SIGUEN PRESOS”.');
  });

  it('are found for the same appeal on another list too, once', async () => {
    const [one, two] = [await newList(), await newList()];
    await comeIn(one, [ofItsOwn('Corfe')]);
    await comeIn(one, [ofItsOwn('Corfe', MILL_ES)]);
    const again = only(await comeIn(two, [ofItsOwn('Corfe', MILL_ES)]));
    const { same, translations } = await relativesOf(house.deps.db, again);
    expect([same.length, translations.map(({ language }) => language)]).toEqual([1, ['en']]);
  });
});

describe('appeals stored before likeness was kept', () => {
  it('get it, some at a time, and are found from then on', async () => {
    const { db } = house.deps;
    const list = await newList();
    const old = only(await comeIn(list, [about('Dunster')]));
    const older = only(await comeIn(list, [{ subject: 'x', text: PRINTER.replaceAll('Ademola', 'Bello') }]));
    const kept = await likenessIn([old.id, older.id]);
    await sql`update appeals set likeness = '{}', address_keys = '{}', likeness_due = true
      where id in (${old.id}, ${older.id})`.execute(db);
    expect((await comeIn(list, [about('Dunster')])).appeals.length).toBe(1);
    expect(await fillLikeness(db, 1)).toBe(1);
    expect(await fillLikeness(db, 5)).toBe(1);
    expect(await fillLikeness(db, 5)).toBe(0);
    expect(await likenessIn([old.id, older.id])).toEqual(kept);
  });

  async function likenessIn(ids: readonly number[]) {
    const { rows } = await sql`select id, likeness, address_keys, likeness_due from appeals
      where id = any(${[...ids]}::bigint[]) order by id`.execute(house.deps.db);
    return rows;
  }
});

describe('other appeals', () => {
  it('are held, each for itself', async () => {
    const list = await newList();
    const came = await comeIn(list, [
      about('Tilbury'),
      { subject: 'x', text: DYERS },
      { subject: 'y', text: PRINTER },
    ]);
    expect(came.appeals.length + came.repeated.length).toBe(3);
    for (const appeal of came.appeals) {
      const { same, updateOf } = await relativesOf(house.deps.db, appeal);
      expect([same.filter(({ list: on }) => on === list.id), updateOf]).toEqual([[], []]);
    }
  });

  it('update an earlier one: linked both ways, and held', async () => {
    const list = await newList();
    const first = only(await comeIn(list, [about('Merebank')]));
    const update = only(
      await comeIn(list, [{ ...about('Merebank', UPDATE), date: 'Thu, 19 Jun 2003 10:00:00 +0100' }]),
    );
    expect(update.state).toBe('held');
    expect((await relativesOf(house.deps.db, update)).updateOf.map(({ id }) => id)).toEqual([first.id]);
    expect((await relativesOf(house.deps.db, first)).updates.map(({ id }) => id)).toEqual([update.id]);
  });

  it('are found by what they answer, by their words and by their addresses, never later ones', async () => {
    const list = await newList();
    const first = only(await comeIn(list, [about('Yarrow')]));
    const answered = [first.post.messageId ?? ''];
    const other = only(
      await comeIn(list, [{ subject: 'Yusuf', text: PRINTER.replaceAll('example', 'test') }]),
    );
    const found = async (references: readonly string[]) =>
      (await candidatesFor(house.deps.db, other.id, references)).map(({ id }) => id);
    expect(await found([])).not.toContain(first.id);
    expect(await found(answered)).toContain(first.id);
    expect(await candidatesFor(house.deps.db, first.id, [other.post.messageId ?? ''])).not.toContainEqual(
      expect.objectContaining({ id: other.id }),
    );
  });
});
