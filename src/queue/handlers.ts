import { type Handlers, JOBS, type JobName, type QueueName } from './catalogue.ts';

/** The jobs that wait in one of these queues. */
export const jobsOf = (queues: readonly QueueName[]): JobName[] =>
  (Object.keys(JOBS) as JobName[]).filter((name) => queues.includes(JOBS[name].queue));

/**
 * Joins the handlers of the worker files.
 *
 * @throws Error where a job of these queues has no handler, or two, or one is for no job at all.
 */
export function gather(parts: readonly Partial<Handlers>[], queues: readonly QueueName[]): Partial<Handlers> {
  const names = parts.flatMap((part) => Object.keys(part));
  const stray = names.find((name) => !Object.hasOwn(JOBS, name));
  if (stray !== undefined) throw new Error(`There is a handler for ${stray}, which is no job.`);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new Error(`Two handlers take the job ${twice}.`);
  const missing = jobsOf(queues).find((name) => !names.includes(name));
  if (missing !== undefined) throw new Error(`No handler takes the job ${missing}.`);
  return Object.assign({}, ...parts) as Partial<Handlers>;
}
