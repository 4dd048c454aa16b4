import { ezmlm } from './ezmlm.ts';
import type { DigestFormat } from './format.ts';
import { google } from './google.ts';
import { listproc } from './listproc.ts';
import { listserv } from './listserv.ts';
import { mailbox } from './mailbox.ts';
import { mailman } from './mailman.ts';
import { majordomo } from './majordomo.ts';
import { notebook } from './notebook.ts';
import { onelist } from './onelist.ts';
import { other } from './other.ts';
import { rfc1153 } from './rfc1153.ts';
import { sympa } from './sympa.ts';
import { titled } from './titled.ts';
import { yahoo } from './yahoo.ts';

/** The formats of plain digests, the most telling first; the first whose test holds is the one. */
export const FORMATS: readonly DigestFormat[] = [
  mailman,
  yahoo,
  onelist,
  titled,
  google,
  notebook,
  mailbox,
  ezmlm,
  sympa,
  listserv,
  listproc,
  rfc1153,
  majordomo,
  other,
];
