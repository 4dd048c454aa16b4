import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dkim } from '../../src/cli/dkim.ts';
import { readKey, recordOf } from '../../src/mail/dkim/keys.ts';

let folder: string;
let said: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'threefold-dkim-'));
  said = '';
  vi.stubEnv('BASE_URL', '');
  vi.stubEnv('DATA_DIR', join(folder, 'data'));
  vi.stubEnv('MAIL_DOMAIN', 'lists.union.example');
  vi.stubEnv('DKIM_DOMAIN', 'union.example');
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    said += String(chunk);
    return true;
  });
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const file = (name: string): string => join(folder, name);
const record = (name: string, selector: string): string =>
  recordOf(readKey(readFileSync(file(name)), selector));

describe('threefold dkim', () => {
  it('makes a key for its owner alone, says what DNS is to hold, and finds it there', async () => {
    expect(await dkim(['new', 's2026', file('rsa.pem')])).toBe(0);
    expect(await dkim(['new', 'e2026', file('ed.pem'), '--type', 'ed25519'])).toBe(0);
    expect(statSync(file('rsa.pem')).mode & 0o777).toBe(0o600);
    expect(said).toContain('name   s2026._domainkey.union.example');
    expect(said).toContain(`text   ${record('ed.pem', 'e2026')}`);
    vi.stubEnv('DKIM_KEYS', `s2026:${file('rsa.pem')},e2026:${file('ed.pem')}`);
    const dns: Record<string, string[][]> = {
      // In pieces of 255 octets, as DNS has long texts.
      's2026._domainkey.union.example': [record('rsa.pem', 's2026').match(/.{1,255}/g) ?? []],
      'e2026._domainkey.union.example': [['v=DKIM1; k=ed25519; p=']],
    };
    const lookUp = async (name: string) => {
      const found = dns[name];
      if (!found) throw Object.assign(new Error('none'), { code: 'ENOTFOUND' });
      return found;
    };
    said = '';
    expect(await dkim(['check'], lookUp)).toBe(1);
    expect(said).toContain('s2026._domainkey.union.example: good, rsa-sha256');
    expect(said).toContain(
      'e2026._domainkey.union.example: holds no key. Put this there, as a TXT record: v=DKIM1;',
    );
    dns['e2026._domainkey.union.example'] = [[record('ed.pem', 'e2026')]];
    expect(await dkim(['check'], lookUp)).toBe(0);
    delete dns['e2026._domainkey.union.example'];
    expect(await dkim(['check'], lookUp)).toBe(1);
    expect(said).toContain('e2026._domainkey.union.example: there is no record.');
  });

  it('says what is wrong and what is accepted, and writes over no key', async () => {
    await dkim(['new', 's', file('key.pem'), '--type', 'ed25519']);
    const before = readFileSync(file('key.pem'), 'utf8');
    await expect(dkim(['new', 's', file('key.pem')])).rejects.toThrow('cannot be written: EEXIST');
    expect(readFileSync(file('key.pem'), 'utf8')).toBe(before);
    await expect(dkim(['new', 's/x', file('a')])).rejects.toThrow('is no selector');
    await expect(dkim(['new', 's', file('a'), '--type', 'dsa'])).rejects.toThrow('rsa and ed25519 are taken');
    await expect(dkim(['old'])).rejects.toThrow('dkim new SELECTOR FILE');
    await expect(dkim(['check'])).rejects.toThrow('DKIM_KEYS is unset');
    vi.stubEnv('DKIM_KEYS', `s:${file('none.pem')}`);
    await expect(dkim(['check'])).rejects.toThrow('DKIM_KEYS: found for s a file that cannot be read');
    vi.stubEnv('DKIM_DOMAIN', 'other.example');
    vi.stubEnv('DKIM_KEYS', `s:${file('key.pem')}`);
    await expect(dkim(['check'])).rejects.toThrow(
      'DKIM_DOMAIN: found other.example, accepted is lists.union.example',
    );
  });
});
