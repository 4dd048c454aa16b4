import type { Deps } from '../src/deps.ts';
import type { Transport } from '../src/mail/transport.ts';
import { sendNotice } from '../src/notices/service.ts';
import type { Handlers } from '../src/queue/catalogue.ts';

/** Sends the service's own single mails. */
export const notices = (deps: Deps, transport: Transport): Pick<Handlers, 'send-notice'> => ({
  'send-notice': ({ notice }) => sendNotice(deps, transport, notice),
});
