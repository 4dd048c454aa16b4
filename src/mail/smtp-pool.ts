/** What the pool needs to know of a session. */
export interface Poolable {
  readonly alive: boolean;
  /** Settles once it is gone. */
  readonly ended: Promise<void>;
  quit(): Promise<void>;
}

export interface PoolOptions<S extends Poolable> {
  /** How many sessions there may be at once. */
  readonly size: number;
  readonly open: () => Promise<S>;
  /** A session without work is closed after this time. */
  readonly idleMs: number;
  /** After a failed opening none is tried for this time; doubled with each further one, five seconds at most. */
  readonly restMs: number;
}

export interface Pool<S extends Poolable> {
  /**
   * A session for the caller alone: a free one, a new one, or the next to come free. Rejects, without
   * waiting, while there is no session and none could be opened just now.
   */
  take(): Promise<S>;
  /** Hands a session back, alive or not. */
  give(session: S): void;
  /** Waits until all that were taken are back, then closes every session. */
  drain(): Promise<void>;
}

interface Waiter<S> {
  resolve(session: S): void;
  reject(why: unknown): void;
}

/** A pool that opens sessions as they are wanted and gives up at once while they cannot be opened. */
export function poolOf<S extends Poolable>({ size, open, idleMs, restMs }: PoolOptions<S>): Pool<S> {
  const free = freeSessions<S>(idleMs);
  const rest = restBetween(restMs);
  const waiters: Waiter<S>[] = [];
  /** All there are, being opened or free or taken. */
  let live = 0;
  let opening = 0;
  let drained: (() => void) | null = null;

  /** Matches those who wait with sessions: called after every change. */
  function serve(): void {
    while (waiters.length > 0) {
      const session = free.pop();
      if (!session) break;
      waiters.shift()?.resolve(session);
    }
    while (opening < waiters.length && live < size && !rest.now()) void grow();
    if (live === 0) for (const waiter of waiters.splice(0)) waiter.reject(rest.why());
    if (drained && waiters.length === 0 && free.count() === live) {
      void free.quitAll().then(drained);
      drained = null;
    }
  }

  async function grow(): Promise<void> {
    opening += 1;
    live += 1;
    const session = await open().catch((why: unknown) => rest.begin(why));
    opening -= 1;
    if (session) welcome(session);
    else live -= 1;
    serve();
  }

  function welcome(session: S): void {
    rest.end();
    void session.ended.then(() => {
      live -= 1;
      free.remove(session);
      serve();
    });
    free.push(session);
  }

  return {
    take: () =>
      new Promise((resolve, reject) => {
        waiters.push({ resolve, reject });
        serve();
      }),
    give: (session) => {
      free.push(session);
      serve();
    },
    drain: () =>
      new Promise((resolve) => {
        drained = resolve;
        serve();
      }),
  };
}

/** Sessions without work. The last one in is the first one out, so that those not needed stay idle and are closed. */
function freeSessions<S extends Poolable>(idleMs: number) {
  const timers = new Map<S, NodeJS.Timeout>();

  function remove(session: S): void {
    clearTimeout(timers.get(session));
    timers.delete(session);
  }

  return {
    count: () => timers.size,
    remove,
    push: (session: S): void => {
      if (!session.alive) return;
      const close = (): void => {
        remove(session);
        void session.quit();
      };
      timers.set(session, setTimeout(close, idleMs).unref());
    },
    pop: (): S | null => {
      for (const session of [...timers.keys()].reverse()) {
        remove(session);
        if (session.alive) return session;
      }
      return null;
    },
    quitAll: async (): Promise<void> => {
      const all = [...timers.keys()];
      for (const session of all) remove(session);
      await Promise.all(all.map((session) => session.quit()));
    },
  };
}

/** Short enough that a relay which comes back is found within moments. */
const MAX_REST_MS = 5_000;

/** The time after a failed opening in which none is tried. */
function restBetween(restMs: number) {
  let failure: { readonly why: unknown; readonly until: number; readonly ms: number } | null = null;
  const now = (): boolean => failure !== null && performance.now() < failure.until;
  return {
    now,
    why: () => failure?.why,
    begin: (why: unknown): void => {
      // Openings that failed together count once.
      if (now()) return;
      const ms = Math.min(failure ? failure.ms * 2 : restMs, MAX_REST_MS);
      failure = { why, until: performance.now() + ms, ms };
    },
    end: (): void => {
      failure = null;
    },
  };
}
