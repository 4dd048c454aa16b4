import { connect, createServer, type NetConnectOpts, type Socket } from 'node:net';
import type { Connection } from '../../src/db/connection.ts';

/** A line to a server that can be cut, as networks are. */
export interface Line {
  readonly port: number;
  /** Cuts all connections and refuses new ones by closing them at once. */
  cut(): void;
  /** Keeps connections and passes nothing on, either way. */
  hang(): void;
  restore(): void;
  close(): Promise<void>;
}

type State = 'open' | 'cut' | 'hung';

export async function openProxy(target: NetConnectOpts): Promise<Line> {
  const sockets = new Set<Socket>();
  let state: State = 'open';
  const drop = (): void => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  const server = createServer((near) => {
    if (state === 'cut') return void near.destroy();
    const far = connect(target);
    join(near, far, sockets, () => state);
    join(far, near, sockets, () => state);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as { port: number }).port,
    cut() {
      state = 'cut';
      drop();
    },
    hang() {
      state = 'hung';
    },
    restore() {
      if (state === 'hung') drop();
      state = 'open';
    },
    close() {
      drop();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function join(from: Socket, to: Socket, sockets: Set<Socket>, state: () => State): void {
  sockets.add(from);
  from.on('data', (part) => {
    if (state() === 'open') to.write(part);
  });
  from.on('error', () => undefined);
  from.on('close', () => {
    sockets.delete(from);
    to.destroy();
  });
}

/** Where a proxy for this database has to lead. */
export function targetOf(connection: Connection): NetConnectOpts {
  if (typeof connection === 'string') {
    const { hostname, port } = new URL(connection);
    return { host: hostname, port: Number(port || 5432) };
  }
  const { host, port } = connection;
  return host.startsWith('/') ? { path: `${host}/.s.PGSQL.${port}` } : { host, port };
}

/** The same database, by way of a proxy. */
export function through(connection: Connection, port: number): Connection {
  if (typeof connection !== 'string') return { ...connection, host: '127.0.0.1', port };
  const url = new URL(connection);
  url.hostname = '127.0.0.1';
  url.port = String(port);
  return url.href;
}
