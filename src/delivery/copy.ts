import type { StoredAppeal } from '../appeals/service.ts';
import type { Deps } from '../deps.ts';
import { copyAddress, forwardAddress, readyForward, readyLetters } from '../letters/letter.ts';
import { type List, listAddresses } from '../lists/list.ts';
import { type Attachment, compose, encodeMailbox } from '../mail/compose.ts';
import { listHeaders } from '../mail/list-headers.ts';
import { type Compiled, compile, type Marker, marker, splice } from '../mail/splice.ts';
import { renderText } from '../mail/text.ts';
import { renderHtml } from '../mail/text-html.ts';
import { calendarOf } from './calendar.ts';
import { type CopyLinks, copyBlocks } from './copy-blocks.ts';
import type { Copy } from './send.ts';
import type { OpenDelivery } from './store/chunks.ts';
import type { Dispatch } from './store/dispatches.ts';

export interface CopyOf {
  readonly dispatch: Pick<Dispatch, 'id' | 'createdAt'>;
  readonly appeal: StoredAppeal;
  readonly list: List;
  /** Marked as a test in its subject. */
  readonly isTest?: boolean;
}

/**
 * Composes a dispatch once and answers what makes one subscriber's copy of it: the compiled message with her address,
 * links and Message-ID spliced in, in an envelope whose sender names the copy. The same copy each time.
 */
export async function copiesOf(
  deps: Pick<Deps, 'tokens' | 'config'>,
  what: CopyOf,
): Promise<(delivery: OpenDelivery) => Copy> {
  const markers = markersOf(what);
  const compiled = await compileDispatch(deps, what, markers);
  return (delivery) => spliceCopy(deps, what, compiled, delivery);
}

interface Markers {
  readonly to: Marker;
  readonly copy: Marker;
  readonly share: Marker;
  readonly action: Marker;
}

/** Salted with the trace, which no text of the appeal's can know. */
function markersOf({ dispatch, appeal }: CopyOf): Markers {
  const salt = `${appeal.trace} ${dispatch.id}`;
  return {
    to: marker('to', salt, 'mailbox'),
    copy: marker('copy', salt),
    share: marker('share', salt),
    action: marker('action', salt),
  };
}

async function compileDispatch(
  { config }: Pick<Deps, 'config'>,
  { dispatch, appeal, list, isTest = false }: CopyOf,
  markers: Markers,
): Promise<Compiled> {
  const links = linksOf(config, appeal, markers);
  const { blocks, html } = fitting(appeal, list, links);
  const { post, owner } = listAddresses(list, config.MAIL_DOMAIN);
  const page = `${config.BASE_URL}/appeals/${appeal.slug}`;
  const made = { slug: appeal.slug, url: page, mailDomain: config.MAIL_DOMAIN, at: dispatch.createdAt };
  const calendar = list.calendar ? calendarOf({ reading: appeal.reading, ...made }) : null;
  const message = await compose({
    from: { name: list.title, address: post },
    to: { name: null, address: markers.to.text },
    replyTo: { name: `${list.name} moderators`, address: owner },
    subject: `${isTest ? 'Test: ' : ''}[${list.name}] ${appeal.reading.title}`,
    text: renderText(blocks),
    html,
    headers: listHeaders({
      list: { name: list.name, address: post, title: list.title },
      mailDomain: config.MAIL_DOMAIN,
      baseUrl: config.BASE_URL,
      unsubscribe: { https: `${config.BASE_URL}/u/${markers.action.text}`, mailto: `mailto:${links.leave}` },
      archivedAt: page,
      feedbackId: `${dispatch.id}:${list.name.toLowerCase()}:appeal:threefold`,
      precedence: 'list',
    }),
    attachments: calendar === null ? [] : [calendarFile(calendar)],
    messageId: `<${markers.copy.text}@${config.MAIL_DOMAIN}>`,
    date: dispatch.createdAt,
  });
  return compile(message, Object.values(markers));
}

/** Gmail cuts longer mail off, with the link to leave at its end: 102 kB, less what fills the markers. */
const MOST_HTML = 100_000;

/** The copy in blocks and in HTML, with as much of the appeal in full as mail programs show. */
function fitting({ reading, post }: StoredAppeal, list: List, links: CopyLinks) {
  const { title, language, summary: preheader } = reading;
  for (let text = post.text; ; ) {
    const whole = text.length === post.text.length;
    const blocks = copyBlocks({ reading, listName: list.name, text, whole }, links);
    const html = renderHtml(blocks, { title, language, preheader });
    const over = Buffer.byteLength(html) - MOST_HTML;
    if (over <= 0 || text === '') return { blocks, html };
    text = shortened(text, Math.ceil((over * text.length) / Buffer.byteLength(text)));
  }
}

/** The first paragraphs of a text, without the last `less` characters at least. */
function shortened(text: string, less: number): string {
  const kept = text.slice(0, Math.max(0, text.length - less));
  const end = kept.lastIndexOf('\n\n');
  return end === -1 ? '' : kept.slice(0, end);
}

const calendarFile = (calendar: string): Attachment => ({
  filename: 'dates.ics',
  contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
  content: Buffer.from(calendar),
});

function linksOf(config: Pick<Deps, 'config'>['config'], appeal: StoredAppeal, markers: Markers): CopyLinks {
  const sender = { ...config, shareToken: markers.share.text, name: null };
  return {
    page: `${config.BASE_URL}/s/${markers.share.text}`,
    letters: readyLetters(appeal.reading, sender).map((letter) => (letter.to.length > 0 ? letter.url : null)),
    copyAddress: copyAddress(sender),
    forwardAddress: forwardAddress(sender),
    forward: readyForward(appeal.reading, sender).url,
    preferences: `${config.BASE_URL}/p/${markers.action.text}`,
    leave: `leave+${markers.action.text}@${config.MAIL_DOMAIN}`,
  };
}

function spliceCopy(
  { tokens, config }: Pick<Deps, 'tokens' | 'config'>,
  { dispatch, appeal }: CopyOf,
  compiled: Compiled,
  delivery: OpenDelivery,
): Copy {
  const { subscriber, subscription, name, address } = delivery;
  const copy = tokens.sign({ kind: 'delivery', dispatch: dispatch.id, subscriber });
  const message = splice(compiled, {
    to: encodeMailbox({ name, address }),
    copy,
    share: tokens.sign({ kind: 'share', appeal: appeal.id, by: { subscriber } }),
    action: tokens.sign({ kind: 'action', subscription }),
  });
  return { envelope: { from: `bounce+${copy}@${config.MAIL_DOMAIN}`, to: address }, message };
}
