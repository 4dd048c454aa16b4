import { describe, expect, it } from 'vitest';
import { complaintStops } from '../../src/bounces/complaints.ts';
import { readReturn } from '../../src/bounces/read.ts';
import type { Bounce } from '../../src/posts/parsed.ts';
import {
  CHALLENGE,
  COMPLAINT,
  DMARC_REPORT,
  EXCHANGE,
  EXIM,
  FORWARDED_BY_A_PERSON,
  messageOf,
  notice,
  POST,
  QMAIL,
  QUOTED_BY_A_PERSON,
  READ_RECEIPT,
  report,
  USER_UNKNOWN,
  VACATION,
} from './fixtures.ts';

function bounceOf(text: string): Bounce {
  const found = readReturn(messageOf(text));
  if (found?.kind !== 'bounce') throw new Error(`read as ${found?.kind ?? 'no return'}`);
  return found.bounce;
}

describe('a delivery report', () => {
  it('gives the final recipient, the exact status and the message that came back', () => {
    const bounce = bounceOf(report(USER_UNKNOWN));
    expect(bounce.reportingMta).toBe('relay.example.net');
    expect(bounce.originalMessageId).toBe('d17.s9@lists.example.org');
    expect(bounce.recipients).toEqual([
      {
        address: 'ada@far.example',
        action: 'failed',
        status: '5.1.1',
        smtpCode: 550,
        reason: 'userunknown',
        permanence: 'hard',
        diagnostic:
          '550 5.1.1 <ada@far.example>: Recipient address rejected: User unknown in virtual mailbox table',
      },
    ]);
  });

  it('keeps a delay and a delivery apart from failures', () => {
    const bounce = bounceOf(
      report(`Final-Recipient: rfc822; ada@far.example
Action: delayed
Status: 4.4.1

Final-Recipient: rfc822; ben@far.example
Action: delivered
Status: 2.1.5`),
    );
    expect(bounce.recipients.map((r) => [r.address, r.action, r.permanence])).toEqual([
      ['ada@far.example', 'delayed', 'none'],
      ['ben@far.example', 'delivered', 'none'],
    ]);
  });

  it('takes groups that stand together without a blank line', () => {
    const bounce = bounceOf(
      report(`Final-Recipient: rfc822; ada@far.example
Action: failed
Status: 5.2.2
Final-Recipient: rfc822; ben@far.example
Action: failed
Status: 5.1.1`),
    );
    expect(bounce.recipients.map((r) => r.reason)).toEqual(['mailboxfull', 'userunknown']);
  });

  it('puts an exact status of the words before a general one of the field', () => {
    const [first] = bounceOf(
      report(`Final-Recipient: rfc822; ada@far.example
Action: failed
Status: 5.0.0
Diagnostic-Code: smtp; 552 5.2.2 quota exceeded`),
    ).recipients;
    expect(first).toMatchObject({ status: '5.2.2', smtpCode: 552, reason: 'mailboxfull' });
  });

  it('finds the address in the words where the report names a command', () => {
    const [first] = bounceOf(
      report(
        `Final-Recipient: rfc822; |/usr/bin/sorter\nAction: failed\nStatus: 5.3.0`,
        'The following address failed:\n\n<ada@far.example>:\nCommand died with status 2',
      ),
    ).recipients;
    expect(first).toMatchObject({ address: 'ada@far.example', reason: 'mailererror' });
  });

  it('is read although its boundary is not the one announced', () => {
    const bounce = bounceOf(report(USER_UNKNOWN).replace('boundary="b1"', 'boundary="other"'));
    expect(bounce.recipients.map((r) => [r.address, r.reason])).toEqual([['ada@far.example', 'userunknown']]);
    expect(bounce.originalMessageId).toBe('d17.s9@lists.example.org');
  });

  it('says of a refusal after MAIL FROM that the sender was refused', () => {
    const [first] = bounceOf(
      report(
        `Final-Recipient: rfc822; ada@far.example\nAction: failed\nStatus: 5.0.0\nDiagnostic-Code: smtp; 550 Unknown`,
        '<ada@far.example>: host mx.far.example[192.0.2.9] said: 550 Unknown (in reply to MAIL FROM command)',
      ),
    ).recipients;
    expect(first).toMatchObject({ reason: 'rejected', permanence: 'soft' });
  });
});

