import { isReason, REASONS } from '../bounces/reasons.ts';
import { maskAddress } from '../mail/address.ts';

/** What another server said, with the addresses in it masked. */
export function withoutAddresses(text: string): string {
  return text.replace(/[^\s<>@]{1,64}@[^\s<>@]{1,255}/g, (address) => maskAddress(address));
}

/** A reason of the taxonomy, in words. */
export function reasonWords(reason: string): string {
  return isReason(reason) ? REASONS[reason].says : reason;
}
