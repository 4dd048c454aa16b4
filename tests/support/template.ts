import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { type Connection, clientConfig } from '../../src/db/connection.ts';
import { migrate } from '../../src/db/migrate.ts';
import { openDatabase } from '../../src/db/pool.ts';

/** Runs one statement that no transaction may hold, such as CREATE DATABASE. */
export async function administer(administrator: Connection, statement: string): Promise<void> {
  const client = new pg.Client(clientConfig(administrator));
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The same server and role, another database. */
export function inDatabase(connection: Connection, database: string): Connection {
  if (typeof connection !== 'string') return { ...connection, database };
  const url = new URL(connection);
  url.pathname = `/${database}`;
  return url.href;
}

export const newName = (): string => `threefold_test_${randomBytes(6).toString('hex')}`;

/** Makes the database that every test's own is cloned from. */
export async function buildTemplate(administrator: Connection): Promise<string> {
  const name = newName();
  await administer(administrator, `create database ${name} template template0 encoding 'UTF8'`);
  const database = openDatabase(inDatabase(administrator, name));
  try {
    await migrate(database.pool);
  } finally {
    await database.close();
  }
  return name;
}

export const dropTemplate = (administrator: Connection, name: string): Promise<void> =>
  administer(administrator, `drop database if exists ${name} with (force)`);
