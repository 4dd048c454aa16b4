import { DATE, folded, mimeDigest, R30, R70, ruled, stars, type Writer, type Written } from './written.ts';

interface Words {
  count(n: number): string;
  topics: string;
  end: string;
  name: string;
}

const counted = (n: number): string =>
  n === 1
    ? 'There is one message totalling 9 lines in this issue.'
    : `There are ${n} messages totaling 1,209 lines in this issue.`;

const ENGLISH: Words = {
  count: counted,
  topics: 'Topics of the day:',
  end: 'End of',
  name: 'T-L Digest - 4 Mar 2001 to 5 Mar 2001 (#2001-64)',
};

const head = (name: string): string[] => [
  'From: Automatic digest processor <LISTSERV@H.EXAMPLE>',
  'Sender: T <T-L@H.EXAMPLE>',
  'Reply-To: T <T-L@H.EXAMPLE>',
  'To: Recipients of T-L digests <T-L@H.EXAMPLE>',
  `Subject: ${name}`,
];

/** Subjects, each once with the number of its messages, wrapped below their first letter. */
const topics = (posts: readonly Written[]): string[] =>
  [...new Set(posts.map((p) => p.subject))].flatMap((subject, n) => {
    const same = posts.filter((p) => p.subject === subject).length;
    const first = folded(subject, 70, '     ');
    return [
      `  ${n + 1}. ${first[0]}`,
      ...first.slice(1, -1),
      ...(first.length > 1 ? first.slice(-1) : []),
    ].map((line, at, all) => (at === all.length - 1 && same > 1 ? `${line} (${same})` : line));
  });

const padded = (p: Written): string[] => [
  `Date:    ${DATE}`,
  `From:    ${p.author}`,
  ...folded(`Subject: ${p.subject}`, 72, '         '),
];

const plain =
  ({ count, topics: heading, end, name }: Words): Writer =>
  (posts) => [
    ...head(name),
    'Content-Type: text/plain; charset=utf-8',
    '',
    count(posts.length),
    '',
    heading,
    '',
    ...topics(posts),
    '',
    R70,
    '',
    ...ruled(posts, R30, padded),
    ...stars(`${end} ${name}`),
  ];

/** With the headers that later versions leak, and the list's own footer behind every post. */
const leaking: Writer = (posts) => {
  const footer = [
    '#'.repeat(72),
    '',
    'To unsubscribe from the T-L list, click the following link:',
    'http://h.example/cgi-bin/wa?SUBED1=T-L&A=1',
  ];
  return [
    ...head(ENGLISH.name),
    '',
    counted(posts.length),
    '',
    ENGLISH.topics,
    '',
    ...topics(posts),
    '',
    R70,
    '',
    ...ruled(
      posts.map((p) => ({ ...p, body: [p.body, '', ...footer].join('\n') })),
      R30,
      (p) => [
        ...padded(p),
        'MIME-Version: 1.0',
        'Content-Type: text/plain; charset="utf-8"',
        'Content-Transfer-Encoding: 8bit',
      ],
    ),
    ...stars(`End of ${ENGLISH.name}`),
    '',
    ...footer,
  ];
};

const mime: Writer = (posts) => [
  ...head(ENGLISH.name),
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="1"',
  '',
  '--1',
  'Content-Type: text/plain',
  '',
  ENGLISH.name,
  '',
  'Table of contents:',
  '',
  ...[...new Set(posts.map((p) => p.subject))].map((subject) => `* ${subject}`),
  '',
  '--1',
  'Content-Type: multipart/digest; boundary="2"',
  '',
  ...mimeDigest('2', posts, 'message/rfc822'),
  '--1',
  'Content-Type: text/plain',
  '',
  ...stars(`End of ${ENGLISH.name}`),
  '--1--',
];

const html: Writer = (posts) => [
  ...head(ENGLISH.name),
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="1"',
  '',
  '--1',
  'Content-Type: text/html; charset=utf-8',
  '',
  `<html><body><h3>${ENGLISH.name}</h3><p>Table of contents:</p><ul>`,
  ...posts.map((p, n) => `<li><a href="cid:${n}@h.example">${p.subject}</a></li>`),
  '</ul></body></html>',
  '--1',
  'Content-Type: multipart/digest; boundary="2"',
  '',
  ...mimeDigest('2', posts, 'message/rfc822'),
  '--1--',
];

/** A notebook: an archive of posts, each behind a row of equals signs. */
const notebook: Writer = (posts) => [
  ...posts.flatMap((p) => [
    '='.repeat(73),
    `Date:         ${DATE}`,
    'Reply-To:     T <T-L@H.EXAMPLE>',
    'Sender:       T <T-L@H.EXAMPLE>',
    `From:         ${p.author}`,
    ...folded(`Subject:      ${p.subject}`, 72, '              '),
    '',
    p.body,
  ]),
];

export const LISTSERV: Readonly<Record<string, Writer>> = {
  LISTSERV: plain(ENGLISH),
  'LISTSERV, its words translated': plain({
    count: (n) => `Il y a ${n} messages totalisant 9 lignes dans ce numero.`,
    topics: 'Sujets du jour:',
    end: 'Fin de',
    name: 'T-L Digest - 4 Mar 2001 to 5 Mar 2001',
  }),
  'LISTSERV, its words in German': plain({
    count: (n) => `Es sind ${n} Nachrichten mit insgesamt 209 Zeilen in dieser Ausgabe.`,
    topics: 'Themen des Tages:',
    end: 'Ende von',
    name: 'T-L Sammelnachricht - 4. März 2001 bis 5. März 2001',
  }),
  'LISTSERV, a special issue': plain({
    count: counted,
    topics: 'Topics in this special issue:',
    end: 'End of',
    name: 'T-L Digest - 5 Mar 2001 - Special issue (#2001-65)',
  }),
  'LISTSERV with footers and leaked headers': leaking,
  'LISTSERV, MIME': mime,
  'LISTSERV, MIME with contents in HTML': html,
  'LISTSERV notebook': notebook,
};
