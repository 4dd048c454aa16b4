import { randomBytes } from 'node:crypto';
import { pino } from 'pino';
import type { Claim, Deps } from '../../src/deps.ts';
import { tokens } from '../../src/mail/tokens.ts';
import type { Bell, JobName } from '../../src/queue/catalogue.ts';
import { type TestDatabase, testDatabase } from './database.ts';

export interface Ring {
  readonly name: JobName;
  readonly payload: Record<string, number>;
}

/** Everything service functions need, over a database of the test's own; rings are kept instead of worked on. */
export interface House {
  readonly deps: Deps;
  readonly database: TestDatabase;
  readonly rings: Ring[];
  /** What the clock says; move it by setting it. */
  time: Date;
  close(): Promise<void>;
}

export async function openHouse(): Promise<House> {
  const database = await testDatabase();
  const rings: Ring[] = [];
  const bell: Bell = {
    ring: async (name, payload) => {
      rings.push({ name, payload });
    },
  };
  const house = { time: new Date('2001-03-22T12:00:00Z') };
  const deps: Deps = {
    db: database.db,
    bell,
    tokens: tokens(['a key of the tests, long enough to be one']),
    config: { BASE_URL: 'http://localhost:8080', MAIL_DOMAIN: 'lists.example' },
    salt: Buffer.alloc(32, 7),
    log: pino({ level: 'silent' }),
    now: () => house.time,
    random: randomBytes,
  };
  return Object.assign(house, { deps, database, rings, close: () => database.drop() });
}

/** A claim that nobody else wants. */
export const alone: Claim = (_class, _which, work) => work(new AbortController().signal);

/** Of a process that is not to stop. */
export const running: AbortSignal = new AbortController().signal;
