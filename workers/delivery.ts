import { type Sender, sendChunk } from '../src/delivery/chunk.ts';
import type { Handlers } from '../src/queue/catalogue.ts';

/** Sends the copies of one chunk. */
export const delivery = (sender: Sender): Pick<Handlers, 'send-chunk'> => ({
  'send-chunk': ({ dispatch, chunk }) => sendChunk(sender, dispatch, chunk),
});
