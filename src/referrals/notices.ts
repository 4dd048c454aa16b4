import type { AppealForReaders } from '../appeals/for-readers.ts';
import { REFUSALS } from '../errors.ts';
import type { MailBlock } from '../mail/text.ts';
import type { Sharer } from '../mail/tokens.ts';
import type { NoticeDraft } from '../notices/notice.ts';
import type { ChainFigures } from './chain.ts';
import { CAP_DAYS, type FriendAnswer, MONTHLY_CAP } from './friends.ts';

interface Places {
  readonly BASE_URL: string;
  readonly MAIL_DOMAIN: string;
}

/** The personal page of one reader or friend. */
export function shareUrl(places: Pick<Places, 'BASE_URL'>, shareToken: string): string {
  return `${places.BASE_URL}/s/${shareToken}`;
}

/** What a friend gets: once, in the forwarder's name, with her own link and a way to stop it for good. */
export function friendNotice(
  places: Places,
  appeal: AppealForReaders,
  friend: {
    readonly address: string;
    readonly referral: number;
    readonly shareToken: string;
    readonly refuseToken: string;
    readonly language: string;
  },
  from: { readonly name: string; readonly note: string | null },
): NoticeDraft {
  const refuseUrl = `${places.BASE_URL}/refuse/${friend.refuseToken}`;
  const refuseAddress = `refuse+${friend.refuseToken}@${places.MAIL_DOMAIN}`;
  return {
    kind: 'friend',
    to: { address: friend.address },
    from: { local: 'threefold', name: `${from.name} via Threefold` },
    subject: `${from.name} asks you to read: ${appeal.title}`,
    language: friend.language,
    headers: {
      // RFC 8058: mail programs show it as their own button; POST to the page refuses.
      'List-Unsubscribe': `<${refuseUrl}>, <mailto:${refuseAddress}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
    appeal: appeal.id,
    referral: friend.referral,
    trace: appeal.trace,
    once: `friend:${friend.referral}`,
    blocks: [
      { p: `${from.name} asked us to pass on to you an appeal that came over ${appeal.listTitle}.` },
      ...(from.note ? [{ quote: from.note }] : []),
      { heading: appeal.title },
      ...(appeal.summary ? [{ p: appeal.summary }] : []),
      { button: { label: 'Read it and act', url: shareUrl(places, friend.shareToken) } },
      {
        small: `${from.name} typed your address for this one mail. We do not keep it: only a fingerprint, so that nobody sends you this again. There will be no reminder, and never more than ${MONTHLY_CAP} such mails in ${CAP_DAYS} days, whoever asks.`,
      },
      { small: `Never write to me again: ${refuseUrl} or an empty mail to ${refuseAddress}` },
    ],
  };
}

/** Tells a reader who sent her own mail who counts, how far the chain has come, and her personal link. */
export function forwardReceipt(
  places: Places,
  appeal: AppealForReaders,
  reader: {
    readonly by: Sharer;
    readonly address: string;
    readonly name: string | null;
    readonly shareToken: string;
  },
  told: {
    readonly answers: readonly FriendAnswer[];
    readonly figures: ChainFigures;
    readonly messageId: string | null;
    readonly trace: string;
  },
): NoticeDraft {
  return {
    kind: 'receipt',
    to: { address: reader.address, name: reader.name },
    subject: `Thank you for passing on: ${appeal.title}`,
    language: appeal.language,
    inReplyTo: { messageId: told.messageId },
    list: appeal.listId,
    appeal: appeal.id,
    trace: told.trace,
    once: `receipt:forward:${appeal.id}:${JSON.stringify(reader.by)}:${told.trace}`,
    blocks: [
      ...answersAsBlocks(told.answers),
      { p: soFar(told.figures) },
      { button: { label: 'Your own page of this appeal', url: shareUrl(places, reader.shareToken) } },
      {
        small:
          'The page is yours: whoever comes by its address counts as brought by you. We wrote to none of your friends and keep none of their addresses.',
      },
    ],
  };
}

function answersAsBlocks(answers: readonly FriendAnswer[]): MailBlock[] {
  const counted = answers.filter((answer) => answer.is === 'taken');
  const others = answers.filter((answer) => answer.is !== 'taken');
  if (answers.length === 0) {
    return [
      {
        p: 'Your mail reached us, but we found no friend’s address in To or Cc. Addresses in Bcc do not come with a mail; your friends still count once they open your link.',
      },
    ];
  }
  return [
    ...(counted.length > 0
      ? [
          { p: `Counted as brought by you: ${counted.length}.` },
          { list: counted.map(({ masked }) => masked ?? '…') },
        ]
      : [{ p: 'Nobody new was counted this time.' }]),
    ...(others.length > 0 ? [{ p: 'Not counted:' }, { list: others.map(whyNot) }] : []),
  ];
}

function whyNot(answer: FriendAnswer): string {
  const says = answer.is === 'taken' ? '' : REFUSALS[answer.is].says;
  return `${answer.masked ?? 'a piece that is no address'}: ${says}`;
}

function soFar({ people, generations }: ChainFigures): string {
  if (people === 0) return 'You are among the first to pass this appeal on.';
  const persons = people === 1 ? 'one person' : `${people} people`;
  const steps = generations === 1 ? 'one step' : `${generations} steps`;
  return `So far the appeal has been passed on to ${persons}, in ${steps} from the list.`;
}
