import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appealOf, type StoredAppeal } from '../../../src/appeals/service.ts';
import type { List } from '../../../src/lists/list.ts';
import { type Draft, draftOf } from '../../../src/moderation/edit/draft.ts';
import { changesOf, editAppeal } from '../../../src/moderation/edit/service.ts';
import { decide } from '../../../src/moderation/service.ts';
import { type House, openHouse } from '../../support/house.ts';
import { aHeldAppeal, aList } from '../../support/rows.ts';

const VERA = { address: 'vera@moderators.example', name: 'Vera', via: 'page' } as const;
const OTTO = { address: 'otto@moderators.example', name: 'Otto', via: 'link' } as const;

let house: House;
let list: List;
let appeal: StoredAppeal;
beforeAll(async () => {
  house = await openHouse();
  list = await aList(house.deps);
});
afterAll(() => house.close());

const held = async (): Promise<StoredAppeal> => aHeldAppeal(house.deps, list);
const now = (): Promise<StoredAppeal> => appealOf(house.deps.db, { id: appeal.id });
const edit = (more: Partial<Draft>, by: typeof VERA | typeof OTTO = VERA, version = 1) =>
  editAppeal(house.deps, appeal.id, { version, draft: { ...draftOf(appeal.reading), ...more } }, by);

describe('editAppeal', () => {
  it('keeps what was read, who changed what, and what goes out', async () => {
    appeal = await held();
    const title = 'Let the printers of Port Aston go';
    expect(await edit({ title, deadline: '2001-04-01' })).toEqual({
      is: 'saved',
      fields: ['title', 'deadline'],
    });
    const edited = await now();
    expect(edited).toMatchObject({
      version: 2,
      reading: { title, deadline: '2001-04-01' },
      asRead: appeal.reading,
    });
    expect(edited.slug).toBe(`let-the-printers-of-port-aston-go-${appeal.id}`);
    expect(await edit({ title, deadline: '2001-04-01', forward: '' }, OTTO, 2)).toMatchObject({
      fields: ['forward'],
    });
    expect((await now()).asRead).toEqual(appeal.reading);
    const changes = await changesOf(house.deps, appeal.id);
    expect(
      changes.map(({ version, field, before, after, by }) => [version, field, before, after, by.name]),
    ).toEqual([
      [2, 'title', appeal.reading.title, title, 'Vera'],
      [2, 'deadline', null, '2001-04-01', 'Vera'],
      [3, 'forward', 3, null, 'Otto'],
    ]);
    expect(changes[0]).toMatchObject({ at: house.time, by: VERA });
  });

  it('changes nothing where nothing was typed, and nothing where something is wrong', async () => {
    appeal = await held();
    expect(await edit({})).toEqual({ is: 'saved', fields: [] });
    expect(await edit({ title: 'Another', deadline: 'soon' })).toEqual({
      is: 'wrong',
      wrong: { deadline: expect.stringContaining('not a day') },
    });
    expect(await now()).toEqual(appeal);
    expect(await changesOf(house.deps, appeal.id)).toEqual([]);
  });

  it('lets one of two edits at once win, and hands the other back brought up to date', async () => {
    appeal = await held();
    const ends = await Promise.all([
      edit({ title: 'Hers' }),
      edit({ title: 'His', deadline: '2001-04-01' }, OTTO),
    ]);
    const [saved, late] = [...ends].sort((a) => (a.is === 'saved' ? -1 : 1));
    expect(saved?.is).toBe('saved');
    if (late?.is !== 'overtaken') throw new Error(`The second edit was ${late?.is}.`);
    const mine = ends.indexOf(late) === 0 ? 'Hers' : 'His';
    expect(late).toMatchObject({ both: ['title'], draft: { title: mine }, appeal: { version: 2 } });
    expect(late.since.map(({ field }) => field)).toContain('title');
    expect(await edit(late.draft, VERA, late.appeal.version)).toMatchObject({ is: 'saved' });
    expect((await now()).reading.title).toBe(mine);
  });

  it('saves nothing of an appeal that was decided meanwhile', async () => {
    appeal = await held();
    await decide(house.deps, appeal.id, { decision: 'approve' }, OTTO);
    expect(await edit({ title: 'Too late' })).toMatchObject({ is: 'decided' });
    expect((await now()).reading).toEqual(appeal.reading);
    await expect(
      editAppeal(house.deps, 999_999, { version: 1, draft: draftOf(appeal.reading) }, VERA),
    ).rejects.toMatchObject({
      code: 'no-such-appeal',
    });
  });

  it('keeps anything that can be typed', async () => {
    appeal = await held();
    const summary = 'A \u0000 and half a pair \ud83d, "quotes" and \\ backslashes';
    await edit({ summary });
    expect((await now()).reading.summary).toBe(
      'A \ufffd and half a pair \ufffd, "quotes" and \\ backslashes',
    );
    expect((await changesOf(house.deps, appeal.id))[0]?.after).toBe((await now()).reading.summary);
  });
});

describe('a decision on what was seen', () => {
  it('is not made over what somebody changed since', async () => {
    appeal = await held();
    await edit({ title: 'Changed' }, OTTO);
    await expect(
      decide(house.deps, appeal.id, { decision: 'approve' }, VERA, { version: 1 }),
    ).rejects.toMatchObject({ code: 'changed-meanwhile', found: 'changed by Otto' });
    expect((await now()).state).toBe('held');
    await decide(house.deps, appeal.id, { decision: 'approve' }, VERA, { version: 2 });
    expect((await now()).state).toBe('approved');
  });
});
