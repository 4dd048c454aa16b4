import { describe, expect, it } from 'vitest';
import { readCommands } from '../../src/lists/commands.ts';
import { messageOf } from '../bounces/fixtures.ts';

function commands(body: string, { to = 'listserv@lists.example.org', subject = '', more = '' } = {}) {
  return readCommands(
    messageOf(`From: Ann Smith <ann@home.example>\nTo: ${to}\nSubject: ${subject}\n${more}\n${body}\n`),
  );
}

describe('commands to a list server', () => {
  it.each([
    ['SUBSCRIBE HARBOUR-L Ann B. Smith', 'SUBSCRIBE', ['HARBOUR-L', 'Ann', 'B.', 'Smith']],
    ['sub harbour-l Ann Smith', 'SUBSCRIBE', ['harbour-l', 'Ann', 'Smith']],
    ['signoff harbour-l', 'SIGNOFF', ['harbour-l']],
    ['unsubscribe harbour-l', 'SIGNOFF', ['harbour-l']],
    ['Set HARBOUR-L Digest', 'SET', ['HARBOUR-L', 'Digest']],
    ['index harbour-l', 'INDEX', ['harbour-l']],
    ['GET HARBOUR-L LOG0103', 'GET', ['HARBOUR-L', 'LOG0103']],
    ['review harbour-l', 'REVIEW', ['harbour-l']],
    ['query harbour-l', 'QUERY', ['harbour-l']],
    ['who harbour-l', 'WHO', ['harbour-l']],
    ['which', 'WHICH', []],
    ['lists', 'LISTS', []],
    ['help', 'HELP', []],
    ['info harbour-l', 'INFO', ['harbour-l']],
    ['confirm 8f3ab91c', 'CONFIRM', ['8f3ab91c']],
    ['QUIET SET harbour-l NOMAIL', 'SET', ['harbour-l', 'NOMAIL']],
    ['"SIGNOFF harbour-l"', 'SIGNOFF', ['harbour-l']],
    ['<signoff harbour-l>', 'SIGNOFF', ['harbour-l']],
    ['SIG harbour-l', 'SIGNOFF', ['harbour-l']],
    ['recipients harbour-l', 'REVIEW', ['harbour-l']],
    ['ADD harbour-l ann@home.example Ann Smith', 'ADD', ['harbour-l', 'ann@home.example', 'Ann', 'Smith']],
  ])('%s', (line, name, args) => {
    expect(commands(line)).toEqual([{ name, args }]);
  });

  it('stand one a line, up to a signature or an ending', () => {
    const two = [
      { name: 'SIGNOFF', args: ['harbour-l'] },
      { name: 'SUBSCRIBE', args: ['DOCK-L', 'Ann', 'Smith'] },
    ];
    expect(commands('signoff harbour-l\n\n  sub DOCK-L Ann Smith\n-- \nset sail\n')).toEqual(two);
    expect(commands('signoff harbour-l\nsub DOCK-L Ann Smith\nEND\nset harbour-l digest\n')).toEqual(two);
    expect(commands('signoff harbour-l\nsub DOCK-L Ann Smith\nquit\nhelp\n')).toEqual(two);
  });

  it.each([
    ['harbour-unsubscribe-ann=home.example', 'SIGNOFF', ['harbour', 'ann@home.example']],
    ['harbour-sc.1037812345.ebfdhcbabcdef-ann=home.example', 'CONFIRM', ['1037812345.ebfdhcbabcdef']],
    ['harbour-get.12_15', 'GET', ['harbour', '12_15']],
    ['harbour-help', 'HELP', ['harbour']],
    ['harbour-signoff-request', 'SIGNOFF', ['harbour']],
    ['harbour+unsubscribe', 'SIGNOFF', ['harbour']],
    ['leave-harbour-12345X', 'SIGNOFF', ['harbour']],
    ['join-harbour', 'SUBSCRIBE', ['harbour']],
  ])('are addresses of list servers: %s', (local, name, args) => {
    expect(commands('', { to: `${local}@lists.example.org` })).toEqual([{ name, args }]);
  });

  it('are no words to an address that people have too', () => {
    expect(commands('Dear all,\nthe quay is closed.', { to: 'harbour-info@lists.example.org' })).toBeNull();
    expect(commands('Dear all,\nthe quay is closed.', { to: 'join-us@lists.example.org' })).toBeNull();
  });

  it('may stand in the subject', () => {
    expect(commands('', { to: 'harbour-l-request@lists.example.org', subject: 'unsubscribe' })).toEqual([
      { name: 'SIGNOFF', args: [] },
    ]);
    expect(
      commands('', { to: 'harbour-l-request@lists.example.org', subject: 'Re: confirm 8f3ab91c' }),
    ).toEqual([{ name: 'CONFIRM', args: ['8f3ab91c'] }]);
  });

  it('may be the address itself', () => {
    const anything = (to: string) => commands('Thank you.', { to, subject: 'hello' });
    expect(anything('harbour-l-leave@lists.example.org')).toEqual([{ name: 'SIGNOFF', args: ['harbour-l'] }]);
    expect(anything('harbour-l-join@lists.example.org')).toEqual([
      { name: 'SUBSCRIBE', args: ['harbour-l'] },
    ]);
    expect(anything('harbour-l-confirm+8f3ab91c@lists.example.org')).toEqual([
      { name: 'CONFIRM', args: ['8f3ab91c'] },
    ]);
  });

  it('are known without a list server’s address where they name a list', () => {
    const to = 'harbour-l@lists.example.org';
    expect(commands('signoff harbour-l', { to })).toEqual([{ name: 'SIGNOFF', args: ['harbour-l'] }]);
    expect(commands('unsubscribe', { to })).toEqual([{ name: 'SIGNOFF', args: [] }]);
  });
});

describe('what is no command', () => {
  const to = 'harbour-l@lists.example.org';
  it.each([
    ['help', 'help'],
    ['a post that begins with help', 'Help the dockers of Port Ambrose\n\nWrite to the minister today.'],
    ['a post that begins with info', 'info wanted about the harbour strike\nPlease write to me.'],
    ['a post about signing off', 'signoff harbour-l is what I should type, says the help page.\nIs that so?'],
    ['a sentence', 'Set the letters in the mail, please.'],
    ['a call in one line', 'join anti-war march Saturday'],
    ['nothing at all', ''],
  ])('%s', (_what, body) => {
    expect(commands(body, { to, subject: 'help' })).toBeNull();
  });

  it('mail of machines', () => {
    expect(commands('help', { more: 'Auto-Submitted: auto-replied\n' })).toBeNull();
  });

  it('a letter to a server’s address without any command', () => {
    expect(commands('Dear list owner, who are you?')).toBeNull();
  });
});
