import type { Appeal, Letter, Recipient } from '../appeals/appeal.ts';
import { addressKey } from '../mail/address.ts';
import { type Mailto, mailto } from './mailto.ts';

/** What the letter links need to know of the service and the reader. */
export interface Sender {
  readonly shareToken: string;
  readonly name: string | null;
  readonly MAIL_DOMAIN: string;
  readonly BASE_URL: string;
}

/** Where a reader sends the copy of her letter that tells us it was written. */
export function copyAddress({ shareToken, MAIL_DOMAIN }: Pick<Sender, 'shareToken' | 'MAIL_DOMAIN'>): string {
  return `copy+${shareToken}@${MAIL_DOMAIN}`;
}

/** What a reader puts into Cc of her own forward. */
export function forwardAddress({
  shareToken,
  MAIL_DOMAIN,
}: Pick<Sender, 'shareToken' | 'MAIL_DOMAIN'>): string {
  return `forward+${shareToken}@${MAIL_DOMAIN}`;
}

/** The letter as it is sent, with the reader's name below; for the link and for copying by hand. */
export function letterText(letter: Letter, name: string | null): string {
  return [letter.salutation, letter.body, [letter.closing, name].filter(Boolean).join('\n')]
    .filter((part): part is string => Boolean(part?.trim()))
    .join('\n\n');
}

/** A letter, ready to be sent from the reader's own mail program. */
export interface ReadyLetter extends Mailto {
  readonly language: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly subject: string;
  readonly text: string;
}

/**
 * One link for each model letter: to the targets, a copy to those the appeal names and to the reader's own
 * copy address. Targets without an e-mail address are for the page to show.
 */
export function readyLetters(
  appeal: Pick<Appeal, 'title' | 'letters' | 'targets' | 'copies'>,
  sender: Sender,
): ReadyLetter[] {
  const to = emailsOf(appeal.targets);
  const known = new Set(to.map(addressKey));
  const copies = emailsOf(appeal.copies).filter((email) => !known.has(addressKey(email)));
  const cc = [...copies, copyAddress(sender)];
  return appeal.letters.map((letter) => {
    const text = letterText(letter, sender.name);
    const message = { to, cc, subject: appeal.title, body: text };
    return { ...mailto(message), to, cc, subject: appeal.title, text, language: letter.language };
  });
}

/** Every address once, in order. */
function emailsOf(recipients: readonly Recipient[]): string[] {
  const byKey = new Map(
    recipients.flatMap(({ emails }) => emails.map((email): [string, string] => [addressKey(email), email])),
  );
  return [...byKey.values()];
}

/**
 * A reader's own forward: nobody in To yet, the forward address in Cc, and her personal link in the text.
 * The link only attributes, so it may be passed on.
 */
export function readyForward(
  appeal: Pick<Appeal, 'title' | 'summary'>,
  sender: Sender,
): Mailto & { text: string } {
  const text = [
    appeal.title,
    appeal.summary,
    `Read the appeal and write the letter: ${sender.BASE_URL}/s/${sender.shareToken}`,
    'If you agree with it, please pass it on to three more people.',
    sender.name ?? '',
  ]
    .filter((part) => part.trim() !== '')
    .join('\n\n');
  return { ...mailto({ to: [], cc: [forwardAddress(sender)], subject: appeal.title, body: text }), text };
}
