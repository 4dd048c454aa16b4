/** What a relay said to EHLO that it can do. */
export interface Abilities {
  /** RFC 2920. */
  readonly pipelining: boolean;
  /** RFC 6152. */
  readonly eightBitMime: boolean;
  /** RFC 6531. */
  readonly smtpUtf8: boolean;
  /** RFC 1870. */
  readonly size: boolean;
  /** Octets of the largest message it takes; 0 where it names none. */
  readonly maxSize: number;
}

/** Reads a reply to EHLO (RFC 5321 section 4.1.1.1), its lines parted by LF. */
export function abilitiesOf(reply: string): Abilities {
  const said = new Map<string, string>();
  // The first line is the greeting.
  for (const line of reply.split(/\r?\n/).slice(1)) {
    const [, keyword, parameters = ''] = /^250[ -]([A-Za-z0-9][A-Za-z0-9-]*)(?: (.*))?$/.exec(line) ?? [];
    if (keyword) said.set(keyword.toUpperCase(), parameters.trim());
  }
  const max = said.get('SIZE') ?? '';
  return {
    pipelining: said.has('PIPELINING'),
    eightBitMime: said.has('8BITMIME'),
    smtpUtf8: said.has('SMTPUTF8'),
    size: said.has('SIZE'),
    maxSize: /^\d{1,15}$/.test(max) ? Number(max) : 0,
  };
}
