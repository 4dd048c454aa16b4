import type { Writer } from './written.ts';

const head = (subject: string): string[] => [
  'From: t+noreply@groups.example',
  'To: Digest recipients <t+digest@groups.example>',
  'List-Post: <mailto:t@groups.example>',
  `Subject: ${subject}`,
  'Date: Tue, 6 Mar 2001 01:00:00 +0000',
  '',
];

const google: Writer = (posts) => [
  ...head(`Digest for t@groups.example - ${posts.length} updates in ${posts.length} topics`),
  '='.repeat(77),
  "Today's topic summary",
  '='.repeat(77),
  '',
  'Group: t@groups.example',
  'Url: https://groups.example/forum/#!forum/t/topics',
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
];

/** As it was from 2005 to 2010: one message in a topic, or all of one subject in a row. */
const older: Writer = (posts) => [
  ...head(`t Google Group - ${posts.length} new messages in ${posts.length} topics - digest`),
  't',
  'http://groups.example/group/t?hl=en',
  '',
  't@groups.example',
  '',
  "Today's topics:",
  '',
  ...posts.flatMap((p) => [
    `* ${p.subject} - 1 messages, 1 author`,
    ' http://groups.example/group/t/browse_thread/thread/1?hl=en',
  ]),
  '',
  ...posts.flatMap((p) => [
    '='.repeat(78),
    `TOPIC: ${p.subject}`,
    'http://groups.example/group/t/browse_thread/thread/1?hl=en',
    '='.repeat(78),
    '',
    '== 1 of 1 ==',
    'Date: Mon, Mar 5 2001 10:00 am',
    `From: ${p.author}`,
    '',
    '',
    p.body,
    '',
    '',
    '',
    '',
    '',
  ]),
  '='.repeat(78),
  '',
  'You received this message because you are subscribed to the Google Groups "t"',
  'group.',
  '',
  'To post to this group, visit http://groups.example/group/t?hl=en',
  '',
  'To unsubscribe from this group, send email to t-unsubscribe@groups.example',
  '',
  '='.repeat(78),
  'Google Groups: http://groups.example/?hl=en',
];

export const GOOGLE: Readonly<Record<string, Writer>> = {
  'Google Groups': google,
  'Google Groups, to 2010': older,
};
