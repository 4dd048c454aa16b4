import { createHash, sign } from 'node:crypto';
import type { Outgoing } from '../transport.ts';
import { type Field, relaxedBody, relaxedField, takeApart } from './canonical.ts';
import type { DkimKey } from './keys.ts';

/** Signs as a domain with one or more keys: a signature each, so that whoever knows one kind of key can check it. */
export interface DkimSigner {
  /** The same message with its signatures before it. Signing itself is done beside the event loop. */
  sign(message: Outgoing): Promise<Outgoing>;
}

/**
 * Fields that are signed where they are there (RFC 6376 section 5.4.1, RFC 8058 section 4): what people read or
 * programs act on. From is named once more than it is there, so that a second one breaks the signature.
 */
const SIGNED: ReadonlySet<string> = new Set([
  'from',
  'sender',
  'reply-to',
  'to',
  'cc',
  'subject',
  'date',
  'message-id',
  'in-reply-to',
  'references',
  'mime-version',
  'content-type',
  'content-transfer-encoding',
  'list-id',
  'list-post',
  'list-help',
  'list-subscribe',
  'list-unsubscribe',
  'list-unsubscribe-post',
  'list-owner',
  'list-archive',
  'archived-at',
  'auto-submitted',
  'feedback-id',
]);

/** @param now the clock, for the time of signing */
export function dkimSigner(domain: string, keys: readonly DkimKey[], now: () => Date): DkimSigner {
  return {
    async sign(message) {
      const { fields, body } = takeApart(message.whole().toString('latin1'));
      const signed = fields.filter(({ name }) => SIGNED.has(name.toLowerCase())).reverse();
      const bodyHash = createHash('sha256').update(relaxedBody(body), 'latin1').digest('base64');
      const head = headOf(signed);
      const names = [...signed.map(({ name }) => name), 'From'].join(':');
      const at = Math.floor(now().getTime() / 1000);
      const signatures = await Promise.all(
        keys.map((key) => signature(key, head, { domain, names, bodyHash, at })),
      );
      return withBefore(message, Buffer.from(signatures.join(''), 'latin1'));
    },
  };
}

/** Of fields that come twice the last is signed first (RFC 6376 section 5.4.2). */
const headOf = (fields: readonly Field[]): string =>
  fields.map((field) => `${relaxedField(field)}\r\n`).join('');

interface Said {
  readonly domain: string;
  readonly names: string;
  readonly bodyHash: string;
  /** Seconds of Unix time. */
  readonly at: number;
}

const NAME = 'DKIM-Signature';

/** The whole field with its line end (RFC 6376 section 3.5). */
async function signature(
  { selector, algorithm, key }: DkimKey,
  head: string,
  { domain, names, bodyHash, at }: Said,
): Promise<string> {
  const value = ` v=1; a=${algorithm}; c=relaxed/relaxed; d=${domain};\r\n s=${selector}; t=${at};\r\n h=${folded(names, ':')};\r\n bh=${bodyHash};\r\n b=`;
  const input = Buffer.from(`${head}${relaxedField({ name: NAME, value })}`, 'latin1');
  // RFC 8463 section 3: Ed25519 signs the hash.
  const given = algorithm === 'rsa-sha256' ? input : createHash('sha256').update(input).digest();
  const made = await new Promise<Buffer>((resolve, reject) => {
    sign(algorithm === 'rsa-sha256' ? 'sha256' : null, given, key, (error, bytes) =>
      error ? reject(error) : resolve(bytes),
    );
  });
  return `${NAME}:${value}${folded(made.toString('base64'), '')}\r\n`;
}

const LINE = 72;

/** Cut into lines behind `mark`, or anywhere where there is none; each further line begins with a space. */
function folded(text: string, mark: string): string {
  const units = mark === '' ? (text.match(/.{1,60}/g) ?? []) : text.split(/(?<=:)/);
  const lines: string[] = [''];
  for (const unit of units) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + unit.length > LINE) lines.push(unit);
    else lines[lines.length - 1] = last + unit;
  }
  return lines.join('\r\n ');
}

/** ASCII lines that begin with a letter or a space: nothing to stuff. */
function withBefore(message: Outgoing, before: Buffer): Outgoing {
  return {
    size: message.size + before.length,
    isAscii: message.isAscii,
    stuffed: [before, ...message.stuffed],
    whole: () => Buffer.concat([before, message.whole()]),
  };
}
