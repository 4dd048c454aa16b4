import type { Appeal } from '../appeals/appeal.ts';
import type { Removed } from './sheet.ts';

/** What reading one message yields, as `threefold parse --json` prints it. */
export interface Parsed {
  /** As named on the command line. */
  file: string;
  kind: Kind;
  /** The list it came through, if any. */
  list: { name: string | null; address: string | null };
  /** One for a post, all of them in order for a digest, else none. */
  posts: Post[];
  bounce: Bounce | null;
  complaint: Complaint | null;
  commands: Command[];
  /** Stable codes, such as 'no-from', 'bad-date', 'truncated', 'charset-guessed'. */
  warnings: string[];
}

export type Kind =
  | 'post'
  | 'digest'
  | 'index'
  | 'command'
  | 'bounce'
  | 'complaint'
  | 'auto-reply'
  | 'challenge'
  | 'report'
  | 'letter-copy'
  | 'forward'
  | 'unreadable';

export interface Post {
  /** Decoded, the list tag removed, a leading Re: or Fwd: kept. */
  subject: string;
  /** The author, not the list. */
  from: Mailbox | null;
  /** RFC 3339 with the sender's offset. */
  date: string | null;
  /** Without the angle brackets. */
  messageId: string | null;
  /** The post's own text with \n line ends, without list footers. */
  text: string;
  appeal: Appeal | null;
}

/** A post as it is read: beside what the contract has, what was taken out of its text. */
export interface ReadPost extends Post {
  removed: Removed[];
}

/** What reading one message yields within the service. */
export interface ReadParsed extends Parsed {
  posts: ReadPost[];
}

export interface Mailbox {
  name: string | null;
  address: string;
}

export interface Bounce {
  reportingMta: string | null;
  originalMessageId: string | null;
  recipients: BounceRecipient[];
}

export interface BounceRecipient {
  /** The address that failed: final recipient before original (RFC 3464 section 2.3). */
  address: string;
  action: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded';
  /** RFC 3463, such as '5.1.1'. */
  status: string | null;
  smtpCode: number | null;
  /** One of the bounce reasons. */
  reason: string;
  permanence: 'hard' | 'soft' | 'none';
  diagnostic: string | null;
}

/** RFC 5965. */
export interface Complaint {
  type: string;
  recipient: string | null;
  sourceIp: string | null;
  originalMessageId: string | null;
}

/** A command to the list server: canonical upper-case name, arguments as written. */
export interface Command {
  name: string;
  args: string[];
}
