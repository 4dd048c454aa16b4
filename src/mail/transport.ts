/** RFC 5321 envelope of one message to one recipient; `from` is '' for the null sender. */
export interface Envelope {
  readonly from: string;
  readonly to: string;
}

/** A whole message with CRLF line ends, the last line's too, ready to go out. */
export interface Outgoing {
  /** Octets as RFC 1870 section 3 counts them: those of `whole`. */
  readonly size: number;
  readonly isAscii: boolean;
  /** Its bytes with the dot that begins a line doubled (RFC 5321 section 4.5.2), in pieces. */
  readonly stuffed: readonly Buffer[];
  /** Its bytes as they are read in the end. */
  whole(): Buffer;
}

export interface Reply {
  readonly code: number;
  /** Without the code; lines joined by a space; at most 500 characters. */
  readonly text: string;
}

/** What became of one message handed over. */
export type Sent =
  /** The relay took it (2xx after DATA). */
  | { readonly is: 'accepted'; readonly reply: Reply }
  /** 4xx: to be tried again. */
  | { readonly is: 'deferred'; readonly reply: Reply }
  /** 5xx: the bounce rules say what it means. */
  | { readonly is: 'refused'; readonly reply: Reply }
  /** No relay was reached, nothing was handed over: to be tried again. */
  | { readonly is: 'unreachable'; readonly why: string }
  /** The connection was lost between the end of DATA and its reply: it may have been sent. */
  | { readonly is: 'unknown'; readonly why: string };

/** Where outgoing mail goes: a relay over SMTP, or the outbox. */
export interface Transport {
  readonly kind: 'smtp' | 'outbox';
  /** How many messages can be without an answer at once: what a crash can cause to be sent twice. */
  readonly connections: number;
  /** How many messages it wants to have in hand, so that every connection has its next one. */
  readonly inHand: number;
  /** Never rejects. */
  send(envelope: Envelope, message: Outgoing): Promise<Sent>;
  /** Waits for what is under way, then closes. */
  close(): Promise<void>;
}
