import type { Letter, Recipient } from '../appeals/appeal.ts';
import type { Reading } from '../appeals/service.ts';
import { dayInWords, othersInWords } from '../appeals/words.ts';
import { bringsText } from '../letters/mailto.ts';
import type { MailBlock } from '../mail/text.ts';

/** Where the links of one copy lead; markers stand here while a dispatch is composed. */
export interface CopyLinks {
  /** The reader's own page. */
  readonly page: string;
  /** A mailto: for each letter, null where there is nobody to write to. */
  readonly letters: readonly (string | null)[];
  /** Her copy address, counted as a letter written. */
  readonly copyAddress: string;
  /** Her forward address, counted as a forward. */
  readonly forwardAddress: string;
  /** Opens a forward in her own mail program. */
  readonly forward: string;
  readonly preferences: string;
  readonly leave: string;
}

export interface CopyText {
  readonly reading: Reading;
  readonly listName: string;
  /** The post's own text, or its beginning. */
  readonly text: string;
  readonly whole: boolean;
}

/** What a subscriber reads: what it is, the letter, whom to write to, how to pass it on, and the post in full. */
export function copyBlocks({ reading, listName, text, whole }: CopyText, links: CopyLinks): MailBlock[] {
  const by = [reading.issuer, reading.issuedOn && dayInWords(reading.issuedOn)]
    .filter((part) => part)
    .join(', ');
  return [
    { heading: reading.title },
    ...(by ? [{ small: `Issued by ${by}. Sent to ${listName} by its moderators.` }] : []),
    { p: reading.summary },
    ...(reading.deadline ? [{ p: `Act by ${dayInWords(reading.deadline)}.` }] : []),
    ...writing(reading, links),
    ...passingOn(reading, links),
    ...happenings(reading),
    { heading: 'The appeal in full' },
    ...paragraphs(text).map((paragraph) => ({ p: paragraph })),
    ...(whole ? [] : [{ p: `The appeal goes on; all of it is on your page: ${links.page}` }]),
    {
      small: `You get this because you are subscribed to ${listName}. Pause, change or leave: ${links.preferences} or write to ${links.leave}.`,
    },
  ];
}

function writing(reading: Reading, links: CopyLinks): MailBlock[] {
  if (reading.letters.length === 0 && reading.targets.length === 0) return [];
  const to = reading.targets.map(recipientLine);
  const copies = [...reading.copies.map(recipientLine), `${links.copyAddress} (counts your letter)`];
  return [
    { heading: 'Write the letter' },
    ...(to.length > 0 ? [{ p: 'To:' }, { list: to }] : [{ p: 'The appeal names nobody to write to.' }]),
    { p: 'Copy to:' },
    { list: copies },
    ...reading.letters.flatMap((letter, index) => letterBlocks(letter, links.letters[index] ?? null)),
  ];
}

function letterBlocks(letter: Letter, mailto: string | null): MailBlock[] {
  const text = [letter.salutation, letter.body, letter.closing].filter((part) => part).join('\n\n');
  return [
    ...(mailto ? [{ button: { label: labelOf(mailto), url: mailto, inText: false } }] : []),
    // As it is, so that it can be copied.
    { verbatim: text },
  ];
}

const labelOf = (mailto: string): string =>
  bringsText(mailto) ? 'Write it in your mail program' : 'Open a mail to them, then paste the letter';

function passingOn(reading: Reading, links: CopyLinks): MailBlock[] {
  return [
    { heading: `Pass it on to ${othersInWords(reading.forward)}` },
    {
      p: `Type their addresses on your page, or give them its link; it is yours, and shows how far the appeal comes through you.`,
    },
    { button: { label: 'Open your page', url: links.page } },
    {
      p: `Or forward this mail from your own mail program, with ${links.forwardAddress} in Cc, so that it is counted.`,
    },
    { button: { label: 'Forward it in your mail program', url: links.forward, inText: false } },
  ];
}

function happenings(reading: Reading): MailBlock[] {
  if (reading.events.length === 0) return [];
  const lines = reading.events.map((event) =>
    [dayInWords(event.on), event.what, event.place].filter((part) => part).join(', '),
  );
  return [{ heading: 'Dates' }, { list: lines }];
}

function recipientLine(one: Recipient): string {
  const named = [one.name, one.role && one.role !== one.name ? one.role : null]
    .filter((part) => part)
    .join(', ');
  const reached = [
    ...one.emails,
    ...one.faxes.map((fax) => `fax ${fax}`),
    ...one.phones.map((phone) => `phone ${phone}`),
    ...(one.postal ? [one.postal] : []),
  ];
  return [named, reached.join(', ') || 'no address given'].filter((part) => part).join(': ');
}

function paragraphs(text: string): string[] {
  return text
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}
