/** What can be odd about a message that is read all the same: stable codes, each with what it says. */
export const WARNINGS = {
  'no-headers': 'Not one header: this is no message.',
  'no-from': 'A post without an author.',
  'bad-date': 'The Date header names no day.',
  'date-without-zone': 'The Date header gives no offset; it is taken for UTC.',
  'headers-truncated':
    'More than 2,000 headers or 512 kB of them, in the message or in a part; the rest is left out.',
  'no-boundary': 'A multipart that does not say what parts it; its content is left as it is.',
  'no-parts': 'A multipart in which its boundary never comes.',
  'too-deep': 'Multiparts nested more than 100 deep; what is below stays closed.',
  'too-many-parts': 'More than 1,000 parts; the rest is left out.',
  truncated: 'The last boundary is missing, or a digest holds fewer posts than it announces.',
  'contents-mismatch': 'A digest holds other posts than its table of contents announces.',
  'charset-guessed': 'A charset that is missing, unknown or not that of the bytes.',
  'charset-refused': 'UTF-7, which is not decoded: it can hide markup.',
  'html-truncated': 'A page of more than 2 million characters; the rest is left out.',
} as const satisfies Record<string, string>;

export type Warning = keyof typeof WARNINGS;
