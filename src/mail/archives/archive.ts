/** What stands in an archive at one place: a message as it was before it was filed, or one that is larger than is taken. */
export type Filed =
  | { readonly raw: Buffer; readonly at: number }
  | { readonly tooLarge: number; readonly at: number };

/** A file that holds many messages one after the other, and how one of them is told from the next. */
export interface ArchiveFormat {
  readonly name: string;
  /** How the line begins that opens a message. */
  readonly opening: Buffer;
  /** So many bytes from that line on are enough to know. */
  readonly lookahead: number;
  /** Whether a message opens at `at`, where a line begins with `opening`. `bytes` reaches back over the line before it. */
  opens(bytes: Buffer, at: number): boolean;
  /** How many bytes the message at the begin of `bytes` says it has, with the line that opens it; null where it does not say. */
  claims?(bytes: Buffer): number | null;
  /** Whether the message may end at `at`: nothing follows, or another opens. */
  endsAt?(bytes: Buffer, at: number): boolean;
  /** The message without what the archive put around and into it, in bytes of its own. `claimed`: its length was said, and holds. */
  message(filed: Buffer, claimed: boolean): Buffer;
}

/** The byte after the line feed that ends the line at `at`; the end where none does. */
export function nextLine(bytes: Buffer, at: number): number {
  const feed = bytes.indexOf(0x0a, at);
  return feed === -1 ? bytes.length : feed + 1;
}
