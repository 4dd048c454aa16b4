import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setFootersApart } from '../../src/posts/footers.ts';
import { type Parted, partsOf } from '../../src/posts/parts.ts';

const LIST = { name: 'Rivers', address: 'rivers@lists.example' };
const TAM = { name: 'Tam Oyelowo', address: 'tam@rivers.example' };

/** "own 0 Dear all": each part with its level and its first words. */
function told(body: string, from: Parted['from'] = TAM): string[] {
  return partsOf({ ...setFootersApart(body, LIST), from }).map(
    ({ kind, level, words }) => `${kind} ${level} ${words.trim().split('\n')[0]?.trim()}`,
  );
}

const FORWARD = `Please act. Tam

----- Original Message -----
From: Ana Ruiz <ana@dams.example>
Sent: Wednesday, June 04, 2003 10:00 AM
Subject: The dam

Dear friends,
The dam breaks.

> What can we do?

Write to the minister.
--
Ana Ruiz, Dams`;

describe('the parts of a post', () => {
  it('are its own words, quotes by their marks, and who wrote what', () => {
    expect(
      told(`Yes, let us.

On 4 June 2003, Ana Ruiz wrote:
> Shall we meet?
>> Lea wrote:
>>> On Friday.
>
> Ana

I bring the tea.
Tam
`),
    ).toEqual([
      'own 0 Yes, let us.',
      'heading 0 On 4 June 2003, Ana Ruiz wrote:',
      'quote 1 > Shall we meet?',
      'heading 2 >> Lea wrote:',
      'quote 3 >>> On Friday.',
      'quote 1 >',
      'own 0 I bring the tea.',
    ]);
  });

  it('are a forward, with its header block, its quotes and its signature one level down', () => {
    expect(told(FORWARD)).toEqual([
      'own 0 Please act. Tam',
      'heading 0 ----- Original Message -----',
      'forward 1 Dear friends,',
      'quote 2 > What can we do?',
      'forward 1 Write to the minister.',
      'signature 1 --',
    ]);
  });

  it('go down a level with each forward, and up again where one ends', () => {
    const twice = FORWARD.replace('Dear friends,', FORWARD.slice(FORWARD.indexOf('-----')));
    const levels = told(twice).map((part) => part.slice(0, 10));
    expect(levels.filter((part) => /^forward|^heading/.test(part))).toEqual([
      'heading 0 ',
      'heading 1 ',
      'forward 2 ',
      'forward 2 ',
      'forward 2 ',
    ]);
    expect(told(`${FORWARD}\n----- End of forwarded message -----\nSo much for that.`).slice(-2)).toEqual([
      'heading 1 ----- End of forwarded message -----',
      'own 0 So much for that.',
    ]);
    const quoted = told(`See below.\n\n${FORWARD.slice(FORWARD.indexOf('-----')).replace(/^/gm, '> ')}\nTam`);
    expect(quoted.at(-1)).toBe('signature 0 Tam');
    expect(quoted).toContain('heading 1 > ----- Original Message -----');
    expect(quoted).toContain('quote 2 > Dear friends,');
  });

  it.each([
    ['German', '-----Ursprüngliche Nachricht-----\nVon: Ana\nGesendet: Montag\nBetreff: Damm'],
    ['Spanish', '----- Mensaje original -----\nDe: Ana\nEnviado: lunes\nAsunto: Presa'],
    ['Russian', '----- Исходное сообщение -----\nОт: Ана\nДата: 4 июня\nТема: Плотина'],
    ['without a rule', 'From: Ana\nDate: Monday\nSubject: Dam'],
  ])('know the header block of a forward, %s', (_, block) => {
    expect(told(`Read this.\n\n${block}\n\nThe dam breaks.`)).toEqual([
      'own 0 Read this.',
      `heading 0 ${block.split('\n')[0]}`,
      'forward 1 The dam breaks.',
    ]);
  });

  it.each([
    'Ана писала:',
    'Le 4 juin, Ana a écrit :',
    'Ana schrieb am 4. Juni:',
    'On 4 June 2003, Ana\n(Dams) wrote:',
  ])('know who is said to have written a quote: %s', (said) => {
    expect(told(`${said}\n> The dam breaks.`)).toEqual([
      `heading 0 ${said.split('\n')[0]}`,
      'quote 1 > The dam breaks.',
    ]);
  });

  it('take no address for a header block', () => {
    const own = 'Write to him.\n\nTo: Minister of Dams\nCc: His Office\nSubject: The dam\n\nDear Minister,';
    expect(told(own)).toEqual(['own 0 Write to him.']);
  });

  it.each([
    ['by the mark', '-- \nTam Oyelowo\n\nRiverkin, Box 11'],
    ['by the mark without its space', '--\nTam'],
    ['by the name', 'Tam Oyelowo\nRivers\n+44 1632 960 001'],
    ['by the first name', '- Tam'],
    ['with closing words', 'Best regards,\n\nTam Oyelowo, Rivers'],
    ['below a rule, with where to reach her', 'Tam Oyelowo\n____________\ntam@rivers.example'],
  ])('know a signature %s', (_, signature) => {
    expect(told(`The dam breaks.\n\n${signature}`)).toEqual([
      'own 0 The dam breaks.',
      `signature 0 ${signature.split('\n')[0]?.trim()}`,
    ]);
  });

  it.each([
    'The dam breaks.\n\nTam says that it will.',
    'Tam Oyelowo is in prison.\n\nYours faithfully,',
    `One.\n--\n${'A text of its own.\n'.repeat(16)}`,
    'The dam breaks.\n\nTam\n\nDear Minister, I ask you to mend the dam, which breaks.',
  ])('take nothing else for one: %j', (text) => {
    expect(told(text).map((part) => part.slice(0, 5))).toEqual(['own 0']);
  });

  it('are what was taken out too, with its words where it stood', () => {
    const body = `------------------------ Yahoo! Groups Sponsor ---------------------~-->
Loans!
---------------------------------------------------------------------~->

The dam breaks.
-------------- next part --------------
A non-text attachment was scrubbed...
Name: dam.jpg

Tam

_______________________________________________
Rivers mailing list
Rivers@lists.example
http://lists.example/mailman/listinfo/rivers
`;
    expect(told(body)).toEqual([
      'advert 0 ------------------------ Yahoo! Groups Sponsor ---------------------~-->',
      'own 0 The dam breaks.',
      'attachment 0 -------------- next part --------------',
      'own 0 ',
      'signature 0 Tam',
      'footer 0 _______________________________________________',
    ]);
  });
});

