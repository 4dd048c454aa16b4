import { mailboxValue } from './compose.ts';

/** What the headers of a list's mail are made from. */
export interface ListHeaderInput {
  readonly list: {
    /** As in its address, such as `labor-l`. */
    readonly name: string;
    /** Where posts go. */
    readonly address: string;
    /** For people; null where it has none. */
    readonly title: string | null;
  };
  readonly mailDomain: string;
  /** Without a slash at the end. */
  readonly baseUrl: string;
  /** Whole URIs; `https` is asked by POST, `mailto` by a mail without a body. */
  readonly unsubscribe: { readonly https: string; readonly mailto: string };
  /** The page of this very message. */
  readonly archivedAt?: string;
  /** `a:b:c:sender`: up to three fields of the sender's choice and its own name. */
  readonly feedbackId: string;
  readonly precedence: 'list' | 'bulk';
}

/**
 * Marks what this service sent, whoever passes it on. It names the mail domain of the installation, so that
 * two of them can feed each other's lists.
 */
export const LOOP_HEADER = 'X-Threefold-Loop';

/** The headers of a copy that went to a list's subscribers, in the order to be written. */
export function listHeaders(input: ListHeaderInput): Record<string, string> {
  const { list, mailDomain, baseUrl, unsubscribe, archivedAt, feedbackId, precedence } = input;
  const name = list.name.toLowerCase();
  const page = uri(`${baseUrl}/lists/${encodeURIComponent(name)}`);
  const request = (command: string): string => uri(`mailto:${name}-request@${mailDomain}?subject=${command}`);
  return {
    'List-Id': listId(name, mailDomain, list.title),
    'List-Post': uri(`mailto:${list.address}`),
    'List-Help': request('help'),
    'List-Subscribe': `${page}, ${request('subscribe')}`,
    'List-Unsubscribe': `${uri(unsubscribe.https)}, ${uri(unsubscribe.mailto)}`,
    // RFC 8058 section 3.1. Providers heed it with an https URI that DKIM covers.
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    'List-Owner': uri(`mailto:${name}-owner@${mailDomain}`),
    'List-Archive': page,
    ...(archivedAt === undefined ? {} : { 'Archived-At': uri(archivedAt) }),
    Precedence: precedence,
    'Feedback-ID': feedbackId,
    [LOOP_HEADER]: mailDomain,
  };
}

/**
 * The headers of a mail that the service writes of itself: `replied` where it answers a message, `generated`
 * otherwise (RFC 3834 section 5). Its envelope sender must be the null one, or one that is never answered.
 */
export function automaticHeaders(cause: 'replied' | 'generated', mailDomain: string): Record<string, string> {
  return {
    'Auto-Submitted': `auto-${cause}`,
    // For Exchange (MS-OXCMAIL section 2.2.3.2.14). Not "All", which would keep bounces from us as well.
    'X-Auto-Response-Suppress': 'DR, RN, NRN, OOF, AutoReply',
    [LOOP_HEADER]: mailDomain,
  };
}

/** RFC 2919 section 2: a name for people and an identifier that looks like a domain and stays. */
function listId(name: string, mailDomain: string, title: string | null): string {
  const id = `${name}.${mailDomain}`.replace(/[^\w.-]/g, '-').toLowerCase();
  return title ? mailboxValue({ name: title, address: id }) : `<${id}>`;
}

/** RFC 2369 section 2: a URI in angle brackets; what may not stand in one (RFC 3986 section 2), or parts two, is encoded. */
function uri(text: string): string {
  return `<${text.replace(/[^\w.~:/?#[\]@!$&'()*+;=%-]/gu, percentEncoded)}>`;
}

function percentEncoded(character: string): string {
  return Buffer.from(character).toString('hex').replace(/../g, '%$&').toUpperCase();
}
