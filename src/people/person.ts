/** Somebody who is signed in, with what she may do. Read anew for every request: a role taken away is gone at once. */
export interface SignedIn {
  readonly address: string;
  readonly key: string;
  readonly name: string | null;
  /** An admin may do everything. */
  readonly isAdmin: boolean;
  /** Lists she moderates; null for all of them. */
  readonly lists: readonly number[] | null;
}

/** Whether she may see and decide what belongs to a list. */
export function mayModerate(person: SignedIn, list: number): boolean {
  return person.lists === null || person.lists.includes(list);
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** How long each kind of secret works. */
export const LASTS_MS = { 'first-admin': DAY_MS, 'sign-in': 15 * MINUTE_MS, session: 30 * DAY_MS } as const;

/** Links to sign in that one address may have open at a time: nobody's mailbox is filled by a stranger. */
export const MOST_OPEN_LINKS = 3;
