import type { Deps } from '../../deps.ts';
import type { Dispatch } from '../store/dispatches.ts';
import { type Course, coursesOf } from '../store/steering.ts';

/** Watches dispatches that this process sends, for orders that come meanwhile. */
export interface Helm {
  /** Aborts `changed` once the dispatch is paused, cancelled, slowed down or let go. Call `leave` when done with it. */
  watch(dispatch: Dispatch): { readonly changed: AbortSignal; leave(): void };
}

interface Watched {
  readonly course: Course;
  readonly controller: AbortController;
}

/** Looks every so often, with one question for all that are watched; not at all while none is. */
export function helm(deps: Pick<Deps, 'db' | 'log'>, everyMs = 500): Helm {
  const watched = new Set<Watched>();
  let looking = false;

  async function look(): Promise<void> {
    // Those that are watched from here on are asked about the next time.
    const asked = [...watched];
    try {
      const now = await coursesOf(deps.db, [...new Set(asked.map(({ course }) => course.id))]);
      for (const one of asked)
        if (isOther(one.course, now.get(one.course.id))) one.controller.abort(new Error('steered'));
    } catch (error) {
      // The copies under way wait for the database by themselves.
      deps.log.warn({ event: 'helm-blind', err: error }, 'orders cannot be read');
    }
    looking = false;
    again();
  }

  function again(): void {
    if (watched.size === 0 || looking) return;
    looking = true;
    setTimeout(() => void look(), everyMs).unref();
  }

  return {
    watch(dispatch) {
      const one = { course: courseOf(dispatch), controller: new AbortController() };
      watched.add(one);
      again();
      return { changed: one.controller.signal, leave: () => watched.delete(one) };
    },
  };
}

const courseOf = ({ id, state, pausedAt, perMinute }: Dispatch): Course => ({
  id,
  state,
  paused: pausedAt !== null,
  perMinute,
});

function isOther(was: Course, is: Course | undefined): boolean {
  return is?.state !== was.state || is.paused !== was.paused || is.perMinute !== was.perMinute;
}
