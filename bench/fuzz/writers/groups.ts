import { DATE, type Writer, type Written } from './written.ts';

const head = (host: string, subject = '[t] Digest Number 2'): string[] => [
  `From: t@${host}`,
  `To: t@${host}`,
  `Mailing-List: list t@${host}; contact t-owner@${host}`,
  `Subject: ${subject}`,
  'Content-Type: text/plain; charset=utf-8',
  '',
];

const advert = (host: string, close: string): string[] => [
  `------------------------ ${host} Sponsor ---------------------${close}`,
  'Loans at rates as low as nine per cent!',
  'http://click.example/1/4/_/9_/',
  `---------------------------------------------------------------------${close}`,
  '',
  'To unsubscribe from this group, send an email to:',
  't-unsubscribe@groups.example',
  '',
  '-'.repeat(72),
  '',
];

/** Yahoo! Groups and what came before it: two rows, a number, indented Date and From. */
const rowed = (posts: readonly Written[], row: string): string[] => [
  ...posts.flatMap((p, n) => [`      ${n + 1}. ${p.subject}`, `           From: ${p.author}`]),
  '',
  '',
  ...posts.flatMap((p, n) => [
    row,
    row,
    '',
    `Message: ${n + 1}         `,
    `   Date: ${DATE}`,
    `   From: ${p.author}`,
    `Subject: ${p.subject}`,
    '',
    p.body,
    '',
    '',
    '',
  ]),
];

const ROW = '_'.repeat(72);

const classic: Writer = (posts) => [
  ...head('groups.example'),
  ...advert('Yahoo! Groups', '~-->'),
  `There are ${posts.length} messages in this issue.`,
  '',
  'Topics in this digest:',
  '',
  ...rowed(posts, ROW),
  ROW,
  ROW,
  '',
  '',
  '',
  'Your use of Yahoo! Groups is subject to http://docs.groups.example/info/terms/ ',
];

interface Words {
  count: string;
  topics: string;
  from: string;
  messages: string;
  posted: string;
  date: string;
  when: string;
  within: string;
  links: string;
}

/** From 2006 on: one row, a numbered title with the author below it, a line that closes every message. */
const threaded =
  (words: Words): Writer =>
  (posts) => [
    ...head('groups.example'),
    posts.length === 1
      ? 'There is 1 message in this issue.'
      : `${words.count.replace('N', String(posts.length))}`,
    '',
    words.topics,
    '',
    ...posts.flatMap((p, n) => [`${n + 1}a. ${p.subject}    `, `    ${words.from}: ${p.author}`, '']),
    '',
    words.messages,
    ...posts.flatMap((p, n) => [
      ROW,
      `${n + 1}a. ${p.subject}`,
      `    ${words.posted}: "Jo" ${p.author} jo_1`,
      `    ${words.date}: ${words.when}`,
      '',
      p.body,
      '',
      '',
      '',
      `${words.within} (1)`,
      ROW,
    ]),
    '',
    '',
    '',
    '-'.repeat(72),
    words.links,
    '',
    '',
    '',
    '-'.repeat(72),
  ];

const ENGLISH: Words = {
  count: 'There are N messages in this issue.',
  topics: 'Topics in this digest:',
  from: 'From',
  messages: 'Messages',
  posted: 'Posted by',
  date: 'Date',
  when: 'Mon Mar 5, 2001 2:00 am ((PST))',
  within: 'Messages in this topic',
  links: 'Yahoo! Groups Links',
};

const older =
  (host: string, row: string): Writer =>
  (posts) => [
    ...head(host),
    `There are ${posts.length} messages in this issue.`,
    '',
    "Topics in today's digest:",
    '',
    ...rowed(posts, row),
  ];

/** eGroups at the end of its days. */
const worded: Writer = (posts) => [
  ...head('egroups.example'),
  `There are ${posts.length} messages in this issue.`,
  '',
  "Topics in today's digest:",
  '',
  ...posts.flatMap((p, n) => [`  ${n + 1}. ${p.subject}`, `       From: ${p.author}`]),
  '',
  ...posts.flatMap((p, n) => [
    `${'-'.repeat(30)} message ${'-'.repeat(30)}`,
    '',
    `Message: ${n + 1}`,
    `   Date: ${DATE}`,
    `   From: ${p.author}`,
    `Subject: ${p.subject}`,
    '',
    p.body,
    '',
  ]),
];

/** Numbered titles behind rules, with ordinary headers below them. */
const titled: Writer = (posts) => [
  'From: "t@groups.example Digest" <t@groups.example>',
  'To: t@groups.example',
  'List-Id: <t.groups.example>',
  'Subject: Digest for t@groups.example - Monday, March 5, 2001',
  '',
  'Topics in this digest:',
  '',
  ...posts.map((p, n) => `${n + 1}a. ${p.subject}`),
  '',
  '-'.repeat(70),
  '',
  ...posts.flatMap((p, n) => [
    `${n + 1}a. ${p.subject}`,
    `From: ${p.author}`,
    `Date: ${DATE}`,
    '',
    p.body,
    '',
    '-'.repeat(70),
    '',
  ]),
];

export const GROUPS: Readonly<Record<string, Writer>> = {
  'Yahoo! Groups': classic,
  'Yahoo! Groups, from 2006': threaded(ENGLISH),
  'Yahoo! Groups in Portuguese': threaded({
    count: 'Há N mensagens nesta edição.',
    topics: 'Neste resumo:',
    from: 'De',
    messages: 'Mensagens',
    posted: 'Enviado por',
    date: 'Data',
    when: 'Seg, 5 de Mar de 2001 2:00 am',
    within: 'Mensagens neste tópico',
    links: 'Links do Yahoo! Grupos',
  }),
  'Yahoo! Groups in Spanish': threaded({
    count: 'Hay N mensajes en este número.',
    topics: 'Temas de este resumen:',
    from: 'De',
    messages: 'Mensajes',
    posted: 'Enviado por',
    date: 'Fecha',
    when: 'Lun, 5 de Mar, 2001 2:00 am',
    within: 'Mensajes con este tema',
    links: 'Enlaces de Yahoo! Grupos',
  }),
  eGroups: older('egroups.example', '_'.repeat(80)),
  'eGroups, its rule in words': worded,
  OneList: older('onelist.example', '_'.repeat(79)),
  'Groups.io': titled,
};
