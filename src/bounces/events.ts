import type { Message } from '../mail/message.ts';
import type { Bounce, BounceRecipient, Complaint } from '../posts/parsed.ts';
import { codesIn, isGeneral } from './codes.ts';
import { reasonOf } from './rules.ts';

/*
 * Provider events that arrive by mail: Amazon SES through SNS writes one JSON object as the text of a message.
 * https://docs.aws.amazon.com/ses/latest/dg/notification-contents.html
 */
interface Told {
  readonly [name: string]: unknown;
}

const LONGEST = 300_000;

/** The bounce or complaint of an event in JSON, or null where the text is none. Never throws. */
export function eventIn(message: Message): { bounce: Bounce } | { complaint: Complaint } | null {
  const text = message.text.trimStart().slice(0, LONGEST);
  if (!text.startsWith('{')) return null;
  // A line of 1000 octets and more is broken up on its way (RFC 5322 section 2.1.1).
  const outer = parsed(text) ?? parsed(text.replace(/\n/g, ''));
  const told = typeof outer?.Message === 'string' ? parsed(outer.Message) : outer;
  const kind = told?.notificationType ?? told?.eventType;
  if (told === null || told === undefined || typeof kind !== 'string') return null;
  if (kind === 'Complaint') return { complaint: complaintOf(told) };
  return kind === 'Bounce' || kind === 'Delivery' ? { bounce: bounceOf(told) } : null;
}

function bounceOf(told: Told): Bounce {
  const bounce = objectAt(told, 'bounce');
  const delivery = objectAt(told, 'delivery');
  const failed = listAt(bounce, 'bouncedRecipients').map((r) => failedRecipient(isObject(r) ? r : {}));
  const delivered = listAt(delivery, 'recipients').map((r) =>
    deliveredRecipient(String(r), textAt(delivery, 'smtpResponse')),
  );
  const mta = textAt(bounce, 'reportingMTA') ?? textAt(delivery, 'reportingMTA');
  return {
    reportingMta: mta?.replace(/^[\w-]{1,20}; ?/, '') ?? null,
    originalMessageId: originalId(told),
    recipients: [...failed, ...delivered].filter((r) => r.address !== ''),
  };
}

function failedRecipient(told: Told): BounceRecipient {
  const diagnostic = textAt(told, 'diagnosticCode')?.replace(/^smtp; ?/i, '') ?? null;
  const codes = codesIn(diagnostic ?? '');
  const field = textAt(told, 'status');
  const status = codes.status !== null && !isGeneral(codes.status) ? codes.status : (field ?? codes.status);
  const action = textAt(told, 'action') === 'delayed' ? 'delayed' : 'failed';
  const { reason, permanence } = reasonOf({ action, status, smtpCode: codes.smtpCode, diagnostic });
  const address = textAt(told, 'emailAddress') ?? '';
  return { address, action, status, smtpCode: codes.smtpCode, reason, permanence, diagnostic };
}

function deliveredRecipient(address: string, response: string | null): BounceRecipient {
  const { status, smtpCode } = codesIn(response ?? '');
  return {
    address,
    action: 'delivered',
    status,
    smtpCode,
    reason: 'delivered',
    permanence: 'none',
    diagnostic: response,
  };
}

function complaintOf(told: Told): Complaint {
  const complaint = objectAt(told, 'complaint');
  const first = listAt(complaint, 'complainedRecipients')[0];
  return {
    type: textAt(complaint, 'complaintFeedbackType') ?? 'abuse',
    recipient: isObject(first) ? textAt(first, 'emailAddress') : null,
    sourceIp: textAt(objectAt(told, 'mail'), 'sourceIp'),
    originalMessageId: originalId(told),
  };
}

/** The Message-ID that the sender gave; the provider's own number where the headers are not there. */
function originalId(told: Told): string | null {
  const mail = objectAt(told, 'mail');
  const header = listAt(mail, 'headers').find(
    (h) => isObject(h) && String(h.name).toLowerCase() === 'message-id',
  );
  const common = textAt(objectAt(mail, 'commonHeaders'), 'messageId');
  const id = (isObject(header) ? textAt(header, 'value') : null) ?? common ?? textAt(mail, 'messageId');
  return id?.replace(/^\s*<|>\s*$/g, '') ?? null;
}

function parsed(text: string): Told | null {
  try {
    const value: unknown = JSON.parse(text.slice(0, text.lastIndexOf('}') + 1));
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Told {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function objectAt(told: Told, name: string): Told {
  const value = told[name];
  return isObject(value) ? value : {};
}

function listAt(told: Told, name: string): readonly unknown[] {
  const value = told[name];
  return Array.isArray(value) ? value.slice(0, 1000) : [];
}

function textAt(told: Told, name: string): string | null {
  const value = told[name];
  return typeof value === 'string' && value !== '' ? value : null;
}
