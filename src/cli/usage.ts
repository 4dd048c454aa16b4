/** A command called in a way it does not take; the message says how it is called. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
