import addressparser from 'nodemailer/lib/addressparser';
import type { Address } from './message.ts';
import { decodeWords } from './words.ts';

const MAX_LENGTH = 20_000;
const ADDRESS = /^[^\s@<>(),;:"[\]]{1,200}@[^\s@<>(),;:"]{1,255}$/;

/** The mailboxes of a From, To or Cc value, groups flattened; what is no address is left out. */
export function readAddresses(value: string | undefined): Address[] {
  if (value === undefined) return [];
  const shown = unveiled(value.slice(0, MAX_LENGTH));
  const found = addressparser(shown, { flatten: true }) as { name?: string; address?: string }[];
  return found.flatMap(({ name, address }) => {
    const shownName = tidyName(decodeWords(name ?? ''));
    const bare = (address ?? '').trim();
    if (!ADDRESS.test(bare)) return [];
    return [{ name: shownName === '' || shownName === bare ? null : shownName, address: lowerDomain(bare) }];
  });
}

/** Archives hide addresses from robots: "ann at x.example (Ann)", "ann [at] x [dot] example"; Outlook has [mailto:...]. */
function unveiled(value: string): string {
  if (value.includes('@')) return value.replace(/\[mailto:([^\]\s]{1,300})\]/gi, '<$1>');
  return value
    .replace(/([\w.+-])\s?[[({]\s?at\s?[\])}]\s?([\w-])/gi, '$1@$2')
    .replace(/^([^\s]+|.{0,200}<[\w.+-]+) at ([\w-]+(?:(?:\.| dot )[\w-]+)+)/i, '$1@$2')
    .replace(/([\w-])\s?(?:[[({]\s?dot\s?[\])}]| dot )\s?([\w-])/gi, '$1.$2');
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
