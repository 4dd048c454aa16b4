import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { load } from '../../config/index.ts';
import { openMessage } from '../mail/read.ts';
import { UsageError } from './usage.ts';

export const USAGE = `inject [--to ADDRESS]... [--from ADDRESS] FILE (- for standard input)
Without --to it goes to those in To and Cc; without --from it comes from the Return-Path, else from nobody.`;

/** `threefold inject`: hands a message to the running service by its webhook, as the mail system would. */
export async function inject(args: string[]): Promise<number> {
  const { file, ...named } = read(args);
  const raw = await bytesOf(file);
  const { to, from } = envelopeOf(raw, named);
  const config = load();
  const url = new URL(`http://${hostOf(config.HOST)}:${config.PORT}/inbound/mime`);
  url.searchParams.set('from', from);
  for (const one of to) url.searchParams.append('to', one);
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'message/rfc822', authorization: `Bearer ${config.INBOUND_TOKEN}` },
    body: raw,
  }).catch((error: Error) => {
    throw new UsageError(
      `no service answers at ${url.origin} (${(error.cause as Error | undefined)?.message ?? error.message}). Start it with "npm start".`,
    );
  });
  const answer = await response.text();
  process.stdout.write(`${answer}\n`);
  return response.ok ? 0 : 1;
}

interface Named {
  readonly to: readonly string[] | undefined;
  readonly from: string | undefined;
}

function read(args: string[]): Named & { file: string } {
  const options = { to: { type: 'string', multiple: true }, from: { type: 'string' } } as const;
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [file, more] = positionals;
    if (file === undefined || more !== undefined) throw new UsageError(USAGE);
    return { to: values.to, from: values.from, file };
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(`${(error as Error).message}\n${USAGE}`);
  }
}

/** What was named, and for the rest what the message itself says. */
function envelopeOf(raw: Buffer, { to, from }: Named): { to: readonly string[]; from: string } {
  const message = openMessage(raw);
  const addressed = to ?? [...message.to, ...message.cc].map((mailbox) => mailbox.address);
  if (addressed.length === 0)
    throw new UsageError(`the message has no To or Cc. Name the list with --to.\n${USAGE}`);
  const path = message.header('return-path')?.replace(/^<|>$/g, '');
  return { to: addressed, from: from ?? path ?? '' };
}

async function bytesOf(file: string): Promise<Buffer> {
  try {
    if (file !== '-') return await readFile(file);
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${(error as Error).message}`);
  }
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** A service that listens on every address is reached at the loopback one. */
const hostOf = (host: string): string =>
  host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
