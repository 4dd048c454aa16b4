import { createHmac } from 'node:crypto';
import { addressKey } from './address.ts';

/**
 * What an address is remembered by where it must not be kept: HMAC-SHA256 of its key under the
 * installation's salt, 32 bytes. The same for every way to write one address, and useless elsewhere.
 */
export function addressHash(salt: Buffer, address: string): Buffer {
  return createHmac('sha256', salt).update(addressKey(address)).digest();
}