describe('a notice in words', () => {
  it('is read section by section (qmail)', () => {
    const bounce = bounceOf(QMAIL);
    expect(bounce.originalMessageId).toBe('d17.s9@lists.example.org');
    expect(bounce.recipients.map((r) => [r.address, r.status, r.smtpCode, r.reason, r.permanence])).toEqual([
      ['ada@far.example', '5.1.1', 550, 'userunknown', 'hard'],
      ['ben@full.example', '5.2.2', 552, 'mailboxfull', 'soft'],
    ]);
  });

  it('names its recipients in a header (Exim)', () => {
    const [first] = bounceOf(EXIM).recipients;
    expect(first).toMatchObject({ address: 'cy@gone.example', reason: 'hostunknown', permanence: 'hard' });
  });

  it('is not misled by the address it repeats (Exchange)', () => {
    const { recipients } = bounceOf(EXCHANGE);
    expect(recipients.map((r) => [r.address, r.reason])).toEqual([['dot@office.example', 'userunknown']]);
  });

  it('is a delay where the mail system still tries', () => {
    const [first] = bounceOf(
      notice(
        'Your message has not yet been delivered to:\n\n  ada@far.example\n\nWe will keep trying for 4 days.\n',
      ),
    ).recipients;
    expect(first).toMatchObject({ address: 'ada@far.example', action: 'delayed', permanence: 'none' });
  });

  it('yields nobody rather than a guess', () => {
    expect(bounceOf(notice('A message could not be delivered.\n')).recipients).toEqual([]);
  });
});

describe('an event of a provider that comes by mail', () => {
  const event = (told: unknown) =>
    readReturn(
      messageOf(
        `From: no-reply@sns.provider.example\nSubject: Notification\n\n${JSON.stringify(told)}\n\n--\nunsubscribe\n`,
      ),
    );

  it('is a bounce', () => {
    const found = event({
      notificationType: 'Bounce',
      bounce: {
        bouncedRecipients: [
          {
            emailAddress: 'ada@far.example',
            action: 'failed',
            status: '5.1.1',
            diagnosticCode: 'smtp; 550 5.1.1 user unknown',
          },
        ],
      },
      mail: { messageId: '01', headers: [{ name: 'Message-ID', value: '<d17.s9@lists.example.org>' }] },
    });
    expect(found).toMatchObject({
      kind: 'bounce',
      bounce: { originalMessageId: 'd17.s9@lists.example.org', recipients: [{ reason: 'userunknown' }] },
    });
  });

  it('is a complaint', () => {
    const found = event({
      eventType: 'Complaint',
      complaint: {
        complainedRecipients: [{ emailAddress: 'ada@far.example' }],
        complaintFeedbackType: 'abuse',
      },
    });
    expect(found).toMatchObject({
      kind: 'complaint',
      complaint: { recipient: 'ada@far.example', type: 'abuse' },
    });
  });
});

describe('a complaint', () => {
  it('stops mail where a reader made it, not where a check of signatures failed', () => {
    const of = (type: string) => ({ type, recipient: null, sourceIp: null, originalMessageId: null });
    expect(['abuse', 'fraud', 'opt-out'].map((t) => complaintStops(of(t)))).toEqual([true, true, true]);
    expect(['auth-failure', 'not-spam'].map((t) => complaintStops(of(t)))).toEqual([false, false]);
  });
});

describe('what is not a bounce', () => {
  it('a complaint', () => {
    expect(readReturn(messageOf(COMPLAINT))).toEqual({
      kind: 'complaint',
      complaint: {
        type: 'abuse',
        recipient: 'ada@far.example',
        sourceIp: '192.0.2.44',
        originalMessageId: 'd17.s9@lists.example.org',
      },
    });
  });

  it.each([
    ['a bounce that a person forwards', FORWARDED_BY_A_PERSON, null],
    ['a bounce that a person quotes', QUOTED_BY_A_PERSON, null],
    ['a post of a list with words of failure', POST, null],
    ['a read receipt', READ_RECEIPT, 'report'],
    ['a DMARC aggregate', DMARC_REPORT, 'report'],
    ['a vacation reply', VACATION, 'auto-reply'],
    ['a challenge', CHALLENGE, 'challenge'],
  ])('%s', (_what, text, kind) => {
    expect(readReturn(messageOf(text))?.kind ?? null).toBe(kind);
  });
});
