import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { Config } from '../config/index.ts';
import type { DB } from './db/schema.ts';
import type { Tokens } from './mail/tokens.ts';
import type { Bell } from './queue/catalogue.ts';

/** What a service function works with, passed in and never looked up. */
export interface Deps {
  readonly db: Kysely<DB>;
  readonly bell: Bell;
  readonly tokens: Tokens;
  readonly config: Pick<Config, 'BASE_URL' | 'MAIL_DOMAIN'> &
    Partial<Pick<Config, 'SMTP_RATE' | 'SMTP_DOMAIN_RATES'>>;
  /** Salt of this installation's address hashes; unlike a signing key it never changes. */
  readonly salt: Buffer;
  readonly log: Logger;
  /** The clock. */
  readonly now: () => Date;
  /** `size` random bytes. */
  readonly random: (size: number) => Buffer;
}

/** Runs `work` while no other process has the claim (a, b), both int4; `lost` aborts when the claim is lost. */
export type Claim = <T>(a: number, b: number, work: (lost: AbortSignal) => Promise<T>) => Promise<T | 'busy'>;

/** A database or an open transaction of it. */
export type Store = Kysely<DB>;
