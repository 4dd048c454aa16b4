import type { Config } from '../../config/index.ts';
import type { Deps } from '../deps.ts';
import { CannotStart } from '../errors.ts';
import { healthRoutes } from '../health/routes.ts';
import { inboundRoutes } from '../inbound/routes.ts';
import type { Transport } from '../mail/transport.ts';
import type { Queue } from '../queue/index.ts';
import { buildApp } from './app.ts';

export interface Web {
  /** Where it listens, as http://host:port. */
  readonly url: string;
  /** Takes no more requests and waits for those under way. */
  stop(): Promise<void>;
}

export interface WebParts {
  readonly config: Config;
  readonly deps: Deps;
  readonly queue: Queue;
  readonly transport: Transport;
}

export async function startWeb({ config, deps, queue, transport }: WebParts): Promise<Web> {
  const app = await buildApp({
    deps,
    // A proxy in front runs on this machine, or is the one that limits how often each visitor may ask.
    trustProxy: ['loopback'],
    plugins: [
      inboundRoutes(deps, { token: config.INBOUND_TOKEN, maxBytes: config.INBOUND_MAX_BYTES }),
      healthRoutes({ deps, queue, transport }),
    ],
  });
  const url = await app.listen({ port: config.PORT, host: config.HOST }).catch(cannotListen(config));
  return { url, stop: () => app.close() };
}

const cannotListen =
  ({ PORT, HOST }: Config) =>
  (error: NodeJS.ErrnoException): never => {
    const why = { EADDRINUSE: 'something else listens there', EACCES: 'this user may not listen there' }[
      error.code ?? ''
    ];
    throw why
      ? new CannotStart(`PORT: found ${PORT} at ${HOST}, but ${why}; accepted is a free port.`)
      : error;
  };
