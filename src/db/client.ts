import pg from 'pg';

/** A connection of its own to where the pool's go, for what must not go back into a pool. Not yet connected. */
export function ownClient(pool: pg.Pool, options: pg.ClientConfig): pg.Client {
  // `pg` hides the password from spreading.
  const { password } = pool.options;
  return new pg.Client({ ...pool.options, ...(password === undefined ? {} : { password }), ...options });
}
