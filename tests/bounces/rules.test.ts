import { describe, expect, it } from 'vitest';
import { codesIn } from '../../src/bounces/codes.ts';
import { isReason, permanenceOf, REASONS } from '../../src/bounces/reasons.ts';
import { verdictOnReply } from '../../src/bounces/reply.ts';
import { RULES, reasonOf } from '../../src/bounces/rules.ts';
import { cpuMs } from '../support/cpu.ts';

const SAYINGS: readonly (readonly [string, string])[] = [
  ['550 5.1.1 No such user', 'userunknown'],
  ['550 Requested action not taken: mailbox unavailable', 'userunknown'],
  ['554 delivery error: This user doesn’t have a far.example account', 'userunknown'],
  ['550 5.1.1 Adresse destinataire invalide', 'userunknown'],
  ['550-5.1.1 The email account that you tried to reach does not exist.', 'userunknown'],
  ['550 Unknown host far.example', 'hostunknown'],
  ['Host or domain name not found. Name service error for name=far.example: Host not found', 'hostunknown'],
  ['551 5.1.6 The user has moved, no forwarding address', 'hasmoved'],
  ['556 5.1.10 The domain does not accept mail (null MX)', 'notaccept'],
  ['552 5.2.2 Mailbox is full', 'mailboxfull'],
  ['452 4.2.2 The account is over quota', 'mailboxfull'],
  ['550 5.2.1 The account has been disabled', 'suspend'],
  ['550 refused due to recipient preferences', 'filtered'],
  ['553 5.1.8 Domain of sender address x@y.example does not exist', 'rejected'],
  ['550-5.7.26 domain’s DMARC policy', 'authfailure'],
  ['550 5.7.23 SPF validation failed', 'authfailure'],
  ['451 4.7.650 rate limited due to IP reputation', 'badreputation'],
  ['554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org', 'blocked'],
  ['550 5.7.606 Access denied, banned sending IP [192.0.2.1]', 'blocked'],
  ['550 5.7.25 The IP address has no PTR record', 'requireptr'],
  ['554 5.7.1 This message looks like spam', 'spamdetected'],
  ['550 virus detected', 'virusdetected'],
  ['554 5.7.9 Message not accepted for policy reasons', 'policyviolation'],
  ['550 5.7.1 RESOLVER.RST.AuthRequired; authentication required', 'securityerror'],
  ['550 5.7.1 Unable to relay', 'norelaying'],
  ['550 5.7.1 Messages with multiple addresses in From: header are not accepted', 'notcompliantrfc'],
  ['501 syntax error in parameters', 'syntaxerror'],
  ['552 5.3.4 Message size exceeds fixed limit', 'emailtoolarge'],
  ['421 4.7.0 Too many connections from your host', 'ratelimited'],
  ['554 4.4.7 Message expired: unable to deliver in 840 minutes', 'expired'],
  ['554 5.4.6 Too many hops', 'networkerror'],
  ['connect to mx.far.example: No route to host', 'networkerror'],
  ['451 4.3.0 Temporary lookup failure', 'systemerror'],
  ['452 4.3.1 Insufficient system storage', 'systemfull'],
  ['x-unix; Command died with status 2', 'mailererror'],
  ['TLS handshake failed', 'failedstarttls'],
  ['Address is on our suppression list', 'suppressed'],
];

describe('the rules', () => {
  it.each(SAYINGS)('%s: %s', (diagnostic, reason) => {
    const verdict = reasonOf({ action: 'failed', ...codesIn(diagnostic), diagnostic });
    expect(verdict.reason).toBe(reason);
  });

  it('are named once each and speak of reasons of the closed set', () => {
    const names = RULES.map((r) => r.name);
    expect(new Set(names).size).toBe(names.length);
    expect(RULES.filter((r) => !isReason(r.reason))).toEqual([]);
    expect(RULES.filter((r) => !(r.text ?? r.status ?? r.code))).toEqual([]);
  });

  it('take the words before the code', () => {
    const facts = { action: 'failed', status: '5.1.1', smtpCode: 550 };
    expect(reasonOf({ ...facts, diagnostic: 'blocked using bl.example.org' }).reason).toBe('blocked');
    expect(reasonOf({ ...facts, diagnostic: 'refused, sorry' }).reason).toBe('userunknown');
    expect(reasonOf({ ...facts, status: null, smtpCode: null, diagnostic: 'sorry' }).reason).toBe(
      'undefined',
    );
  });

  it('call an unknown user said after the message was seen a filter’s answer', () => {
    const diagnostic = '550 user unknown (in reply to end of DATA command)';
    expect(reasonOf({ action: 'failed', status: null, smtpCode: 550, diagnostic }).reason).toBe('filtered');
  });

  it('read hostile text in bounded time', () => {
    const parts = ['user ', 'mailbox ', 'a@', 'not ', '550 ', '>>> ', '<<< ', ' is', 'block', 'address '];
    const started = cpuMs();
    for (const part of parts) {
      const diagnostic = part.repeat(40_000 / part.length);
      reasonOf({ action: 'failed', status: null, smtpCode: null, diagnostic });
      codesIn(diagnostic.slice(0, 5000));
    }
    expect(cpuMs() - started).toBeLessThan(3000);
  });
});

describe('a reply heard on the wire', () => {
  it('is judged by the same rules', () => {
    expect(verdictOnReply(550, '5.1.1 No such user', 'rcpt')).toMatchObject({
      reason: 'userunknown',
      permanence: 'hard',
    });
    expect(verdictOnReply(550, 'No such user', 'data')).toMatchObject({
      reason: 'filtered',
      permanence: 'soft',
    });
    expect(verdictOnReply(554, 'Go away', 'connect')).toMatchObject({ reason: 'blocked' });
  });
});

describe('permanence', () => {
  it('follows the reason, the status and what happened', () => {
    expect(permanenceOf('userunknown', 'failed', '5.1.1')).toBe('hard');
    expect(permanenceOf('userunknown', 'delayed', '4.1.1')).toBe('none');
    expect(permanenceOf('notaccept', 'failed', '4.3.2')).toBe('soft');
    expect(permanenceOf('notaccept', 'failed', '5.3.2')).toBe('hard');
    expect(permanenceOf('mailboxfull', 'failed', '5.2.2')).toBe('soft');
  });

  it('is hard for four reasons only', () => {
    const hard = Object.entries(REASONS).filter(([, m]) => m.permanence === 'hard');
    expect(hard.map(([name]) => name)).toEqual(['userunknown', 'hostunknown', 'hasmoved', 'notaccept']);
  });
});

describe('codes in running text', () => {
  it.each([
    ['550 5.1.1 no', '5.1.1', 550],
    ['Remote host said: 552 too big', null, 552],
    ['smtp; 554 4.4.7 expired <421 4.4.2 timed out>', '4.4.2', 421],
    ['(#5.1.2)', '5.1.2', null],
    ['at 192.5.1.7 with version 5.1.7.2', null, null],
    ['554 <a@b.example>... 550 Host unknown', null, 550],
  ])('%s', (text, status, smtpCode) => {
    expect(codesIn(text)).toEqual({ status, smtpCode });
  });
});
