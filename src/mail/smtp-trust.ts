/** Whether a relay that announces PIPELINING is believed; one for all connections to it. */
export interface Trust {
  /** Whether commands may be sent ahead of replies now. */
  readonly isGiven: boolean;
  /** It answered as none may that pipelines: discarded what was sent ahead, or spoke out of turn. */
  odd(why: string): void;
  /** A message was answered for while the next one's commands lay behind it. */
  kept(): void;
  /** A connection went in that very place. */
  broken(): void;
}

export interface TrustOptions {
  /** How long nothing is sent ahead after it answered oddly. */
  readonly pauseMs: number;
  /**
   * So many connections may break in a row with a message unanswered and commands behind it: as many as a relay that falls
   * takes with it. More, and it is the relay's habit to close so, which loses the answers and would have copies sent twice.
   */
  readonly breaks: number;
  readonly onLost: (why: string) => void;
}

export function trustIn({ pauseMs, breaks, onLost }: TrustOptions): Trust {
  let until = 0;
  let broken = 0;
  const isGiven = (): boolean => until === 0 || performance.now() >= until;
  const lose = (why: string): void => {
    if (isGiven()) onLost(why);
    until = performance.now() + pauseMs;
    broken = 0;
  };
  return {
    get isGiven() {
      return isGiven();
    },
    odd: lose,
    kept: () => {
      broken = 0;
    },
    broken: () => {
      broken += 1;
      if (broken > breaks) lose('it closes connections with commands unread');
    },
  };
}
