import addressparser from 'nodemailer/lib/addressparser';
import { withoutEnds } from './ends.ts';
import type { Address } from './message.ts';
import { decodeWords } from './words.ts';

const MAX_LENGTH = 20_000;
const ADDRESS = /^[^\s@<>(),;:"[\]]{1,200}@[^\s@<>(),;:"]{1,255}$/;

/** The mailboxes of a From, To or Cc value, groups flattened; what is no address is left out. */
export function readAddresses(value: string | undefined): Address[] {
  if (value === undefined) return [];
  const plain = PLAIN.exec(value);
  const found =
    plain === null ? parsed(value) : [{ name: plain[1] ?? plain[2], address: plain[3] ?? plain[4] }];
  return found.flatMap(({ name, address }) => {
    const shownName = tidyName(decodeWords(name ?? ''));
    const bare = (address ?? '').trim();
    if (!ADDRESS.test(bare)) return [];
    return [{ name: shownName === '' || shownName === bare ? null : shownName, address: lowerDomain(bare) }];
  });
}

/** One address as most headers have it, `Ann <ann@x.example>`: without what only a parser tells apart. */
const PLAIN =
  /^(?:(?:"([^"\\@<>\x00-\x1f]{1,200})"|([^"\\@<>()[\],:;\x00-\x20][^"\\@<>()[\],:;\x00-\x1f]{0,199})) <([\w.+-]{1,64}@[\w.-]{1,255})>|([\w.+-]{1,64}@[\w.-]{1,255}))$/;

function parsed(value: string): { name?: string; address?: string }[] {
  return addressparser(unveiled(value.slice(0, MAX_LENGTH)), { flatten: true });
}

/** Archives hide addresses from robots: "ann at x.example (Ann)", "ann [at] x [dot] example"; Outlook has [mailto:...]. */
function unveiled(written: string): string {
  // VMS names the way: IN%"ann@x.example".
  const value = written.replace(/&#0?64;/g, '@').replace(/\b(?:IN|SMTP)%"([^"\s]{1,300})"/gi, '<$1>');
  if (value.includes('@')) return value.replace(/\[mailto:([^\]\s]{1,300})\]/gi, '<$1>');
  return value
    .replace(/^([\w.+-]{1,100})_at_([\w-]+(?:\.[\w-]+)+)/i, '$1@$2')
    .replace(/([\w.+-])\s?[[({]\s?at\s?[\])}]\s?([\w-])/gi, '$1@$2')
    .replace(/^([^\s]+|.{0,200}<[\w.+-]+) at ([\w-]+(?:(?:\.| dot )[\w-]+)+)/i, '$1@$2')
    .replace(/([\w-])\s?(?:[[({]\s?dot\s?[\])}]| dot )\s?([\w-])/gi, '$1.$2');
}

function tidyName(name: string): string {
  return withoutEnds(name.replace(/\s+/g, ' '), ` "'`).replaceAll('\\', '');
}

/** Domains are compared without case (RFC 5321 section 2.3.5); list servers shout theirs, which stays readable. */
export function lowerDomain(address: string): string {
  const at = address.lastIndexOf('@');
  return address.slice(0, at + 1) + address.slice(at + 1).toLowerCase();
}
