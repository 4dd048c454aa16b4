import { DATE, mimeDigest, R70, type Writer, type Written } from './written.ts';

const HEAD = [
  'From: t-digest-help@h.example',
  'To: t@h.example',
  'Mailing-List: contact t-help@h.example; run by ezmlm',
  'Subject: t Digest 5 Mar 2001 10:00:00 -0000 Issue 2',
];

/** Subjects, and below each the number and author of its message; the first is number 5. */
const threads = (posts: readonly Written[], word: string): string[] =>
  posts.flatMap((p, n) => [p.subject, `\t${n + 5} ${word} ${p.author}`]);

interface Words {
  topics(last: number): string;
  word: string;
  administrivia: string;
}

const plain =
  ({ topics, word, administrivia }: Words): Writer =>
  (posts) => [
    ...HEAD,
    '',
    '',
    't Digest 5 Mar 2001 10:00:00 -0000 Issue 2',
    '',
    topics(4 + posts.length),
    '',
    ...threads(posts, word),
    '',
    administrivia,
    '',
    'To subscribe to the digest, e-mail:',
    '\t<t-digest-subscribe@h.example>',
    '',
    '',
    R70,
    '',
    ...posts.flatMap((p) => [
      `From: ${p.author}`,
      'To: t@h.example',
      `Subject: ${p.subject}`,
      `Date: ${DATE}`,
      `Message-ID: <${p.author}>`,
      '',
      p.body,
      '',
      '-'.repeat(30),
      '',
    ]),
    'End of t Digest',
    '*'.repeat(35),
  ];

const mime: Writer = (posts) => [
  ...HEAD,
  'Content-Type: multipart/digest; boundary="ahgh"',
  '',
  '--ahgh',
  'Content-Type: text/plain; charset=us-ascii',
  '',
  't Digest 5 Mar 2001 10:00:00 -0000 Issue 2',
  '',
  `Topics (messages 5 through ${4 + posts.length}):`,
  '',
  ...threads(posts, 'by:'),
  '',
  'Administrivia:',
  '',
  ...mimeDigest('ahgh', posts, null),
];

export const EZMLM: Readonly<Record<string, Writer>> = {
  ezmlm: plain({
    topics: (last) => `Topics (messages 5 through ${last})`,
    word: 'by:',
    administrivia: 'Administrivia:',
  }),
  'ezmlm in Dutch': plain({
    topics: (last) => `Onderwerpen (bericht 5 tot en met ${last})`,
    word: 'door:',
    administrivia: 'Administratief:',
  }),
  'ezmlm in German': plain({
    topics: (last) => `Themen (Nachrichten 5 bis ${last})`,
    word: 'von:',
    administrivia: 'Administration:',
  }),
  'ezmlm in Italian': plain({
    topics: (last) => `Argomenti (messaggi dal 5 al ${last})`,
    word: 'da:',
    administrivia: 'Administrivia:',
  }),
  'ezmlm in Indonesian': plain({
    topics: (last) => `Topik (pesan 5 sampai dengan ${last})`,
    word: 'oleh:',
    administrivia: 'Administratif:',
  }),
  'ezmlm, MIME': mime,
};
