import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outcomeOf, type Progress, readReply, type SmtpError, whyOf } from '../../src/mail/smtp-outcome.ts';

const error = (code: string, response?: string): SmtpError => ({ message: 'said', code, response });

describe('outcomeOf', () => {
  it.each<[SmtpError, Progress, object]>([
    [
      error('EENVELOPE', '450 4.2.1 later'),
      'envelope',
      { is: 'deferred', reply: { code: 450, text: '4.2.1 later' } },
    ],
    [
      error('EENVELOPE', '550 5.1.1 no'),
      'envelope',
      { is: 'refused', reply: { code: 550, text: '5.1.1 no' } },
    ],
    [error('EMESSAGE', '451 later'), 'written', { is: 'deferred', reply: { code: 451, text: 'later' } }],
    [error('EMESSAGE', '554 no'), 'written', { is: 'refused', reply: { code: 554, text: 'no' } }],
    [error('ECONNECTION', '421 bye'), 'written', { is: 'deferred', reply: { code: 421, text: 'bye' } }],
    [
      error('EENVELOPE', '503 wrong order'),
      'envelope',
      { is: 'deferred', reply: { code: 503, text: 'wrong order' } },
    ],
    [error('EENVELOPE', '530 5.7.0 sign in'), 'envelope', { is: 'unreachable', why: 'EENVELOPE: said' }],
    [error('EAUTH', '535 wrong'), 'envelope', { is: 'unreachable', why: 'EAUTH: said' }],
    [error('EENVELOPE'), 'envelope', { is: 'refused', reply: { code: 553, text: '5.1.3 said' } }],
    [error('EMESSAGE'), 'envelope', { is: 'refused', reply: { code: 552, text: '5.3.4 said' } }],
    [error('ECONNECTION'), 'envelope', { is: 'unreachable', why: 'ECONNECTION: said' }],
    [error('ETIMEDOUT'), 'data', { is: 'unreachable', why: 'ETIMEDOUT: said' }],
    [error('ECONNECTION'), 'written', { is: 'unknown', why: 'ECONNECTION: said' }],
    [error('EPROTOCOL', '354 what'), 'written', { is: 'unknown', why: 'EPROTOCOL: said' }],
    [error('EPROTOCOL', 'nonsense'), 'envelope', { is: 'unreachable', why: 'EPROTOCOL: said' }],
  ])('of %j at %s', (failure, progress, sent) => {
    expect(outcomeOf(failure, progress)).toEqual(sent);
  });

  it('never calls a message accepted, nor unknown before all of it was written', () => {
    const progress = fc.constantFrom<Progress>('envelope', 'data', 'written');
    const failure = fc.record({
      message: fc.string(),
      code: fc.string(),
      response: fc.option(fc.string(), { nil: undefined }),
    });
    fc.assert(
      fc.property(failure, progress, (one, at) => {
        const sent = outcomeOf(one, at);
        expect(sent.is).not.toBe('accepted');
        if (at !== 'written') expect(sent.is).not.toBe('unknown');
      }),
    );
  });
});

describe('readReply and whyOf', () => {
  it.each([
    ['250-2.0.0 One\n250 two', { code: 250, text: '2.0.0 One two' }],
    ['250', { code: 250, text: '' }],
    ['', { code: 0, text: '' }],
    ['550 tab\there\u0007', { code: 550, text: 'tab here' }],
    [`550 ${'x'.repeat(600)}`, { code: 550, text: 'x'.repeat(500) }],
  ])('reads %j', (response, reply) => {
    expect(readReply(response)).toEqual(reply);
  });

  it('names the code where there is one', () => {
    expect(whyOf({ message: 'a\r\nb' })).toBe('a b');
    expect(whyOf({ message: 'x'.repeat(600), code: 'EDNS' })).toHaveLength(500);
  });
});
