import { type DigestFormat, isHyphens } from './format.ts';

const COUNTED = /^There (?:are|is) .{1,20} messages? totall?ing [\d,]{1,9} lines? in this issue/m;
const TOPICS = /^Topics (?:of the day|in this special issue|collected thus far):/m;

/** LISTSERV: a count of messages and lines, the topics, then Date, From and Subject padded to one column. */
export const listserv: DigestFormat = {
  name: 'listserv',
  servers: 'LISTSERV',
  parts: '70 hyphens, then 30; `Date:`, `From:` and `Subject:` padded to one column',
  belongs: (start) => isHyphens(start) && start.fields[0] === 'date',
  test: ({ from, head, starts, lines }) =>
    COUNTED.test(head) ||
    (/automatic digest (?:processor|system)/i.test(from) && TOPICS.test(head)) ||
    // Sites translate the words; the columns stay.
    (/^\s*Date: {4}\S/.test(lines[starts[0].at] ?? '') && starts[0].rule.length === 70),
};
