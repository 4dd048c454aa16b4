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
  /** After a failed opening none is tried for this time; doubled with each further one, 30 seconds at most. */
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

const MAX_REST_MS = 30_000;

/** A pool that opens sessions as they are wanted and gives up at once while they cannot be opened. */
export function poolOf<S extends Poolable>({ size, open, idleMs, restMs }: PoolOptions<S>): Pool<S> {
  /** The last one in is the first one out, so that those not needed fall idle. */
  const free: S[] = [];
  const timers = new Map<S, NodeJS.Timeout>();
  const waiters: Waiter<S>[] = [];
  let opening = 0;
  let live = 0;
  let failure: { why: unknown; until: number; restMs: number } | null = null;
  let drained: (() => void) | null = null;

  const resting = (): boolean => failure !== null && performance.now() < failure.until;

  function leaveFree(session: S): void {
    clearTimeout(timers.get(session));
    timers.delete(session);
    const place = free.indexOf(session);
    if (place >= 0) free.splice(place, 1);
  }

  function welcome(session: S): void {
    failure = null;
    void session.ended.then(() => {
      live -= 1;
      leaveFree(session);
      serve();
    });
    give(session);
  }

  async function grow(): Promise<void> {
    opening += 1;
    live += 1;
    try {
      const session = await open();
      opening -= 1;
      welcome(session);
    } catch (why) {
      opening -= 1;
      live -= 1;
      const rest = Math.min(failure ? failure.restMs * 2 : restMs, MAX_REST_MS);
      // Openings that failed together count once.
      if (!resting()) failure = { why, until: performance.now() + rest, restMs: rest };
      serve();
    }
  }

  /** Matches those who wait with sessions: called after every change. */
  function serve(): void {
    for (let session = free.at(-1); session && waiters.length > 0; session = free.at(-1)) {
      leaveFree(session);
      if (session.alive) waiters.shift()?.resolve(session);
    }
    while (opening < waiters.length && live < size && !resting()) void grow();
    if (live === 0) for (const waiter of waiters.splice(0)) waiter.reject(failure?.why);
    if (drained && waiters.length === 0 && free.length === live) finishDraining();
  }

  function finishDraining(): void {
    const done = drained;
    drained = null;
    const last = free.splice(0);
    for (const session of last) leaveFree(session);
    void Promise.all(last.map((session) => session.quit())).then(() => done?.());
  }

  function give(session: S): void {
    if (session.alive) {
      free.push(session);
      const timer = setTimeout(() => {
        leaveFree(session);
        void session.quit();
      }, idleMs);
      timers.set(session, timer.unref());
    }
    serve();
  }

  return {
    take: () =>
      new Promise((resolve, reject) => {
        waiters.push({ resolve, reject });
        serve();
      }),
    give,
    drain: () =>
      new Promise((resolve) => {
        drained = resolve;
        serve();
      }),
  };
}
