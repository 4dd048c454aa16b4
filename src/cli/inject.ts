import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { load } from '../../config/index.ts';
import { UsageError } from './usage.ts';

const USAGE = 'inject --to ADDRESS [--to ADDRESS]... [--from ADDRESS] FILE (- for standard input)';

/** `threefold inject`: hands a message to the running service by its webhook, as the mail system would. */
export async function inject(args: string[]): Promise<number> {
  const { to, from, file } = read(args);
  const config = load();
  const url = new URL(`http://${hostOf(config.HOST)}:${config.PORT}/inbound/mime`);
  url.searchParams.set('from', from);
  for (const one of to) url.searchParams.append('to', one);
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'message/rfc822', authorization: `Bearer ${config.INBOUND_TOKEN}` },
    body: await bytesOf(file),
  }).catch((error: Error) => {
    throw new UsageError(
      `no service answers at ${url.origin} (${(error.cause as Error | undefined)?.message ?? error.message}). Start it with "npm start".`,
    );
  });
  const answer = await response.text();
  process.stdout.write(`${answer}\n`);
  return response.ok ? 0 : 1;
}

function read(args: string[]): { to: string[]; from: string; file: string } {
  const options = { to: { type: 'string', multiple: true }, from: { type: 'string', default: '' } } as const;
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [file, more] = positionals;
    if (!values.to || file === undefined || more !== undefined) throw new UsageError(USAGE);
    return { to: values.to, from: values.from, file };
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(`${(error as Error).message}\n${USAGE}`);
  }
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
