import { addressKey } from '../../mail/address.ts';
import type { Reading, Recipient } from '../appeal.ts';

/** Digits of a number that are compared: country and trunk prefixes are written in too many ways. */
const DIGITS = 8;

/** What one party is reached by, as keys to compare by: e-mail addresses, and the last digits of numbers. */
export function partyKeys(party: Recipient): string[] {
  const numbers = [...party.faxes, ...party.phones].map((number) => number.replace(/\D/g, ''));
  return [
    ...party.emails.map(addressKey),
    ...numbers.filter((digits) => digits.length >= 5).map((digits) => `tel:${digits.slice(-DIGITS)}`),
  ];
}

export function keysOf(parties: readonly Recipient[]): Set<string> {
  return new Set(parties.flatMap(partyKeys));
}

/** Everybody an appeal names, each key once: what appeals of the same case share. */
export function addressKeysOf({
  targets,
  copies,
  contacts,
}: Pick<Reading, 'targets' | 'copies' | 'contacts'>): string[] {
  return [...keysOf([...targets, ...copies, ...contacts])];
}

export function meet<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): boolean {
  for (const each of one) if (other.has(each)) return true;
  return false;
}
