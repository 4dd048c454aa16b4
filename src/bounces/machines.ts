import type { Message } from '../mail/message.ts';
import type { Evidence } from './evidence.ts';
import { namedIn } from './narrative.ts';
import {
  AWAY,
  FORWARDED,
  LIKELY_SENDER,
  POSTMASTER,
  SENTENCE,
  SUBJECT,
  SURE_SENDER,
} from './notice-words.ts';

export type Certainty = 'sure' | 'likely' | 'no';

/** Whether the sender is a mail system: by its null return path (RFC 5321 section 4.5.5), address or name. */
export function senderIsMachine(message: Message): Certainty {
  const from = `${message.from[0]?.address ?? ''} ${message.from[0]?.name ?? ''} ${message.header('from') ?? ''}`;
  if (SURE_SENDER.test(message.from[0]?.address ?? '') || SURE_SENDER.test(from)) return 'sure';
  if (message.from.length === 0 || /^<?\s*>?$/.test(message.header('from') ?? '')) return 'sure';
  if (message.header('x-failed-recipients') !== undefined) return 'sure';
  const automatic = message.header('auto-submitted');
  if (automatic !== undefined && !/^no\b/i.test(automatic)) return 'likely';
  return hasNullReturnPath(message) || LIKELY_SENDER.test(from) ? 'likely' : 'no';
}

/** A sender that no person writes from; a postmaster may be one. */
function isDaemon(message: Message): boolean {
  return (
    senderIsMachine(message) === 'sure' &&
    (hasNullReturnPath(message) || !POSTMASTER.test(message.from[0]?.address ?? ''))
  );
}

export function hasNullReturnPath(message: Message): boolean {
  return /^<\s*>$/.test((message.header('return-path') ?? '').trim());
}

/** True where a person passed it on or answered it, or it came through a list. */
export function isPassedOn(message: Message): boolean {
  if (isDaemon(message)) return false;
  if (FORWARDED.test(message.subject)) return true;
  const list = message.header('list-id') ?? message.header('list-post');
  return list !== undefined && senderIsMachine(message) !== 'sure' && !hasNullReturnPath(message);
}

/** True for a notice without a report in fields: a mail system's sender, and words of failure. */
export function isNoticeInWords(message: Message, evidence: Evidence): boolean {
  const sender = senderIsMachine(message);
  if (sender === 'no' || isPassedOn(message) || isMarkedAutoReply(message)) return false;
  if (isAwaySubject(message.subject)) return false;
  const subject = SUBJECT.test(message.subject.slice(0, 1000));
  const words = SENTENCE.test(evidence.words.slice(0, 20_000));
  if (sender === 'sure') return subject || words || (evidence.hasReturned && isDaemon(message));
  if (evidence.hasReturned) return words;
  const marked = hasNullReturnPath(message) || message.header('auto-submitted') !== undefined;
  return words && subject && (marked || namedIn(evidence.words, []).length > 0);
}

/** Vacation programs mark themselves (RFC 3834 section 5 and older habits). */
export function isMarkedAutoReply(message: Message): boolean {
  const marks = [
    'x-autoreply',
    'x-autorespond',
    'x-autoresponder',
    'x-vacation',
    'x-mail-autoreply',
    'x-auto-reply-from',
  ];
  if (marks.some((name) => message.header(name) !== undefined)) return true;
  if (/vacation/i.test(message.header('x-apple-action') ?? '')) return true;
  if (/vacation/i.test(message.header('delivered-by-the-graces-of') ?? '')) return true;
  return (
    /auto.?reply/i.test(message.header('precedence') ?? '') ||
    /vacation program/i.test(message.header('from') ?? '')
  );
}

/** "Out of office: ...", also where the vacation program wrote "Re:" before it. */
export function isAwaySubject(subject: string): boolean {
  return AWAY.test(subject.replace(/^\s*(?:re|aw|antw):\s*/i, ''));
}
