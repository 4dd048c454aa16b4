import { inject } from 'vitest';
import { type Database, openDatabase, type PoolOptions } from '../../src/db/pool.ts';
import { administer, inDatabase, newName } from './template.ts';

export interface TestDatabase extends Database {
  /** Closes the pool and removes the database. */
  drop(): Promise<void>;
}

/** A fresh, migrated database of the test's own. Drop it when done. */
export async function testDatabase(options: PoolOptions = {}): Promise<TestDatabase> {
  const administrator = inject('administrator');
  const name = newName();
  await administer(
    administrator,
    `create database ${name} template ${inject('template')} strategy file_copy`,
  );
  const database = openDatabase(inDatabase(administrator, name), options);
  return {
    ...database,
    async drop() {
      await database.close();
      await administer(administrator, `drop database if exists ${name} with (force)`);
    },
  };
}
