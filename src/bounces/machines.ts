import type { Message } from '../mail/message.ts';
import type { Evidence } from './evidence.ts';
import { namedIn } from './narrative.ts';

/** Who writes notices of failure: by the address, by the name before it. */
const SURE_SENDER =
  /mailer[-_. ]?daemon|\bpo{1,2}stmaster\b|^mail ?adm|mail(?:er)? ?delivery|delivery ?(?:sub)?system|mail ?administrator|^ndr@|\bmta\b|mdaemon/i;
const LIKELY_SENDER =
  /no-?reply|do-?not-?reply|bounces?|smtp|daemon|admin|sysadm|notif|antivirus|scan|gateway|imss|filter|mail ?(?:service|system|server|gate)|e-?mail|system|delivery|failure|undeliver|root@|exchange|notes/i;

const POSTMASTER = /^(?:po{1,2}stmaster|mail ?adm\w*|admin\w*)@/i;

/** Subjects of notices of failure, in the languages that mail systems speak. */
const SUBJECT =
  /undeliver|deliver(?:y|ed)?\b.{0,40}(?:fail|status|report|problem|notif|error|delay|unsuccess|incomplete|subsystem)|(?:fail|problem|error|delay|unable|could not|not|non)[\w ]{0,30}deliver|returned? (?:mail|message|to sender|e-?mail)|mail(?:er)? (?:failure|error|system error|delivery|status)|failure notice|(?:mail|message|e-?mail) (?:could|was|has|you sent|not|returned|bounced|cannot|rejected|blocked|delayed)|warning: ?(?:could not|message|mail)|delayed mail|processing error|user unknown|unknown user|bounced?\b|loop alert|could(?:n't| not) send|error sending|postmaster notify|non ?remis|non ?recapitabil|unzustellbar|nicht zugestellt|unbestellbar|onbestelbaar|no entregad|no se (?:ha )?(?:pudo|podido) entregar|devuelto|n[ãa]o entreg|non[- ]?d[ée]livr|[ée]chec|mancata consegna|недоставлен|не доставлен|не удалось|未送達|配信|エラー|退信|无法|投递失败/i;

/** Sentences that only a mail system writes. */
const SENTENCE =
  /(?:could|can|was|were|has|have|had|is|be|been)(?: ?not|n't) (?:yet )?(?:be |been )?(?:able to )?(?:delivered|deliver|sent|reached|reach)\b|unable to deliver|undeliverable|not delivered|did not reach|delivery (?:to|of|attempt|status|has|failed|failure|error|problem|delay)|failed (?:permanently|recipient|to deliver)|(?:following|these) (?:recipient|address|destination)|permanent(?: fatal)? error|transcript of session|returned mail|trouble delivering|error (?:delivering|sending|transferring)|was(?:n't| not) able to deliver|unknown user|user unknown|mail.{0,20}(?:returned|rejected|bounced)|does not exist|no such user|was rejected|is full|over quota|duplicated message-id|не может быть доставлено|送信できませんでした|送信に失敗|配信できません|konnte nicht|n'a pas pu|no (?:se )?pudo|non (?:è|e) stat/i;

/** Subjects of absences, in the languages of vacation programs. */
const AWAY =
  /^\s*(?:auto(?:mat(?:ic|ed|ische?|isch))?[- ]?(?:reply|response|respond|antwort|antwoord|submitted)|out[- ]of[- ](?:the )?office|vacation|away\b|on (?:vacation|holiday|leave)|i am away|i'm away|abwesen|automatische antwort|r[ée]ponse automatique|absence|absent\b|respuesta autom|fuera de (?:la )?oficina|resposta autom|risposta automatica|fuori ufficio|autosvar|frånvar|afwezig|автоответ|автоматический ответ|不在|自動返信|自动回复|auto:)/i;

/** A person's hand: replies and forwards carry these before the subject. */
const FORWARDED = /^\s*(?:re|fw|fwd|tr|wg|aw|rv|enc|antw|sv|vs|i|r|ynt|doorst)\s?(?:\[\d{1,3}\])?\s?:/i;

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
