import { FLUSH_LIMIT } from '../../src/delivery/recorder.ts';
import { CONNECTIONS, postmaster, type Site } from './site.ts';

/** One of the processes that a dispatch depends on. */
export interface Victim {
  /** SIGKILL; resolves once it has ended. */
  kill(site: Site): Promise<void>;
  /** How many copies may come twice after it: of each worker concerned, its open connections and one flush. */
  readonly bound: number;
  /** Whether it is there only with a queue on Redis. */
  readonly onRedis?: true;
}

const OF_A_WORKER = CONNECTIONS + FLUSH_LIMIT;

/** What is killed in turn. */
export const VICTIMS = {
  worker: { kill: (site) => site.worker.killAlone(), bound: OF_A_WORKER },
  service: {
    async kill({ service, worker }) {
      service.killTree();
      worker.killTree();
      await Promise.all([service.ended, worker.ended]);
    },
    bound: 2 * OF_A_WORKER,
  },
  // Outcomes wait in the memory of both until it is back; the claims on their chunks go with it.
  postgresql: {
    kill: async (site) => void process.kill(postmaster(site), 'SIGKILL'),
    bound: 2 * OF_A_WORKER,
  },
  redis: { kill: async ({ redis }) => redis?.kill(), bound: 0, onRedis: true },
  // What was unanswered on each connection.
  relay: { kill: ({ relay }) => relay.stop('SIGKILL'), bound: 2 * CONNECTIONS },
} as const satisfies Readonly<Record<string, Victim>>;

export type VictimName = keyof typeof VICTIMS;
