import { UnrecoverableError } from 'bullmq';
import type { Logger } from 'pino';
import { isUnavailable } from '../db/unavailable.ts';
import { type Handlers, JOBS, type JobName, type Outcome } from './catalogue.ts';
import { isJobName, isPayload } from './payload.ts';

/** A job as the queue hands it over; nothing in it is trusted. */
export interface Given {
  readonly name: string;
  readonly data: unknown;
}

/** Tells BullMQ to try again, after `afterMs` if the handler named a time. */
export class Again extends Error {
  override readonly name = 'Again';
  readonly afterMs: number | undefined;

  constructor(why: string, afterMs?: number) {
    super(why);
    this.afterMs = afterMs;
  }
}

/**
 * Runs a job's handler and turns its outcome into BullMQ's terms: a return is done, `Again` is tried
 * again, `UnrecoverableError` never is. Whatever a handler throws is a retry.
 */
export async function execute(job: Given, handlers: Partial<Handlers>, log: Logger): Promise<string | null> {
  const began = performance.now();
  const outcome = await outcomeOf(job, handlers, log);
  const about = { job: job.name, data: job.data, ms: Math.round(performance.now() - began) };
  switch (outcome.is) {
    case 'done':
      log.debug({ event: 'job-done', ...about, note: outcome.note });
      return outcome.note ?? null;
    case 'retry':
      log.warn({ event: 'job-retried', ...about, why: outcome.why, afterMs: outcome.afterMs });
      throw new Again(outcome.why, outcome.afterMs);
    case 'failed':
      log.error({ event: 'job-failed', ...about, why: outcome.why });
      throw new UnrecoverableError(outcome.why);
    default:
      return unknown(outcome);
  }
}

const OUTAGE_PAUSE_MS = 2_000;

async function outcomeOf({ name, data }: Given, handlers: Partial<Handlers>, log: Logger): Promise<Outcome> {
  if (!isJobName(name)) return { is: 'failed', why: 'there is no such job' };
  if (!isPayload(name, data)) return { is: 'failed', why: 'the payload is not what the catalogue says' };
  const handler = handlers[name] as ((payload: unknown) => Promise<Outcome>) | undefined;
  if (!handler) return { is: 'failed', why: 'no handler takes this job' };
  try {
    return await handler(data);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    // An outage says nothing about the job: it is tried at the same short pace, however long that takes.
    if (isUnavailable(error)) return { is: 'retry', why, afterMs: OUTAGE_PAUSE_MS };
    log.error({ event: 'job-threw', job: name, data, err: error });
    return { is: 'retry', why };
  }
}

function unknown(outcome: never): never {
  throw new Error(`A handler came to ${JSON.stringify(outcome)}, which is no outcome.`);
}

const MOST_MS = 300_000;

/**
 * How long until the next try: what the handler asked for, else the catalogue's time doubled with each
 * try, up to five minutes, and spread by a quarter so that jobs that fell together do not rise together.
 *
 * @param made tries made so far, from 1.
 * @param random from 0 up to 1.
 */
export function delayMs(name: JobName, made: number, error: unknown, random: number): number {
  if (error instanceof Again && error.afterMs !== undefined) return Math.max(0, Math.round(error.afterMs));
  const plain = Math.min(JOBS[name].backoffMs * 2 ** Math.max(0, made - 1), MOST_MS);
  return Math.round(plain * (0.75 + 0.5 * random));
}
