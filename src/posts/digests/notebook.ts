import type { DigestFormat } from './format.ts';

/** A LISTSERV notebook: an archive of posts, each behind a row of 73 equals signs. */
export const notebook: DigestFormat = {
  name: 'notebook',
  servers: 'LISTSERV, its archives',
  parts: '73 equals signs before every post',
  belongs: ({ rule }) => /^={73}$/.test(rule),
  test: ({ starts }) => starts[0].cut < 3,
  endless: true,
};
