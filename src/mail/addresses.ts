import addressparser from 'nodemailer/lib/addressparser';
import type { Address } from './message.ts';
import { decodeWords } from './words.ts';

const MAX_LENGTH = 20_000;
const ADDRESS = /^[^\s@<>(),;:"[\]]{1,200}@[^\s@<>(),;:"]{1,255}$/;

/** The mailboxes of a From, To or Cc value, groups flattened; what is no address is left out. */
export function readAddresses(value: string | undefined): Address[] {
  if (value === undefined) return [];
  // Archives write "name at host (Name)" to hide addresses from robots.
  const shown = value.slice(0, MAX_LENGTH).replace(/^\s*([\w.+-]+) at ([\w-]+(?:\.[\w-]+)+)/, '$1@$2');
  const found = addressparser(shown, { flatten: true }) as { name?: string; address?: string }[];
  return found.flatMap(({ name, address }) => {
    const shownName = tidyName(decodeWords(name ?? ''));
    const bare = (address ?? '').trim();
    if (!ADDRESS.test(bare)) return [];
    return [{ name: shownName === '' || shownName === bare ? null : shownName, address: lowerDomain(bare) }];
  });
}

function tidyName(name: string): string {
  return name
    .replace(/\s+/g, ' ')
    .replace(/^["'\s]+|["'\s]+$/g, '')
    .replaceAll('\\', '');
}

/** Domains are compared without case (RFC 5321 section 2.3.5); list servers shout theirs, which stays readable. */
export function lowerDomain(address: string): string {
  const at = address.lastIndexOf('@');
  return address.slice(0, at + 1) + address.slice(at + 1).toLowerCase();
}
