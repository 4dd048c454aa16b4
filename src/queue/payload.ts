import { Value } from 'typebox/value';
import { JOBS, type JobName } from './catalogue.ts';

export const isJobName = (name: string): name is JobName => Object.hasOwn(JOBS, name);

/** Whether a payload is what the catalogue says; hostile where the queue is shared. */
export const isPayload = (name: JobName, payload: unknown): boolean =>
  Value.Check(JOBS[name].payload, payload);

/**
 * The id of a job, the same for the same payload: ringing twice while one waits makes one job. The
 * parts are in the catalogue's order; no colon, which BullMQ keeps for itself.
 */
export function jobId(name: JobName, payload: Readonly<Record<string, unknown>>): string {
  const keys = Object.keys(JOBS[name].payload.properties);
  return [name, ...keys.map((key) => String(payload[key]))].join('.');
}
