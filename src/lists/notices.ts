import type { MailBlock } from '../mail/text.ts';
import type { NoticeDraft } from '../notices/notice.ts';
import { type List, listAddresses } from './list.ts';

/** Where the service is reached, by web and by mail. */
export interface Places {
  readonly BASE_URL: string;
  readonly MAIL_DOMAIN: string;
}

export interface Addressee {
  readonly address: string;
  readonly name: string | null;
  readonly language: string;
}

type Envelope = Pick<NoticeDraft, 'to' | 'language' | 'from' | 'list'>;

function fromList(list: List, person: Addressee): Envelope {
  return {
    to: { address: person.address, name: person.name },
    language: person.language,
    from: { local: `${list.name.toLowerCase()}-request`, name: list.title },
    list: list.id,
  };
}

/** Asks a would-be subscriber whether it was she; `once` names the day, so that nobody is flooded. */
export function confirmNotice(
  places: Places,
  list: List,
  person: Addressee,
  ask: { readonly token: string; readonly once: string },
): NoticeDraft {
  const replyTo = `confirm+${ask.token}@${places.MAIL_DOMAIN}`;
  return {
    ...fromList(list, person),
    kind: 'confirm',
    subject: `Confirm: do you want to join ${list.title}?`,
    replyTo,
    once: ask.once,
    blocks: [
      {
        p: `Somebody, most likely you, asked that this address receive ${list.title}. Say yes on the page below, or simply reply to this mail.`,
      },
      { button: { label: `Join ${list.title}`, url: `${places.BASE_URL}/confirm/${ask.token}` } },
      { small: 'If it was not you, do nothing. Without your answer you will not be subscribed.' },
    ],
  };
}

/** Answers a request for what is there already; told only to the address itself. */
export function alreadyNotice(
  places: Places,
  list: List,
  person: Addressee,
  ask: { readonly actionToken: string; readonly once: string },
): NoticeDraft {
  return {
    ...fromList(list, person),
    kind: 'confirm',
    subject: `You are on ${list.title} already`,
    once: ask.once,
    blocks: [
      {
        p: `Somebody, most likely you, asked that this address receive ${list.title}. It does already, so there is nothing to do.`,
      },
      { button: { label: 'Look at your preferences', url: `${places.BASE_URL}/p/${ask.actionToken}` } },
    ],
  };
}

export function welcomeNotice(
  places: Places,
  list: List,
  person: Addressee,
  actionToken: string,
): NoticeDraft {
  const addresses = listAddresses(list, places.MAIL_DOMAIN);
  const about: MailBlock[] = list.description ? [{ p: list.description }] : [];
  return {
    ...fromList(list, person),
    kind: 'welcome',
    subject: `Welcome to ${list.title}`,
    blocks: [
      { p: `You are on ${list.title} now. Its appeals will come to ${person.address}.` },
      ...about,
      {
        button: { label: 'Pause, change or leave at any time', url: `${places.BASE_URL}/p/${actionToken}` },
      },
      {
        small: `By mail: write to ${addresses.unsubscribe} to leave, or to ${addresses.request} with the word HELP.`,
      },
    ],
  };
}

/** Tells one who left that it is done and how to come back. */
export function goodbyeNotice(places: Places, list: List, person: Addressee): NoticeDraft {
  const addresses = listAddresses(list, places.MAIL_DOMAIN);
  return {
    ...fromList(list, person),
    kind: 'goodbye',
    subject: `You have left ${list.title}`,
    blocks: [
      { p: `${person.address} gets no more mail from ${list.title}. Nothing else needs to be done.` },
      {
        p: `If this was a mistake, or if you wish to come back one day: write to ${addresses.subscribe} or use the page.`,
      },
      {
        button: {
          label: `The page of ${list.title}`,
          url: `${places.BASE_URL}/lists/${encodeURIComponent(list.name.toLowerCase())}`,
        },
      },
    ],
  };
}

/** One line of a command mail and what came of it. */
export interface Obeyed {
  /** As written. */
  readonly line: string;
  readonly did: readonly string[];
}

export function answerNotice(
  person: Addressee,
  answer: {
    readonly list: List | null;
    readonly obeyed: readonly Obeyed[];
    readonly messageId: string | null;
    readonly once: string | null;
  },
): NoticeDraft {
  const envelope: Envelope = answer.list
    ? fromList(answer.list, person)
    : {
        to: { address: person.address, name: person.name },
        language: person.language,
        from: { local: 'listserv', name: 'Threefold' },
      };
  return {
    ...envelope,
    kind: 'answer',
    subject: 'What your commands came to',
    inReplyTo: { messageId: answer.messageId },
    ...(answer.once ? { once: answer.once } : {}),
    blocks: answer.obeyed.flatMap(({ line, did }): MailBlock[] => [
      { quote: line },
      ...did.map((text): MailBlock => ({ p: text })),
    ]),
  };
}
