import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roleOf } from '../../src/inbound/roles.ts';
import { listAddresses, RESERVED_NAMES, whyNotAListName } from '../../src/lists/list.ts';
import { parseAddress } from '../../src/mail/address.ts';
import { cpuMs } from '../support/cpu.ts';

describe('the name of a list', () => {
  it.each(['LABOR-L', 'labor-l', 'a', 'news.example', '1mai', 'x-y.z-1', 'owner', 'my-requests'])(
    'may be %s',
    (name) => {
      expect(whyNotAListName(name)).toBeNull();
    },
  );

  it.each([
    '',
    ' ',
    '-l',
    'l-',
    '.l',
    'l.',
    'a..b',
    'a b',
    'a+b',
    'a_b',
    'a@b',
    'лейбор',
    'a\nb',
    'x'.repeat(53),
    'labor-owner',
    'LABOR-Request',
    'x-subscribe',
    'x-unsubscribe',
  ])('may not be %j', (name) => {
    expect(whyNotAListName(name)).toEqual(expect.any(String));
  });

  it('may not be an address the service needs itself, in any case', () => {
    for (const name of RESERVED_NAMES) expect(whyNotAListName(name.toUpperCase())).toContain('needs itself');
    for (const name of [
      'forward',
      'copy',
      'bounce',
      'moderate',
      'leave',
      'confirm',
      'complaints',
      'postmaster',
      'abuse',
      'listserv',
      'refuse',
    ]) {
      expect(RESERVED_NAMES.has(name)).toBe(true);
    }
  });

  it('makes addresses that are addresses, whatever the name', () => {
    const names = fc.stringMatching(/^[A-Za-z0-9.-]{1,60}$/).filter((name) => whyNotAListName(name) === null);
    fc.assert(
      fc.property(names, (name) => {
        const addresses = listAddresses({ name }, 'lists.example.org');
        for (const [door, address] of Object.entries(addresses)) {
          expect(parseAddress(address)?.address).toBe(address);
          expect(roleOf(address, 'lists.example.org')).toEqual({
            is: door === 'post' ? 'list' : door,
            name: name.toLowerCase(),
          });
        }
        expect(new Set(Object.values(addresses)).size).toBe(5);
      }),
    );
  });

  it('is decided on in linear time', () => {
    const start = cpuMs();
    whyNotAListName(`${'a-'.repeat(200_000)}!`);
    whyNotAListName('a.'.repeat(200_000));
    expect(cpuMs() - start).toBeLessThan(500);
  });
});
