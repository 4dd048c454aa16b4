import { type Logger, pino } from 'pino';

/**
 * The log: one line of JSON an event, with `event` for what happened and `trace` to follow one message by from the
 * webhook to the last bounce. Addresses, tokens and message texts are left out by those who log; the paths
 * below are a net under that.
 */
export function openLog(level: string): Logger {
  return pino({
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
  });
}
