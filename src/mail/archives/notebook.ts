import { findHeader, openHeaders } from '../headers.ts';
import { type ArchiveFormat, nextLine } from './archive.ts';

const RULE = Buffer.alloc(73, '=');
const LOOKAHEAD = 16_384;

/** A LISTSERV notebook: posts behind a row of 73 equals signs each. A row that no headers follow is text. */
export const notebook: ArchiveFormat = {
  name: 'LISTSERV notebook',
  opening: RULE,
  lookahead: LOOKAHEAD,
  opens: (bytes, at) => {
    const next = nextLine(bytes, at);
    if (!/^\r?\n$/.test(bytes.toString('latin1', at + RULE.length, next))) return false;
    const { headers } = openHeaders(bytes.subarray(next, next + LOOKAHEAD));
    const has = (name: string): boolean => findHeader(headers, name) !== undefined;
    return has('from') && (has('date') || has('subject'));
  },
  message: (filed) =>
    Buffer.from(filed.subarray(filed.subarray(0, RULE.length).equals(RULE) ? nextLine(filed, 0) : 0)),
};
