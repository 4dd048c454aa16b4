import Type, { type Static } from 'typebox';

/**
 * Every job: the queue it waits in, its payload, and how it is tried again. Payloads carry ids only;
 * a worker reads and locks the rows again. A job that is lost is rung again by the sweep.
 */
export const JOBS = {
  'read-arrival': {
    queue: 'inbound',
    payload: Type.Object({ arrival: Type.Integer({ minimum: 1 }) }),
    attempts: 5,
    backoffMs: 2_000,
  },
  'read-import': {
    queue: 'inbound',
    payload: Type.Object({ import: Type.Integer({ minimum: 1 }) }),
    attempts: 5,
    backoffMs: 2_000,
  },
  'plan-dispatch': {
    queue: 'dispatch',
    payload: Type.Object({ dispatch: Type.Integer({ minimum: 1 }) }),
    attempts: 10,
    backoffMs: 2_000,
  },
  'send-chunk': {
    queue: 'delivery',
    payload: Type.Object({ dispatch: Type.Integer({ minimum: 1 }), chunk: Type.Integer({ minimum: 0 }) }),
    // Rows say when a copy is given up; a queue that gave up sooner would only leave it to the sweep.
    attempts: 1_000_000,
    backoffMs: 5_000,
  },
  'send-notice': {
    queue: 'notices',
    payload: Type.Object({ notice: Type.Integer({ minimum: 1 }) }),
    // Rows say when a copy is given up; a queue that gave up sooner would only leave it to the sweep.
    attempts: 1_000_000,
    backoffMs: 5_000,
  },
} as const;

export type JobName = keyof typeof JOBS;
export type Payload<N extends JobName> = Static<(typeof JOBS)[N]['payload']>;
export type QueueName = (typeof JOBS)[JobName]['queue'];

/** Every queue, in the order a message passes them. */
export const QUEUES: readonly QueueName[] = ['inbound', 'dispatch', 'delivery', 'notices'];

/** How many jobs of one queue a process works on at once. */
export const CONCURRENCY: Record<QueueName, number> = { inbound: 4, dispatch: 2, delivery: 2, notices: 4 };

/** The closed set of what a job may come to. */
export type Outcome =
  | { readonly is: 'done'; readonly note?: string }
  | { readonly is: 'retry'; readonly why: string; readonly afterMs?: number }
  | { readonly is: 'failed'; readonly why: string };

export const done = (note?: string): Outcome => (note === undefined ? { is: 'done' } : { is: 'done', note });
export const retry = (why: string, afterMs?: number): Outcome =>
  afterMs === undefined ? { is: 'retry', why } : { is: 'retry', why, afterMs };
export const failed = (why: string): Outcome => ({ is: 'failed', why });

/**
 * Tells the workers that a row wants work. Never throws and never waits long: the row is already
 * committed, and the sweep rings again for whatever was not heard.
 */
export interface Bell {
  ring<N extends JobName>(name: N, payload: Payload<N>, options?: { delayMs?: number }): Promise<void>;
}

/** One function per job; a worker is only this. */
export type Handlers = { [N in JobName]: (payload: Payload<N>) => Promise<Outcome> };
