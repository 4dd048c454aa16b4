import { openMessage } from '../read.ts';
import type { ArchiveFormat } from './archive.ts';
import { mbox } from './mbox.ts';
import { message } from './message.ts';
import { notebook } from './notebook.ts';

/** So many bytes of a file are enough to know it by. */
export const KIND_BYTES = 65_536;

/** What a file is by its first bytes; null where it holds no mail. An empty file is an mbox without messages. */
export function fileKind(head: Buffer): ArchiveFormat | null {
  const start = head.subarray(marginOf(head));
  if (start.length === 0) return mbox;
  if (start.subarray(0, mbox.opening.length).equals(mbox.opening)) return mbox;
  if (start.subarray(0, notebook.opening.length).equals(notebook.opening) && notebook.opens(start, 0))
    return notebook;
  const { headers } = openMessage(start.subarray(0, KIND_BYTES));
  const names = headers.map(({ name }) => name.toLowerCase());
  return KNOWN.some((name) => names.includes(name)) ? message : null;
}

/** A message has one of these; a file of settings or a log with colons in it has none. */
const KNOWN = ['from', 'received', 'return-path', 'date', 'subject', 'message-id', 'to'];

/** A byte order mark and empty lines. */
function marginOf(head: Buffer): number {
  const marked = head.subarray(0, 3).toString('hex') === 'efbbbf' ? 3 : 0;
  const first = head.subarray(marked).findIndex((byte) => byte !== 0x0a && byte !== 0x0d);
  return first === -1 ? head.length : marked + first;
}
