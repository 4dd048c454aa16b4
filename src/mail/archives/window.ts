/** The bytes of a stream that are still looked at: appended at one end, dropped at the other, each in constant time on average. */
export class Window {
  #buffer = Buffer.alloc(0);
  #start = 0;
  #end = 0;
  /** How many bytes of the stream were dropped: where `bytes` begins in it. */
  dropped = 0;

  /** A view, good until the next `append`. */
  get bytes(): Buffer {
    return this.#buffer.subarray(this.#start, this.#end);
  }

  get length(): number {
    return this.#end - this.#start;
  }

  append(chunk: Buffer): void {
    if (this.#end + chunk.length > this.#buffer.length) this.#makeRoom(chunk.length);
    this.#end += chunk.copy(this.#buffer, this.#end);
  }

  drop(size: number): void {
    this.#start += size;
    this.dropped += size;
  }

  /** Twice what is needed, so that a long message is copied a bounded number of times. */
  #makeRoom(more: number): void {
    const needed = this.length + more;
    const roomy = this.#buffer.length >= 2 * needed && this.#buffer.length <= 4 * needed;
    const target = roomy ? this.#buffer : Buffer.allocUnsafe(2 * needed);
    const length = this.#buffer.copy(target, 0, this.#start, this.#end);
    this.#buffer = target;
    this.#start = 0;
    this.#end = length;
  }
}
