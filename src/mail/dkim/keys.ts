import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';

export type Algorithm = 'rsa-sha256' | 'ed25519-sha256';

/** A key that signs, and where its public half is found: `SELECTOR._domainkey.DOMAIN` (RFC 6376 section 3.6.2.1). */
export interface DkimKey {
  readonly selector: string;
  readonly algorithm: Algorithm;
  readonly key: KeyObject;
}

/** Shorter RSA keys are not trusted by those who verify (RFC 8301 section 3.2). */
const LEAST_BITS = 1024;

/** A private key in PEM, for signing. @throws RangeError saying what it is and what is accepted, never the key. */
export function readKey(pem: string | Buffer, selector: string): DkimKey {
  const key = parse(pem);
  if (key.asymmetricKeyType === 'ed25519') return { selector, algorithm: 'ed25519-sha256', key };
  if (key.asymmetricKeyType !== 'rsa')
    throw new RangeError(`a key of the kind ${key.asymmetricKeyType}; accepted is RSA or Ed25519`);
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (bits < LEAST_BITS)
    throw new RangeError(`an RSA key of ${bits} bits; accepted are ${LEAST_BITS} and more`);
  return { selector, algorithm: 'rsa-sha256', key };
}

function parse(pem: string | Buffer): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch {
    throw new RangeError('no private key in PEM; accepted is what "threefold dkim new" writes');
  }
}

/** The text of the DNS record for a key (RFC 6376 section 3.6.1; RFC 8463 section 4: an Ed25519 key as its 32 octets). */
export function recordOf({ key, algorithm }: DkimKey): string {
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });
  const isEd25519 = algorithm === 'ed25519-sha256';
  const octets = isEd25519 ? spki.subarray(-32) : spki;
  return `v=DKIM1; k=${isEd25519 ? 'ed25519' : 'rsa'}; p=${octets.toString('base64')}`;
}

/** The public key in a record, as base64; null where there is none. Tags in any order, white space anywhere. */
export function keyInRecord(record: string): string | null {
  const tags = record.split(';').map((tag) => tag.split(/=(.*)/s, 2).map((part) => part.trim()));
  const key = tags.find(([name]) => name === 'p')?.[1]?.replace(/\s+/g, '');
  return key || null;
}
