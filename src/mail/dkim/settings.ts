import { readFileSync } from 'node:fs';
import type { Config } from '../../../config/index.ts';
import { CannotStart } from '../../errors.ts';
import { type DkimKey, readKey } from './keys.ts';

/** The keys that DKIM_KEYS names. @throws CannotStart for one that cannot be read, or is no such key; never with the key. */
export function dkimKeys({ DKIM_KEYS }: Pick<Config, 'DKIM_KEYS'>): DkimKey[] {
  return (DKIM_KEYS ?? '')
    .split(',')
    .filter((part) => part !== '')
    .map((part) => {
      const [, selector = '', file = ''] = /^([^:]*):(.*)$/s.exec(part.trim()) ?? [];
      try {
        return readKey(readFileSync(file), selector);
      } catch (error) {
        const why =
          error instanceof RangeError
            ? error.message
            : `a file that cannot be read (${(error as Error).message})`;
        throw new CannotStart(`DKIM_KEYS: found for ${selector} ${why}.`, { cause: error });
      }
    });
}

/** The domain that mail is signed for. @throws CannotStart where it is not that of the mail (RFC 7489 section 3.1.1). */
export function dkimDomain({
  DKIM_DOMAIN,
  MAIL_DOMAIN,
}: Pick<Config, 'DKIM_DOMAIN' | 'MAIL_DOMAIN'>): string {
  const domain = (DKIM_DOMAIN ?? MAIL_DOMAIN).toLowerCase();
  if (MAIL_DOMAIN !== domain && !MAIL_DOMAIN.endsWith(`.${domain}`))
    throw new CannotStart(
      `DKIM_DOMAIN: found ${domain}, accepted is ${MAIL_DOMAIN} or a domain that it is below.`,
    );
  return domain;
}
