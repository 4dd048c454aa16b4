import { describe, expect, it } from 'vitest';
import type { Comparable } from '../../../src/appeals/same/comparable.ts';
import { compare } from '../../../src/appeals/same/compare.ts';
import {
  again,
  DYERS,
  DYERS_ES,
  type Mail,
  MILL,
  MILL_ES,
  MILL_RU,
  PRINTER,
  read,
  SEED,
  UPDATE,
} from './variants.ts';

const LATER = 'Thu, 19 Jun 2003 10:00:00 +0100';
const mill = (more: Partial<Mail> = {}) => read({ subject: 'Five weavers of Tarnford', text: MILL, ...more });

describe('the same appeal', () => {
  const originals: readonly [string, string, string][] = [
    ['of 2001', 'Repression in Kazakhstan - your support needed now!', SEED],
    ['with a deadline', 'Five weavers of Tarnford', MILL],
  ];
  for (const [what, subject, text] of originals) {
    it.each(Object.entries(again(subject, text)))(`${what}, %s`, async (_how, mail) => {
      const [first, second] = [await read({ subject, text }), await read(mail)];
      expect(compare(second, first)?.kind).toBe('same');
    });
  }

  it('cut short on its way, or without its addresses', async () => {
    const cut = await mill({ text: MILL.slice(0, MILL.indexOf('and to see that the mill pays')) });
    expect(compare(cut, await mill())?.kind).toBe('same');
    const hidden = await mill({
      text: MILL.replace(/, at minister@\S+/, '').replace('aid@weavers.example', ''),
    });
    expect(compare(hidden, await mill())?.kind).toBe('same');
  });

  it('years later, with days that are given without a year', async () => {
    const text = MILL.replace('30 June 2003', '30 June');
    const late = await mill({ text, date: 'Fri, 4 Jun 2004 10:00:00 +0100' });
    const first = await mill({ text });
    expect(late.reading.deadline).not.toBe(first.reading.deadline);
    expect(compare(late, first)?.kind).toBe('same');
    const next = MILL.replace('before 30 June 2003', 'by next Friday');
    expect(
      compare(await mill({ text: next, date: 'Thu, 19 Jun 2003 10:00:00 +0100' }), await mill({ text: next }))
        ?.kind,
    ).toBe('same');
  });

  it('with a name spelt otherwise, and accents lost', async () => {
    const spelt = await mill({ text: MILL.replaceAll('Haddow', 'Hadow').replaceAll('Walczak', 'Walcak') });
    expect(compare(spelt, await mill())?.kind).toBe('same');
  });
});

describe('an appeal in another language', () => {
  it.each([
    ['Spanish', MILL_ES],
    ['Russian', MILL_RU],
  ])('is a translation, either way: %s', async (_language, text) => {
    const [first, second] = [await mill(), await read({ subject: 'Tarnford', text })];
    expect(compare(second, first)?.kind).toBe('translation');
    expect(compare(first, second)?.kind).toBe('translation');
  });

  it('is none where it is about others, or comes years later', async () => {
    const dyers = await read({ subject: 'Ellbeck', text: DYERS_ES });
    expect(dyers.reading.language).toBe('es');
    expect(compare(dyers, await mill())?.kind).not.toBe('translation');
    const later = await read({ subject: 'Tarnford', text: MILL_ES, date: 'Mon, 5 Jun 2006 10:00:00 +0100' });
    expect(compare(later, await mill())?.kind).not.toBe('translation');
  });
});

describe('another appeal', () => {
  const apart = async (one: Comparable, other: Comparable) => {
    expect(compare(one, other)).toBeNull();
    expect(compare(other, one)).toBeNull();
  };

  it('is one to the same minister about other people, in other words', async () => {
    await apart(await read({ subject: 'Yusuf Ademola', text: PRINTER }), await mill());
  });

  it('is one in the same words about other people', async () => {
    await apart(await read({ subject: 'Three dyers arrested', text: DYERS, date: LATER }), await mill());
  });

  it('is the same text to somebody else altogether', async () => {
    const ambassador = MILL.replaceAll(
      'Minister of Justice, Edmund\nGarrow',
      'Ambassador of Tarn, Olga\nWeiss',
    )
      .replace('minister@justice.tarn.example', 'embassy@tarn.example')
      .replace('Dear Minister', 'Dear Ambassador');
    expect(compare(await mill({ text: ambassador, date: LATER }), await mill())?.kind).not.toBe('same');
  });

  it('is one that answers it and has nothing to do with it', async () => {
    const seed = await read({ subject: 'Repression in Kazakhstan', text: SEED });
    const first = await mill();
    const answering = {
      ...seed,
      post: { ...seed.post, references: [first.post.messageId ?? ''], date: null },
    };
    expect(compare(answering, first)).toBeNull();
  });
});

describe('an update', () => {
  const update = (more: Partial<Mail> = {}) =>
    read({ subject: 'UPDATE: two of the weavers of Tarnford are free', text: UPDATE, date: LATER, ...more });

  it('says so and names the earlier one', async () => {
    expect(compare(await update(), await mill())).toMatchObject({ kind: 'update' });
  });

  it('says so and is about the same people', async () => {
    const text = UPDATE.replace(/, "Five weavers of Tarnford still in\nprison"/, '');
    expect(compare(await update({ text }), await mill())).toMatchObject({ kind: 'update' });
  });

  it('answers the post of the earlier one', async () => {
    const text = UPDATE.replace('UPDATE: t', 'T').replace(/This is an update[\s\S]*?prison"\. /, '');
    const later = await update({ subject: 'Two of the weavers are free', text });
    const first = await mill();
    const answering = { ...later, post: { ...later.post, references: [first.post.messageId ?? ''] } };
    expect(compare(later, first)).toBeNull();
    expect(compare(answering, first)).toMatchObject({ kind: 'update' });
  });

  it('never comes before what it updates', async () => {
    expect(compare(await update({ date: 'Mon, 2 Jun 2003 10:00:00 +0100' }), await mill())).toBeNull();
  });

  it('is the same letter with another deadline, another address, or called corrected', async () => {
    for (const more of [
      { text: MILL.replace('30 June 2003', '14 July 2003') },
      { text: MILL.replace('before 30 June 2003', 'before 30 July 2003') },
      { text: MILL.replace('minister@justice.tarn.example', 'garrow@justice.tarn.example') },
      { subject: 'CORRECTED: Five weavers of Tarnford' },
    ])
      expect(compare(await mill({ date: LATER, ...more }), await mill())?.kind).toBe('update');
  });

  it('is the same when it is forwarded itself', async () => {
    for (const [how, mail] of Object.entries(again('UPDATE: two of the weavers are free', UPDATE)))
      expect([how, compare(await read({ date: LATER, ...mail }), await update())?.kind]).toEqual([
        how,
        'same',
      ]);
  });

  it('of one appeal is none of another to the same minister', async () => {
    expect(compare(await update(), await read({ subject: 'Yusuf Ademola', text: PRINTER }))).toBeNull();
    expect(compare(await update(), await read({ subject: 'Three dyers', text: DYERS }))).toBeNull();
  });
});
