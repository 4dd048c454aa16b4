import { domainToASCII } from 'node:url';

/** Copies that go out of one purse: to one receiving domain, to some that are one provider's, or to all. */
export interface Bucket {
  readonly key: string;
  readonly perMinute: number;
}

/** How many copies a minute may be handed over, by all processes together. */
export interface Rates {
  /** For all domains together; null for any number. */
  readonly all: Bucket | null;
  /** What the copies to a domain come out of beside that; null for any number. */
  of(domain: string): Bucket | null;
}

/** Holds the copies of so many seconds: what was not sent by then is not caught up with. */
const HOLDS_S = 10;
const ALL = '*';

/** The most copies that are in a bucket. */
export const holds = ({ perMinute }: Bucket): number => Math.max(1, (perMinute * HOLDS_S) / 60);

/** What is in a bucket after a time, of what was left in it. */
export const refilled = (bucket: Bucket, left: number, ms: number): number =>
  Math.min(holds(bucket), left + (Math.max(0, ms) * bucket.perMinute) / 60_000);

/**
 * Rates as the settings have them: `all` a number, `byDomain` as "gmail.com+googlemail.com:600,*:300", where domains
 * joined by + share one bucket and * is every other domain, each by itself. Null where nothing is limited.
 */
export function ratesOf(all: number | undefined, byDomain: string | undefined): Rates | null {
  if (all === undefined && byDomain === undefined) return null;
  const buckets = new Map<string, Bucket>();
  for (const [written, perMinute] of entriesOf(byDomain)) {
    const domains = written.map(inAscii);
    const bucket = { key: domains[0] as string, perMinute };
    for (const domain of domains) buckets.set(domain, bucket);
  }
  const other = buckets.get(ALL);
  return {
    all: all === undefined ? null : { key: ALL, perMinute: all },
    of: (domain) => {
      const key = inAscii(domain.toLowerCase());
      return buckets.get(key) ?? (other === undefined ? null : { key, perMinute: other.perMinute });
    },
  };
}

/** "6,000 copies a minute in all; 600 to gmail.com and googlemail.com; 300 to every other domain"; null where nothing is limited. */
export function ratesInWords(all: number | undefined, byDomain: string | undefined): string | null {
  const said = all === undefined ? [] : [`${count(all)} copies a minute in all`];
  for (const [domains, perMinute] of entriesOf(byDomain)) {
    const to = domains.includes(ALL) ? 'every other domain' : domains.join(' and ');
    said.push(`${count(perMinute)}${said.length === 0 ? ' copies a minute' : ''} to ${to}`);
  }
  return said.length === 0 ? null : said.join('; ');
}

const count = (number: number): string => number.toLocaleString('en-GB');

function entriesOf(byDomain: string | undefined): [domains: string[], perMinute: number][] {
  const entries = (byDomain ?? '').toLowerCase().split(',').filter(Boolean);
  return entries.map((entry) => {
    const at = entry.lastIndexOf(':');
    return [entry.slice(0, at).split('+'), Number(entry.slice(at + 1))];
  });
}

const inAscii = (domain: string): string => domainToASCII(domain) || domain;

/** The buckets that copies to these addresses come out of, each once, the one for all among them. */
export function bucketsFor(addresses: readonly string[], rates: Rates): Bucket[] {
  const found = new Map<string, Bucket>();
  if (rates.all !== null) found.set(rates.all.key, rates.all);
  for (const address of addresses) {
    const bucket = rates.of(domainOf(address));
    if (bucket !== null) found.set(bucket.key, bucket);
  }
  return [...found.values()];
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);

/** What may go of some copies. */
export interface Allotted<T> {
  readonly now: T[];
  /** In the buckets afterwards, by their keys. */
  readonly left: ReadonlyMap<string, number>;
  /** Milliseconds until there is something again for those that may not go; 0 where all may. */
  readonly waitMs: number;
}

/** A chunk whose copies have to wait is not looked at again sooner. */
const SHORTEST_WAIT_MS = 1_000;

/**
 * Pure: which of the copies may go, in their order, each out of its domain's bucket and out of that for all; a domain whose
 * bucket is empty holds up no other.
 *
 * @param inside what is in the buckets now, by their keys
 */
export function allot<T extends { readonly address: string }>(
  copies: readonly T[],
  rates: Rates,
  inside: ReadonlyMap<string, number>,
): Allotted<T> {
  const left = new Map(inside);
  const now: T[] = [];
  const wanting = new Map<Bucket, number>();
  for (const copy of copies) {
    const of = [rates.all, rates.of(domainOf(copy.address))].filter((bucket) => bucket !== null);
    const empty = of.find(({ key }) => (left.get(key) ?? 0) < 1);
    if (empty === undefined) {
      for (const { key } of of) left.set(key, (left.get(key) as number) - 1);
      now.push(copy);
    } else {
      const known = [...wanting.keys()].find(({ key }) => key === empty.key) ?? empty;
      wanting.set(known, (wanting.get(known) ?? 0) + 1);
    }
  }
  const waits = [...wanting].map(([bucket, copies]) => waitFor(bucket, copies, left.get(bucket.key) ?? 0));
  return { now, left, waitMs: waits.length === 0 ? 0 : Math.max(SHORTEST_WAIT_MS, Math.min(...waits)) };
}

/** Until a bucket has what is wanted of it, or is full. */
const waitFor = (bucket: Bucket, copies: number, left: number): number =>
  Math.ceil(((Math.min(copies, holds(bucket)) - left) * 60_000) / bucket.perMinute);
