import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Type from 'typebox';
import { Value } from 'typebox/value';
import { type Config, SETTINGS, type Setting, type SettingName } from './settings.ts';

/** A setting the service cannot start with: its name, what was found, what is accepted. */
export class BadSetting extends Error {
  override readonly name = 'BadSetting';
  readonly setting: SettingName;

  constructor(setting: SettingName, found: string, accepts: string) {
    super(`${setting}: found ${found}, accepted is ${accepts}.`);
    this.setting = setting;
  }
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** The environment of this process. */
export const environment = (): Environment => process.env;

/**
 * Reads the settings from `env`; the only reader of the environment.
 * Makes `DATA_DIR` and, where they are unset, the two secrets kept in it (mode 0600).
 *
 * @throws BadSetting for a value that is not accepted; a secret value is never in the message.
 */
export function load(env: Environment = environment()): Config {
  const values = Object.fromEntries(
    (Object.keys(SETTINGS) as SettingName[]).map((name) => [name, readSetting(name, env[name])]),
  ) as Record<SettingName, unknown>;
  const dataDir = resolve(values.DATA_DIR as string);
  makeFolder(dataDir);
  const secret = (values.SECRET as string | undefined) ?? kept(join(dataDir, 'secret'), 'SECRET');
  return {
    ...values,
    DATA_DIR: dataDir,
    BASE_URL: withoutSlashes((values.BASE_URL as string | undefined) ?? `http://localhost:${values.PORT}`),
    MAIL_DOMAIN: (values.MAIL_DOMAIN as string).toLowerCase(),
    INBOUND_TOKEN:
      (values.INBOUND_TOKEN as string | undefined) ?? kept(join(dataDir, 'inbound-token'), 'INBOUND_TOKEN'),
    SECRET: secret.split(','),
  } as unknown as Config;
}

function withoutSlashes(url: string): string {
  let end = url.length;
  while (url[end - 1] === '/') end -= 1;
  return url.slice(0, end);
}

/** The settings for people and logs: secrets are replaced by whether they are set. */
export function redacted(config: Config): Record<string, string> {
  return Object.fromEntries(
    (Object.keys(SETTINGS) as SettingName[]).map((name) => {
      const value = config[name];
      return [name, SETTINGS[name].secret ? (value ? '(set)' : '(unset)') : String(value ?? '(unset)')];
    }),
  );
}

function readSetting(name: SettingName, found: string | undefined): unknown {
  const { schema, accepts, secret }: Setting = SETTINGS[name];
  // An empty value is how shells and compose files say "unset".
  const given = found === undefined || found === '' ? undefined : found;
  if (given === undefined && Type.IsOptional(schema)) return undefined;
  const value = Value.Convert(schema, given ?? Value.Default(schema, undefined));
  if (Value.Check(schema, value)) return value;
  throw new BadSetting(
    name,
    secret ? `a value of ${given?.length} characters` : JSON.stringify(given),
    accepts,
  );
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new BadSetting(
      'DATA_DIR',
      `${JSON.stringify(folder)} (${(error as Error).message})`,
      SETTINGS.DATA_DIR.accepts,
    );
  }
}

/** A secret of the service's own making, made by whichever process comes first. */
function kept(file: string, name: SettingName): string {
  const read = (): string => readFileSync(file, 'utf8').trim();
  try {
    return checked(read(), file, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  // Written whole beside its place, then linked: a process that starts at the same time never reads half of it.
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return checked(read(), file, name);
}

function checked(value: string, file: string, name: SettingName): string {
  const { schema, accepts }: Setting = SETTINGS[name];
  if (Value.Check(schema, value)) return value;
  throw new BadSetting(name, `${(value as string).length} characters in ${file}`, accepts);
}
