import type { Message } from '../mail/message.ts';
import type { Evidence } from './evidence.ts';
import { hasNullReturnPath, isAwaySubject, isMarkedAutoReply, isPassedOn } from './machines.ts';
import { anyOf } from './sayings.ts';

/** Answers of machines that are no bounces. */
export type Answer = 'auto-reply' | 'challenge' | 'report';

const AWAY_WORDS = anyOf(
  /out of (?:the )?office/i,
  /on (?:vacation|holiday|annual leave|leave)/i,
  /away from my (?:mail|desk|office|e-?mail)/i,
  /will (?:be back|return|read|reply|respond)/i,
  /auto(?:matic|mated)?[- ]?(?:reply|response)/i,
);

const CHALLENGE = anyOf(
  /(?:please )?(?:confirm|verify) (?:your|that you|you are|delivery of your) (?:message|e-?mail|mail|identity|sen[dt]|address is|are|a human)/i,
  /sender (?:verification|confirmation|authentication)/i,
  /verify (?:you are|yourself|that you are) (?:a )?(?:human|person|not)/i,
  /challenge[- ]response/i,
  /boxtrapper/i,
  /spam ?arrest/i,
  /tmda/i,
  /so I can receive your e-?mail/i,
  /your message (?:to .{1,60} )?(?:is being held|requires (?:confirmation|verification|authorization)|awaits)/i,
  /to (?:have|release|deliver) your (?:message|e-?mail|mail).{0,60}(?:click|reply|visit)/i,
  /bestätigen sie (?:bitte )?(?:ihre|diese|die|dass sie)\b/i,
  /(?:confirmer?|validez|valider|confirmez) (?:votre|l['’]|cet?) ?(?:message|envoi|e-?mail|courriel|identité|adresse)/i,
  /vous (?:êtes|etes) (?:bien )?un (?:être )?humain|mailinblack/i,
  /confirm[ea] (?:su|tu|o seu|a sua|la sua|il suo|che) (?:mensaje|correo|identidad|mensagem|identidade|messaggio|identità)/i,
  /подтвердите (?:отправку|доставку|сво[йюё]|что вы)/i,
);

/** DMARC aggregate reports (RFC 7489 section 7.2.1.1) and TLS reports (RFC 8460 section 5.3) by subject and file. */
const AGGREGATE_SUBJECT =
  /^\s*(?:\[[^\]]{1,40}\]\s*)?(?:dmarc )?report[- ]domain:\s?\S{1,255}\s.{0,300}submitter:/i;
const AGGREGATE_FILE =
  /^[\w.-]{1,255}![\w.-]{1,255}!\d{6,12}!\d{6,12}(?:![\w.-]{1,255})?\.(?:xml|xml\.gz|gz|zip|json|json\.gz)$/i;

/** Which answer of a machine this message is, or null. To be asked after bounces and complaints. */
export function answerOf(message: Message, evidence: Evidence): Answer | null {
  if (isReport(message, evidence)) return 'report';
  if (isChallenge(message, evidence)) return 'challenge';
  return isAutoReply(message, evidence) ? 'auto-reply' : null;
}

/** Disposition notices (RFC 8098) and those in words alone, DMARC aggregates and TLS reports. */
export function isReport(message: Message, evidence: Evidence): boolean {
  const type = (message.body.params['report-type'] ?? '').toLowerCase();
  if (type === 'disposition-notification' || type === 'tlsrpt') return true;
  if (
    evidence.types.some((t) => t === 'message/disposition-notification' || t.startsWith('application/tlsrpt'))
  )
    return true;
  const files = [message.body, ...message.parts].map((p) => p.filename ?? p.params.name ?? '');
  if (AGGREGATE_SUBJECT.test(message.subject) || files.some((name) => AGGREGATE_FILE.test(name))) return true;
  return isReceipt(message, evidence);
}

const RECEIPT_SUBJECT =
  /^\s*(?:(?:return|read) receipt\b|lesebestätigung|(?:confirmation|accusé) de (?:lecture|réception)|confirmación de lectura|confirmação de leitura|conferma di lettura|leesbevestiging|уведомление о прочтении)/i;
const LABELLED = /^\s{1,12}\p{L}[\p{L} ]{1,20}\s?:\s/u;
const MOST_RECEIPT = 1_500;

/**
 * A receipt in words, in any language: the headers of the message that was read, indented below a line of words,
 * and when it was read, below a subject that is a word and the subject of that message.
 */
function isReceipt(message: Message, { words }: Evidence): boolean {
  if (isList(message) || words.length > MOST_RECEIPT) return false;
  const lines = words.split('\n').filter((line) => line.trim() !== '');
  const labelled = lines.filter((line) => LABELLED.test(line));
  const subject = /^\s*\p{L}+(?: \p{L}+)?\s{0,2}:\s{0,3}(\S.*)$/u.exec(message.subject)?.[1]?.trim() ?? '';
  const [first = '', last = ''] = [lines[0], lines.at(-1)];
  const framed =
    labelled.length >= 2 && !labelled.includes(first) && !labelled.includes(last) && lines.length <= 8;
  if (!framed || !/\d{1,2}[:.]\d\d/.test(last)) return false;
  const quoted =
    subject !== '' && labelled.some((line) => line.slice(line.indexOf(':') + 1).trim() === subject);
  return quoted || RECEIPT_SUBJECT.test(message.subject);
}

function isChallenge(message: Message, evidence: Evidence): boolean {
  if (message.header('x-tmda-fingerprint') !== undefined || message.header('x-boxtrapper') !== undefined)
    return true;
  if (isList(message)) return false;
  const automatic = isMarkedAutomatic(message) || hasNullReturnPath(message);
  const said = CHALLENGE.test(message.subject) || CHALLENGE.test(evidence.words.slice(0, 3000));
  return said && (automatic || CHALLENGE.test(message.subject));
}

/** RFC 3834: marked by its sender, or the subject of an absence. A list's own post is never one. */
function isAutoReply(message: Message, evidence: Evidence): boolean {
  if (isMarkedAutoReply(message)) return true;
  if (isList(message)) return false;
  if (/^auto-(?:replied|generated|notified)/i.test(message.header('auto-submitted') ?? '')) return true;
  if (isAwaySubject(message.subject)) return !isPassedOn(message) || isMarkedAutomatic(message);
  return (
    hasNullReturnPath(message) && AWAY_WORDS.test(`${message.subject}\n${evidence.words.slice(0, 3000)}`)
  );
}

function isMarkedAutomatic(message: Message): boolean {
  const value = message.header('auto-submitted') ?? '';
  return (value !== '' && !/^no\b/i.test(value)) || isMarkedAutoReply(message);
}

function isList(message: Message): boolean {
  return message.header('list-id') !== undefined || message.header('list-post') !== undefined;
}
