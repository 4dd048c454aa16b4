import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { automaticHeaders, listHeaders } from '../../src/mail/list-headers.ts';
import { LOOP_REASONS, loopReason } from '../../src/mail/loops.ts';
import { cpuMs } from '../support/cpu.ts';

const fields = (headers: Record<string, string>) =>
  Object.entries(headers).map(([name, value]) => ({ name, value }));
const PERSON = { From: 'Anna Petrova <anna@example.org>' };

describe('loopReason', () => {
  it.each([
    [{}, 'anna@example.org', null],
    [{}, null, null],
    [{ 'Auto-Submitted': 'no' }, null, null],
    [{ 'Auto-Submitted': 'No (really)' }, null, null],
    [{ 'Auto-Submitted': 'auto-replied; owner-email="x"' }, null, 'auto-submitted'],
    [{ 'AUTO-SUBMITTED': ' auto-generated' }, null, 'auto-submitted'],
    [{}, '', 'null-sender'],
    [{ 'Return-Path': '<>' }, null, 'null-sender'],
    [{ 'Return-Path': '<anna@example.org>' }, null, null],
    [{ Precedence: 'bulk' }, null, 'precedence'],
    [{ Precedence: 'LIST' }, null, 'precedence'],
    [{ Precedence: 'junk' }, null, 'precedence'],
    [{ Precedence: 'first-class' }, null, null],
    [{ 'List-Id': '<x.example.org>' }, null, 'list'],
    [{ 'X-Autoreply': 'yes' }, null, 'auto-reply'],
    [{ 'X-Autorespond': '' }, null, null],
    [{ 'X-Autorespond': 'Re: x' }, null, 'auto-reply'],
    [{ 'X-Auto-Response-Suppress': 'DR, OOF, AutoReply' }, null, 'suppressed'],
    [{ 'X-Auto-Response-Suppress': 'DR, RN' }, null, null],
    [{ From: 'MAILER-DAEMON@example.org (Mail Delivery)' }, null, 'system-sender'],
    [{ From: 'Mail <Postmaster@example.org>' }, null, 'system-sender'],
    [{ From: 'MAILER-DAEMON' }, null, 'system-sender'],
    [{ From: 'x-request@example.org' }, null, 'system-sender'],
    [{ From: 'no-reply@example.org' }, null, 'system-sender'],
    [{}, 'owner-labor-l@example.org', 'system-sender'],
    [{}, 'labor-l-bounces+anna=example.org@example.org', 'system-sender'],
    [{ From: 'noreplyson@example.org' }, null, null],
    [{ 'X-Threefold-Loop': 'lists.example.org' }, null, 'own-mail'],
  ])('of %j from %j is %j', (headers, envelopeFrom, reason) => {
    expect(loopReason(fields({ ...PERSON, ...headers }), envelopeFrom)).toBe(reason);
  });

  it('counts the hops', () => {
    const hops = (count: number) => [
      ...fields(PERSON),
      ...Array.from({ length: count }, () => ({ name: 'Received', value: 'x' })),
    ];
    expect(loopReason(hops(25), null)).toBeNull();
    expect(loopReason(hops(26), null)).toBe('too-many-hops');
  });

  it('knows all of our own mail, however much of it another list took away', () => {
    const list = { name: 'labor-l', address: 'labor-l@x.org', title: null };
    const unsubscribe = { https: 'https://x.org/u/1', mailto: 'mailto:u@x.org' };
    const sent = listHeaders({
      list,
      mailDomain: 'x.org',
      baseUrl: 'https://x.org',
      unsubscribe,
      feedbackId: 'x',
      precedence: 'list',
    });
    fc.assert(
      fc.property(fc.subarray(fields(sent).slice(0, -1)), (kept) => {
        expect(loopReason([...kept, ...fields(sent).slice(-1)], 'anna@example.org')).toBe('own-mail');
      }),
    );
    expect(loopReason(fields(automaticHeaders('replied', 'x.org')), 'anna@example.org')).not.toBeNull();
  });

  it('gives a reason of the table for anything', () => {
    const field = fc.record({ name: fc.string(), value: fc.string({ unit: 'binary' }) });
    fc.assert(
      fc.property(fc.array(field), fc.option(fc.string()), (headers, envelopeFrom) => {
        const reason = loopReason(headers, envelopeFrom);
        expect(reason === null || LOOP_REASONS.includes(reason)).toBe(true);
      }),
    );
    const began = cpuMs();
    loopReason([{ name: 'From', value: '<-request'.repeat(100_000) }], '-bounces'.repeat(100_000));
    expect(cpuMs() - began).toBeLessThan(1000);
  });
});
