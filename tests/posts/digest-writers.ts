/** One post as it goes into a digest. */
export interface Written {
  subject: string;
  author: string;
  body: string;
}

/** Writes a digest as a list server does: a whole message, its lines. */
export type Writer = (posts: readonly Written[]) => string[];

const DATE = 'Mon, 5 Mar 2001 10:00:00 +0000';
const R30 = '-'.repeat(30);
const R70 = '-'.repeat(70);
const stars = (line: string): string[] => [line, '*'.repeat(line.length)];
const numbered = (posts: readonly Written[]): string[] => posts.map((p, n) => `  ${n + 1}. ${p.subject}`);
const by = (p: Written): string[] => [`Date: ${DATE}`, `From: ${p.author}`, `Subject: ${p.subject}`];

/** Every post between rules, a blank line on either side. */
const ruled = (
  posts: readonly Written[],
  rule: string,
  head: (p: Written, n: number) => string[],
): string[] => posts.flatMap((p, n) => [...head(p, n), '', p.body, '', rule, '']);

const mailman =
  (words: { subject: string; topics: string; footer: string; end: string }): Writer =>
  (posts) => [
    'From: t-request@h.example',
    'To: t@h.example',
    `Subject: ${words.subject}`,
    'List-Post: <mailto:t@h.example>',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Send T mailing list submissions to',
    '\tt@h.example',
    '',
    words.topics,
    '',
    ...posts.map((p, n) => `${String(n + 1).padStart(4)}. ${p.subject} (${p.author})`),
    '',
    '',
    R70,
    '',
    ...ruled(posts, R30, (p, n) => [
      `Message: ${n + 1}`,
      ...by(p),
      'Content-Type: text/plain; charset=utf-8',
    ]),
    `Subject: ${words.footer}`,
    '',
    '_'.repeat(47),
    'T mailing list',
    'T@h.example',
    '',
    '',
    R30,
    '',
    ...stars(`${words.end} ${words.subject}`),
  ];

const listserv =
  (count: (n: number) => string, topics: string, end: string): Writer =>
  (posts) => [
    'From: Automatic digest processor <LISTSERV@H.EXAMPLE>',
    'Sender: T <T-L@H.EXAMPLE>',
    'Reply-To: T <T-L@H.EXAMPLE>',
    'Subject: T-L Digest - 4 Mar 2001 to 5 Mar 2001',
    '',
    count(posts.length),
    '',
    topics,
    '',
    ...[...new Set(posts.map((p) => p.subject))].map((subject, n) => {
      const same = posts.filter((p) => p.subject === subject).length;
      return `  ${n + 1}. ${subject}${same > 1 ? ` (${same})` : ''}`;
    }),
    '',
    R70,
    '',
    ...ruled(posts, R30, (p) => [`Date:    ${DATE}`, `From:    ${p.author}`, `Subject: ${p.subject}`]),
    ...stars(`${end} T-L Digest - 4 Mar 2001 to 5 Mar 2001`),
  ];

const counted = (n: number): string =>
  n === 1
    ? 'There is one message totalling 9 lines in this issue.'
    : `There are ${n} messages totaling 1,209 lines in this issue.`;

const mimeDigest = (boundary: string, posts: readonly Written[], type: string | null): string[] => [
  ...posts.flatMap((p) => [
    `--${boundary}`,
    ...(type === null ? [] : [`Content-Type: ${type}`]),
    '',
    ...by(p),
    `Message-ID: <${p.author}>`,
    '',
    p.body,
    '',
  ]),
  `--${boundary}--`,
  '',
];

