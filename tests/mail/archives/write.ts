/** Mail as programs file it: the other way round from what is tested. */

const POSTMARK = 'From lea@printers.example Wed Mar 21 21:06:21 2001';

/** mboxrd: one more mark in front of every `From ` line, whatever marks it has. */
export const inMboxrd = (messages: readonly string[], end = '\n'): string =>
  messages.map((m) => `${POSTMARK}${end}${m.replace(/^(>*From )/gm, '>$1')}${end}`).join('');

/** mboxo: a mark in front of bare `From ` lines alone. */
export const inMboxo = (messages: readonly string[]): string =>
  messages.map((m) => `${POSTMARK}\n${m.replace(/^(From )/gm, '>$1')}\n`).join('');

/** mboxcl2: nothing is marked; a Content-Length says where a message ends. */
export const inMboxcl2 = (messages: readonly { headers: string; body: string }[]): string =>
  messages.map(({ headers, body }) => `${POSTMARK}\n${withLength({ headers, body })}\n`).join('');

export const withLength = ({ headers, body }: { headers: string; body: string }): string =>
  `${headers}Content-Length: ${Buffer.byteLength(body)}\n\n${body}`;

export const inNotebook = (messages: readonly string[], end = '\n'): string =>
  messages.map((m) => `${'='.repeat(73)}${end}${m}`).join('');
