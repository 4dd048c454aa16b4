import { generateKeyPairSync } from 'node:crypto';
import { resolveTxt } from 'node:dns/promises';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { load } from '../../config/index.ts';
import { type DkimKey, keyInRecord, readKey, recordOf } from '../mail/dkim/keys.ts';
import { dkimDomain, dkimKeys } from '../mail/dkim/settings.ts';
import { UsageError } from './usage.ts';

export const USAGE = `dkim new SELECTOR FILE [--type rsa|ed25519]
       dkim check`;

/** `threefold dkim`: makes a key that signs outgoing mail, and looks whether DNS has its public half. */
export async function dkim(args: string[], lookUp: LookUp = resolveTxt): Promise<number> {
  const { values, positionals } = read(args);
  const [verb, selector, file, more] = positionals;
  if (verb === 'check' && selector === undefined) return check(lookUp);
  if (verb !== 'new' || !selector || !file || more !== undefined) throw new UsageError(USAGE);
  if (!/^[A-Za-z0-9][A-Za-z0-9.-]{0,61}$/.test(selector))
    throw new UsageError(`“${selector}” is no selector; letters, digits and hyphens are taken.\n${USAGE}`);
  if (values.type !== 'rsa' && values.type !== 'ed25519')
    throw new UsageError(`“${values.type}” is no kind of key; rsa and ed25519 are taken.\n${USAGE}`);
  return make(selector, resolve(file), values.type);
}

function read(args: string[]) {
  try {
    return parseArgs({ args, options: { type: { type: 'string', default: 'rsa' } }, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n${USAGE}`);
  }
}

function make(selector: string, file: string, type: 'rsa' | 'ed25519'): number {
  const domain = dkimDomain(load());
  const { privateKey } =
    type === 'rsa' ? generateKeyPairSync('rsa', { modulusLength: 2048 }) : generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
  try {
    // Never over a key that may be in use.
    writeFileSync(file, pem, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    throw new UsageError(`${file} cannot be written: ${(error as Error).message}`);
  }
  process.stdout.write(`The key is in ${file}. Put this into DNS, as a record of the type TXT:

  name   ${nameOf(selector, domain)}
  text   ${recordOf(readKey(pem, selector))}

Then start the service with DKIM_KEYS=${selector}:${file} (keys are parted by commas), and run "threefold dkim check".
`);
  return 0;
}

const nameOf = (selector: string, domain: string): string => `${selector}._domainkey.${domain}`;

type LookUp = (name: string) => Promise<string[][]>;

/** 0 where DNS has the public half of every key of DKIM_KEYS, 1 where not. */
async function check(lookUp: LookUp): Promise<number> {
  const config = load();
  const [keys, domain] = [dkimKeys(config), dkimDomain(config)];
  if (keys.length === 0)
    throw new UsageError('DKIM_KEYS is unset: the relay signs, and there is nothing to look for.');
  const found = await Promise.all(keys.map((key) => verdict(key, nameOf(key.selector, domain), lookUp)));
  for (const { words } of found) process.stdout.write(`${words}\n`);
  return found.every(({ good }) => good) ? 0 : 1;
}

async function verdict(
  key: DkimKey,
  name: string,
  lookUp: LookUp,
): Promise<{ good: boolean; words: string }> {
  const record = `Put this there, as a TXT record: ${recordOf(key)}`;
  try {
    const texts = (await lookUp(name)).map((parts) => parts.join(''));
    const theirs = texts.map(keyInRecord).filter((one): one is string => one !== null);
    const good = theirs.includes(keyInRecord(recordOf(key)) ?? '');
    if (good) return { good, words: `${name}: good, ${key.algorithm}` };
    const odd = theirs.length > 0 ? 'holds another key' : 'holds no key';
    return { good, words: `${name}: ${odd}. ${record}` };
  } catch (error) {
    const { code } = error as { code?: string };
    const isAbsent = code === 'ENOTFOUND' || code === 'ENODATA';
    return {
      good: false,
      words: `${name}: ${isAbsent ? `there is no record. ${record}` : `DNS does not answer (${code})`}`,
    };
  }
}