/** Digests as their servers write them; each must be read back. */
export const WRITERS: Readonly<Record<string, Writer>> = {
  'RFC 1153': (posts) => [
    'From: t-request@h.example (T)',
    'To: t@h.example',
    'Subject: T Digest V1 #2',
    '',
    'T Digest            Monday, 5 Mar 2001      Volume 1 : Issue 2',
    '',
    R70,
    '',
    ...ruled(posts, R30, by),
    ...stars('End of T Digest V1 Issue #2'),
  ],
  LISTSERV: listserv(counted, 'Topics of the day:', 'End of'),
  'LISTSERV, its words translated': listserv(
    (n) => `Il y a ${n} messages totalisant 9 lignes dans ce numero.`,
    'Sujets du jour:',
    'Fin de',
  ),
  Mailman: mailman({
    subject: 'T Digest, Vol 1, Issue 2',
    topics: "Today's Topics:",
    footer: 'Digest Footer',
    end: 'End of',
  }),
  'Mailman in German': mailman({
    subject: 'T Nachrichtensammlung, Band 1, Eintrag 2',
    topics: 'Meldungen des Tages:',
    footer: 'Fusszeile der Nachrichtensammlung',
    end: 'Ende',
  }),
  'Mailman in Polish': mailman({
    subject: 'Paczka T, Tom 1, Numer 2',
    topics: 'Dzisiejsze tematy:',
    footer: 'Stopka Paczki',
    end: 'Koniec',
  }),
  'Mailman 2.0': (posts) => [
    'From: t-request@h.example',
    'To: t@h.example',
    'Subject: T digest, Vol 1 #2 - 3 msgs',
    'X-BeenThere: t@h.example',
    '',
    "Today's Topics:",
    '',
    ...numbered(posts),
    '',
    ...posts.flatMap((p, n) => ['--__--__--', '', `Message: ${n + 1}`, ...by(p), '', p.body, '']),
    '',
    '--__--__--',
    '',
    '_'.repeat(47),
    'T mailing list',
    'T@h.example',
    '',
    '',
    'End of T Digest',
  ],
  'Mailman, MIME': (posts) => [
    'From: t-request@h.example',
    'To: t@h.example',
    'Subject: T Digest, Vol 1, Issue 2',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="====1=="',
    '',
    '--====1==',
    'Content-Type: text/plain',
    'Content-Description: T Digest, Vol 1, Issue 2',
    '',
    'Send T mailing list submissions to',
    '\tt@h.example',
    '',
    '--====1==',
    'Content-Type: text/plain',
    '',
    "Today's Topics:",
    '',
    ...numbered(posts),
    '',
    '--====1==',
    'Content-Type: multipart/digest; boundary="====2=="',
    '',
    ...mimeDigest('====2==', posts, 'message/rfc822'),
    '--====1==',
    'Content-Type: text/plain',
    'Content-Description: Digest Footer',
    '',
    '_______',
    'T mailing list',
    '--====1==--',
    '',
    'End of T Digest, Vol 1, Issue 2',
  ],
  'Mailman 3, MIME': (posts) => [
    'From: t-request@h.example',
    'To: t@h.example',
    'Subject: T Digest, Vol 1, Issue 2',
    'List-Id: <t.h.example>',
    'Content-Type: multipart/mixed; boundary="====1=="',
    '',
    '--====1==',
    'Content-Type: text/plain',
    '',
    "Today's Topics:",
    ...numbered(posts),
    '',
    ...mimeDigest('====1==', posts, 'message/rfc822'),
  ],
  'SmartList, MIME': (posts) => [
    'From: t-d-request@h.example',
    'To: t-d@h.example',
    'Subject: t-d Digest V98 #12',
    'Content-Type: multipart/digest; boundary="--------------------------------"',
    '',
    '----------------------------------',
    'Content-Type: text/plain',
    '',
    "Today's Topics:",
    ...posts.map((p) => `  ${p.subject}     [ ${p.author} ]`),
    '',
    ...mimeDigest('--------------------------------', posts, 'message/rfc822'),
  ],
  'ezmlm, MIME': (posts) => [
    'From: t-digest-help@h.example',
    'To: t@h.example',
    'Mailing-List: contact t-help@h.example; run by ezmlm',
    'Subject: t Digest 5 Mar 2001 10:00:00 -0000 Issue 2',
    'Content-Type: multipart/digest; boundary="ahgh"',
    '',
    '--ahgh',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    't Digest 5 Mar 2001 10:00:00 -0000 Issue 2',
    '',
    `Topics (messages 5 through ${4 + posts.length})`,
    '',
    ...posts.flatMap((p, n) => [p.subject, `\t${n + 5} by: ${p.author}`]),
    '',
    ...mimeDigest('ahgh', posts, null),
  ],
  'ezmlm in Dutch': (posts) => [
    'From: t-digest-help@h.example',
    'To: t@h.example',
    'Mailing-List: contact t-help@h.example; run by ezmlm',
    'Subject: t Digest 5 Mar 2001 10:00:00 -0000 Issue 2',
    '',
    't Digest 5 Mar 2001 10:00:00 -0000 Issue 2',
    '',
    `Onderwerpen (bericht 5 tot en met ${4 + posts.length})`,
    '',
    ...posts.flatMap((p, n) => [p.subject, `\t${n + 5} door: ${p.author}`]),
    '',
    'Administratie:',
    '',
    R70,
    '',
    ...ruled(posts, R30, (p) => [
      `From: ${p.author}`,
      'To: t@h.example',
      `Subject: ${p.subject}`,
      `Date: ${DATE}`,
    ]),
    'End of t Digest',
    '*'.repeat(35),
  ],
  Sympa: (posts) => [
    'From: t-request@h.example',
    'To: t@h.example',
    'Subject: T Digest lun. 5 mars 2001',
    '',
    'T digest lun. 5 mars 2001',
    '',
    'Sommaire:',
    '',
    ...posts.map((p, n) => `* ${n + 1} - ${p.subject} - ${p.author}`),
    '',
    R70,
    '',
    ...posts.flatMap((p, n) => [
      `Message-ID: <${n}@x.example>`,
      `Date: ${DATE}`,
      `From: ${p.author}`,
      `Subject: ${p.subject}`,
      '',
      p.body,
      '',
      R30,
    ]),
    '*'.repeat(45),
    '',
    'Fin de T Digest lun. 5 mars 2001',
  ],
  'Majordomo, RFC 934': (posts) => [
    'From: owner-t-digest@h.example (T-digest)',
    'To: t-digest@h.example',
    'Subject: T-digest V1 #2',
    'Precedence: bulk',
    '',
    'T-digest            Monday, March 5 2001         Volume 01 : Number 002',
    '',
    'In this issue:',
    '',
    ...posts.map((p) => `    ${p.subject}`),
    '',
    R70,
    '',
    ...ruled(
      posts.map((p) => ({ ...p, body: p.body.replace(/^-/gm, '- -') })),
      R30,
      by,
    ),
    ...stars('End of T-digest V1 #2'),
  ],
  ListProcessor: (posts) => [
    'From: listproc@h.example',
    'To: T-L@h.example',
    'Sender: owner-t-l@h.example',
    'Subject: T-L digest 2',
    '',
    '\t\t\t    T-L Digest 2',
    '',
    'Topics covered in this issue include:',
    '',
    ...posts.flatMap((p, n) => [`  ${n + 1}) ${p.subject}`, `\tby ${p.author}`]),
    '',
    R70,
    '',
    ...ruled(posts, R30, (p, n) => [`Topic No. ${n + 1}`, '', ...by(p)]),
    ...stars('End of T-L Digest 2'),
  ],
  Lyris: (posts) => [
    'From: "T digest" <t@h.example>',
    'To: "t digest recipients" <t@h.example>',
    'Subject: t digest: March 05, 2001',
    'List-Unsubscribe: <mailto:leave-t-1@h.example>',
    '',
    'T Digest for Monday, March 05, 2001.',
    '',
    ...posts.map((p, n) => `${n + 1}. ${p.subject}`),
    '',
    R70,
    '',
    ...posts.flatMap((p, n) => [
      `Subject: ${p.subject}`,
      `From: ${p.author}`,
      `Date: ${DATE}`,
      `X-Message-Number: ${n + 1}`,
      '',
      p.body,
      '',
      R70,
      '',
    ]),
    '',
    '---',
    '',
    'END OF DIGEST',
    '',
    '---',
    'You are currently subscribed to t as: you@x.example',
  ],
  'Yahoo! Groups': (posts) => [
    'From: t@groups.example',
    'To: t@groups.example',
    'Mailing-List: list t@groups.example; contact t-owner@groups.example',
    'Subject: [t] Digest Number 2',
    '',
    `There are ${posts.length} messages in this issue.`,
    '',
    'Topics in this digest:',
    '',
    ...posts.flatMap((p, n) => [`      ${n + 1}. ${p.subject}`, `           From: ${p.author}`]),
    '',
    ...posts.flatMap((p, n) => [
      '_'.repeat(72),
      '_'.repeat(72),
      '',
      `Message: ${n + 1}         `,
      `   Date: ${DATE}`,
      `   From: ${p.author}`,
      `Subject: ${p.subject}`,
      '',
      p.body,
      '',
    ]),
    '',
    '_'.repeat(72),
    '_'.repeat(72),
    '',
    '',
    '',
    'Your use of Yahoo! Groups is subject to http://docs.groups.example/info/terms/ ',
  ],
  'Yahoo! Groups, from 2006': (posts) => [
    'From: t@groups.example',
    'To: t@groups.example',
    'Mailing-List: list t@groups.example; contact t-owner@groups.example',
    'Subject: [t] Digest Number 2',
    '',
    posts.length === 1
      ? 'There is 1 message in this issue.'
      : `There are ${posts.length} messages in this issue.`,
    '',
    'Topics in this digest:',
    '',
    ...posts.flatMap((p, n) => [`${n + 1}. ${p.subject}`, `    From: ${p.author}`, '']),
    '',
    'Messages',
    ...posts.flatMap((p, n) => [
      '_'.repeat(72),
      `${n + 1}. ${p.subject}`,
      `    Posted by: "Jo" ${p.author} jo_1`,
      '    Date: Mon Mar 5, 2001 2:00 am ((PST))',
      '',
      p.body,
      '',
      'Messages in this topic (1)',
      '_'.repeat(72),
    ]),
  ],
  eGroups: (posts) => [
    'From: t@egroups.example',
    'To: t@egroups.example',
    'Mailing-List: list t@egroups.example; contact t-owner@egroups.example',
    'Subject: [t] Digest Number 2',
    '',
    "Topics in today's digest:",
    '',
    ...posts.flatMap((p, n) => [`      ${n + 1}. ${p.subject}`, `           From: ${p.author}`]),
    '',
    ...posts.flatMap((p, n) => [
      '_'.repeat(79),
      '_'.repeat(79),
      '',
      `Message: ${n + 1}`,
      `   Date: ${DATE}`,
      `   From: ${p.author}`,
      `Subject: ${p.subject}`,
      '',
      p.body,
      '',
    ]),
  ],
  'Google Groups': (posts) => [
    'From: t+noreply@groups.example',
    'To: Digest recipients <t+digest@groups.example>',
    'List-Post: <mailto:t@groups.example>',
    `Subject: Digest for t@groups.example - ${posts.length} updates in ${posts.length} topics`,
    'Date: Tue, 6 Mar 2001 01:00:00 +0000',
    '',
    '='.repeat(77),
    "Today's topic summary",
    '='.repeat(77),
    '',
    'Group: t@groups.example',
    '',
    ...posts.flatMap((p) => [`  - ${p.subject} [1 Update]`, '    http://groups.example/t/t/1']),
    '',
    ...posts.flatMap((p, n) => [
      '',
      '='.repeat(77),
      `Topic: ${p.subject}`,
      'Url: http://groups.example/t/t/1',
      '='.repeat(77),
      '',
      `---------- ${n + 1} of ${posts.length} ----------`,
      `From: ${p.author}`,
      'Date: Mar 05 10:00AM ',
      'Url: http://groups.example/t/msg/1',
      '',
      p.body,
      '',
    ]),
  ],
  'LISTSERV notebook': (posts) => [
    ...posts.flatMap((p) => [
      '='.repeat(73),
      `Date:         ${DATE}`,
      'Reply-To:     T <T-L@H.EXAMPLE>',
      'Sender:       T <T-L@H.EXAMPLE>',
      `From:         ${p.author}`,
      `Subject:      ${p.subject}`,
      '',
      p.body,
    ]),
  ],
};

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
