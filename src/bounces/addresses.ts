import { withoutEnd } from '../mail/ends.ts';

/** An address as it stands in running text: a dot-atom or quoted local part and a domain (RFC 5321 section 4.1.2). */
export const ADDRESS = String.raw`(?:"[^"\s<>]{1,64}"|[^\s<>()[\]:;,"@\\]{1,128})@(?:[a-zA-Z0-9_-]{1,63}\.){0,10}[a-zA-Z0-9_-]{1,63}`;

const ANYWHERE = new RegExp(ADDRESS, 'g');
const WHOLE = new RegExp(`^${ADDRESS}$`);

/** The addresses in this text, in order, each once (compared without case), at most 200. */
export function addressesIn(text: string): string[] {
  const seen = new Map<string, string>();
  for (const match of text.slice(0, 100_000).matchAll(ANYWHERE)) {
    const address = trimmed(match[0]);
    if (address !== null && !seen.has(sameAs(address))) seen.set(sameAs(address), address);
    if (seen.size === 200) break;
  }
  return [...seen.values()];
}

/** The first address in this text, or null. */
export function addressIn(text: string): string | null {
  return addressesIn(text)[0] ?? null;
}

/** How two spellings of one address compare. */
export function sameAs(address: string): string {
  return address.toLowerCase();
}

/** Without marks that a sentence or a quotation leaves around it; null where nothing proper is left. */
function trimmed(found: string): string | null {
  const address = withoutEnd(found, "'._-").replace(/^['.*=|]+(?!\?)/, '');
  return WHOLE.test(address) ? address : null;
}
