import type { Sent } from './transport.ts';

/** How many connections are used at once: as many as the relay bears. */
export interface Crowd {
  readonly limit: number;
  /** Takes in what became of a message. */
  heard(sent: Sent): void;
}

/** So many messages taken for each connection in use, and one more connection is tried. */
const GOOD_EACH = 20;

/**
 * Additive increase, multiplicative decrease (RFC 5681 section 3.1 has it for TCP): half the connections once the relay says
 * that it has too much, one more after a while without that. What it says of the messages already under way counts once.
 *
 * @param most at the beginning, and ever
 */
export function crowdOf(most: number, onChange: (limit: number) => void = () => undefined): Crowd {
  let limit = most;
  let good = 0;
  /** Answers still to come to what was under way when it was halved. */
  let deaf = 0;
  const set = (to: number): void => {
    if (to !== limit) onChange(to);
    limit = to;
    good = 0;
  };
  return {
    get limit() {
      return limit;
    },
    heard(sent) {
      if (deaf > 0) deaf -= 1;
      if (isTooMuch(sent)) {
        if (deaf > 0) return;
        deaf = 2 * limit;
        set(Math.max(1, limit >> 1));
      } else if (sent.is === 'accepted' && limit < most) {
        good += 1;
        if (good >= GOOD_EACH * limit) set(limit + 1);
      }
    },
  };
}

/**
 * Whether a relay has said that it is sent too much, rather than anything about one message: 421 (RFC 5321 section 4.2.2), or a
 * transient answer about itself or its policy (RFC 3463: 4.3.2 "not accepting network messages", 4.4.5 "congestion", 4.7.x).
 */
export function isTooMuch(sent: Sent): boolean {
  if (sent.is !== 'deferred') return false;
  return sent.reply.code === 421 || /^4\.(?:3\.2|4\.5|7\.\d{1,3})\b/.test(sent.reply.text);
}
