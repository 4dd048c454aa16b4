/** Places for copies that are handed over and not recorded, shared by all that one process has under way. */
export interface Places {
  /** Takes one; false where all are taken. */
  take(): boolean;
  give(count: number): void;
  /** Calls once, as soon as there may be one. */
  whenFree(call: () => void): void;
}

export function placesFor(limit: number): Places {
  let free = limit;
  let waiting: (() => void)[] = [];
  return {
    take: () => {
      if (free <= 0) return false;
      free -= 1;
      return true;
    },
    give: (count) => {
      free += count;
      const called = waiting;
      waiting = [];
      for (const call of called) call();
    },
    whenFree: (call) => {
      waiting.push(call);
    },
  };
}
