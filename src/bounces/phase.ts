/** The step of SMTP (RFC 5321 section 3) that a refusal answered. */
export type Phase = 'connect' | 'helo' | 'mail' | 'rcpt' | 'data';

/** How the mail systems of this world say at which step they were refused. The first that holds decides. */
const SAYINGS: readonly (readonly [Phase, RegExp])[] = [
  // Postfix says this of a recipient alone, whenever it says it.
  ['rcpt', /recipient address rejected: (?:user unknown|unknown|unverified|undeliverable)/],
  [
    'data',
    /in reply to (?:end of )?data|after (?:end of data|data|sending the message)|after i sent the message/,
  ],
  ['data', /end of data|data command|smtp command data|text command|following data|\[data\]|\(data\)/],
  ['rcpt', /in reply to rcpt|after rcpt|rcpt to:?<?[^ ]{0,99}>? ?(?:command|generated|failed)|rcpt command/],
  ['rcpt', /rejected recipient|does not like recipient|\[rcpt_?to\]|smtp:rcpt|did not like our rcpt/],
  ['rcpt', /\brcpt to ?:|following rcpt/],
  ['mail', /in reply to mail|after mail|mail from command|sender was rejected|\[mail_?from\]|smtp:mail/],
  ['mail', /did not like our mail|following mail|rejected (?:the )?sender/],
  [
    'helo',
    /in reply to (?:ehlo|helo)|after (?:ehlo|helo)|my name was rejected|did not like our (?:ehlo|helo)/,
  ],
  ['helo', /(?:ehlo|helo) command/],
  ['connect', /initial connection|initial server greeting|connected to [^ ]{1,99} but greeting/],
];

/** The step that this diagnostic names, or null. `text` is lower-cased with single spaces. */
export function phaseOf(text: string): Phase | null {
  return SAYINGS.find(([, saying]) => saying.test(text))?.[0] ?? transcribed(text);
}

/** In a transcript (">>> RCPT To:<...>", "<<< 550 ..."), the command whose reply was the first refusal. */
function transcribed(text: string): Phase | null {
  const refused = text.split('>>> ').find((step, i) => i > 0 && /<<< [45]\d\d/.test(step));
  const command = /^(?:ehlo|helo|mail|rcpt|data|\.)/.exec(refused ?? '')?.[0];
  if (command === undefined) return null;
  // With PIPELINING the reply to RCPT comes in after DATA was said; a second refusal then answers the DATA.
  if (/<<< [45]\d\d.*<<< [45]\d\d/.test(refused ?? '')) return 'rcpt';
  if (command === '.' || command === 'data') return 'data';
  return command === 'ehlo' || command === 'helo' ? 'helo' : (command as 'mail' | 'rcpt');
}
