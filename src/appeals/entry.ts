import type { Recipient } from './appeal.ts';
import type { Purpose } from './cues.ts';
import { fold } from './fold.ts';
import type { Mention } from './mentions.ts';
import type { Party } from './people.ts';

/** Somebody an appeal names, what for, and where it says so (places in the view). */
export interface Entry {
  purpose: Purpose | null;
  recipient: Recipient;
  spans: [number, number][];
  hidden: boolean;
  /** Named where writing is asked for, without an address in what follows: it may only be spoken of. */
  passing?: boolean;
  person: boolean;
  /** Named in a block set off from prose. */
  listed: boolean;
  /** Named in an item with a bullet or a number. */
  item: boolean;
  blockStart: number;
}

/** An entry about a party, still without addresses. */
export function entryOf(
  purpose: Purpose | null,
  party: Party | null,
  spans: [number, number][],
  block: { listed: boolean; start: number; bullet?: boolean },
): Entry {
  const { name = null, role = null, person = false } = party ?? {};
  return {
    purpose,
    recipient: { name, role, emails: [], faxes: [], phones: [], postal: null },
    spans,
    hidden: false,
    person,
    listed: block.listed,
    item: block.bullet === true,
    blockStart: block.start,
  };
}

/** Adds a way to reach the party; `offset` is where the mention's text begins in the view. */
export function addMention(entry: Entry, mention: Mention, offset: number): void {
  entry.spans.push([offset + mention.start, offset + mention.end]);
  if (mention.kind === 'hidden') entry.hidden = true;
  else {
    const list = waysOf(entry, mention.kind);
    if (!list.some((known) => isSameWay(known, mention.value))) list.push(mention.value);
  }
}

/** "575-555-0162" and "+1 575 555 0162" are one number, with the country before it or not. */
function isSameWay(a: string, b: string): boolean {
  if (a === b) return true;
  const [x, y] = [a.replace(/\D/g, ''), b.replace(/\D/g, '')];
  return !/@/.test(a + b) && Math.min(x.length, y.length) >= 9 && (x.endsWith(y) || y.endsWith(x));
}

export function waysOf({ recipient }: Entry, kind: Exclude<Mention['kind'], 'hidden'>): string[] {
  if (kind === 'email') return recipient.emails;
  return kind === 'fax' ? recipient.faxes : recipient.phones;
}

export function sameName(a: { name: string | null }, b: { name: string | null } | null): boolean {
  return b !== null && a.name !== null && b.name !== null && fold(a.name) === fold(b.name);
}
