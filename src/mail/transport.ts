/** RFC 5321 envelope of one message to one recipient; `from` is '' for the null sender. */
export interface Envelope {
  readonly from: string;
  readonly to: string;
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
  /** How many messages may be under way at once. */
  readonly connections: number;
  /** `message` is the whole message with CRLF line ends, not dot-stuffed. Never rejects. */
  send(envelope: Envelope, message: Buffer): Promise<Sent>;
  /** Waits for what is under way, then closes. */
  close(): Promise<void>;
}
