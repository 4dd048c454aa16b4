import { anyOf } from './sayings.ts';

/** Who writes notices of failure: by the address, by the name before it. */
export const SURE_SENDER = anyOf(
  /mailer[-_. ]?daemon/i,
  /\bpo{1,2}stmaster\b/i,
  /^mail ?adm/i,
  /mail(?:er)? ?delivery/i,
  /delivery ?(?:sub)?system/i,
  /mail ?administrator/i,
  /^ndr@/i,
  /\bmta\b/i,
  /mdaemon/i,
);
export const LIKELY_SENDER = anyOf(
  /no-?reply/i,
  /do-?not-?reply/i,
  /bounces?/i,
  /smtp/i,
  /daemon/i,
  /admin/i,
  /sysadm/i,
  /notif/i,
  /virus/i,
  /sweeper|marshal|guard|shield|barracuda|proofpoint|ironport|symantec|mcafee/i,
  /scan/i,
  /gateway/i,
  /imss/i,
  /filter/i,
  /mail ?(?:service|system|server|gate)/i,
  /e-?mail/i,
  /system/i,
  /delivery/i,
  /failure/i,
  /undeliver/i,
  /root@/i,
  /exchange/i,
  /notes/i,
);

export const POSTMASTER = /^(?:po{1,2}stmaster|mail ?adm\w*|admin\w*)@/i;

