import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { suppress } from '../../src/bounces/suppression.ts';
import type { List } from '../../src/lists/list.ts';
import { obeyCommands } from '../../src/lists/obey.ts';
import { addressHash } from '../../src/mail/address-hash.ts';
import type { Command } from '../../src/posts/parsed.ts';
import { type House, openHouse } from '../support/house.ts';
import { notices } from '../support/notices.ts';
import { listWith } from '../support/readers.ts';

let house: House;
let list: List;
beforeEach(async () => {
  house = await openHouse();
  list = await listWith(house.deps, ['member@example.org'], { description: 'On labor.' });
});
afterEach(() => house.close());

let sequence = 0;
const obey = (address: string, commands: Command[], more: { list?: List; trace?: string } = {}) => {
  sequence += 1;
  return obeyCommands(house.deps, {
    from: { address, name: 'Some One' },
    commands,
    messageId: `c${sequence}@example.org`,
    trace: `c${sequence}`,
    ...more,
  });
};

const command = (line: string): Command => {
  const [name = '', ...args] = line.split(' ');
  return { name, args };
};

const states = async (): Promise<Record<string, string>> => {
  const rows = await house.deps.db
    .selectFrom('subscriptions')
    .innerJoin('subscribers', 'subscribers.id', 'subscriptions.subscriber_id')
    .select(['subscribers.address as address', 'subscriptions.state as state'])
    .execute();
  return Object.fromEntries(rows.map((row) => [row.address, row.state]));
};

describe('commands by mail', () => {
  it('join, after a confirmation by mail, and leave', async () => {
    const { deps } = house;
    await obey('new@example.org', [command('SUBSCRIBE labor-l Nina Nowak')]);
    expect(await states()).toMatchObject({ 'new@example.org': 'pending' });
    const [ask] = await notices(deps, 'confirm');
    const token = /confirm\/([a-z0-9]+)/.exec(ask?.text ?? '')?.[1] ?? '';
    await obey('new@example.org', [command(`CONFIRM ${token}`)]);
    expect(await states()).toMatchObject({ 'new@example.org': 'active' });
    await obey('NEW@example.org', [command('SIGNOFF LABOR-L')]);
    expect(await states()).toMatchObject({ 'new@example.org': 'ended', 'member@example.org': 'active' });
    const row = await deps.db
      .selectFrom('subscribers')
      .select('name')
      .where('address', '=', 'new@example.org')
      .executeTakeFirst();
    expect(row?.name).toBe('Nina Nowak');
  });

  it('are all told of in one automatic answer', async () => {
    const { deps } = house;
    const obeyed = await obey('member@example.org', [
      command('QUERY labor-l'),
      command('SET labor-l NOMAIL'),
      command('QUERY labor-l'),
      command('SET labor-l MAIL'),
      command('INFO'),
      command('SIGNOFF nowhere'),
      command('FROBNICATE http://spam.example'),
    ]);
    expect(obeyed.map(({ line }) => line)).toEqual([
      'QUERY LABOR-L',
      'SET LABOR-L',
      'QUERY LABOR-L',
      'SET LABOR-L',
      'INFO',
      'SIGNOFF',
      'FROBNICATE',
    ]);
    expect(obeyed.map(({ did }) => did[0])).toEqual([
      'You are on Labor list and get its mail.',
      'You are on Labor list; its mail is paused.',
      'You are on Labor list; its mail is paused.',
      'You are on Labor list and get its mail.',
      'Labor list (labor-l@lists.example): On labor.',
      'There is no list of this name here.',
      'This is not a command here. Accepted are:',
    ]);
    const answers = await notices(deps, 'answer');
    expect(answers).toHaveLength(1);
    expect(answers[0]).toMatchObject({ to: 'member@example.org', envelopeFrom: '' });
    expect(answers[0]?.text).toContain('SIGNOFF list: leave a list');
    expect(answers[0]?.text).not.toContain('spam.example');
    expect(answers[0]?.headers.get('auto-submitted')).toContain('auto-replied');
  });

  it('at a list’s own request address need not name it', async () => {
    await obey('member@example.org', [command('SIGNOFF')], { list });
    expect(await states()).toEqual({ 'member@example.org': 'ended' });
    await obey('new@example.org', [command('SUBSCRIBE Nina Nowak')], { list });
    expect(await states()).toMatchObject({ 'new@example.org': 'pending' });
  });

  it('leave every list with a star', async () => {
    const { deps } = house;
    await listWith(deps, ['member@example.org', 'other@example.org'], { name: 'second' });
    await obey('member@example.org', [command('SIGNOFF *')]);
    const rows = await deps.db.selectFrom('subscriptions').select('state').orderBy('id').execute();
    expect(rows.map((row) => row.state)).toEqual(['ended', 'ended', 'active']);
    expect(await notices(deps, 'goodbye')).toHaveLength(2);
  });

  it('handed over twice are answered once', async () => {
    await obey('member@example.org', [command('HELP')], { trace: 'same' });
    await obey('member@example.org', [command('HELP')], { trace: 'same' });
    expect(await notices(house.deps, 'answer')).toHaveLength(1);
  });

  it('of an address that is never to be mailed are obeyed in silence', async () => {
    const { deps } = house;
    await suppress(deps.db, addressHash(deps.salt, 'member@example.org'), 'complaint');
    await obey('member@example.org', [command('SIGNOFF labor-l'), command('SUBSCRIBE labor-l')]);
    expect(await states()).toEqual({ 'member@example.org': 'ended' });
    expect(await notices(deps)).toEqual([]);
  });

  it('are bounded, and nothing in them is fatal', async () => {
    const hostile = ['__proto__', 'constructor', '', 'CONFIRM', 'SET', 'SET labor-l', 'CONFIRM \u0000'];
    const obeyed = await obey('stranger@example.org', [
      ...hostile.map(command),
      ...Array.from({ length: 50 }, () => command('HELP')),
    ]);
    expect(obeyed).toHaveLength(21);
    expect(await notices(house.deps, 'answer')).toHaveLength(1);
    await expect(obey('nobody', [command('HELP')])).rejects.toMatchObject({ code: 'bad-address' });
  });
});
