import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addressKey,
  domainOf,
  maskAddress,
  parseAddress,
  parseList,
  splitPlus,
} from '../../src/mail/address.ts';
import { cpuMs } from '../support/cpu.ts';

const only = (address: string) => ({ name: null, address });

/** Local parts and domains that people have. */
const someAddress = fc
  .tuple(
    fc.stringMatching(/^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,20}(?:\.[A-Za-z0-9_+-]{1,20}){0,2}$/),
    fc.stringMatching(/^[A-Za-z0-9]([A-Za-z0-9-]{0,10}[A-Za-z0-9])?\.[A-Za-z]{2,10}$/),
  )
  .map(([local, domain]) => `${local}@${domain}`)
  // "xn--" begins an encoded label, which random letters seldom are.
  .filter((address) => !address.toLowerCase().includes('xn--') && !/@..--/.test(address));

describe('parseAddress', () => {
  it.each([
    ['anna@example.org', only('anna@example.org')],
    ['  <anna@Example.ORG>\n', only('anna@Example.ORG')],
    ['Anna <anna@example.org>', { name: 'Anna', address: 'anna@example.org' }],
    [
      '"Petrova, Anna \\"A\\"" <anna@example.org>',
      { name: 'Petrova, Anna "A"', address: 'anna@example.org' },
    ],
    ['Аня Петрова <anna@example.org>', { name: 'Аня Петрова', address: 'anna@example.org' }],
    ["o'neil+tag@sub.example.co.uk", only("o'neil+tag@sub.example.co.uk")],
    ['info@bücher.example', only('info@bücher.example')],
    ['почта@пример.рф', only('почта@пример.рф')],
    ['admin@localhost', only('admin@localhost')],
    ['admin@lists.localhost', only('admin@lists.localhost')],
    [`${'a'.repeat(64)}@example.org`, only(`${'a'.repeat(64)}@example.org`)],
  ])('takes %j', (text, expected) => {
    expect(parseAddress(text)).toEqual(expected);
  });

  it.each([
    '',
    ' ',
    '@',
    'anna',
    'anna@',
    '@example.org',
    'anna@example',
    'anna@example.org, boris@example.org',
    'anna@example.org boris@example.org',
    'anna@boris@example.org',
    '<anna@example.org',
    'anna@example.org>',
    '<<anna@example.org>>',
    'anna@example.org\r\nBcc: boris@example.org',
    'Anna\r\nBcc: x <anna@example.org>',
    'anna\u0000@example.org',
    'an na@example.org',
    '.anna@example.org',
    'anna.@example.org',
    'an..na@example.org',
    '"anna x"@example.org',
    'anna@-example.org',
    'anna@example-.org',
    'anna@exa_mple.org',
    'anna@example..org',
    'anna@example.org.',
    'anna@[192.0.2.1]',
    'anna@192.0.2.1',
    'anna@1.0x7f',
    'anna@exam\u202eple.org',
    'Group: anna@example.org;',
    'Anna (work) <anna@example.org>',
    '\u212aate@example.org',
    `${'a'.repeat(65)}@example.org`,
    `${'ж'.repeat(33)}@example.org`,
    `anna@${'a'.repeat(64)}.org`,
    `anna@${'a.'.repeat(124)}org`,
    `${'n'.repeat(201)} <anna@example.org>`,
  ])('refuses %j', (text) => {
    expect(parseAddress(text)).toBeNull();
  });

  it('reads back every address, with and without a name', () => {
    fc.assert(
      fc.property(
        someAddress,
        fc.stringMatching(/^[A-Za-zäöéж]{1,9}( [A-Za-zäöéж]{1,9}){0,3}$/),
        (address, name) => {
          expect(parseAddress(address)).toEqual(only(address));
          expect(parseAddress(`<${address}>`)).toEqual(only(address));
          expect(parseAddress(`${name} <${address}>`)).toEqual({ name, address });
          expect(parseAddress(`"${name}" <${address}>`)).toEqual({ name, address });
        },
      ),
    );
  });

  it('never gives anything that could end a header or begin a second address', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })),
        someAddress,
        (junk, address) => {
          for (const text of [junk, junk + address, `${junk} <${address}>`, address + junk]) {
            const found = parseAddress(text);
            if (!found) continue;
            expect(found.address).toMatch(
              /^[^\s<>,;:"()@\u0000-\u001f\u007f]+@[^\s<>,;:"()@\u0000-\u001f\u007f]+$/,
            );
            expect(found.name ?? '').not.toMatch(/[\u0000-\u001f\u007f]/);
            expect(Buffer.byteLength(found.address)).toBeLessThanOrEqual(254);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('takes no longer on hostile input', () => {
    const began = cpuMs();
    for (const text of ['"\\'.repeat(200), '<'.repeat(400), 'a.'.repeat(200), `${'a@'.repeat(200)}>`])
      parseAddress(text);
    parseList('"<,'.repeat(100_000));
    parseList('a '.repeat(100_000));
    expect(cpuMs() - began).toBeLessThan(2000);
  });
});

