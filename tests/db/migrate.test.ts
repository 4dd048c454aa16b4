import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { migrate, WrongDatabase } from '../../src/db/migrate.ts';
import { type Database, openDatabase } from '../../src/db/pool.ts';
import { administer, inDatabase, newName } from '../support/template.ts';

const one = { number: 1, name: 'one', sql: 'create table one (id int)' };
const two = { number: 2, name: 'two', sql: 'create table two (id int); insert into two values (2)' };
const spoilt = { number: 2, name: 'spoilt', sql: 'create table half (id int); select * from nowhere' };

describe('migrate', () => {
  let database: Database;
  const name = newName();

  beforeAll(async () => {
    await administer(inject('administrator'), `create database ${name}`);
    database = openDatabase(inDatabase(inject('administrator'), name));
  });
  afterAll(async () => {
    await database.close();
    await administer(inject('administrator'), `drop database ${name} with (force)`);
  });

  it('runs each migration once, however many start at the same time', async () => {
    const all = await Promise.all([1, 2, 3, 4].map(() => migrate(database.pool, undefined, [one])));
    expect(all.flat()).toEqual(['0001-one']);
    expect(await migrate(database.pool, undefined, [one])).toEqual([]);
  });

  it('leaves nothing of a migration that fails, and names it', async () => {
    await expect(migrate(database.pool, undefined, [one, spoilt])).rejects.toThrow(
      'Migration 2 (spoilt) failed',
    );
    const { rows } = await database.pool.query(`select to_regclass('half') as half`);
    expect(rows[0].half).toBeNull();
    expect(await migrate(database.pool, undefined, [one, two])).toEqual(['0002-two']);
  });

  it('refuses a schema that is newer than the program', async () => {
    await expect(migrate(database.pool, undefined, [one])).rejects.toThrow(WrongDatabase);
    await expect(migrate(database.pool, undefined, [one])).rejects.toThrow(
      'schema 2, and this program knows up to 1',
    );
  });
});
