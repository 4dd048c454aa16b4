import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BadSetting, load, redacted, SETTINGS, type SettingName } from '../../config/index.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'threefold-config-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = (env: Record<string, string> = {}) => load({ DATA_DIR: join(folder, 'data'), ...env });

describe('load', () => {
  it('has a default for everything', () => {
    const config = read();
    expect(config).toMatchObject({
      PORT: 8080,
      BASE_URL: 'http://localhost:8080',
      MAIL_DOMAIN: 'lists.localhost',
    });
    expect(config.DATABASE_URL).toBeUndefined();
    expect(config.SECRET[0]?.length).toBeGreaterThanOrEqual(32);
  });

  it('makes the secrets once, for the owner alone', () => {
    const [first, second] = [read(), read()];
    expect(second.SECRET).toEqual(first.SECRET);
    expect(second.INBOUND_TOKEN).toBe(first.INBOUND_TOKEN);
    expect(statSync(join(folder, 'data', 'secret')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(folder, 'data', 'secret'), 'utf8').trim()).toBe(first.SECRET[0]);
  });

  it('takes an empty value as unset, and a list of keys', () => {
    const [a, b] = ['a'.repeat(32), 'b'.repeat(40)];
    expect(read({ PORT: '', SECRET: `${a},${b}` })).toMatchObject({ PORT: 8080, SECRET: [a, b] });
    expect(read({ BASE_URL: 'https://lists.example.org/' }).BASE_URL).toBe('https://lists.example.org');
  });

  it.each([
    ['PORT', '99999'],
    ['PORT', '80a'],
    ['BASE_URL', 'ftp://example.org'],
    ['BASE_URL', 'https://example.org/?a=b'],
    ['MAIL_DOMAIN', 'not a domain'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['REDIS_URL', 'localhost:6379'],
    ['SMTP_URL', 'mail.example.org'],
    ['SMTP_CONNECTIONS', '0'],
    ['INBOUND_TOKEN', 'short'],
    ['INBOUND_MAX_BYTES', '-1'],
    ['ADMIN_EMAIL', 'nobody'],
    ['SECRET', 'short'],
    ['LOG_LEVEL', 'loud'],
  ] as const)('refuses %s=%s, and says what is accepted', (name, value) => {
    expect(() => read({ [name]: value })).toThrow(BadSetting);
    expect(() => read({ [name]: value })).toThrow(SETTINGS[name].accepts);
  });

  it('refuses a data folder that is a file', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => load({ DATA_DIR: join(folder, 'file') })).toThrow(/DATA_DIR/);
  });

  it('never prints a secret, whatever is wrong with it', () => {
    const secrets = (Object.keys(SETTINGS) as SettingName[]).filter((name) => SETTINGS[name].secret);
    fc.assert(
      fc.property(fc.constantFrom(...secrets), fc.string({ minLength: 8 }), (name, value) => {
        fc.pre(value.trim() !== '' && !SETTINGS[name].accepts.includes(value));
        const printed = printedOf({ [name]: value });
        return !printed.includes(value);
      }),
      { numRuns: 200 },
    );
  });
});

function printedOf(env: Record<string, string>): string {
  try {
    return JSON.stringify(redacted(read(env)));
  } catch (error) {
    return String(error);
  }
}
