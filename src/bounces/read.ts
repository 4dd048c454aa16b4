import type { Message } from '../mail/message.ts';
import type { Bounce, Complaint } from '../posts/parsed.ts';
import { answerOf, isReport } from './answers.ts';
import { complaintIn } from './complaints.ts';
import { reportingMta } from './dsn.ts';
import { eventIn } from './events.ts';
import type { Evidence } from './evidence.ts';
import { evidenceOf } from './gather.ts';
import { isNoticeInWords, isPassedOn } from './machines.ts';
import { type Judged, judgedIn } from './recipients.ts';
import { bareId, messageIdIn } from './returned.ts';

/** What came back: mail that a machine wrote about a message of ours, or in answer to it. */
export type Return =
  | { kind: 'bounce'; bounce: Bounce }
  | { kind: 'complaint'; complaint: Complaint }
  | { kind: 'auto-reply' | 'challenge' | 'report' };

/**
 * Reads a bounce (RFC 3464 and the many notices in words), a complaint (RFC 5965) or another machine's answer
 * (RFC 3834, RFC 8098, RFC 7489). Null for mail that people wrote, also where it forwards or quotes a bounce.
 * Pure; never throws: a message that cannot be read is none of these.
 */
export function readReturn(message: Message): Return | null {
  try {
    const event = eventIn(message);
    if (event !== null)
      return 'bounce' in event ? { kind: 'bounce', ...event } : { kind: 'complaint', ...event };
    return returnIn(message, evidenceOf(message));
  } catch {
    return null;
  }
}

/** The judged recipients with the rule that decided for each: for people who ask why. */
export function explainReturn(message: Message): Judged[] {
  const event = eventIn(message);
  if (event !== null)
    return 'bounce' in event ? event.bounce.recipients.map((recipient) => ({ recipient, rule: null })) : [];
  return judgedIn(message, evidenceOf(message));
}

function returnIn(message: Message, evidence: Evidence): Return | null {
  const complaint = complaintIn(message, evidence);
  if (complaint !== null && (isReportType(message) || !isPassedOn(message)))
    return { kind: 'complaint', complaint };
  if (isReport(message, evidence)) return { kind: 'report' };
  if (isBounce(message, evidence)) return { kind: 'bounce', bounce: bounceOf(message, evidence) };
  const answer = answerOf(message, evidence);
  return answer === null ? null : { kind: answer };
}

function isBounce(message: Message, evidence: Evidence): boolean {
  const hasReport = evidence.report.some((g) => g.has('reporting-mta') || g.has('final-recipient'));
  if (hasReport && isReportType(message)) return true;
  if (isPassedOn(message)) return false;
  return (
    (hasReport && evidence.types.some((t) => t.includes('delivery-status'))) ||
    isNoticeInWords(message, evidence)
  );
}

/** A report is the whole message (RFC 6522); a person who passes one on sends another type. */
function isReportType(message: Message): boolean {
  return message.body.type === 'multipart/report';
}

function bounceOf(message: Message, evidence: Evidence): Bounce {
  return {
    reportingMta: reportingMta(evidence.report),
    originalMessageId: originalMessageId(message, evidence),
    recipients: judgedIn(message, evidence).map((j) => j.recipient),
  };
}

/** Of the message that came back; else as the report gives it; else the message that the bounce answers. */
function originalMessageId(message: Message, evidence: Evidence): string | null {
  const reported = evidence.report.flatMap((g) => [
    g.get('original-message-id'),
    g.get('x-original-message-id'),
  ]);
  const inWords = /(?:^|\n)[\s>]{0,20}message-?id:?\s{0,8}(<[^<>\s]{3,400}>)/i.exec(
    evidence.words.slice(0, 50_000),
  )?.[1];
  const candidates = [...reported, inWords, message.header('in-reply-to')];
  return (
    messageIdIn(evidence.returned) ?? candidates.map((c) => bareId(c ?? '')).find((id) => id !== null) ?? null
  );
}
