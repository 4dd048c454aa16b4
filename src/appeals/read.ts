import type { Mailbox, Post } from '../posts/parsed.ts';
import type { Appeal, Recipient } from './appeal.ts';
import { findAsks, signsOf } from './asks.ts';
import { findDetails } from './details.ts';
import { evidenceOf } from './evidence.ts';
import { keyOf } from './fold.ts';
import { findMissing } from './missing.ts';
import { takeApart } from './reading.ts';
import { confidenceOf, THRESHOLD } from './score.ts';

/** What is known about a post besides its text. */
export interface Context {
  /** The Organization header. */
  organisation: string | null;
}

/**
 * Reads the appeal a post makes, null where it makes none. Structure comes first (letters, blocks, addresses and
 * the words around them, days), then the verdict, then what the appeal says of itself. Spans of evidence are
 * places in `post.text`. Pure; never throws.
 */
export function readAppeal(post: Omit<Post, 'appeal'>, context: Context): Appeal | null {
  const reading = takeApart(post);
  const asks = findAsks(reading, post);
  const confidence = confidenceOf(signsOf(reading, asks, post.subject));
  if (confidence < THRESHOLD) return null;
  const details = findDetails(reading, asks, post, context.organisation);
  const { signature } = details;
  const links = asks.links.map((l) => l.link);
  const { targets, copies, contacts } = asks;
  return {
    title: details.title.value,
    language: details.language,
    issuer: details.issuer?.value ?? null,
    signatory: signature && {
      name: signature.name,
      role: signature.role,
      organisation: signature.organisation,
    },
    issuedOn: reading.issued?.value ?? null,
    summary: details.summary?.value ?? '',
    letters: reading.letters.map((l) => l.letter),
    targets: targets.map((e) => e.recipient),
    copies: copies.map((e) => named(e.recipient, signature?.name ?? null, post.from)),
    contacts: contacts.map((e) => named(e.recipient, signature?.name ?? null, post.from)),
    links,
    events: details.events.map((e) => e.happening),
    deadline: asks.deadline?.on ?? null,
    forward: asks.forward?.people ?? null,
    missing: findMissing(targets, copies, reading.letters.length, links, reading.prose, reading.speech),
    confidence,
    evidence: evidenceOf(reading, asks, details),
  };
}

/** "Copies to me: mick.garvey@depot9": an address without a name that is the signatory's own has the signatory's. */
function named(recipient: Recipient, signatory: string | null, author: Mailbox | null): Recipient {
  if (recipient.name !== null || signatory === null) return recipient;
  const words = keyOf(signatory).split(' ');
  const own = recipient.emails.some((email) => {
    const local = keyOf(email.split('@')[0] ?? '').split(' ');
    const authors = author !== null && author.address.toLowerCase() === email.toLowerCase();
    const same = keyOf(author?.name ?? '') === keyOf(signatory);
    return (authors && same) || (local.length > 1 && local.every((word) => words.includes(word)));
  });
  return own ? { ...recipient, name: signatory } : recipient;
}
