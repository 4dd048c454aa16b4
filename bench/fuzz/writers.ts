/** A post as it goes into a digest and must come out of it. */
export interface Written {
  readonly subject: string;
  /** An address. */
  readonly author: string;
  readonly body: string;
}

const DATE = 'Mon, 5 Mar 2001 10:00:00 +0000';
const RULE = '-'.repeat(30);
const ROW = '-'.repeat(70);
const FROM = ['From: t-request@h.example', 'To: t@h.example'];

const block = (p: Written): string[] => [
  `Date: ${DATE}`,
  `From: ${p.author}`,
  `Subject: ${p.subject}`,
  '',
  p.body,
  '',
];
const topics = (posts: readonly Written[]): string[] => posts.map((p, n) => `  ${n + 1}. ${p.subject}`);

/** Digests as the servers write them, one writer for each format: a message of these posts, line by line. */
export const WRITERS: Readonly<Record<string, (posts: readonly Written[]) => string[]>> = {
  yahoo: (posts) => [
    ...FROM,
    'Subject: [t] Digest Number 7',
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
      `Message: ${n + 1}`,
      `   Date: ${DATE}`,
      `   From: ${p.author}`,
      `Subject: ${p.subject}`,
      '',
      p.body,
      '',
    ]),
    '_'.repeat(72),
    '_'.repeat(72),
    '',
    'Your use of Yahoo! Groups is subject to http://docs.yahoo.com/info/terms/',
  ],
  onelist: (posts) => [
    ...FROM,
    'Subject: [t] Digest Number 7',
    '',
    `There are ${posts.length} messages in today's issue.`,
    '',
    "Topics in today's digest:",
    '',
    ...topics(posts),
    '',
    ...posts.flatMap((p, n) => ['_'.repeat(79), '_'.repeat(79), '', `Message: ${n + 1}`, ...block(p)]),
  ],
  ezmlm: (posts) => [
    ...FROM,
    'Subject: t Digest 5 Mar 2001 Issue 7',
    '',
    't Digest 5 Mar 2001 Issue 7',
    '',
    `Topics (messages 1 through ${posts.length}):`,
    '',
    ...posts.flatMap((p, n) => [p.subject, `\t${n + 1} by: ${p.author}`, '']),
    'Administrivia:',
    '',
    '-'.repeat(70),
    '',
    ...posts.flatMap((p) => [...block(p), RULE, '']),
    'End of t Digest',
    '*'.repeat(30),
  ],
  sympa: (posts) => [
    ...FROM,
    'Subject: Digest of list t 7/2001',
    '',
    'Table of contents:',
    '',
    ...posts.map((p, n) => `* ${n + 1} - ${p.subject} - ${p.author}`),
    '',
    ROW,
    '',
    ...posts.flatMap((p, n) => [`Message-ID: <${n}@h.example>`, ...block(p), RULE, '']),
    '*'.repeat(30),
    'End of t Digest',
  ],
  majordomo: (posts) => [
    ...FROM,
    'Subject: t-digest V1 #7',
    '',
    't-digest      Monday, March 5 2001      Volume 01 : Number 007',
    '',
    ROW,
    '',
    ...posts.flatMap((p) => [...block(p), RULE, '']),
    'End of t-digest V1 #7',
    '*'.repeat(22),
  ],
  google: (posts) => [
    'From: t@googlegroups.example',
    'To: t@googlegroups.example',
    `Subject: Digest for t@googlegroups.example - ${posts.length} updates in ${posts.length} topics`,
    '',
    ...posts.flatMap((p) => [
      '='.repeat(77),
      `Topic: ${p.subject}`,
      'Url: http://groups.example/t/1',
      '='.repeat(77),
      '',
      '---------- 1 of 1 ----------',
      `From: ${p.author}`,
      'Date: Mar 05 10:00AM',
      'Url: http://groups.example/t/2',
      '',
      p.body,
      '',
    ]),
  ],
  notebook: (posts) => posts.flatMap((p) => ['='.repeat(73), ...block(p)]),
  mime: (posts) => [
    ...FROM,
    'Subject: t Digest',
    'MIME-Version: 1.0',
    'Content-Type: multipart/digest; boundary=part',
    '',
    ...posts.flatMap((p) => ['--part', '', ...block(p)]),
    '--part--',
  ],
};
