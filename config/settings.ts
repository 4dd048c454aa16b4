import Type, { type Static, type TSchema } from 'typebox';

/**
 * Every setting of the service: its name in the environment, what it accepts, its default, and
 * whether it must never be printed. The table in the README is kept equal to this one by a test.
 */
export interface Setting<S extends TSchema = TSchema> {
  readonly schema: S;
  /** What the value may be, in words: shown when a value is refused. */
  readonly accepts: string;
  /** The default in words, for people. */
  readonly unset: string;
  readonly secret: boolean;
  readonly about: string;
}

const setting = <S extends TSchema>(s: Setting<S>): Setting<S> => s;

const url = (schemes: string) => Type.String({ pattern: `^(?:${schemes})://[^\\s]+$` });

export const SETTINGS = {
  PORT: setting({
    schema: Type.Integer({ minimum: 0, maximum: 65535, default: 8080 }),
    accepts: 'a whole number from 0 to 65535 (0: any free port)',
    unset: '`8080`',
    secret: false,
    about: 'Port of the web service.',
  }),
  HOST: setting({
    schema: Type.String({ minLength: 1, pattern: '^[A-Za-z0-9.:%_-]+$', default: '127.0.0.1' }),
    accepts: 'an address or host name to listen on, such as 127.0.0.1 or 0.0.0.0',
    unset: '`127.0.0.1`',
    secret: false,
    about: 'Address the web service listens on.',
  }),
  BASE_URL: setting({
    schema: Type.Optional(Type.String({ pattern: '^https?://[^\\s/?#]+(?:/[^\\s?#]*)?$' })),
    accepts: 'an http:// or https:// address without a query',
    unset: '`http://localhost:PORT`',
    secret: false,
    about: 'Address people reach the service at; every link in a mail starts with it.',
  }),
  MAIL_DOMAIN: setting({
    schema: Type.String({
      pattern:
        '^(?=.{1,253}$)[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*$',
      default: 'lists.localhost',
    }),
    accepts: 'a domain name, such as lists.example.org',
    unset: '`lists.localhost`',
    secret: false,
    about: 'Domain of the lists and of every address the service answers to.',
  }),
  DATA_DIR: setting({
    schema: Type.String({ minLength: 1, pattern: '^[^\\u0000]+$', default: 'data' }),
    accepts: 'a folder; it is made where it does not exist',
    unset: '`data`',
    secret: false,
    about: 'Folder for the embedded database and for secrets the service makes itself.',
  }),
  DATABASE_URL: setting({
    schema: Type.Optional(url('postgres|postgresql')),
    accepts: 'a postgres:// address',
    unset: 'an embedded PostgreSQL',
    secret: true,
    about: 'PostgreSQL 15 or later to use instead of the embedded one.',
  }),
  REDIS_URL: setting({
    schema: Type.Optional(url('redis|rediss')),
    accepts: 'a redis:// or rediss:// address',
    unset: 'the queue lives in PostgreSQL',
    secret: true,
    about: 'Redis for the queue.',
  }),
  SMTP_URL: setting({
    schema: Type.Optional(Type.String({ pattern: '^smtps?://[^\\s]+(?: +smtps?://[^\\s]+)*$' })),
    accepts: 'smtp://[user:password@]host[:port] or smtps://…; several are parted by spaces',
    unset: 'mail goes to `/outbox`',
    secret: true,
    about: 'Relay that outgoing mail is handed to; of several the first that can be reached.',
  }),
  SMTP_CONNECTIONS: setting({
    schema: Type.Integer({ minimum: 1, maximum: 500, default: 10 }),
    accepts: 'a whole number from 1 to 500',
    unset: '`10`',
    secret: false,
    about: 'Connections each process keeps open to the relay.',
  }),
  SMTP_MESSAGES_PER_CONNECTION: setting({
    schema: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000 })),
    accepts: 'a whole number from 1 to 1000000',
    unset: 'any number',
    secret: false,
    about: 'Messages after which a connection to the relay is closed and another opened.',
  }),
  SMTP_RATE: setting({
    schema: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000_000 })),
    accepts: 'a whole number of copies a minute from 1 to 100000000',
    unset: 'as many as the relay takes',
    secret: false,
    about: 'Copies a minute handed to the relay, by all processes together.',
  }),
  SMTP_DOMAIN_RATES: setting({
    schema: Type.Optional(
      Type.String({
        pattern:
          '^(?:\\*|[\\p{L}\\p{N}.-]+(?:\\+[\\p{L}\\p{N}.-]+)*):[1-9]\\d{0,8}(?:,(?:\\*|[\\p{L}\\p{N}.-]+(?:\\+[\\p{L}\\p{N}.-]+)*):[1-9]\\d{0,8})*$',
      }),
    ),
    accepts:
      'DOMAIN:COPIES a minute, parted by commas; `+` joins domains that count as one, `*` is every other domain',
    unset: 'as many as the relay takes',
    secret: false,
    about:
      'Copies a minute to a receiving domain, by all processes together: `gmail.com+googlemail.com:600,*:300`.',
  }),
  DKIM_KEYS: setting({
    schema: Type.Optional(
      Type.String({
        pattern: '^[A-Za-z0-9][A-Za-z0-9._-]*:[^,\\u0000]+(?:,[A-Za-z0-9][A-Za-z0-9._-]*:[^,\\u0000]+)*$',
      }),
    ),
    accepts: 'SELECTOR:FILE, parted by commas; each file a private key in PEM, RSA or Ed25519',
    unset: 'the relay signs',
    secret: false,
    about: 'Keys that sign outgoing mail by DKIM, each with its selector.',
  }),
  DKIM_DOMAIN: setting({
    schema: Type.Optional(Type.String({ pattern: '^(?=.{1,253}$)[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*$' })),
    accepts: 'a domain name that `MAIL_DOMAIN` is, or is below',
    unset: '`MAIL_DOMAIN`',
    secret: false,
    about: 'Domain that mail is signed for.',
  }),
  UNKNOWN_COPIES: setting({
    schema: Type.Enum(['resend', 'hold'], { default: 'resend' }),
    accepts: 'resend or hold',
    unset: '`resend`: once more, with the same Message-ID',
    secret: false,
    about:
      'What becomes of a copy when the relay was lost before it answered; `hold` leaves it to a moderator.',
  }),
  INBOUND_TOKEN: setting({
    schema: Type.Optional(Type.String({ minLength: 16, pattern: '^[\\u0021-\\u007e]+$' })),
    accepts: 'at least 16 printable characters without spaces',
    unset: 'made, kept in `DATA_DIR/inbound-token`',
    secret: true,
    about: 'Bearer token the mail system shows when it hands a message to `/inbound/mime`.',
  }),
  INBOUND_MAX_BYTES: setting({
    schema: Type.Integer({ minimum: 1024, maximum: 1_073_741_824, default: 26_214_400 }),
    accepts: 'a whole number of bytes from 1024 to 1073741824',
    unset: '`26214400` (25 MiB)',
    secret: false,
    about: 'Largest message taken in.',
  }),
  DELIVERIES_KEPT_DAYS: setting({
    schema: Type.Integer({ minimum: 30, maximum: 36_500, default: 400 }),
    accepts: 'a whole number of days from 30 to 36500',
    unset: '`400`',
    secret: false,
    about: 'How long it is kept who got which copy, after a dispatch is done; its figures stay.',
  }),
  ADMIN_EMAIL: setting({
    schema: Type.Optional(
      Type.String({ maxLength: 254, pattern: '^[^\\s@<>",;:]+@[A-Za-z0-9][A-Za-z0-9.-]*$' }),
    ),
    accepts: 'one e-mail address',
    unset: 'the first start prints a link to make an admin',
    secret: false,
    about: 'Address of the first admin.',
  }),
  SECRET: setting({
    schema: Type.Optional(
      Type.String({
        pattern: '^[\\u0021-\\u002b\\u002d-\\u007e]{32,}(?:,[\\u0021-\\u002b\\u002d-\\u007e]{32,})*$',
      }),
    ),
    accepts:
      'one or more keys of at least 32 printable characters, parted by commas; the first signs, all are accepted',
    unset: 'made, kept in `DATA_DIR/secret`',
    secret: true,
    about: 'Key that signs every personal link. To change it, put the new key before the old one.',
  }),
  LOG_LEVEL: setting({
    schema: Type.Enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], { default: 'info' }),
    accepts: 'fatal, error, warn, info, debug, trace or silent',
    unset: '`info`',
    secret: false,
    about: 'How much is logged.',
  }),
} as const;

export type SettingName = keyof typeof SETTINGS;

type Values = Static<ReturnType<typeof Type.Object<{ [K in SettingName]: (typeof SETTINGS)[K]['schema'] }>>>;

/** The settings as the service uses them: validated, with defaults, and with the secrets there. */
export interface Config extends Omit<Values, 'BASE_URL' | 'INBOUND_TOKEN' | 'SECRET'> {
  /** Without a slash at the end. */
  readonly BASE_URL: string;
  readonly INBOUND_TOKEN: string;
  /** The first key signs; all of them verify. */
  readonly SECRET: readonly string[];
}
