import { EZMLM } from './writers/ezmlm.ts';
import { GOOGLE } from './writers/google.ts';
import { GROUPS } from './writers/groups.ts';
import { LISTSERV } from './writers/listserv.ts';
import { MAILMAN } from './writers/mailman.ts';
import { MAJORDOMO } from './writers/majordomo.ts';
import { MBOX } from './writers/mbox.ts';
import { OTHERS } from './writers/others.ts';
import { RFC1153 } from './writers/rfc1153.ts';
import { SYMPA } from './writers/sympa.ts';
import type { Writer } from './writers/written.ts';

export type { Writer, Written } from './writers/written.ts';

/** Digests as their servers write them; each must be read back. */
export const WRITERS: Readonly<Record<string, Writer>> = {
  ...RFC1153,
  ...LISTSERV,
  ...MAILMAN,
  ...EZMLM,
  ...SYMPA,
  ...MAJORDOMO,
  ...OTHERS,
  ...GROUPS,
  ...GOOGLE,
  ...MBOX,
};
