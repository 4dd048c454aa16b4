import { by, DATE, mimeDigest, R30, R70, ruled, stars, type Writer, type Written } from './written.ts';

const FROM = ['From: t-request@h.example (T)', 'To: t@h.example'];

const strict: Writer = (posts) => [
  ...FROM,
  'Subject: T Digest V1 #2',
  '',
  'T Digest            Monday, 5 Mar 2001      Volume 1 : Issue 2',
  '',
  R70,
  '',
  ...ruled(posts, R30, by),
  ...stars('End of T Digest V1 Issue #2'),
];

/** A moderator's of Usenet: contents with authors, other headers first, more of them. */
const usenet: Writer = (posts) => [
  'From: editor@h.example',
  'Newsgroups: comp.t',
  'Subject: T Digest V21 #30',
  '',
  'T Digest     Mon, 5 Mar 2001 18:14:00 EST    Volume 21 : Issue 30',
  '',
  'Inside This Issue:                         Editor: Jo Ames',
  '',
  ...posts.map((p) => `    ${p.subject} (${p.author})`),
  R70,
  '',
  ...ruled(posts, R30, (p) => [
    `From: ${p.author} (A. Reader)`,
    `Subject: ${p.subject}`,
    `Date: ${DATE}`,
    'Organization: Readers of T',
    '',
  ]),
  ...stars('End of T Digest V21 #30'),
];

/** A forum's: contents at the margin, and asterisks of any length. */
const forum: Writer = (posts) => [
  ...FROM,
  'Subject: [t] T Digest 21.30',
  '',
  'T-LIST: T-Forum Digest  Monday 5 March 2001  Volume 21 : Issue 30',
  '',
  '***** See last item for further information, disclaimers, caveats, etc. *****',
  '  Contents:',
  ...posts.map((p) => `${p.subject} (${p.author})`),
  '',
  R70,
  '',
  ...ruled(posts, R30, by),
  'End of T-FORUM Digest 21.30',
  '*'.repeat(24),
];

/** MH's `forw -digest`, which quotes as RFC 934 section 4 has it. */
const mh: Writer = (posts) => [
  ...FROM,
  'Subject: t Digest V1 #2',
  '',
  't Digest          Monday, 5 Mar 2001',
  '                Volume 1 : Issue 2',
  '',
  "Today's Topics:",
  ...posts.map((p) => `        ${p.subject}`),
  '',
  R70,
  '',
  ...ruled(
    posts.map((p) => ({ ...p, body: p.body.replace(/^-/gm, '- -') })),
    R30,
    by,
  ),
  ...stars('End of t Digest [Volume 1 Issue 2]'),
];

const topical = (posts: readonly Written[]): string[] => [
  "Today's Topics:",
  ...posts.map((p) => `  ${p.subject}     [ ${p.author} ]`),
  '',
];

/** SmartList's, read by a program that knows no MIME and forwarded by it as text. */
const smartlist: Writer = (posts) => [
  'From: t-digest-request@h.example',
  'To: t-digest@h.example',
  'Subject: t-digest Digest V98 #12',
  'X-Loop: t@h.example',
  '',
  R30,
  '',
  'Content-Type: text/plain',
  '',
  't-digest Digest\t\t\t\tVolume 98 : Issue 12',
  '',
  ...topical(posts),
  R30,
  '',
  ...ruled(posts, R30, by),
  'End of t-digest Digest V98 Issue #12',
  '*'.repeat(36),
];

const smartlistMime: Writer = (posts) => [
  'From: t-d-request@h.example',
  'To: t-d@h.example',
  'Subject: t-d Digest V98 #12',
  'Content-Type: multipart/digest; boundary="--------------------------------"',
  '',
  '----------------------------------',
  'Content-Type: text/plain',
  '',
  't-d Digest\t\t\t\tVolume 98 : Issue 12',
  '',
  ...topical(posts),
  ...mimeDigest('--------------------------------', posts, 'message/rfc822'),
];

export const RFC1153: Readonly<Record<string, Writer>> = {
  'RFC 1153': strict,
  'a moderator of Usenet': usenet,
  'the moderator of a forum': forum,
  'MH, RFC 934': mh,
  'SmartList without MIME': smartlist,
  'SmartList, MIME': smartlistMime,
};
