import { readAppeal } from '../appeals/read.ts';
import { bodyText } from '../mail/body.ts';
import { formatMoment, readMoment } from '../mail/dates.ts';
import { findHeader } from '../mail/headers.ts';
import type { Header, Message } from '../mail/message.ts';
import { openMessage, readMessageId } from '../mail/read.ts';
import { decodeWords } from '../mail/words.ts';
import { authorOf } from './author.ts';
import { messagesInside } from './digests/mime.ts';
import { isIndex, splitPlain } from './digests/plain.ts';
import { withoutFooters } from './footers.ts';
import { decodeLeftovers } from './leftovers.ts';
import { identifyList, type ListIdentity } from './list.ts';
import type { Post } from './parsed.ts';
import { withoutListTag } from './subject.ts';

/** What a message to readers carries: one post, the posts of a digest, or an index without bodies. */
export interface Posts {
  kind: 'post' | 'digest' | 'index';
  list: ListIdentity;
  posts: Post[];
  warnings: string[];
}

/** Reads the posts out of a message, each with its appeal where it is one. Never throws. */
export function readPosts(message: Message): Posts {
  const list = identifyList(message);
  const inside = messagesInside(message);
  if (inside !== null) {
    const posts = inside.map((bytes) => postFrom(openMessage(bytes), list));
    return { kind: posts.length === 0 ? 'index' : 'digest', list, posts, warnings: [] };
  }
  const from = message.header('from') ?? '';
  if (isIndex(message.subject, from, message.text)) return { kind: 'index', list, posts: [], warnings: [] };
  const split = splitPlain(message.subject, from, message.text);
  if (split === null) {
    const post = postFrom(message, list);
    const warnings = post.from === null ? ['no-from'] : [];
    return { kind: 'post', list, posts: [post], warnings };
  }
  const posts = split.pieces.map((piece) => postOf(piece.headers, pieceText(piece), list, message.date));
  return { kind: posts.length === 0 ? 'index' : 'digest', list, posts, warnings: split.warnings };
}

function postFrom(message: Message, list: ListIdentity): Post {
  return postOf(message.headers, bodyText(message.body), list);
}

function pieceText(piece: { headers: readonly Header[]; text: string }): string {
  const charset = /charset="?([\w-]{2,40})/i.exec(findHeader(piece.headers, 'content-type') ?? '')?.[1];
  return decodeLeftovers(piece.text, findHeader(piece.headers, 'content-transfer-encoding'), charset);
}

/** @param around the date of the digest, for dates in it that leave out the year */
function postOf(
  headers: readonly Header[],
  body: string,
  list: ListIdentity,
  around: string | null = null,
): Post {
  const written = findHeader(headers, 'date') ?? '';
  const moment =
    readMoment(written) ?? (around === null ? null : readMoment(`${written} ${around.slice(0, 4)}`));
  const subject = withoutListTag(decodeWords(findHeader(headers, 'subject') ?? ''), list);
  const from = authorOf(headers, list);
  const date = moment === null ? null : formatMoment(moment);
  const text = withoutFooters(decodeLeftovers(body, undefined, undefined), list);
  const post: Post = {
    subject,
    from,
    date,
    messageId: readMessageId(findHeader(headers, 'message-id')),
    text,
    appeal: null,
  };
  const organisation = findHeader(headers, 'organization') ?? findHeader(headers, 'organisation') ?? null;
  return { ...post, appeal: readAppeal(post, { organisation }) };
}
