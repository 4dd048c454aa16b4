import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftOf } from '../../../src/moderation/edit/draft.ts';
import { carryOut, INSTRUCTIONS } from '../../../src/moderation/edit/instructions.ts';
import { readDraft } from '../../../src/moderation/edit/read-draft.ts';
import { readReply } from '../../../src/moderation/reply.ts';
import { APPEAL } from '../../support/rows.ts';

const { evidence: _evidence, confidence: _confidence, ...READING } = APPEAL;

/** What comes of a reply: the reading as changed, or what is wrong. */
function done(text: string) {
  const carried = carryOut(draftOf(READING), readReply(text).instructions);
  if ('wrong' in carried) return carried.wrong;
  const checked = readDraft(carried.draft, READING);
  return checked.is === 'good' ? checked.reading : checked.wrong;
}

describe('a reply that changes something', () => {
  it('is read line by line, then decides', () => {
    const { instructions, verdict } = readReply(
      'Title: Free them\r\ndeadline : 2001-04-01\n\nok\n\nVera\n> title: quoted\n',
    );
    expect(instructions).toEqual([
      { name: 'title', value: 'Free them' },
      { name: 'deadline', value: '2001-04-01' },
    ]);
    expect(verdict).toEqual({ decision: 'approve' });
  });

  it('may change and not decide, or decide and not change', () => {
    expect(readReply('forward: 5')).toMatchObject({
      instructions: [{ name: 'forward' }],
      verdict: null,
      unread: [],
    });
    expect(readReply('no: a hoax')).toMatchObject({ instructions: [], verdict: { reason: 'a hoax' } });
  });

  it('is not read further than it is understood', () => {
    expect(readReply('title: x\nadress: y@z.example\nok')).toMatchObject({
      verdict: null,
      unread: ['adress: y@z.example', 'ok'],
    });
    expect(readReply('ok\ntitle: too late').instructions).toEqual([]);
    expect(readReply('> title: x\nok').instructions).toEqual([]);
  });

  it('goes on where a mail program folded a long line, and only there', () => {
    const long = 'summary: Four printers of Port Aston were arrested on Monday morning';
    expect(readReply(`${long}\nand taken to the harbour.\nok`)).toMatchObject({
      instructions: [{ value: expect.stringMatching(/morning and taken to the harbour\.$/) }],
      verdict: { decision: 'approve' },
    });
    expect(readReply('title: short\nand taken to the harbour.\nok').verdict).toBeNull();
  });

  it('changes each simple field', () => {
    const text = `title: Let the printers go
issuer: none
language: es
signed: Lea Moreau, secretary, Printers’ Union
event: 2001-03-24, vigil, Main Gate, Port Aston
link: https://printers.example/news
date: 2001-03-22
deadline: 2001-04-01
forward: none
summary: They are still held.
to: The Mayor <mayor@aston.example>
copy: governor@aston.example
contact: Lea <lea@printers.example>
remove: committee@printers.example`;
    expect(done(text)).toMatchObject({
      title: 'Let the printers go',
      issuer: null,
      language: 'es',
      signatory: { name: 'Lea Moreau', role: 'secretary', organisation: 'Printers’ Union' },
      events: expect.arrayContaining([{ on: '2001-03-24', what: 'vigil', place: 'Main Gate, Port Aston' }]),
      links: expect.arrayContaining([{ url: 'https://printers.example/news', about: 'background' }]),
      issuedOn: '2001-03-22',
      deadline: '2001-04-01',
      forward: null,
      summary: 'They are still held.',
      targets: [{ name: 'The Mayor', emails: ['mayor@aston.example'] }],
      copies: [{ name: 'The Governor', emails: ['governor@aston.example'] }],
      contacts: [{ name: 'Lea', emails: ['lea@printers.example'] }],
    });
  });

  it('is refused whole where one line cannot be carried out', () => {
    expect(done('to: nobody')).toBe('“to: nobody” cannot be done.');
    expect(done('remove: x@y.example')).toContain('cannot be done');
    expect(done('signed: , secretary')).toEqual({
      'signatory.name': expect.stringContaining('Who signs it?'),
    });
    expect(done('event: vigil')).toMatchObject({
      [`events.${READING.events.length}.on`]: expect.stringContaining('“vigil” is not a day'),
    });
    expect(done('link: printers.example')).toEqual({
      [`links.${READING.links.length}.url`]: expect.stringContaining('not a web address'),
    });
    expect(done('signed: none')).toMatchObject({ signatory: null });
    expect(done('title:')).toContain('cannot be done');
    expect(done('deadline: soon')).toEqual({ deadline: expect.stringContaining('“soon” is not a day') });
  });

  it('takes an address out without the person, while there is another way to reach them', () => {
    const two = { ...READING, targets: [{ ...READING.targets[0], emails: ['a@b.example', 'c@d.example'] }] };
    const carried = carryOut(draftOf(two as typeof READING), [{ name: 'remove', value: 'A@b.example' }]);
    expect('draft' in carried && carried.draft.people[0]?.emails).toBe('c@d.example');
  });

  it('is told of every line it may hold, as the docs are', () => {
    const docs = readFileSync(new URL('../../../docs/moderating.md', import.meta.url), 'utf8');
    const lines = [...docs.matchAll(/^\| `([a-z]+: [^`]*)` \|/gm)].map(([, line]) => line);
    expect(lines).toEqual(Object.values(INSTRUCTIONS));
    for (const [name, words] of Object.entries(INSTRUCTIONS))
      expect(words.startsWith(`${name}: `)).toBe(true);
  });

  it('is read in time and without a fault, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { instructions } = readReply(text);
        carryOut(draftOf(READING), instructions);
      }),
    );
    const began = process.cpuUsage().user;
    readReply('summary: x '.repeat(20_000));
    readReply(`${'summary: and so on and so on and so on and so on and so on\n'.repeat(5_000)}`);
    expect(process.cpuUsage().user - began).toBeLessThan(1_000_000);
  });
});
