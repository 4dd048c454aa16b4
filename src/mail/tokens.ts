import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';
import { fromBase32, readVarint, toBase32, writeVarint } from './base32.ts';

/**
 * What a signed token says. `share` only attributes and is meant to be passed on; `action`, `moderate`,
 * `confirm` and `refuse` act for one person; `delivery` and `notice` name a mail in its envelope sender.
 */
export type Token =
  | { readonly kind: 'share'; readonly appeal: number; readonly by: Sharer }
  | { readonly kind: 'action'; readonly subscription: number }
  | { readonly kind: 'delivery'; readonly dispatch: number; readonly subscriber: number }
  | { readonly kind: 'notice'; readonly notice: number }
  | { readonly kind: 'moderate'; readonly appeal: number; readonly moderator: number }
  | { readonly kind: 'confirm'; readonly subscription: number }
  | { readonly kind: 'refuse'; readonly referral: number };

export type Sharer = { readonly subscriber: number } | { readonly referral: number };

export interface Tokens {
  /**
   * The same text every time for the same key and token: lower-case letters and digits, at most 40 of
   * them. @throws RangeError for an id that is not a whole number from 0 below 2^48.
   */
  sign(token: Token): string;
  /** Null for anything that no key signed. Takes any text; case and look-alikes (o 0, i l 1) do not matter. */
  read(text: string): Token | null;
}

/** One way to write a token: its number on the wire never changes, and its ids always come in one order. */
interface Form {
  readonly number: number;
  readonly ids: number;
  read(a: number, b: number): Token;
}

const FORMS = {
  shareBySubscriber: {
    number: 1,
    ids: 2,
    read: (appeal, subscriber) => ({ kind: 'share', appeal, by: { subscriber } }),
  },
  shareByReferral: {
    number: 2,
    ids: 2,
    read: (appeal, referral) => ({ kind: 'share', appeal, by: { referral } }),
  },
  action: { number: 3, ids: 1, read: (subscription) => ({ kind: 'action', subscription }) },
  delivery: {
    number: 4,
    ids: 2,
    read: (dispatch, subscriber) => ({ kind: 'delivery', dispatch, subscriber }),
  },
  notice: { number: 5, ids: 1, read: (notice) => ({ kind: 'notice', notice }) },
  moderate: { number: 6, ids: 2, read: (appeal, moderator) => ({ kind: 'moderate', appeal, moderator }) },
  confirm: { number: 7, ids: 1, read: (subscription) => ({ kind: 'confirm', subscription }) },
  refuse: { number: 8, ids: 1, read: (referral) => ({ kind: 'refuse', referral }) },
} as const satisfies Record<string, Form>;

const BY_NUMBER: ReadonlyMap<number, Form> = new Map(Object.values(FORMS).map((form) => [form.number, form]));

/** HMAC-SHA256 cut to 80 bits: its leftmost half would be 128 (RFC 2104 section 5), and every try costs a request. */
const MAC_BYTES = 10;
/** A form's number, two ids of 48 bits, the MAC. */
const MAX_BYTES = 1 + 7 + 7 + MAC_BYTES;
const MAX_TEXT = 200;

/**
 * Signs and reads tokens. The first key signs, all of them verify, so a key is changed by putting the new
 * one first. Each form of token has a key of its own, derived from `keys`, so none passes for another.
 *
 * @throws RangeError without a key.
 */
export function tokens(keys: readonly string[]): Tokens {
  const rings = keys.map(deriveKeys);
  const signing = rings[0];
  if (!signing) throw new RangeError('tokens: at least one key is needed');
  return {
    sign: (token) => {
      const body = encode(token);
      return toBase32(Buffer.concat([body, macOf(signing, body)]));
    },
    read: (text) => {
      const bytes = text.length > MAX_TEXT ? null : fromBase32(stripped(text));
      if (!bytes || bytes.length <= MAC_BYTES || bytes.length > MAX_BYTES) return null;
      const body = bytes.subarray(0, -MAC_BYTES);
      const mac = bytes.subarray(-MAC_BYTES);
      const token = decode(body);
      // Every key is tried, so that the time taken does not tell which one signed.
      const valid = token ? rings.filter((ring) => timingSafeEqual(macOf(ring, body), mac)).length : 0;
      return valid > 0 ? token : null;
    },
  };
}

/** What mail programs and people leave around a copied token: brackets, quotes, a full stop, a comma. */
function stripped(text: string): string {
  return text
    .trim()
    .replace(/^[<([{"'“‘«]+/, '')
    .replace(/[>)\]}"'”’».,;:!?\s]{1,20}$/, '');
}

type Ring = readonly (KeyObject | undefined)[];

/** RFC 5869 in spirit: one derived key per form, indexed by the form's number. */
function deriveKeys(key: string): Ring {
  const ring: (KeyObject | undefined)[] = [];
  for (const number of BY_NUMBER.keys()) {
    const derived = createHmac('sha256', key).update(`threefold token v1 form ${number}`).digest();
    ring[number] = createSecretKey(derived);
  }
  return ring;
}

function macOf(ring: Ring, body: Buffer): Buffer {
  const key = ring[body[0] ?? 0];
  if (!key) throw new RangeError('tokens: no such form');
  return createHmac('sha256', key).update(body).digest().subarray(0, MAC_BYTES);
}

function encode(token: Token): Buffer {
  const [form, a, b] = formOf(token);
  const bytes = [form.number];
  writeVarint(a, bytes);
  if (b !== undefined) writeVarint(b, bytes);
  return Buffer.from(bytes);
}

function formOf(token: Token): [form: Form, a: number, b?: number] {
  switch (token.kind) {
    case 'share':
      return 'subscriber' in token.by
        ? [FORMS.shareBySubscriber, token.appeal, token.by.subscriber]
        : [FORMS.shareByReferral, token.appeal, token.by.referral];
    case 'action':
      return [FORMS.action, token.subscription];
    case 'delivery':
      return [FORMS.delivery, token.dispatch, token.subscriber];
    case 'notice':
      return [FORMS.notice, token.notice];
    case 'moderate':
      return [FORMS.moderate, token.appeal, token.moderator];
    case 'confirm':
      return [FORMS.confirm, token.subscription];
    case 'refuse':
      return [FORMS.refuse, token.referral];
    default:
      return token satisfies never;
  }
}

/** Null unless the bytes are exactly what `encode` would have written. */
function decode(body: Buffer): Token | null {
  const form = BY_NUMBER.get(body[0] ?? 0);
  if (!form) return null;
  const first = readVarint(body, 1);
  const last = first && form.ids === 2 ? readVarint(body, first.end) : first;
  if (!first || !last || last.end !== body.length) return null;
  return form.read(first.value, last.value);
}
