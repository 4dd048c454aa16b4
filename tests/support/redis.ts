import { inject } from 'vitest';

/** The Redis of this run, or null where none answers; tests that need it skip themselves then. */
export const redisUrl = (): string | null => inject('redis');
