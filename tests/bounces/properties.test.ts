import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReturn } from '../../src/bounces/read.ts';
import { isReason } from '../../src/bounces/reasons.ts';
import { readCommands } from '../../src/lists/commands.ts';
import { openMessage } from '../../src/mail/read.ts';
import { cpuMs } from '../support/cpu.ts';
import {
  COMPLAINT,
  EXCHANGE,
  EXIM,
  QMAIL,
  READ_RECEIPT,
  report,
  USER_UNKNOWN,
  VACATION,
} from './fixtures.ts';

const SEEDS = [report(USER_UNKNOWN), QMAIL, EXIM, EXCHANGE, COMPLAINT, READ_RECEIPT, VACATION].map((t) =>
  Buffer.from(t),
);
const KINDS = ['bounce', 'complaint', 'auto-reply', 'challenge', 'report'];

/** A fixture with bytes changed, cut out and repeated. */
const mutated = fc
  .record({
    seed: fc.constantFrom(...SEEDS),
    edits: fc.array(fc.tuple(fc.nat(4000), fc.nat(255), fc.nat(60)), { maxLength: 25 }),
  })
  .map(({ seed, edits }) => {
    let bytes = Buffer.from(seed);
    for (const [where, value, length] of edits) {
      const at = where % Math.max(1, bytes.length);
      const piece = length < 30 ? Buffer.from([value]) : bytes.subarray(at, at + length);
      bytes = Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at + (value % 40))]);
    }
    return bytes;
  });

describe('reading any bytes', () => {
  it('never throws and keeps to the shapes and the closed set of reasons', () => {
    fc.assert(
      fc.property(fc.oneof(mutated, fc.uint8Array({ maxLength: 600 }).map(Buffer.from)), (bytes) => {
        const message = openMessage(bytes);
        readCommands(message);
        const found = readReturn(message);
        if (found === null) return;
        expect(KINDS).toContain(found.kind);
        if (found.kind !== 'bounce') return;
        for (const r of found.bounce.recipients) {
          expect(isReason(r.reason)).toBe(true);
          expect(['hard', 'soft', 'none']).toContain(r.permanence);
          expect(r.permanence === 'none').toBe(r.action !== 'failed');
          expect(r.address).toMatch(/^[^\s<>]+@[^\s<>]+$/);
          expect(r.status ?? '5.0.0').toMatch(/^[245]\.\d{1,3}\.\d{1,3}$/);
          expect(r.smtpCode ?? 250).toBeGreaterThanOrEqual(200);
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('reading a hostile report', () => {
  it('takes bounded time however many recipients and words it has', () => {
    const lines = Array.from({ length: 3000 }, (_, i) => `<u${i}@far.example>: ${'user is '.repeat(6)}`);
    const groups = lines.map(
      (_, i) => `Final-Recipient: rfc822; u${i}@far.example\nAction: failed\nStatus: 5.0.0`,
    );
    const message = openMessage(Buffer.from(report(groups.join('\n\n'), lines.join('\n'))));
    const started = cpuMs();
    const found = readReturn(message);
    expect(cpuMs() - started).toBeLessThan(5000);
    expect(found?.kind).toBe('bounce');
  });
});
