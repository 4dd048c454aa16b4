import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openDatabase } from '../../src/db/pool.ts';
import { isUnavailable } from '../../src/db/unavailable.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { inDatabase } from '../support/template.ts';
import { eventually } from '../support/wait.ts';

const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

describe('the pool', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.drop());

  it('gives bigint as number, dates as text, instants as Date', async () => {
    const { rows } = await database.pool.query(
      `select 9007199254740991::bigint as big, '{1,2,NULL}'::bigint[] as bigs, '2026-03-24'::date as day,
              '{2026-03-24}'::date[] as days, '2026-03-24 12:00+02'::timestamptz as at`,
    );
    expect(rows).toEqual([
      {
        big: 9007199254740991,
        bigs: [1, 2, null],
        day: '2026-03-24',
        days: ['2026-03-24'],
        at: new Date('2026-03-24T10:00:00Z'),
      },
    ]);
  });

  it('refuses a bigint that a number does not hold', async () => {
    await expect(database.pool.query('select 9007199254740993::bigint')).rejects.toThrow('too large');
    expect((await database.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });

  it('cuts a statement that runs too long, and does not call that unavailable', async () => {
    const short = openDatabase(database.connection, { statementTimeoutMs: 50 });
    const error = await failureOf(short.pool.query('select pg_sleep(10)'));
    expect(error).toMatchObject({ code: '57014' });
    expect(isUnavailable(error)).toBe(false);
    await short.close();
    await short.close();
  });

  it('survives connections cut under it, idle and busy', async () => {
    const busy = failureOf(database.pool.query('select pg_sleep(20)'));
    await database.pool.query('select 1');
    const cut = await openDatabase(inject('administrator'));
    await eventually(async () => {
      const { rows } = await cut.pool.query(
        `select count(pg_terminate_backend(pid))::int as n from pg_stat_activity where datname = $1`,
        [(await cut.pool.query('select $1::text as name', [nameOf()])).rows[0].name],
      );
      return rows[0].n >= 2;
    });
    await cut.close();
    expect(isUnavailable(await busy)).toBe(true);
    expect(await eventually(async () => (await database.pool.query('select 1 as one')).rows)).toEqual([
      { one: 1 },
    ]);
  });

  const nameOf = (): string =>
    typeof database.connection === 'string'
      ? new URL(database.connection).pathname.slice(1)
      : database.connection.database;
});

describe('isUnavailable', () => {
  it('knows a refused port, a missing socket and a missing name', async () => {
    for (const connection of ['postgres://u:p@127.0.0.1:1/x', 'postgres://u:p@/x?host=/nonexistent']) {
      const gone = openDatabase(connection);
      expect(isUnavailable(await failureOf(gone.pool.query('select 1')))).toBe(true);
      await gone.close();
    }
  });

  it('does not take a mistake for an outage', async () => {
    const missing = openDatabase(inDatabase(inject('administrator'), 'threefold_no_such_database'));
    expect(isUnavailable(await failureOf(missing.pool.query('select 1')))).toBe(false);
    await missing.close();
    expect(isUnavailable(Object.assign(new Error('no such file'), { code: 'ENOENT', syscall: 'open' }))).toBe(
      false,
    );
    expect(isUnavailable(null)).toBe(false);
  });

  it('looks into causes', () => {
    const inner = Object.assign(new Error('the database system is starting up'), { code: '57P03' });
    expect(isUnavailable(new Error('could not plan', { cause: inner }))).toBe(true);
    expect(isUnavailable(new AggregateError([Object.assign(new Error('x'), { code: 'ECONNREFUSED' })]))).toBe(
      true,
    );
  });
});
