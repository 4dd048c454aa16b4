/** How to reach a database: an address, or the parts of one. `host` may be the folder of a Unix socket. */
export type Connection =
  | string
  | {
      readonly host: string;
      readonly port: number;
      readonly user: string;
      readonly password: string;
      readonly database: string;
    };

/** The same as what `pg` takes. Nothing is left for `pg` to read from PGHOST, PGPORT or PGSSLMODE. */
export const clientConfig = (connection: Connection) =>
  typeof connection === 'string' ? { connectionString: connection } : { ...connection, ssl: false };
