import type { Message } from '../mail/message.ts';
import type { Complaint } from '../posts/parsed.ts';
import { addressIn } from './addresses.ts';
import type { Evidence } from './evidence.ts';
import { bareId, messageIdIn, returnedTo } from './returned.ts';

/** Feedback loops older than RFC 5965 that attach the message and put the rest into the subject. */
const SUBJECT_WITH_IP = /^complaint about message from ([0-9a-f.:]{3,45})\b/i;

/** The complaint that this message carries (RFC 5965), or null. */
export function complaintIn(message: Message, evidence: Evidence): Complaint | null {
  const { feedback } = evidence;
  const inSubject = SUBJECT_WITH_IP.exec(message.subject);
  if (feedback === null && (inSubject === null || !evidence.hasReturned)) return null;
  const field = (name: string) => feedback?.get(name) ?? '';
  return {
    type: field('feedback-type').trim().toLowerCase() || 'abuse',
    recipient: recipientOf(field, evidence),
    sourceIp: field('source-ip').trim() || (inSubject?.[1] ?? null),
    originalMessageId: messageIdIn(evidence.returned) ?? bareId(field('original-message-id')),
  };
}

/** RFC 5965 section 3.2 and older fields; a redacted one gives way to the returned message's own. */
function recipientOf(field: (name: string) => string, evidence: Evidence): string | null {
  for (const name of ['original-rcpt-to', 'final-recipient', 'original-recipient', 'removal-recipient']) {
    const address = addressIn(field(name).replace(/^[\w-]{1,20}\s{0,4};/, ''));
    if (address !== null) return address;
  }
  const xmr = addressIn(evidence.returned.get('x-hmxmroriginalrecipient') ?? '');
  return xmr ?? returnedTo(evidence.returned)[0] ?? null;
}

/** Types of complaint by which a reader says "no more" (RFC 5965 section 7.3, RFC 6430). */
const UNWANTED: ReadonlySet<string> = new Set(['abuse', 'fraud', 'virus', 'other', 'opt-out']);

/** Whether mail to the complainer stops. A failed check of signatures (RFC 6591) or "not spam" is no wish of theirs. */
export function complaintStops(complaint: Complaint): boolean {
  return UNWANTED.has(complaint.type);
}
