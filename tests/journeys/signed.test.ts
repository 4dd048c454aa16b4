import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reply } from '../../src/cli/demo/mails.ts';
import { readKey, recordOf } from '../../src/mail/dkim/keys.ts';
import { MAIL_DOMAIN, type Running, startRunning } from '../support/service.ts';
import { READERS, SEED, SEED_TITLE, setUp, VERA } from './cast.ts';

describe('with keys of its own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'threefold-signed-'));
  const records = new Map<string, string>();
  let running: Running;

  beforeAll(async () => {
    const pairs = {
      rsa: generateKeyPairSync('rsa', { modulusLength: 2048 }),
      ed: generateKeyPairSync('ed25519'),
    };
    for (const [selector, { privateKey }] of Object.entries(pairs)) {
      const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
      writeFileSync(join(folder, selector), pem);
      records.set(`${selector}._domainkey.${MAIL_DOMAIN}`, recordOf(readKey(pem, selector)));
    }
    running = await startRunning({ DKIM_KEYS: `rsa:${join(folder, 'rsa')},ed:${join(folder, 'ed')}` });
    await setUp(running);
  });
  afterAll(async () => {
    await running?.stop();
    rmSync(folder, { recursive: true });
  });

  it('signs every copy and every notice, as another program finds on the other side of the relay', async () => {
    const { mails } = await running.hand(SEED, {
      from: 'owner-labor-l@yorku.ca',
      to: `LABOR-L@${MAIL_DOMAIN}`,
    });
    const asked = mails.find(({ envelope }) => envelope.to === VERA.address);
    await running.hand(reply(VERA, asked?.replyTo ?? '', 'ok', 'Re: held', new Date(), 'signed-1'), {
      from: VERA.address,
      to: asked?.replyTo ?? '',
    });
    const copies = running.mails.filter(({ subject }) => subject === `[LABOR-L] ${SEED_TITLE}`);
    expect(copies).toHaveLength(READERS.length);
    expect(running.mails.length).toBeGreaterThan(READERS.length);
    const resolver = async (name: string) => [[records.get(name) ?? '']];
    for (const { raw } of running.mails) {
      const { results } = await dkimVerify(raw, { resolver });
      expect(results.map(({ selector, status }) => [selector, status.result])).toEqual([
        ['rsa', 'pass'],
        ['ed', 'pass'],
      ]);
    }
  });
});
