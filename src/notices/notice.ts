import type { MailBlock } from '../mail/text.ts';

/** Every kind of single mail the service writes of its own accord or in answer. */
export type NoticeKind =
  | 'moderation' // to a moderator: an appeal waits for a decision
  | 'archive' // to a moderator: the appeals that an archive held
  | 'decision' // to a moderator: what was decided
  | 'confirm' // to a would-be subscriber: confirm it was you
  | 'test-copy' // to a moderator: an appeal as a subscriber would get it
  | 'dispatch' // to a moderator: a dispatch has paused by itself
  | 'welcome' // to a new subscriber
  | 'goodbye' // to one who left
  | 'friend' // to a friend, in the forwarder's name
  | 'receipt' // to a reader: what her forward or letter came to
  | 'answer' // to an e-mail command
  | 'sign-in'; // to an admin or moderator

/** One mail to one address, before it is composed. */
export interface NoticeDraft {
  readonly kind: NoticeKind;
  readonly to: { readonly address: string; readonly name?: string | null };
  readonly subject: string;
  readonly blocks: readonly MailBlock[];
  readonly language: string;
  /** Local part of the sender, such as 'labor-l-request'; default 'threefold'. */
  readonly from?: { readonly local: string; readonly name: string };
  /** Full address that a reply goes to, such as moderate+TOKEN@…. */
  readonly replyTo?: string;
  /** An answer to a message: goes out with a null envelope sender, Auto-Submitted: auto-replied (RFC 3834). */
  readonly inReplyTo?: { readonly messageId: string | null };
  readonly headers?: Readonly<Record<string, string>>;
  readonly list?: number;
  readonly appeal?: number;
  readonly referral?: number;
  /** Id of the message all this began with. */
  readonly trace?: string | null;
  /** A notice with the same key is written once and never again. */
  readonly once?: string;
}
