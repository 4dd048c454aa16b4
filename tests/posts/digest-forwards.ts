const split = (digest: readonly string[]): { head: string[]; body: string[] } => {
  // A post's body is several lines in one.
  const lines = digest.join('\n').split('\n');
  const blank = lines.indexOf('');
  return { head: lines.slice(0, blank), body: lines.slice(blank + 1) };
};

const value = (head: readonly string[], name: string): string =>
  head
    .find((l) => l.toLowerCase().startsWith(`${name.toLowerCase()}:`))
    ?.slice(name.length + 1)
    .trim() ?? '';

const cover = (subject: string): string[] => [
  'From: Rae Fenn <rae@fenn.example>',
  'To: study@lists.fenn.example',
  `Subject: Fwd: ${subject}`,
  'List-Post: <mailto:study@lists.fenn.example>',
  'Date: Wed, 7 Mar 2001 08:00:00 +0000',
];

/** The ways a digest is forwarded to a list; those of text alone. */
export const FORWARDS: Readonly<Record<string, (digest: readonly string[]) => string[]>> = {
  'as it came': (digest) => [...digest],
  'below a note': (digest) => {
    const { head, body } = split(digest);
    return [
      ...cover(value(head, 'Subject')),
      '',
      'The second one is for us.',
      '',
      '---------- Forwarded message ----------',
      `From: ${value(head, 'From')}`,
      `Subject: ${value(head, 'Subject')}`,
      '',
      ...body,
    ];
  },
  'behind quote marks': (digest) => {
    const { head, body } = split(digest);
    const note = ['All,', '', ...Array.from({ length: 12 }, (_, n) => `a word of mine, line ${n}`), ''];
    return [
      ...cover(value(head, 'Subject')),
      '',
      ...note,
      '> ----- Original Message -----',
      `> From: ${value(head, 'From')}`,
      `> Subject: ${value(head, 'Subject')}`,
      '>',
      ...body.map((l) => `> ${l}`.trimEnd()),
    ];
  },
  'twice behind quote marks': (digest) => {
    const { head, body } = split(digest);
    return [
      ...cover(value(head, 'Subject')),
      '',
      '> Have a look:',
      '>',
      `> > From: ${value(head, 'From')}`,
      `> > Subject: ${value(head, 'Subject')}`,
      '> >',
      ...body.map((l) => `> > ${l}`.trimEnd()),
    ];
  },
};

/** Forwarded as an attachment, whatever the digest is made of. */
export function attached(digest: readonly string[]): string[] {
  return [
    ...cover('digest'),
    'Content-Type: multipart/mixed; boundary=outside',
    '',
    '--outside',
    'Content-Type: text/plain',
    '',
    'The second one is for us.',
    '--outside',
    'Content-Type: message/rfc822',
    '',
    ...digest,
    '--outside--',
    '',
  ];
}
