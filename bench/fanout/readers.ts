/** Domains beside the two large ones. */
const DOMAINS = 5_000;

/**
 * Readers as a list has them, sorted by domain as exports are: two in five at one domain, one in five at another, the
 * rest at thousands, half of these at a tenth of them.
 */
export function readersAt(count: number): string[] {
  const addresses = Array.from({ length: count }, (_, i) => `labor-l.${i}@${domainOf(i)}.readers.example`);
  const domain = (address: string): string => address.slice(address.indexOf('@'));
  return addresses.sort((a, b) => (domain(a) < domain(b) ? -1 : 1));
}

function domainOf(i: number): string {
  const [kind, which] = [i % 5, Math.floor(i / 5)];
  if (kind < 2) return 'large';
  if (kind === 2) return 'second';
  return `d${which % (kind === 3 ? DOMAINS / 10 : DOMAINS)}`;
}
