import type { Reading } from '../appeal.ts';
import { viewOf } from '../view.ts';

/** What is compared of an appeal: its reading as it was read, and the post it stood in. */
export interface Comparable {
  readonly reading: Reading;
  readonly post: {
    readonly subject: string;
    readonly text: string;
    /** RFC 3339; null where it is not known. */
    readonly date: string | null;
    readonly messageId: string | null;
    /** Message-IDs of In-Reply-To and References (RFC 5322 section 3.6.4), without angle brackets. */
    readonly references: readonly string[];
  };
  /** The post's text without the notes and headers of those who passed it on. */
  readonly own: string;
}

/** What is looked at of a post; longer ones are no appeals. */
const MAX_LENGTH = 200_000;

export function comparable(reading: Reading, post: Comparable['post']): Comparable {
  return { reading, post, own: ownText(post) };
}

/** A post's text without the notes and headers of those who passed it on. */
export function ownText({ subject, text }: Pick<Comparable['post'], 'subject' | 'text'>): string {
  return viewOf(text.slice(0, MAX_LENGTH), subject).text;
}
