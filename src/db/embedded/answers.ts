import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type Connection, clientConfig } from '../connection.ts';
import { isUnavailable } from '../unavailable.ts';

/**
 * Whether the server answers a query. While it starts, stops or is not there it does not.
 *
 * @throws Error for anything else, such as a wrong password.
 */
async function answers(connection: Connection): Promise<boolean> {
  const client = new pg.Client({ ...clientConfig(connection), connectionTimeoutMillis: 2_000 });
  // A connection cut between two steps rejects the step; the event says nothing more.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch (error) {
    if (isUnavailable(error)) return false;
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Waits until the server answers.
 *
 * @param until ends the wait when it resolves.
 * @returns whether it answered.
 */
export async function untilItAnswers(connection: Connection, until: Promise<unknown>): Promise<boolean> {
  let over = false;
  void until.then(() => {
    over = true;
  });
  while (!over) {
    if (await answers(connection)) return true;
    await Promise.race([until, sleep(40)]);
  }
  return false;
}
