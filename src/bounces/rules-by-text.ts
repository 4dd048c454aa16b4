import type { Rule } from './rule.ts';

/*
 * What refusals say in words. Texts of the trade repeat a few nouns and a few verbs in either order, so a row
 * names both with a short gap between; gaps are bounded, which keeps every pattern linear.
 */

/** About the sending side: these come first, since their texts also speak of users, addresses and domains. */
export const SENDER_RULES: readonly Rule[] = [
  {
    name: 'suppression-list',
    reason: 'suppressed',
    text: /suppression list|on (?:our|the|your) suppress|recipient (?:address )?(?:is |was )?suppressed|has suppressed sending/,
  },
  {
    name: 'dmarc-dkim-spf',
    reason: 'authfailure',
    text: /\bdmarc\b|\bdkim\b|\bspf\b|sender policy framework|sender id \(pra\)|openspf|unauthenticated (?:e-?)?mail|\bunauthenticated\b(?! user)|authentication level|require[sd]? all senders to authenticate|domain ?owner.{0,20}polic/,
  },
  {
    name: 'reputation',
    reason: 'badreputation',
    text: /reputation|bounce attack|unexpected volume|user complaints|sender ?score|senderbase|low (?:trust|score)/,
  },
  {
    name: 'reverse-dns',
    reason: 'requireptr',
    text: /\brdns\b|reverse[ -](?:dns|name|host|address|lookup|map|ip|resol)|\bptr\b|forward[ -]confirmed|cannot find your (?:reverse )?host|mismatches client ip|unresolvable (?:relay|client|ip)|ip name lookup failed|no (?:valid )?(?:dns )?name for your|must have .{0,20}dns (?:entr|record)|ip.{0,20}does not resolve|couldn't resolve your|unable to resolve .{0,20}ip/,
  },
  {
    name: 'block-list',
    reason: 'blocked',
    text: /(?:block|reject|refus|list|den[iy]|found|present).{0,60}(?:\brbl\b|[\w-]{0,20}rbl[\w-]{0,20}\.|dnsbl|dnswl|bl\.|spamhaus|spamcop|sorbs|abuseat|barracuda(?:central|networks)|uceprotect|mailspike|invaluement|black ?hole|real-?time)|(?:rbl|dnsbl|spamhaus|spamcop|sorbs).{0,60}(?:block|reject|refus|listed|den[iy])|blocked using|client host (?:\[[^\]]{1,60}\] )?(?:rejected|blocked)|ip source bloqu/,
  },
  {
    name: 'too-fast',
    reason: 'ratelimited',
    text: /(?:too many|maximum number of|max\.? number of|excessive (?:number of )?|concurrent|simultaneous) (?:concurrent |simultaneous |smtp )?(?:connection|session|message|mail|e-?mail|error|unknown|recipient|attempt|request|transaction)(?!s? (?:on the server|in (?:the|his|her|your|this) mailbox))|rate[ -]?limit|rate (?:is |was )?(?:exceed|control)|at a rate|throttl|frequency (?:limit|is too)|sending (?:too fast|rate|limit|quota)|too (?:fast|frequent|much mail from)|too quickly|unusual rate|thread limit|permitted limits|slow down|(?:hourly|daily) (?:limit|quota|sending)|per (?:hour|day|minute|second|connection) .{0,20}(?:limit|exceed)|exceed.{0,30}(?:per (?:hour|day|minute|connection)|connections|rate)|connection (?:limit|rate)|message rate/,
  },
  {
    name: 'virus',
    reason: 'virusdetected',
    text: /\bvirus(?:es)?\b(?! (?:scanner|engine|checker) (?:fail|error|unavail))|malware|\binfected\b|trojan|\bworm\b|ransomware|phish(?:ing)? (?:detected|url|mail)/,
  },
  {
    name: 'spam',
    reason: 'spamdetected',
    text: /\b(?:is|as|be|like|looks|contains?|of|for|marked|probable|probably|possible|possibly|suspected?|potential|detected|this|considered|identified|classified|score|high|message|your|the|anti-?)[: '"-]{1,3}(?:to be |a |an )?(?:spam|junk)\b|\bspam[- ]?(?:like|score|detect|content|message|mail|filter|check|assassin|level|reject|found|blocked|suspect)|\b(?:uce|ube|unsolicited|bulk e?-?mail)\b|- spam\b|\bspam (?:is |was )?(?:reject|refus|not)|(?:reject|refus|block)[a-z]* (?:as |for |by )?(?:anti-?)?spam|content (?:is |was )?(?:rejected|refused)[ ,.]{0,3}(?:ube|spam)|mail rejet|mail content denied|content rejected/,
  },
  {
    name: 'relaying',
    reason: 'norelaying',
    text: /relay(?:ing)?(?: access)? (?:is )?(?:denied|prohibited|disabled|refused|not |attempt)|(?:not|n't|unable|cannot|do not|refuse|no|without) (?:be )?(?:configured |allowed |permitted |authori[sz]ed |able |going )?(?:to )?(?:mail )?relay(?:ing)?\b(?! in progress)|relay(?:ing)? (?:not|is not)|relaying mail|not a (?:gateway|relay)|not in (?:my|our) (?:list of )?(?:rcpthosts|allowed)|isn't in my (?:list of )?(?:allowed )?rcpthosts|(?:address|identit\w+|domain) (?:is|are) not verified|mail server (?:requires|does not) (?:authentication|relay)|insecure mail relay|not (?:a )?local (?:domain|host)/,
  },
  {
    name: 'against-standard',
    reason: 'notcompliantrfc',
    text: /rfc ?-?\d{3,4}.{0,40}(?:compli|violat|conform|invalid|require)|(?:compli|violat|conform|accord)\w* .{0,30}rfc ?-?\d{3,4}|multiple addresses in from|missing a valid|duplicate header|(?:missing|multiple|duplicate) (?:from|date|message-id|to|subject|sender)\b|not rfc/,
  },
  {
    name: 'sender-address',
    reason: 'rejected',
    text: /domain of sender|sender(?:'s)? ?(?:(?:e-?mail )?address |domain |e-?mail |host |verif\w* |<[^>]{0,99}> ?|[^ ]{1,60}@[^ ]{1,99} )?(?:is |was |has been |does |could |not |verify |address ){0,5}(?:reject|invalid|denied|den(?:y|ied)|not (?:exist|allow|accept|found|valid|permit|author|verif|ok)|refused|unknown|fail|black|block|banned|barred|unacceptable|must)|(?:verify|verification of|validate) (?:the )?sender|your (?:e-?mail )?address (?:is |has been )(?:denied|blocked|refused|rejected|black)|(?:invalid|unknown|bad|forged|unverifiable|blacklisted|unresolvable|unacceptable|fake) (?:envelope[- ]|mail |message )?(?:sender|from\b)|mail from.{0,40}(?:denied|invalid|not (?:allow|exist|permit)|refused|reject|unknown|must)|from: ?.{0,60}(?:is invalid|not accept)|reject.{0,20}(?:envelope )?(?:sender|from address)|blacklisted sender|(?:return|reply|envelope)[- ]?(?:path|sender).{0,30}(?:invalid|not|reject)|not accepting mail from|(?:no|without|have) permission to (?:post|send)|not (?:allowed|permitted|authori[sz]ed) to (?:post|send (?:mail|messages?|e-?mail)? ?(?:to|as))|(?:only|restricted to) (?:members|subscribers|authori[sz]ed)|(?:not|n't) a (?:member|subscriber) of|address (?:that )?has been blacklisted|senders? (?:is|are|was) (?:not )?(?:allowed|permitted|authori[sz]ed|restricted)|notauthori[sz]ed|restricted.{0,20}sender|sender rejected|not owned by (?:the )?user|refused by (?:the )?recipient's (?:white|allow)/,
  },
  {
    // Google Groups answers in the poster's language; its support address stands in all of them.
    name: 'no-right-to-post',
    reason: 'rejected',
    text: /groups\.google\.com\/support|(?:closed|moderated|private) (?:mailing )?list|posting (?:is )?(?:restricted|not allowed)/,
  },
  {
    name: 'no-route-at-all',
    reason: 'hostunknown',
    text: /account or domain may not exist/,
  },
  {
    name: 'host-blocked',
    reason: 'blocked',
    text: /black[- ]?list|block[- ]?list|deny[- ]?list|banned (?:sending )?(?:ip|host)|open (?:relay|proxy)|dynamic (?:ip|address|range|host)|dial-?up|(?:(?:your|sending|client|source|from this|this) (?:server|host(?:name)?|network|mail server|machine|system|domain)|\bip(?: address| addr| range)?|netblock|subnet|client)(?: [^ ]{1,60}){0,2} (?:is |was |has been |have been |are |been |temporarily |currently |on |in ){0,4}(?:block|banned|denied|deny|reject|not (?:allow|authori|permit|welcome)|listed|prohibit)|client host rejected|connections? (?:is |are |was )?(?:not accepted|rejected|denied|blocked)|(?:blocked|rejected|denied|refused)(?: your)? (?:ip|connection|client|host)|access from (?:your )?(?:ip|host)|(?:helo|ehlo)[^a-z].{0,40}(?:reject|invalid|denied|not|bad|need|must|mismatch)|(?:invalid|bad|need|rejected|forged) (?:fully-qualified )?(?:helo|ehlo|hostname)|go away|not allowed to connect|(?:refused|rejected|available) (?:from|for) your (?:ip|host|address)|ip[ -]?(?:based )?blocked|bad (?:dns|sender host)|no access from|dns (?:black|block)|you(?:r e-?mail)? (?:have|has) been blocked|unusual (?:rate|traffic)|blocked for abuse/,
  },
  {
    name: 'unknown-at-mail',
    reason: 'rejected',
    phase: ['mail'],
    text: /does(?:n't| not) exist|unknown|invalid|not (?:found|valid|exist)|denied|refused|not allowed|rejected/,
  },
  {
    name: 'refused-at-helo',
    reason: 'blocked',
    phase: ['helo'],
    text: /invalid|reject|denied|refused|unknown|\bbad\b|not (?:found|valid|exist|allow|accept)/,
  },
];

/** About the address itself, its mailbox and its domain. */
export const ADDRESS_RULES: readonly Rule[] = [
  {
    name: 'system-disk-full',
    reason: 'systemfull',
    text: /no space left|disk (?:is )?full|insufficient (?:system |disk )?(?:storage|space|resources)|out of (?:disk|storage) ?(?:space)?|not enough disk|file ?system (?:is )?full/,
  },
  {
    name: 'header-too-large',
    reason: 'contenterror',
    text: /headers? (?:size|is too|are too|too) ?(?:large|long|big|limit|exceed)?/,
  },
  {
    name: 'mailbox-over-limit',
    reason: 'mailboxfull',
    text: /mail ?box (?:has )?exceed|mail ?box (?:is )?full|not enough storage|too many messages (?:on the server|in )/,
  },
  {
    name: 'message-too-large',
    reason: 'emailtoolarge',
    text: /(?:message|mail|e-?mail|size|body|attachments?|data|letter)(?: \w{1,20}){0,3} (?:is |was |are )?(?:too|to) (?:large|big|long)|(?:message|mail|e-?mail|body)(?:'s)? (?:\w{1,12} )?(?:size|length|line).{0,20}(?:exceed|over|larger|bigger|limit|greater)|(?:message|mail|line) (?:\w{1,10} )?(?:exceeds?|exceeded|larger than|is larger|over).{0,40}(?:size|limit|max|length|byte)|max(?:imum)?(?: \w{1,12}){0,2} (?:message|mail) size|size (?:limit|exceed)|exceed.{0,40}(?:message|mail|maximum|max) size|recipsizelimit|sizelimit|line limit exceeded/,
  },
  {
    name: 'mailbox-full',
    reason: 'mailboxfull',
    text: /(?:mail ?box|mail ?folder|in ?box|maildrop|account|user|recipient|quota|storage|mail ?directory|mailfile|maildir)[^.;]{0,40} (?:is |was |has |are )?(?:now |currently |already )?(?:full\b|over ?quota|overdrawn|exceed|over (?:its|the|his|her|their|disk|storage|limit|allocated)|out of (?:space|storage)|too full|reached)|(?:over|out of|beyond|above|exceed(?:s|ed|ing)?|insufficient|not enough)(?: (?:his|her|its|their|the|your|my|a|user|users?'s?|disk|mail|mail ?box|storage|allocated|maximum|message|account)){0,4} (?:quota|storage|space|mailbox|allotment)|(?:quota|storage|mailbox size|space)(?: \w{1,12})? (?:exceeded|violat|full|limit)|quota (?:exceed|over|problem|full|limit)|mailbox ?full|full mailbox|disk quota|exceeded.{0,40}(?:local limit|mailbox|storage|quota)|messages in .{0,30}mailbox exceed|exceed(?:ed|s)? .{0,20}storage|no space (?:for|in) (?:this |the )?(?:user|mailbox)|boite.{0,30}pleine|buz[oó]n.{0,20}lleno|postfach.{0,20}voll|一杯|переполнен/,
  },
  {
    name: 'moved',
    reason: 'hasmoved',
    text: /(?:has|have|had|is|was|user|mailbox|recipient|account|address) (?:been )?(?:moved|relocated)\b(?! permanently to a)|no (?:longer|more) (?:on (?:this |the )?server|at this (?:address|domain|site|company)|works?|employed|with (?:us|the))|forwarding address|(?:changed|new) (?:his |her |their |e-?mail |my )+address|address (?:has )?changed|left the (?:company|organi[sz]ation)|now (?:at|reachable at|uses) <?[^ ]{1,60}@/,
  },
  {
    name: 'suspended',
    reason: 'suspend',
    text: /(?:account|mail ?box|user(?:\(s\))?|recipient|address|domain|mail)(?:'s| account| address| email)?(?: [^ ]{1,60}){0,6} (?:is |was |has been |been |are |be |has |temporarily |currently |presently |now )*(?:disabled|suspended|inactiv|deactivat|de-activated|locked|expired|blocked|discontinued|frozen|cancell?ed|dormant|deleted due to|not active|closed due|on hold|archived)|(?:disabled|inactive|suspended|deactivated|locked|expired|dormant|frozen)(?: recipient| mail| e-?mail)? (?:account|mail ?box|user|address|recipient|customer)|account is disabled|mailbox unavailable or access denied|not been (?:logged|activated)|has not (?:logged|yet activated)|compte.{0,30}(?:bloqu|suspend|desactiv|désactiv)/,
  },
  {
    name: 'takes-no-mail',
    reason: 'notaccept',
    text: /(?:host|domain|server|site|system|machine)(?: \S{1,60})? ?(?:\/ ?domain )?(?:does not|doesn't|do not|will not|never|is not|not) (?:accept|accepting|receive|receiving|take|handle|exchange|configured to accept)(?:ing)? (?:any |inbound |incoming |e-?)*(?:mail|messages|smtp)|no (?:smtp|mail) service|null mx|does not accept (?:any )?(?:e-?)?mail|smtp server does not|find a mail exchanger or ip|no (?:valid |usable )?mx (?:found|for|host|record|entr)|mx (?:record |host )?.{0,40}(?:not found|does not exist|invalid)|no mail exchanger|domain is not (?:accepting|used for) (?:e-?)?mail|not accept(?:ing)? (?:e-?)?mail (?:for|at) this (?:domain|host)/,
  },
  {
    name: 'host-unknown',
    reason: 'hostunknown',
    text: /(?:host|domain)(?: ?name)?(?: [^ ]{1,80}){0,2} (?:is |was |could |can |does |has |be |not )*(?:unknown|not (?:found|exist|be found|registered|resolve)|nonexistent|invalid)|(?:host|domain)(?: or domain)? name not found|(?:unknown|no such|invalid|non-?existent|illegal|bad|unresolvable) (?:mail |destination |recipient |recipient's )?(?:host|domain|system|dns name)|(?:couldn't|could not|cannot|can't|can not|unable to) (?:find|locate|resolve|look up) (?:any |the |a )?(?:host|domain|address|gateway|mx|ip|route for domain)|un-?rout(?:e)?able (?:address|mail|domain)|name service error.{0,80}not found|nxdomain|bad destination system|(?:domain|host) is not reachable|[\w-]{1,40}\.[a-z]{2,12} does not exist|domain.{0,40}may not exist|no (?:such )?route to domain|find a gateway/,
  },
  {
    name: 'own-filter',
    reason: 'filtered',
    text: /recipient preferences|(?:message|mail|content|rejected|blocked|refused) (?:was |is |has been )?(?:filtered|by (?:the |this )?(?:recipient|user|customer)\b(?!'s| (?:domain|server|system|host|mail)))|(?:user|recipient|customer|subscriber) (?:refuse[ds]?|rejects|has (?:blocked|refused|rejected)|does not (?:wish|want|accept)|doesn't (?:want|accept))|not on .{0,20}(?:allow|white|safe)(?:ed)? ?(?:list|sender)|message filtered|filter(?:ed)? (?:by|out|rule)|due to (?:their|his|her) (?:settings|filter)|we failed to deliver mail because the following address recipient id refuse|\b550:? ?: user unknown/,
  },
  {
    name: 'mailer-failed',
    reason: 'mailererror',
    text: /command (?:died|failed|output|exit|line usage|time limit)|(?:exit|died|return(?:ed)?)(?: with)? (?:status|code|value|signal)|procmail|pipe to \|?|pipe(?:d)? (?:command|failed)|\bmailer (?:error|failed|died)|local mailer|x-unix|can't create (?:output|user output)|exec(?:ut\w+)? failed|delivery agent (?:fail|error)|mail ?drop|unknown mailer|message could not be delivered by the local|program (?:failure|failed)|autorespond|maildir(?:\+\+)? delivery/,
  },
  { name: 'status-says-moved', reason: 'hasmoved', status: /^5\.1\.6$/ },
  { name: 'unknown-user-late', reason: 'filtered', phase: ['data'], text: userUnknown() },
  {
    name: 'unknown-user-elsewhere',
    reason: 'filtered',
    status: /^[45]\.[2367]\./,
    notPhase: ['rcpt'],
    text: userUnknown(),
  },
  { name: 'unknown-user', reason: 'userunknown', notPhase: ['connect', 'helo'], text: userUnknown() },
];

/** The ways in which the world's mail systems say that there is no such mailbox. */
function userUnknown(): RegExp {
  const who =
    '(?:user(?: ?(?:name|id|account))?(?:\\(s\\))?|recipients?(?: name| address(?:es)?)?|mail ?box|(?:e-?mail |mail |destination |recipient )?address(?:ee|es)?|account|alias|local[ -]?part|person|subscriber|customer|member|party|mail drop|name|destinataire|utilisateur|usuario|destinatario|benutzer|empf[aä]nger)';
  const gone =
    "(?:unknown|not (?:found|exist|known|valid|listed|recogni[sz]ed|our|a (?:valid|known|local)|defined|in (?:our|my|the)|available here|here|on this)|does(?:n't| not) exist|(?:does(?:n't| not) have|has no) an?|invalid|non-?existent|undefined|no longer (?:exist|valid|in use|available|active|accept)|could not be found|cannot be found|isn't|inconnu|invalide|non recens|desconocid|inexistente|sconosciut|unbekannt|existiert nicht|no existe)";
  const forms = [
    `${who}(?: [^ ]{1,80}){0,6}?[ :.,'"]{1,4}(?:is |was |are |has |either |been )?(?:an? )?${gone}`,
    `(?:unknown|no such|invalid|non-?existent|illegal|unknown or illegal|undefined|unrecogni[sz]ed|no valid|unable to find|not our|bad|nonlocal|is not a valid|no) (?:local |final |delivery |destination |mail |e-?mail |recipient |virtual ){0,3}${who}\\b`,
    '(?:no|not) (?:a )?mailbox (?:here|found|by|for)|no one (?:here|by)|nobody (?:here )?by|there is no (?:user|one|such)',
    "recip(?:ient)?not ?found|user (?:doesn't|does not) have an?|does not have an? .{0,60}account|n'existe pas|validrcptto|user not local|not a valid recipient|recipients? cannot be verified|find any mailbox|no such (?:person|address|recipient|email)|bad destination mailbox|bad recipient",
    'rejected recipient|mail ?box (?:is )?(?:unavailable|not available|name not allowed)|not a known|not listed in|unlisted recipient',
    'адрес.{0,40}(?:не существует|не найден)|пользовател.{0,40}(?:не найден|не существует|отсутствует)|нет такого|недействительн|宛先.{0,20}(?:不明|見つかりません)|見つかりません|用户不存在|not our (?:user|customer)|mauvaise adresse|no est[aá] dado de alta',
  ];
  return new RegExp(forms.join('|'));
}

/** About the path, the far host and the form of the message. */
export const TRANSPORT_RULES: readonly Rule[] = [
  {
    name: 'loop-or-route',
    reason: 'networkerror',
    text: /hop count|name service error|name ?server reply|too many (?:hops|received)|(?:mail|routing|forwarding|message|delivery)[ -]loop|loops? (?:back|detected)|no route to host|network (?:is )?unreachable|host is (?:down|unreachable)|connection (?:was |has been )?(?:refused|reset|lost|dropped|closed|aborted|broken)|lost connection|dns (?:lookup |server |query )?(?:fail|error|timeout|temporar)|name ?server.{0,40}(?:fail|timeout|not respond|error)|temporar\w+ (?:unable to resolve|dns)|host name lookup failure|name lookup (?:fail|time)|broken pipe|bad (?:file|socket)|unable to establish|(?:could|can|was|were|am)(?:'t|n't|not| not) (?:able to )?(?:connect|establish)(?! .{0,60}timed)|could not contact|(?:primary|secondary) (?:mx|server).{0,40}(?:down|not)/,
  },
  {
    name: 'starttls',
    reason: 'failedstarttls',
    text: /(?:starttls|start tls|tls handshake|tls negotiation|ssl handshake|certificate).{0,60}(?:fail|error|not (?:trusted|valid|match|offer)|invalid|expired|untrusted)|(?:fail|error).{0,20}(?:starttls|tls handshake|tls negotiation)|starttls (?:is )?required|tls is required, but|cannot start tls|tls (?:session|connection) .{0,20}(?:fail|error)/,
  },
  {
    name: 'far-directory',
    reason: 'systemerror',
    text: /(?:ldap|mysql|sql|database|directory|authserver|backend)(?: \w{1,12})? (?:server|error|fail|unavail|lookup)|unable to contact/,
  },
  {
    name: 'waited-too-long',
    reason: 'expired',
    text: /expir(?:ed|ation)|failing for a long time|not reachable within|time(?:d)?[- ]?out|retry (?:time|timeout|period)|queue(?:d)? (?:too|for too|life)|been in (?:the )?queue|too (?:old|long in)|undeliver(?:able|ed) (?:for|after)|not (?:be )?delivered (?:for|after|within|in) |unable to deliver (?:in|for|after|within)|delivery attempts? (?:exceed|expired|fail)|(?:will|still) (?:keep trying|be(?:ing)? retried|continue|retry)|not (?:yet )?been delivered|delay(?:ed)? |retries exceeded|given up|giving up after|did not accept our requests|could not send message for|socket error|maximum (?:retr|time|attempts)|warning: (?:message|could)/,
  },
  {
    name: 'form-of-message',
    reason: 'contenterror',
    text: /8-?bit (?:data|char|content|mime|text|not)|headers? (?:is |are )?too (?:large|long|big)|(?:bad|invalid|improper|malformed|illegal|missing|broken) (?:mime|header|charset|character|content|encoding|message format|attachment)|mime (?:error|structure|type)|media error|content (?:is )?(?:not|error|unaccept|restrict|conversion)|conversion (?:not|required|failed)|header (?:error|syntax)|invalid header field|bare (?:lf|cr|line)|attachments? (?:type|name|is|was|not|block)|(?:block|prohibit|forbid|disallow)\w* attachment|message (?:content|body) (?:reject|was|is not)|malformed|corrupt(?:data| message)/,
  },
  {
    // Exchange Online refuses unknown recipients at its edge in these words.
    name: 'unknown-at-the-edge',
    reason: 'userunknown',
    notPhase: ['data', 'mail'],
    text: /recipient address(?:es)? rejected ?: access denied/,
  },
  {
    name: 'security',
    reason: 'securityerror',
    text: /authentication (?:is )?(?:required|fail|needed|credentials)|auth(?:entication)?required|must (?:be )?(?:authenticate|log ?in|issue a starttls|use (?:tls|ssl))|access (?:is )?denied|(?:permission|authori[sz]ation) (?:denied|fail)|not authori[sz]ed|unauthori[sz]ed|insufficient (?:security|permission|access)|(?:encryption|tls|ssl)(?: \w{1,12})? (?:required|needed|is required|not available)|password|credentials|security (?:policy|error|problem)|cryptograph/,
  },
  {
    name: 'policy',
    reason: 'policyviolation',
    text: /polic(?:y|ies)|content presents? a potential|potentially (?:dangerous|harmful|unsafe)|violat|administrative(?:ly)? (?:prohibit|den|reject|refus|block)|prohibited by|network not allowed|not acceptable|forbidden|legal reasons|restricted content|by administrator/,
  },
  {
    name: 'syntax',
    reason: 'syntaxerror',
    text: /syntax error|(?:command|parameter|argument)s? (?:is |was )?(?:not (?:implemented|recogni|allowed|understood|supported)|unrecogni|unknown|rejected)|unrecogni[sz]ed (?:command|parameter)|bad sequence|(?:unknown|invalid|improper|unexpected) (?:smtp )?(?:command|argument|parameter)|need (?:rcpt|mail) (?:to|from|command)|nested mail|error: .{0,20}command|remote protocol error|must (?:issue|send) (?:an? )?(?:mail|rcpt|helo)/,
  },
  {
    name: 'far-host',
    reason: 'systemerror',
    text: /(?:system|internal|server|software|local|configuration|configure|database|i\/o|input\/output|processing|fatal|unexpected)(?: \w{1,14})? (?:error|problem|failure|misconfig|is busy|busy)|service (?:is |are )?(?:currently |temporarily |not )*(?:unavailable|available|shut)|mail ?(?:system|server)(?: \w{1,14})? (?:configuration|problem|error|config|unavail|full|busy)|out of memory|cannot allocate|resources? (?:temporarily )?unavailable|server (?:is )?(?:unavailable|too busy|not available|down|shutting)|lookup (?:failure|failed|error)|can't (?:open|read|write|lock)|interrupted system|misconfigur|try again later|temporar\w+ (?:failure|error|problem|unavailable|reject|local|lookup)|too (?:busy|much load)|duplicat\w+ message-id|does not support tls|requested action aborted|local error in processing/,
  },
  {
    name: 'address-rejected',
    reason: 'userunknown',
    notPhase: ['connect', 'helo', 'mail', 'data'],
    status: /^(?:|5\.[015]\.\d{1,3})$/,
    text: /address(?:es)? rejected|rejected (?:the )?address/,
  },
];
