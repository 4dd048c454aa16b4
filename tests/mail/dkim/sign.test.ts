import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import { describe, expect, it } from 'vitest';
import { compose } from '../../../src/mail/compose.ts';
import { relaxedBody, relaxedField, takeApart } from '../../../src/mail/dkim/canonical.ts';
import { type DkimKey, keyInRecord, readKey, recordOf } from '../../../src/mail/dkim/keys.ts';
import { dkimSigner } from '../../../src/mail/dkim/sign.ts';
import { outgoing } from '../../../src/mail/outgoing.ts';
import { compile, marker, splice } from '../../../src/mail/splice.ts';

const NOW = new Date();
const pem = (type: 'rsa' | 'ed25519'): string =>
  (type === 'rsa'
    ? generateKeyPairSync('rsa', { modulusLength: 2048 })
    : generateKeyPairSync('ed25519')
  ).privateKey
    .export({ type: 'pkcs8', format: 'pem' })
    .toString();
const RSA = readKey(pem('rsa'), 'r1');
const ED25519 = readKey(pem('ed25519'), 'e1');
const DOMAIN = 'lists.example';

/** What an independent reader of signatures makes of them; DNS answers with the records of these keys. */
async function verdicts(message: Buffer, keys: readonly DkimKey[] = [RSA, ED25519]) {
  const resolver = async (name: string): Promise<string[][]> => {
    const key = keys.find(({ selector }) => name === `${selector}._domainkey.${DOMAIN}`);
    if (!key) throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
    return [[recordOf(key)]];
  };
  const { results } = await dkimVerify(message, { resolver });
  return results.map(({ status, signingDomain }) => [status.result, signingDomain]);
}

const signed = async (message: Buffer, keys: readonly DkimKey[]) =>
  (await dkimSigner(DOMAIN, keys, () => NOW).sign(outgoing(message))).whole();

const mail = (text: string, more: Partial<Parameters<typeof compose>[0]> = {}) =>
  compose({
    from: { name: 'Labour', address: `labor-l@${DOMAIN}` },
    to: { name: null, address: 'ada@novak.example' },
    subject: 'Free the printers',
    text,
    html: `<p>${text.replace(/[<&]/g, '')}</p>`,
    headers: {
      'List-Unsubscribe': '<https://x.example/u/1>',
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
    messageId: `<1@${DOMAIN}>`,
    date: NOW,
    ...more,
  });

describe('a signed message', () => {
  it.each([
    ['RSA', [RSA]],
    ['Ed25519', [ED25519]],
    ['both', [RSA, ED25519]],
  ])('is found good by another program: %s', async (_name, keys) => {
    const message = await signed(await mail('Two lines,  with\ttabs \n\nand blanks.\n\n\n'), keys);
    expect(await verdicts(message)).toEqual(keys.map(() => ['pass', DOMAIN]));
    for (const line of message.toString('latin1').split('\r\n')) expect(line.length).toBeLessThanOrEqual(78);
  });

  it('is found good whatever it says', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'grapheme' }),
        async (text, subject) => {
          expect(await verdicts(await signed(await mail(text, { subject }), [ED25519]))).toEqual([
            ['pass', DOMAIN],
          ]);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('is found good whatever was spliced into it, and has no line that wants stuffing', async () => {
    const [to, link] = [marker('to', 'salt', 'mailbox'), marker('link', 'salt')];
    const compiled = compile(
      await mail(`Your link:\n\nhttps://x.example/${link.text}\n\n.\n..`, {
        to: { name: null, address: to.text },
      }),
      [to, link],
    );
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[a-z. ]{0,80}$/), async (value) => {
        const copy = splice(compiled, { to: 'Ada <ada@novak.example>', link: value });
        const done = await dkimSigner(DOMAIN, [RSA], () => NOW).sign(copy);
        expect(await verdicts(done.whole())).toEqual([['pass', DOMAIN]]);
        expect(done.size).toBe(done.whole().length);
        const unstuffed = Buffer.concat([...done.stuffed])
          .toString('latin1')
          .replace(/^\.\./gm, '.');
        expect(unstuffed).toBe(done.whole().toString('latin1'));
      }),
      { numRuns: 30 },
    );
  });

  it('is found bad once anything that is signed was changed, and not for what relays do', async () => {
    const message = (await signed(await mail('Free the four.'), [RSA])).toString('latin1');
    const check = (changed: string) => verdicts(Buffer.from(changed, 'latin1'));
    expect(await check(message.replace('the four', 'the five'))).toEqual([['neutral', DOMAIN]]);
    expect(await check(message.replace('Subject: Free', 'Subject: Jail'))).toEqual([['fail', DOMAIN]]);
    expect(await check(message.replace(/^From:/m, 'From: x@y.example\r\nFrom:'))).toEqual([['fail', DOMAIN]]);
    expect(await check(message.replace('One-Click', 'Two-Click'))).toEqual([['fail', DOMAIN]]);
    expect(
      await check(`Received: from here\r\n${message.replace('Subject: Free', 'SUBJECT:   Free')}\r\n\r\n`),
    ).toEqual([['pass', DOMAIN]]);
  });
});

describe('relaxed canonicalization', () => {
  // RFC 6376 section 3.4.5, the example.
  it('is that of the standard', () => {
    const { fields, body } = takeApart('A: X\r\nB : Y\t\r\n\tZ  \r\n\r\n C \r\nD \t E\r\n\r\n\r\n');
    expect(fields.map(relaxedField)).toEqual(['a:X', 'b:Y Z']);
    expect(relaxedBody(body)).toBe(' C\r\nD E\r\n');
    expect([relaxedBody(''), relaxedBody('\r\n\r\n'), relaxedBody('x')]).toEqual(['', '', 'x\r\n']);
  });

  it('of a body stays what it is, done again', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^(?:[a \t]{0,3}(?:\r\n)?){0,20}$/), (body) => {
        const once = relaxedBody(body);
        expect(relaxedBody(once)).toBe(once);
        expect(once).not.toMatch(/\t| {2}| \r\n|\r\n\r\n$/);
      }),
    );
  });
});

describe('a key', () => {
  it('is RSA of 1024 bits and more, or Ed25519', () => {
    const short = generateKeyPairSync('rsa', { modulusLength: 512 }).privateKey.export({
      type: 'pkcs1',
      format: 'pem',
    });
    const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({
      type: 'pkcs8',
      format: 'pem',
    });
    expect(() => readKey(short, 's')).toThrow('an RSA key of 512 bits; accepted are 1024 and more');
    expect(() => readKey(ec, 's')).toThrow('a key of the kind ec; accepted is RSA or Ed25519');
    expect(() => readKey('nonsense', 's')).toThrow('no private key in PEM');
  });

  it('is found again in its record', () => {
    for (const key of [RSA, ED25519]) {
      const record = recordOf(key);
      expect(keyInRecord(record.replaceAll(';', ' ;\r\n\t').replace('p=', 'p = '))).toBe(keyInRecord(record));
    }
    expect(keyInRecord(recordOf(ED25519))).toMatch(/^[A-Za-z0-9+/]{43}=$/);
    expect([keyInRecord('v=DKIM1; p='), keyInRecord('v=spf1 -all')]).toEqual([null, null]);
  });
});
