import type { FastifyPluginAsync } from 'fastify';
import { Gauge, Registry } from 'prom-client';
import type { Deps } from '../deps.ts';
import type { Transport } from '../mail/transport.ts';
import type { Queue } from '../queue/index.ts';
import { ping, tally } from './store.ts';

export interface Watched {
  readonly deps: Deps;
  readonly queue: Queue;
  readonly transport: Transport;
}

/**
 * `/healthz`: the process answers. `/readyz`: the database does too, 503 where it does not; the queue is told of but does
 * not count, because mail is taken in without it. `/metrics`: figures for Prometheus, and no address among them.
 */
export function healthRoutes({ deps, queue, transport }: Watched): FastifyPluginAsync {
  const registry = metrics(deps, queue);
  return async (app) => {
    app.get('/healthz', async () => ({ status: 'ok' }));
    app.get('/readyz', async (_request, reply) => {
      const [database, jobs] = await Promise.all([
        answers(() => ping(deps.db)),
        answers(() => queue.counts()),
      ]);
      return reply.code(database ? 200 : 503).send({
        status: database ? 'ready' : 'unavailable',
        database,
        queue: { backend: queue.backend, answers: jobs },
        mail: transport.kind,
      });
    });
    app.get('/metrics', async (_request, reply) =>
      reply.type(registry.contentType).send(await registry.metrics()),
    );
  };
}

async function answers(ask: () => Promise<unknown>): Promise<boolean> {
  return ask().then(
    () => true,
    () => false,
  );
}

/** Counted when they are asked for, so that every process tells the same of what all of them did. */
function metrics(deps: Deps, queue: Queue): Registry {
  const registry = new Registry();
  new Gauge({
    name: 'threefold_rows',
    help: 'Rows in the database by noun and state',
    labelNames: ['noun', 'state'],
    registers: [registry],
    async collect() {
      this.reset();
      for (const { noun, state, count } of await tally(deps.db)) this.set({ noun, state }, count);
    },
  });
  new Gauge({
    name: 'threefold_jobs',
    help: 'Jobs in the queue by queue and state; absent while the queue does not answer',
    labelNames: ['queue', 'state'],
    registers: [registry],
    async collect() {
      this.reset();
      const counts = await queue.counts().catch(() => null);
      for (const [name, states] of Object.entries(counts ?? {})) {
        for (const [state, count] of Object.entries(states)) this.set({ queue: name, state }, count);
      }
    },
  });
  new Gauge({
    name: 'threefold_memory_bytes',
    help: 'Resident memory of this process',
    registers: [registry],
    collect() {
      this.set(process.memoryUsage.rss());
    },
  });
  return registry;
}
