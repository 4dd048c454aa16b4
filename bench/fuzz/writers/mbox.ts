import { DATE, type Writer } from './written.ts';

/** A month of Pipermail as text: a mailbox with its addresses spelt out. */
const pipermail: Writer = (posts) =>
  posts.flatMap((p, n) => [
    `From ${p.author.replace('@', ' at ')}  Mon Mar  5 10:00:00 2001`,
    `From: ${p.author.replace('@', ' at ')} (Jo Ames)`,
    `Date: ${DATE}`,
    `Subject: ${p.subject}`,
    `Message-ID: <${n}@x.example>`,
    '',
    p.body.replace(/^(>*From )/gm, '>$1'),
    '',
  ]);

/** A mailbox as mail systems keep it. */
const mailbox: Writer = (posts) =>
  posts.flatMap((p, n) => [
    'From t-bounces@h.example  Mon Mar  5 10:00:00 2001',
    'Return-Path: <t-bounces@h.example>',
    'Received: from h.example by x.example',
    '\tfor <you@x.example>; Mon, 5 Mar 2001 10:00:00 +0000',
    `From: ${p.author}`,
    `Subject: ${p.subject}`,
    `Date: ${DATE}`,
    `Message-ID: <${n}@x.example>`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    p.body.replace(/^(>*From )/gm, '>$1'),
    '',
  ]);

/** The same as somebody puts it into a mail. */
const pasted: Writer = (posts) => [
  'From: archivist@h.example',
  'To: t@h.example',
  'Subject: T in March',
  'Content-Type: text/plain; charset=utf-8',
  '',
  ...pipermail(posts),
];

export const MBOX: Readonly<Record<string, Writer>> = {
  'Pipermail, a month as text': pipermail,
  'a mailbox': mailbox,
  'a mailbox in a mail': pasted,
};
