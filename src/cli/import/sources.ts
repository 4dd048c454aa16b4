import { createReadStream } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Archived } from '../../inbound/imports/service.ts';
import type { ArchiveFormat } from '../../mail/archives/archive.ts';
import { fileKind, KIND_BYTES } from '../../mail/archives/kind.ts';
import { message } from '../../mail/archives/message.ts';
import { splitArchive } from '../../mail/archives/split.ts';
import { UsageError } from '../usage.ts';

const ACCEPTED =
  'an mbox, a LISTSERV notebook, a Maildir (a folder with cur and new), a folder of .eml files, or one message';

/** A stream of bytes to take messages from. */
export interface Source {
  /** For people; the messages in it are named by it. */
  readonly name: string;
  /** Null where that is not known before. */
  readonly bytes: number | null;
  readonly format: ArchiveFormat;
  readonly open: () => AsyncIterable<Buffer>;
}

/**
 * Everything that `paths` name, looked at before anything is taken in; `-` is standard input.
 *
 * @throws UsageError for what cannot be read, or is no mail.
 */
export async function sourcesOf(paths: readonly string[], input: AsyncIterable<Buffer>): Promise<Source[]> {
  const found: Source[] = [];
  for (const path of paths) found.push(...(path === '-' ? [await standardInput(input)] : await atPath(path)));
  return found;
}

async function atPath(path: string): Promise<Source[]> {
  try {
    const { size, isFolder } = await stat(path).then((s) => ({ size: s.size, isFolder: s.isDirectory() }));
    if (isFolder) return await inFolder(path);
    const format = formatOf(path, await headOf(path));
    return [{ name: path, bytes: size, format, open: () => createReadStream(path) }];
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${path} cannot be read: ${(error as Error).message}. Accepted is ${ACCEPTED}.`);
  }
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(KIND_BYTES), 0, KIND_BYTES);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function formatOf(name: string, head: Buffer): ArchiveFormat {
  const format = fileKind(head);
  if (format) return format;
  const packed = head[0] === 0x1f && head[1] === 0x8b;
  throw new UsageError(
    packed
      ? `${name} is compressed. Unpack it on the way: gunzip -c ${name} | threefold import --list NAME -`
      : `${name} holds no mail: it begins with ${JSON.stringify(head.toString('latin1', 0, 40))}. Accepted is ${ACCEPTED}.`,
  );
}

/** A Maildir's own messages, or the .eml files of a folder and of those in it, by name. */
async function inFolder(folder: string): Promise<Source[]> {
  const names = await readdir(folder);
  const isMaildir = names.includes('cur') && names.includes('new');
  const files = isMaildir ? await inMaildir(folder) : await emlFiles(folder);
  if (!isMaildir && files.length === 0)
    throw new UsageError(
      `${folder} is a folder without cur and new and without .eml files. Accepted is ${ACCEPTED}.`,
    );
  return Promise.all(files.map(oneMessage));
}

/** What stands in tmp is still being written. */
async function inMaildir(folder: string): Promise<string[]> {
  const all = await Promise.all(
    ['cur', 'new'].map(async (part) => {
      const entries = await readdir(join(folder, part), { withFileTypes: true });
      return entries
        .filter((e) => e.isFile() && !e.name.startsWith('.'))
        .map((e) => join(folder, part, e.name));
    }),
  );
  return all.flat().sort();
}

async function emlFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && /\.eml$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function oneMessage(path: string): Promise<Source> {
  const bytes = await stat(path)
    .then(({ size }) => size)
    .catch(() => 0);
  return { name: path, bytes, format: message, open: () => createReadStream(path) };
}

async function standardInput(input: AsyncIterable<Buffer>): Promise<Source> {
  const chunks = input[Symbol.asyncIterator]();
  const first: Buffer[] = [];
  for (let size = 0; size < KIND_BYTES; ) {
    const next = await chunks.next();
    if (next.done) break;
    first.push(next.value);
    size += next.value.length;
  }
  const name = 'standard input';
  const all = async function* (): AsyncGenerator<Buffer> {
    yield* first;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  };
  return { name, bytes: null, format: formatOf(name, Buffer.concat(first)), open: all };
}

/**
 * The messages of all sources, one after the other, each named for people. A source that breaks off is told of like a
 * message that cannot be read; the others follow.
 *
 * @param most bytes of one message
 * @param count is told of bytes as they are read
 * @param stopping ends it, and no broken message comes of that
 */
export async function* messagesOf(
  sources: readonly Source[],
  { most, count, stopping }: { most: number; count: (bytes: number) => void; stopping: AbortSignal },
): AsyncGenerator<Archived> {
  for (const source of sources) {
    try {
      for await (const filed of splitArchive(counted(source, count, stopping), source.format, most)) {
        if (stopping.aborted) return;
        const where = source.format === message ? source.name : `${source.name} at byte ${filed.at}`;
        if ('raw' in filed) yield { where, raw: filed.raw };
        else yield { where, unreadable: `it has ${filed.tooLarge} bytes; INBOUND_MAX_BYTES takes ${most}` };
      }
    } catch (error) {
      if (stopping.aborted) return;
      yield { where: source.name, unreadable: (error as Error).message };
    }
  }
}

async function* counted(
  source: Source,
  count: (bytes: number) => void,
  stopping: AbortSignal,
): AsyncGenerator<Buffer> {
  for await (const chunk of source.open()) {
    if (stopping.aborted) return;
    count(chunk.length);
    yield chunk;
  }
}
