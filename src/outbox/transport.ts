import type { Deps } from '../deps.ts';
import { outbox } from '../mail/outbox.ts';
import type { Transport } from '../mail/transport.ts';
import { keepInOutbox } from './store.ts';
import { subjectOf } from './subject.ts';

/** Where no relay is set: mail is kept in the database, for the page /outbox to show. */
export function openOutbox(deps: Deps): Transport {
  return outbox({ put: (envelope, message) => keepInOutbox(deps.db, envelope, subjectOf(message), message) });
}
