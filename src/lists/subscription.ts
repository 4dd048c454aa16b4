/**
 * A person's place on one list. `pending`: asked for, not yet confirmed. `paused`: kept, no mail, by her
 * own wish. `bouncing`: no mail, because it came back. `ended`: over, kept so that nobody is added again
 * against her will.
 */
export type SubscriptionState = 'pending' | 'active' | 'paused' | 'bouncing' | 'ended';

/** What may happen to a subscription. */
export type SubscriptionEvent =
  /** Somebody asked for it, on a page or by mail; the address is not proven. */
  | 'request'
  /** The owner of the address said yes. */
  | 'confirm'
  /** An admin brought it along. */
  | 'import'
  | 'pause'
  | 'resume'
  | 'leave'
  /** Its bounce score passed the list's limit. */
  | 'bounce-out'
  | 'complain'
  | 'remove';

/** Why a subscription is in its state, in a stable word. */
export type StateReason = 'asked' | 'bounces' | 'complaint' | 'admin';

/**
 * Where each event leads. What is not here changes nothing: a request never touches a living
 * subscription, and an import or an old confirmation link never brings back one that was ended.
 */
const NEXT: Readonly<
  Record<SubscriptionState, Readonly<Partial<Record<SubscriptionEvent, SubscriptionState>>>>
> = {
  pending: {
    confirm: 'active',
    import: 'active',
    leave: 'ended',
    'bounce-out': 'ended',
    complain: 'ended',
    remove: 'ended',
  },
  active: { pause: 'paused', leave: 'ended', 'bounce-out': 'bouncing', complain: 'ended', remove: 'ended' },
  paused: {
    confirm: 'active',
    resume: 'active',
    leave: 'ended',
    'bounce-out': 'bouncing',
    complain: 'ended',
    remove: 'ended',
  },
  bouncing: { confirm: 'active', resume: 'active', leave: 'ended', complain: 'ended', remove: 'ended' },
  ended: { request: 'pending' },
};

/** The state after `event`; null where it changes nothing. */
export function nextState(state: SubscriptionState, event: SubscriptionEvent): SubscriptionState | null {
  return NEXT[state][event] ?? null;
}

const REASONS: Readonly<Partial<Record<SubscriptionEvent, StateReason>>> = {
  leave: 'asked',
  pause: 'asked',
  'bounce-out': 'bounces',
  complain: 'complaint',
  remove: 'admin',
};

/** The word kept beside the state that `event` leads to; null for a state that needs no reason. */
export function reasonFor(event: SubscriptionEvent): StateReason | null {
  return REASONS[event] ?? null;
}

/** Whether the person counts as on the list: she has had what was sent to it, or chose or failed to. */
export const ON_THE_LIST = ['active', 'paused', 'bouncing'] as const satisfies readonly SubscriptionState[];

const DAY_MS = 86_400_000;
/** How long a request waits for its confirmation. */
export const CONFIRM_WITHIN_MS = 14 * DAY_MS;

/** Whether a request of `askedAt` may still be confirmed. */
export function mayStillConfirm(askedAt: Date, now: Date): boolean {
  return now.getTime() - askedAt.getTime() <= CONFIRM_WITHIN_MS;
}
