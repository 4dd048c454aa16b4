import type { ArchiveFormat, Filed } from './archive.ts';
import { Window } from './window.ts';

const FEED = 0x0a;
/** How far a look back from a line goes: over the end of the line before it. */
const BACK = 4;
/** What an archive puts around a message is no part of its size. */
const LOOSE = 4_096;

/**
 * The messages of an archive, one by one, in order, wherever its bytes were cut into chunks. Holds one message at a
 * time; one of more than `most` bytes is passed over and told of by its size.
 */
export async function* splitArchive(
  chunks: AsyncIterable<Buffer> | Iterable<Buffer>,
  format: ArchiveFormat,
  most: number,
): AsyncGenerator<Filed> {
  const source = new Source(chunks, format);
  await source.skipMargin();
  while (await source.has(1)) {
    const filed = await source.next(most);
    if (filed !== null) yield filed;
  }
}

class Source {
  readonly #chunks: AsyncIterator<Buffer> | Iterator<Buffer>;
  readonly #format: ArchiveFormat;
  readonly #window = new Window();
  #ended = false;

  constructor(chunks: AsyncIterable<Buffer> | Iterable<Buffer>, format: ArchiveFormat) {
    this.#chunks =
      Symbol.asyncIterator in chunks ? chunks[Symbol.asyncIterator]() : chunks[Symbol.iterator]();
    this.#format = format;
  }

  /** Reads on until there are `size` bytes; false where the archive ends before. */
  async has(size: number): Promise<boolean> {
    while (this.#window.length < size && !this.#ended) {
      const { value, done } = await this.#chunks.next();
      if (done) this.#ended = true;
      else this.#window.append(value);
    }
    return this.#window.length >= size;
  }

  /** A byte order mark and empty lines before the first message. */
  async skipMargin(): Promise<void> {
    if ((await this.has(3)) && this.#window.bytes.subarray(0, 3).toString('hex') === 'efbbbf')
      this.#window.drop(3);
    while ((await this.has(1)) && isLineEnd(this.#window.bytes[0])) this.#window.drop(1);
  }

  /** Takes the next message off; null where there is only white space. */
  async next(most: number): Promise<Filed | null> {
    const at = this.#window.dropped;
    const claimed = await this.#claimed(most);
    if (claimed !== null) {
      const raw = this.#format.message(this.#window.bytes.subarray(0, claimed), true);
      this.#window.drop(claimed);
      await this.skipMargin();
      return { raw, at };
    }
    const { size, passed } = await this.#untilNext(most);
    const raw = passed > 0 ? null : this.#format.message(this.#window.bytes.subarray(0, size), false);
    this.#window.drop(size);
    if (raw === null || raw.length > most) return { tooLarge: passed + size, at };
    return raw.length === 0 ? null : { raw, at };
  }

  /** The length that the message claims and that holds. */
  async #claimed(most: number): Promise<number | null> {
    const { claims, endsAt, lookahead } = this.#format;
    if (!claims || !endsAt) return null;
    await this.has(HEAD);
    const claimed = claims(this.#window.bytes);
    if (claimed === null || claimed > most) return null;
    await this.has(claimed + lookahead);
    return claimed <= this.#window.length && endsAt(this.#window.bytes, claimed) ? claimed : null;
  }

  /** How many bytes there are up to the next message, and how many more were passed over before them. */
  async #untilNext(most: number): Promise<{ size: number; passed: number }> {
    const { opening } = this.#format;
    let passed = 0;
    let from = 1;
    for (;;) {
      const { bytes } = this.#window;
      const at = bytes.indexOf(opening, from);
      if (at !== -1 && bytes[at - 1] === FEED && (await this.#opensAt(at))) return { size: at, passed };
      from = at === -1 ? Math.max(from, bytes.length - opening.length) : at + 1;
      if (at === -1 && !(await this.has(bytes.length + 1))) return { size: bytes.length, passed };
      if (from > most + LOOSE) {
        const gone = from - BACK;
        this.#window.drop(gone);
        passed += gone;
        from = BACK;
      }
    }
  }

  async #opensAt(at: number): Promise<boolean> {
    await this.has(at + this.#format.lookahead);
    return this.#format.opens(this.#window.bytes, at);
  }
}

/** So much of a message is read before it is asked for its length. */
const HEAD = 65_536;

const isLineEnd = (byte: number | undefined): boolean => byte === FEED || byte === 0x0d;
