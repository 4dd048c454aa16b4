import { isUnavailable } from '../db/unavailable.ts';
import type { Claim, Deps } from '../deps.ts';
import { Refused } from '../errors.ts';
import { loopReason } from '../mail/loops.ts';
import { readMessage } from '../mail/read.ts';
import { done, failed, type Outcome, retry } from '../queue/catalogue.ts';
import { within } from '../queue/within.ts';
import { type Handled, handle, type ReadArrival } from './handle.ts';
import { parseRead } from './parse.ts';
import { roleAt } from './service.ts';
import { type Arrival, settle, takeUp } from './store.ts';

/** A message that fails this often is given up and shown to an admin. */
const MAX_ATTEMPTS = 8;
/** Reading is the same each time; the second try is for a fault of the machine. */
const MAX_READINGS = 2;
/** How a message is read, and for how long at most: the largest take a few seconds. */
export interface Reader {
  readonly readMessage: typeof readMessage;
  readonly patienceMs: number;
}

const READER: Reader = { readMessage, patienceMs: 60_000 };

/** Claims on arrivals; the sweep's is 1, imports have 3 and 4, those on chunks are above a million. */
const CLAIMS = 2;
const INT4 = 2 ** 31;

/**
 * Reads one arrival and acts on it. What cannot be read, and what a sender may not do, is settled at once and
 * shown; a fault of the service is tried again, a bounded number of times. The claim keeps a second worker away, which
 * the queue sends where it takes this one for dead.
 */
export async function readArrival(
  deps: Deps,
  claim: Claim,
  id: number,
  reader: Reader = READER,
): Promise<Outcome> {
  const outcome = await claim(CLAIMS, id % INT4, () => readClaimed(deps, id, reader));
  return outcome === 'busy' ? done('another worker has it') : outcome;
}

/** The same for one who has made sure that nobody else reads it. */
export async function readClaimed(deps: Deps, id: number, reader: Reader = READER): Promise<Outcome> {
  const arrival = await takeUp(deps.db, id, deps.now());
  if (!arrival) return done('settled already');
  // Tries are counted before they are made: one too many means that none came to an end, however it ended.
  if (arrival.attempts > MAX_ATTEMPTS)
    return giveUp(deps, arrival, 'the service stopped in the middle of it');
  try {
    const handled = await readAndHandle(deps, arrival, reader);
    await settle(deps.db, id, handled, deps.now());
    deps.log.info(
      { event: handled.state, trace: arrival.messageId, arrival: id, kind: handled.kind },
      handled.outcome,
    );
    return done();
  } catch (error) {
    return failedTry(deps, arrival, error);
  }
}

type Settled = Parameters<typeof settle>[2];

async function readAndHandle(deps: Deps, arrival: Arrival, reader: Reader): Promise<Settled> {
  const { message, parsed } = await read(arrival, reader);
  if (parsed.kind === 'unreadable') {
    return {
      state: 'unreadable',
      kind: 'unreadable',
      outcome: 'no message can be read from it',
      warnings: parsed.warnings,
    };
  }
  const role = await roleAt(deps, arrival.recipient);
  if (!role)
    return {
      state: 'failed',
      kind: parsed.kind,
      outcome: 'its address is not here any more',
      warnings: parsed.warnings,
    };
  const known: ReadArrival = {
    id: arrival.id,
    trace: arrival.messageId,
    recipient: arrival.recipient,
    envelopeFrom: arrival.envelopeFrom,
    archived: arrival.archived,
    message,
    parsed,
    from: message.from[0] ?? null,
    loop: loopReason(message.headers, arrival.envelopeFrom),
  };
  const handled = await handleOrRefuse(deps, role, known);
  return { state: 'handled', ...handled, warnings: parsed.warnings };
}

class NotRead extends Error {
  override readonly name = 'NotRead';
}

/** @throws NotRead where reading throws or does not end. */
async function read(
  { raw, messageId }: Arrival,
  reader: Reader,
): Promise<Pick<ReadArrival, 'message' | 'parsed'>> {
  try {
    const message = await within(reader.readMessage(raw), reader.patienceMs, 'Reading it does not end.');
    return { message, parsed: parseRead(message, messageId) };
  } catch (error) {
    throw new NotRead((error as Error).message, { cause: error });
  }
}

/** A refusal is an answer, not a fault: the message is settled with it. */
async function handleOrRefuse(
  deps: Deps,
  role: Parameters<typeof handle>[1],
  read: ReadArrival,
): Promise<Handled> {
  try {
    return await handle(deps, role, read);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { kind: read.parsed.kind, outcome: `refused: ${error.message}` };
  }
}

async function failedTry(
  deps: Deps,
  arrival: Arrival & { attempts: number },
  error: unknown,
): Promise<Outcome> {
  const why = error instanceof Error ? error.message : String(error);
  deps.log.error(
    {
      event: 'read-failed',
      trace: arrival.messageId,
      arrival: arrival.id,
      tries: arrival.attempts,
      err: error,
    },
    why,
  );
  if (isUnavailable(error)) throw error;
  if (arrival.attempts < (error instanceof NotRead ? MAX_READINGS : MAX_ATTEMPTS)) return retry(why);
  return giveUp(deps, arrival, why);
}

async function giveUp(deps: Deps, arrival: Arrival & { attempts: number }, why: string): Promise<Outcome> {
  const outcome = `gave up after ${arrival.attempts} tries: ${why.slice(0, 300)}`;
  await settle(deps.db, arrival.id, { state: 'failed', kind: null, outcome, warnings: [] }, deps.now());
  return failed(why);
}