/** Subjects of notices of failure, in the languages that mail systems speak. */
export const SUBJECT = anyOf(
  /undeliver/i,
  /deliver(?:y|ed)?\b.{0,40}(?:fail|status|report|problem|notif|error|delay|unsuccess|incomplete|subsystem)/i,
  /(?:fail|problem|error|delay|unable|could not|not|non)[\w ]{0,30}deliver/i,
  /returned? (?:mail|message|to sender|e-?mail)/i,
  /mail(?:er)? (?:failure|error|system error|delivery|status)/i,
  /failure notice/i,
  /(?:mail|message|e-?mail) (?:could|was|has|you sent|not|returned|bounced|cannot|rejected|blocked|delayed)/i,
  /warning: ?(?:could not|message|mail)/i,
  /delayed mail/i,
  /processing error/i,
  /user unknown/i,
  /unknown user/i,
  /bounced?\b/i,
  /loop alert/i,
  /could(?:n't| not) send/i,
  /error sending/i,
  /postmaster notify/i,
  /non ?remis/i,
  /non ?recapitabil/i,
  /unzustellbar/i,
  /nicht zustellbar/i,
  /no se puede entregar/i,
  /ikke leveret/i,
  /nebyla? doruč/i,
  /nicht zugestellt/i,
  /unbestellbar/i,
  /onbestelbaar/i,
  /no entregad/i,
  /no se (?:ha )?(?:pudo|podido) entregar/i,
  /devuelto/i,
  /n[ãa]o entreg/i,
  /non[- ]?d[ée]livr/i,
  /[ée]chec/i,
  /mancata consegna/i,
  /недоставлен/i,
  /не доставлен/i,
  /не удалось/i,
  /未送達/i,
  /配信/i,
  /エラー/i,
  /退信/i,
  /无法/i,
  /投递失败/i,
);

/** Sentences that only a mail system writes. */
export const SENTENCE = anyOf(
  /(?:could|can|was|were|has|have|had|is|be|been)(?: ?not|n't) (?:yet )?(?:be |been )?(?:able to )?(?:delivered|deliver|sent|reached|reach)\b/i,
  /unable to deliver/i,
  /undeliverable/i,
  /not delivered/i,
  /did not reach/i,
  /delivery (?:to|of|attempt|status|has|failed|failure|error|problem|delay)/i,
  /failed (?:permanently|recipient|to deliver)/i,
  /(?:following|these) (?:recipient|address|destination)/i,
  /permanent(?: fatal)? error/i,
  /transcript of session/i,
  /returned mail/i,
  /trouble delivering/i,
  /error (?:delivering|sending|transferring)/i,
  /was(?:n't| not) able to deliver/i,
  /unknown user/i,
  /user unknown/i,
  /mail.{0,20}(?:returned|rejected|bounced)/i,
  /does not exist/i,
  /no such user/i,
  /was rejected/i,
  /is full/i,
  /over quota/i,
  /duplicated message-id/i,
  /не может быть доставлено/i,
  /送信できませんでした/i,
  /送信に失敗/i,
  /配信できません/i,
  /konnte nicht/i,
  /n'a pas pu/i,
  /no (?:se )?pudo/i,
  /non (?:è|e) stat/i,
);

/** What vacation programs call their answer, in their languages. */
const AWAY_WORDS: readonly string[] = [
  'auto(?:mat(?:ic|ed|ische?|isch))?[- ]?(?:reply|response|respond|antwort|antwoord|submitted)',
  'out[- ]of[- ](?:the )?office(?: auto-?(?:reply|response))?',
  "(?:(?:i am|i'm) )?(?:on|away on) (?:vacation|holiday|leave|annual leave)",
  'vacation(?: (?:reply|message|notice|response))?',
  "(?:(?:i am|i'm) )?away(?: from (?:my|the) (?:mail|e-?mail|desk|office))?",
  'abwesend|abwesenheit(?:s(?:notiz|mitteilung|benachrichtigung|meldung|nachricht|assistent))?',
  '(?:ich bin )?(?:im urlaub|nicht im (?:büro|hause?))|urlaub(?:snotiz)?',
  'r[ée]ponse automatique|r[ée]pondeur automatique',
  "(?:(?:message|notification|avis) d['’])?absence(?: du bureau)?|absente?(?:\\(e\\))?(?: du bureau)?|en cong[ée]s?",
  'respuesta autom[áa]tica|(?:estoy )?fuera de (?:la )?oficina|ausencia(?: temporal)?|ausente|(?:estoy )?de vacaciones',
  'resposta autom[áa]tica|fora do? escrit[óo]rio|aus[êe]ncia(?: tempor[áa]ria)?|de f[ée]rias',
  "risposta automatica|risponditore automatico|fuori (?:ufficio|sede)|assen(?:te|za)(?: dall['’]ufficio)?|in ferie",
  'autosvar|automatiskt? svar|frånvaro(?:meddelande)?|fravær(?:smeddelelse|smelding)?|ikke til stede',
  'afwezig(?:heid(?:sbericht|sassistent)?)?(?: van kantoor)?',
  'odpowiedź automatyczna|autoodpowiedź|nieobecność(?: w biurze)?|poza biurem',
  'automatická odpověď|automatická odpoveď|nepřítomnost|mimo kancelář',
  'automatikus válasz|házon kívül|răspuns automat|automaattinen vastaus|poissa(?: toimistosta)?',
  'otomatik (?:yanıt|cevap)|ofis dışında|αυτόματη απάντηση|εκτός γραφείου',
  'автоответ(?:чик)?|автоматический ответ|автоматична відповідь|вне офиса|нет на месте|в отпуске',
  '自動返信|自動応答|自动回复|自动答复|自動回覆|不在(?:通知)?|외출|부재중|자동 회신',
  'رد تلقائي|خارج المكتب|תשובה אוטומטית|מענה אוטומטי',
];

/**
 * Subjects of absences: such words and no more, or what they answer behind a mark, or until when; or in brackets.
 * "Absence of safety in the pits" is a subject of its own.
 */
export const AWAY = new RegExp(
  `^\\s*(?:${AWAY_WORDS.join('|')})\\s*(?:$|[:;,.!(\\[\u2013\u2014-]|(?:until|till|from|for|re|to|bis|vom|ab|jusqu|du|hasta|desde|al?|fino|dal|até|tot|van|till|fram|до|с) ?[\\w\u0400-\u04ff])` +
    `|^\\s*auto:|[(\\[](?:${AWAY_WORDS.join('|')})[)\\]]`,
  'i',
);

/** A person's hand: replies and forwards carry these before the subject. */
export const FORWARDED =
  /^\s*(?:re|fw|fwd|tr|wg|aw|rv|enc|antw|sv|vs|i|r|ynt|doorst)\s?(?:\[\d{1,3}\])?\s?:/i;
