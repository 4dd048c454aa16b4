import { type Logger, type LoggerOptions, pino } from 'pino';

/**
 * The log: one line of JSON an event, with `event` for what happened and `trace` to follow one message by from the
 * webhook to the last bounce. Addresses, tokens and message texts are left out by those who log; the paths
 * below are a net under that.
 */
export function openLog(level: string, to: 'stdout' | 'stderr' = 'stdout'): Logger {
  const options: LoggerOptions = {
    level,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: {
      paths: [
        'address',
        'from',
        'to',
        'recipient',
        '*.address',
        'authorization',
        'cookie',
        'req.headers',
        'token',
        '*.token',
        'password',
        '*.password',
      ],
      censor: '(redacted)',
    },
  };
  return pino(options, pino.destination(to === 'stdout' ? 1 : 2));
}
