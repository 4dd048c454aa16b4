/** Node's codes for a server that is not there, or no longer. ENOENT is a Unix socket without a server. */
const NETWORK = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EHOSTDOWN',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** PostgreSQL's (appendix A): shutting down, crashed, starting up, gone, too many sessions, a standby. */
const STATES = new Set(['57P01', '57P02', '57P03', '57P05', '53300', '25006']);

/** What `pg` and `pg-pool` say without a code. */
const SAYINGS = [
  'timeout exceeded when trying to connect',
  'Connection terminated',
  'Client has encountered a connection error',
  'Client was closed and is not queryable',
  'Cannot use a pool after calling end on the pool',
];

/**
 * Whether the database could not be reached or went away: the same work can succeed later as it is.
 * The web answers 503, workers try again.
 */
export function isUnavailable(error: unknown, depth = 0): boolean {
  if (!(error instanceof Error) || depth > 4) return false;
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (typeof code === 'string' && byCode(code, syscall)) return true;
  if (SAYINGS.some((saying) => error.message.startsWith(saying))) return true;
  const inner: unknown[] = error instanceof AggregateError ? error.errors : [];
  return [error.cause, ...inner].some((one) => isUnavailable(one, depth + 1));
}

function byCode(code: string, syscall: string | undefined): boolean {
  if (NETWORK.has(code) || STATES.has(code)) return true;
  if (code === 'ENOENT') return syscall === 'connect';
  // Class 08, connection exceptions.
  return /^08[0-9A-Z]{3}$/.test(code);
}
