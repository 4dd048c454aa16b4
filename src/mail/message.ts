/** One message as it was read off the wire: its headers in order and its tree of MIME parts. No I/O. */
export interface Message {
  /** Unfolded, in order, names as written, values not decoded. */
  readonly headers: readonly Header[];
  /** The first header of this name (any case), unfolded and trimmed, not decoded; undefined where there is none. */
  header(name: string): string | undefined;
  /** Decoded (RFC 2047); '' where there is none. */
  readonly subject: string;
  readonly from: readonly Address[];
  readonly to: readonly Address[];
  readonly cc: readonly Address[];
  /** RFC 3339 with the sender's offset: 2001-03-21T21:06:21-05:00. */
  readonly date: string | null;
  /** Without the angle brackets. */
  readonly messageId: string | null;
  /** text/plain, else HTML as text, with \n line ends; '' where there is neither. */
  readonly text: string;
  /** The message's own body as a part: its type is that of the message, its parts are those of the message. */
  readonly body: Part;
  /** `body.parts`: empty for a message of one part. */
  readonly parts: readonly Part[];
  /** Stable codes: 'charset-guessed', 'too-many-parts', 'headers-truncated', ... */
  readonly warnings: readonly string[];
}

export interface Header {
  readonly name: string;
  readonly value: string;
}

export interface Address {
  readonly name: string | null;
  readonly address: string;
}

/** One MIME part (RFC 2045). Those of a multipart stand in `parts`; a message/* part is kept as bytes. */
export interface Part {
  /** Lower-case content type: 'text/plain', 'message/delivery-status', 'multipart/report'. */
  readonly type: string;
  /** Parameters of Content-Type, names in lower case: charset, boundary, report-type, name. */
  readonly params: Readonly<Record<string, string>>;
  /** Lower-case, such as 'attachment' or 'inline'; null where there is none. */
  readonly disposition: string | null;
  readonly filename: string | null;
  readonly headers: readonly Header[];
  /** The content after its transfer encoding is undone; for message/rfc822 the inner message, ready to be read. */
  readonly bytes: Buffer;
  /** Decoded text of a text/* or message/delivery-status like part, \n line ends; null for others. */
  readonly text: string | null;
  readonly parts: readonly Part[];
}