describe('addressKey', () => {
  it.each([
    ['Anna@Example.ORG', 'anna@example.org'],
    [' anna@example.org ', 'anna@example.org'],
    ['info@BÜCHER.example', 'info@xn--bcher-kva.example'],
    ['info@xn--bcher-kva.example', 'info@xn--bcher-kva.example'],
    ['ПОЧТА@Пример.рф', 'почта@xn--e1afmkfd.xn--p1ai'],
    ['e\u0301ric@example.org', 'éric@example.org'],
    ['a@1.2', 'a@1.2'],
    ['MAILER-DAEMON', 'mailer-daemon'],
    ['', ''],
  ])('of %j is %j', (address, key) => {
    expect(addressKey(address)).toBe(key);
  });

  it('does not let a letter outside ASCII pass for one in it', () => {
    expect(addressKey('\u212aate@example.org')).not.toBe('kate@example.org');
    expect(addressKey('m\u0130ke@example.org')).not.toBe('mike@example.org');
    expect(addressKey('m\u0131ke@example.org')).not.toBe('mike@example.org');
  });

  it('is the same for every case, and its own key', () => {
    fc.assert(
      fc.property(someAddress, (address) => {
        const key = addressKey(address);
        expect(addressKey(address.toUpperCase())).toBe(key);
        expect(addressKey(key)).toBe(key);
      }),
    );
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof addressKey(text) === 'string'));
  });
});

describe('maskAddress and domainOf', () => {
  it.each([
    ['anna@example.org', 'a…@example.org', 'example.org'],
    ['жанна@Пример.рф', 'ж…@Пример.рф', 'пример.рф'],
    ['a@b@example.org', 'a…@example.org', 'example.org'],
    ['nobody', '…', ''],
    ['@example.org', '…', 'example.org'],
    ['', '…', ''],
  ])('of %j', (address, masked, domain) => {
    expect(maskAddress(address)).toBe(masked);
    expect(domainOf(address)).toBe(domain);
  });

  it('shows one character of the local part at most', () => {
    fc.assert(
      fc.property(someAddress, (address) => {
        expect(maskAddress(address)).toBe(`${address[0]}…${address.slice(address.lastIndexOf('@'))}`);
      }),
    );
  });
});

describe('splitPlus', () => {
  it.each([
    ['forward+TOKEN@Host.example', { base: 'forward', tag: 'TOKEN', domain: 'host.example' }],
    ['<FORWARD+a+b@host.example>', { base: 'forward', tag: 'a+b', domain: 'host.example' }],
    ['LABOR-L@host.example', { base: 'labor-l', tag: null, domain: 'host.example' }],
    ['forward+@host.example', { base: 'forward', tag: '', domain: 'host.example' }],
    ['no address', null],
    ['@host.example', null],
    ['forward+x@', null],
  ])('of %j', (address, expected) => {
    expect(splitPlus(address)).toEqual(expected);
  });
});

describe('parseList', () => {
  it('parts addresses by commas, semicolons, line breaks and spaces', () => {
    const typed =
      'anna@example.org, "Petrov; Boris" <boris@example.org>;carl@example.org dora@example.org\r\nnot one\nEva <eva@example.org> Fay <fay@example.org>';
    expect(parseList(typed)).toEqual({
      addresses: [
        only('anna@example.org'),
        { name: 'Petrov; Boris', address: 'boris@example.org' },
        only('carl@example.org'),
        only('dora@example.org'),
        { name: 'Eva', address: 'eva@example.org' },
        { name: 'Fay', address: 'fay@example.org' },
      ],
      bad: ['not', 'one'],
    });
  });

  it('keeps an unclosed quote or bracket to its own line', () => {
    expect(
      parseList('"anna@example.org, x\nboris@example.org\n<carl@example.org, y\ndora@example.org'),
    ).toEqual({
      addresses: [only('boris@example.org'), only('dora@example.org')],
      bad: ['"anna@example.org,', 'x', '<carl@example.org, y'],
    });
    expect(parseList(' ,;\n ')).toEqual({ addresses: [], bad: [] });
  });

  it('finds all of them, in order, whatever parts them', () => {
    const separator = fc.constantFrom(',', ', ', ';', '\n', '\r\n', ' ', ' ;\n');
    fc.assert(
      fc.property(fc.array(fc.tuple(someAddress, separator), { maxLength: 8 }), (typed) => {
        const text = typed.map(([address, after]) => address + after).join('');
        expect(parseList(text)).toEqual({ addresses: typed.map(([address]) => only(address)), bad: [] });
      }),
    );
  });
});
