import { readAppeal } from '../appeals/read.ts';
import { formatMoment, readMoment, readMomentBefore } from '../mail/dates.ts';
import { findHeader } from '../mail/headers.ts';
import type { Header, Message } from '../mail/message.ts';
import { readMessageId } from '../mail/read.ts';
import { decodeWords } from '../mail/words.ts';
import { authorOf } from './author.ts';
import { checkContents } from './digests/contents-check.ts';
import { messageAttached, messagesInside } from './digests/mime.ts';
import { isIndex, splitPlain } from './digests/plain.ts';
import { setFootersApart } from './footers.ts';
import { decodeLeftovers, pieceText } from './leftovers.ts';
import { identifyList, type ListIdentity } from './list.ts';
import type { Post, ReadPost } from './parsed.ts';
import { withoutListTag } from './subject.ts';

/** What a message to readers carries: one post, the posts of a digest, or an index without bodies. */
export interface Posts {
  kind: 'post' | 'digest' | 'index';
  list: ListIdentity;
  posts: ReadPost[];
  warnings: string[];
}

/** A digest may be forwarded as an attachment of a message that is an attachment. */
const MAX_FORWARDS = 3;

/** Reads the posts out of a message, each with its appeal where it is one. Never throws. */
export function readPosts(message: Message): Posts {
  const list = identifyList(message);
  const digest = readDigest(message, list, 0);
  if (digest !== null) return { ...digest, list };
  const post = postFrom(message, list);
  return { kind: 'post', list, posts: [post], warnings: post.from === null ? ['no-from'] : [] };
}

/** @param list that the digest came through: of a forwarded one its own, not the list it was forwarded to */
function readDigest(message: Message, list: ListIdentity, depth: number): Omit<Posts, 'list'> | null {
  const carried = depth < MAX_FORWARDS ? messageAttached(message) : null;
  const forwarded =
    carried === null ? null : readDigest(carried, orElse(identifyList(carried), list), depth + 1);
  if (forwarded !== null) return forwarded;
  const inside = messagesInside(message);
  if (inside !== null) {
    const warnings = [...checkContents(message, inside), ...inside.flatMap((m) => m.warnings)];
    return ofPosts(
      inside.map((m) => postFrom(m, list)),
      warnings,
    );
  }
  const from = message.header('from') ?? '';
  if (isIndex(message.subject, from, message.text)) return { kind: 'index', posts: [], warnings: [] };
  const split = splitPlain(message.subject, from, message.text);
  if (split === null) return null;
  const own = orElse(split.forwarded === null ? list : identifyList(split.forwarded), list);
  return ofPosts(
    split.pieces.map((p) => detached(postOf(p.headers, pieceText(p), own, message.date))),
    split.warnings,
  );
}

/**
 * The posts of a digest are in memory together: of each appeal its own words alone, not the working copies of its
 * text that they were cut from.
 */
function detached(post: ReadPost): ReadPost {
  return { ...post, appeal: JSON.parse(JSON.stringify(post.appeal)) as Post['appeal'] };
}

function ofPosts(posts: ReadPost[], warnings: string[]): Omit<Posts, 'list'> {
  return { kind: posts.length === 0 ? 'index' : 'digest', posts, warnings };
}

function orElse(first: ListIdentity, second: ListIdentity): ListIdentity {
  return first.address === null && first.name === null ? second : first;
}

/** More of one's own words than these are a post with an attachment, fewer a note to what is forwarded. */
const NOTE = 600;

function postFrom(message: Message, list: ListIdentity): ReadPost {
  const attached = message.text.length < NOTE ? messageAttached(message) : null;
  const text = attached === null ? message.text : `${message.text}\n\n${asForwarded(attached)}`.trim();
  return postOf(message.headers, text, list);
}

/** A message as mail programs write it into one that forwards it. */
function asForwarded(message: Message): string {
  const shown = ['From', 'Date', 'Subject'].map(
    (name) => `${name}: ${decodeWords(message.header(name) ?? '')}`,
  );
  return ['---------- Forwarded message ----------', ...shown, '', message.text].join('\n');
}

/** @param around the date of the digest, for dates in it that leave out the year */
function postOf(
  headers: readonly Header[],
  body: string,
  list: ListIdentity,
  around: string | null = null,
): ReadPost {
  const written = findHeader(headers, 'date') ?? findHeader(headers, 'sent') ?? '';
  const moment = around === null ? readMoment(written) : readMomentBefore(written, around);
  const subject = withoutListTag(decodeWords(findHeader(headers, 'subject') ?? ''), list);
  const from = authorOf(headers, list);
  const date = moment === null ? null : formatMoment(moment);
  const { text, removed } = setFootersApart(decodeLeftovers(body, undefined, undefined), list);
  const post: Post = {
    subject,
    from,
    date,
    messageId: readMessageId(findHeader(headers, 'message-id')),
    text,
    appeal: null,
  };
  const organisation = findHeader(headers, 'organization') ?? findHeader(headers, 'organisation') ?? null;
  return { ...post, appeal: readAppeal(post, { organisation }), removed };
}
