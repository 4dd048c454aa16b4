import { firstField, opensMessage } from './block.ts';
import { type DigestFormat, END_OF_DIGEST } from './format.ts';

/** LISTSERV: a count of messages and lines, the topics, then Date, From and Subject padded to one column. */
export const listserv: DigestFormat = {
  name: 'listserv',
  test: ({ from, head }) =>
    /^There (?:are|is) .{1,20} messages? totall?ing \d+ lines? in this issue/m.test(head) ||
    (/automatic digest (?:processor|system)/i.test(from) &&
      /^Topics (?:of the day|in this special issue|collected thus far):/m.test(head)),
  separator: /^-{30}$|^-{70}$/,
  opens: (lines, at) => firstField(lines, at) === 'date' && opensMessage(lines, at),
  end: END_OF_DIGEST,
};
