import type { Recipient } from '../appeals/appeal.ts';
import type { StoredAppeal } from '../appeals/service.ts';
import { dayInWords, languageName, othersInWords } from '../appeals/words.ts';
import type { MailBlock } from '../mail/text.ts';
import type { Decision } from './decision.ts';
import { type Change, FIELD_WORDS } from './edit/changes.ts';
import type { Elsewhere, Relations } from './relations.ts';

/** What a moderator gets about a held appeal: how to decide, what it has to do with others, each field as it was read. */
export function heldBlocks(
  appeal: StoredAppeal,
  list: string,
  page: string,
  relations: Relations,
): MailBlock[] {
  const { reading, post } = appeal;
  return [
    { p: `An appeal came in for ${list} and waits for you or another moderator.` },
    ...[...elsewhereLines(relations), ...relatedLines(relations)].map((line) => ({ p: line })),
    {
      p: 'To send it to every subscriber, reply to this mail with the word ok. To turn it down, reply with no, and a reason if you like.',
    },
    { button: { label: 'See it, change it, decide', url: page } },
    { heading: reading.title },
    { list: fields(appeal) },
    { p: reading.summary },
    ...reading.letters.flatMap((letter): MailBlock[] => [
      { heading: 'The letter it offers' },
      { quote: [letter.salutation, letter.body, letter.closing].filter((part) => part).join('\n\n') },
    ]),
    {
      small: `Posted${post.fromAddress ? ` by ${post.fromName ?? post.fromAddress}` : ''} with the subject “${post.subject}”. The first decision of a moderator stands. To change something by mail, write lines such as “title: …” or “deadline: 2001-03-31” above the ok; reply with help for all of them.`,
    },
  ];
}

/** What became of the same appeal on other lists, a sentence each. */
export function elsewhereLines({ elsewhere, reached }: Relations): string[] {
  const had =
    reached === 1
      ? ['One of your subscribers had it through another list, and gets no second copy.']
      : [`${reached} of your subscribers had it through another list, and get no second copy.`];
  return [...elsewhere.map(elsewhereLine), ...(reached > 0 ? had : [])];
}

function relatedLines({ translations, updateOf, updates }: Relations): string[] {
  return [
    ...translations.map(({ language, title }) => `The same came in ${languageName(language)}: “${title}”.`),
    ...updateOf.map(({ title }) => `It is an update of “${title}”.`),
    ...updates.map(({ title }) => `There is a later update: “${title}”.`),
  ];
}

function elsewhereLine({ state, listName, at, sent }: Elsewhere): string {
  const on = at ? ` on ${dayInWords(at.toISOString().slice(0, 10))}` : '';
  switch (state) {
    case 'approved':
      return `This appeal is already approved on ${listName}${on}, and was sent to ${sent} ${sent === 1 ? 'person' : 'people'}.`;
    case 'rejected':
      return `This appeal was turned down on ${listName}${on}.`;
    case 'held':
      return `This appeal waits for a decision on ${listName} too.`;
    default:
      return state satisfies never;
  }
}

function fields({ reading }: StoredAppeal): string[] {
  const lines: (string | null)[] = [
    reading.issuer &&
      `Issued by ${reading.issuer}${reading.issuedOn ? `, ${dayInWords(reading.issuedOn)}` : ''}`,
    `To write to: ${people(reading.targets)}`,
    reading.copies.length > 0 ? `Copies to: ${people(reading.copies)}` : null,
    ...reading.events.map(
      (event) => `${dayInWords(event.on)}: ${event.what}${event.place ? `, ${event.place}` : ''}`,
    ),
    reading.deadline && `Act by ${dayInWords(reading.deadline)}`,
    reading.forward === null
      ? null
      : `Asks to be passed on${reading.forward > 0 ? ` to ${othersInWords(reading.forward)}` : ''}`,
    reading.missing.length > 0
      ? `Asked for, but not in the text: ${reading.missing.map(missingWords).join(', ')}`
      : null,
  ];
  return lines.filter((line): line is string => Boolean(line));
}

function people(recipients: readonly Recipient[]): string {
  if (recipients.length === 0) return 'nobody named';
  return recipients
    .map((one) =>
      [one.name ?? one.role ?? 'no name', ...one.emails, ...one.faxes.map((fax) => `fax ${fax}`)].join(', '),
    )
    .join('; ');
}

function missingWords(missing: string): string {
  return (
    {
      'target-address': 'an address to write to',
      'copy-address': 'an address for copies',
      letter: 'the letter',
    }[missing] ?? missing
  );
}

/** What was found in an archive. */
export interface ArchiveFound {
  readonly messages: number;
  readonly appeals: number;
  readonly years: { readonly first: string; readonly last: string } | null;
}

/** What a moderator gets when an archive has been read. */
export function archiveBlocks(
  { messages, appeals, years }: ArchiveFound,
  list: string,
  page: string,
): MailBlock[] {
  const when = !years
    ? ''
    : years.first === years.last
      ? `, of ${years.first}`
      : `, from ${years.first} to ${years.last}`;
  return [
    {
      p: `An archive was imported into ${list}: ${inWords(messages, 'message')}, with ${inWords(appeals, 'appeal')} in them${when}.`,
    },
    {
      p: 'They are held without a mail about each, and none goes out by itself. You can let them be, or decide on one as on any other.',
    },
    { button: { label: 'See them on the desk', url: page } },
  ];
}

const inWords = (count: number, what: string): string =>
  `${new Intl.NumberFormat('en').format(count)} ${what}${count === 1 ? '' : 's'}`;

/** What all moderators of the list get once one of them has decided. */
export function decidedBlocks(
  appeal: StoredAppeal,
  decision: Decision,
  page: string,
  changes: readonly Change[],
  begins: Date | null = null,
): MailBlock[] {
  const who = decision.by.name ?? decision.by.address;
  return [
    decision.decision === 'approve'
      ? {
          p: `${who} approved “${appeal.reading.title}”. ${begins ? `It goes out on ${dayInWords(begins.toISOString().slice(0, 10))}, ${begins.toISOString().slice(11, 16)} UTC.` : 'It is on its way to the subscribers.'}`,
        }
      : { p: `${who} turned down “${appeal.reading.title}”. Nobody gets it.` },
    ...(decision.reason ? [{ quote: decision.reason }] : []),
    ...changedLines(changes).map((line) => ({ p: line })),
    ...(decision.decision === 'approve'
      ? [
          {
            p: 'To pause it, slow it down or cancel it, reply with pause, slow 100 or cancel; with status to hear how it goes.',
          },
        ]
      : []),
    {
      button: { label: decision.decision === 'approve' ? 'Watch it go out' : 'See the decision', url: page },
    },
  ];
}

/** "Changed before by Vera: title, deadline." A sentence for each who changed something. */
function changedLines(changes: readonly Change[]): string[] {
  const byWhom = new Map<string, Set<string>>();
  for (const { by, field } of changes) {
    const who = by.name ?? by.address;
    byWhom.set(who, (byWhom.get(who) ?? new Set()).add(FIELD_WORDS[field]));
  }
  return [...byWhom].map(([who, fields]) => `Changed before by ${who}: ${[...fields].join(', ')}.`);
}
