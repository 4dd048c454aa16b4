import type { ArchiveFormat } from './archive.ts';

/** A message on its own: nothing in it opens another. */
export const message: ArchiveFormat = {
  name: 'message',
  opening: Buffer.from('From '),
  lookahead: 0,
  opens: () => false,
  message: (filed) => Buffer.from(filed),
};