const PIECES = [
  ...FORWARD.split('\n'),
  '',
  '> quoted',
  '>> > deeper',
  '| barred',
  'On 4 June 2003, Ana wrote:',
  'Best regards,',
  'Tam Oyelowo',
  '-- ',
  'From: Ana',
  '> From: Ana',
  '> Date: Monday',
  '> Subject: dam',
  '----- End of forwarded message -----',
  '_______________________________________________',
  'Rivers mailing list',
  'Rivers@lists.example',
  'To unsubscribe, e-mail: rivers-unsubscribe@lists.example',
  '-------------- next part --------------',
  'A non-text attachment was scrubbed...',
  '------------------------ Yahoo! Groups Sponsor ---------------------~-->',
  '---------------------------------------------------------------------~->',
  'Your use of Yahoo! Groups is subject to http://docs.yahoo.com/info/terms/',
];
const bodies = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 20 })), { maxLength: 40 })
  .map((lines) => lines.join('\n'));

/** Without the blank lines around it. */
function trimmed(body: string): string {
  const lines = body.split('\n');
  const filled = lines.map((line) => line.trim() !== '');
  return lines
    .slice(filled.indexOf(true) < 0 ? lines.length : filled.indexOf(true), filled.lastIndexOf(true) + 1)
    .join('\n');
}

describe('the parts of any post', () => {
  it('follow on each other and together are the text; with what was taken out, all that came', () => {
    fc.assert(
      fc.property(bodies, fc.constantFrom(TAM, null), (body, from) => {
        const apart = setFootersApart(body, LIST);
        const parts = partsOf({ ...apart, from });
        let at = 0;
        for (const { kind, level, start, end, words } of parts) {
          expect(start).toBe(at);
          at = end;
          const isRemoved = kind === 'footer' || kind === 'advert' || kind === 'attachment';
          if (isRemoved) expect([end, words.trim() === '']).toEqual([start, false]);
          else expect([end > start, words]).toEqual([true, apart.text.slice(start, end)]);
          if (kind === 'own') expect(level).toBe(0);
          if (kind === 'quote' || kind === 'forward') expect(level).toBeGreaterThan(0);
        }
        expect(at).toBe(apart.text.length);
        expect(trimmed(parts.map(({ words }) => words).join(''))).toBe(trimmed(body));
      }),
      { numRuns: 1_000 },
    );
  });

  it('begin on new lines, and neighbours differ unless something was taken out between them', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        const apart = setFootersApart(body, LIST);
        const parts = partsOf({ ...apart, from: TAM });
        for (const [n, { kind, level, start }] of parts.entries()) {
          expect(start === 0 || start === apart.text.length || apart.text[start - 1] === '\n').toBe(true);
          const before = parts[n - 1];
          if (before && before.end > before.start && kind !== 'footer' && kind !== 'advert')
            expect([before.kind, before.level]).not.toEqual([kind, level]);
        }
      }),
    );
  });

  it('of a quote have as many levels as the quote has marks', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), (marks) => {
        const parts = partsOf({ text: `Mine\n${'>'.repeat(marks)} theirs`, removed: [], from: null });
        expect(parts.map(({ kind, level }) => [kind, level])).toEqual([
          ['own', 0],
          ['quote', marks],
        ]);
      }),
    );
  });

  it.each([
    '> ',
    '--\n',
    'From: a\n',
    '-----Original Message-----\nFrom: x\n',
    'Tam\n',
    'On a wrote:\n',
    '\n',
    '> --\n',
  ])('are told in time that grows with the length: %j', (piece) => {
    const once = (text: string): number => {
      const begun = process.cpuUsage();
      partsOf({ text, removed: [], from: TAM });
      const { user, system } = process.cpuUsage(begun);
      return user + system;
    };
    // The least of several runs: what collects garbage counts as well.
    const time = (length: number): number => {
      const text = piece.repeat(length / piece.length);
      return Math.min(...Array.from({ length: 4 }, () => once(text)));
    };
    // Four times the length; sixteen times the work is what must not be.
    expect(time(400_000)).toBeLessThan(12 * Math.max(50_000, time(100_000)));
  });
});
