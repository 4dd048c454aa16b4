import type { Deps, Store } from '../deps.ts';
import { maskAddress } from '../mail/address.ts';
import { compose } from '../mail/compose.ts';
import { automaticHeaders } from '../mail/list-headers.ts';
import { outgoing } from '../mail/outgoing.ts';
import { renderText } from '../mail/text.ts';
import { renderHtml } from '../mail/text-html.ts';
import type { Sent, Transport } from '../mail/transport.ts';
import { done, failed, type Outcome, retry } from '../queue/catalogue.ts';
import type { NoticeDraft } from './notice.ts';
import {
  findNotice,
  keepNotice,
  lockQueued,
  markNoticeBounced,
  type NoticeOutcome,
  nextNoticeId,
  type QueuedNotice,
  recordNotice,
  waitingNotices,
  wasWritten,
} from './store.ts';

/**
 * Composes a notice and stores it in `tx`, so that it is there exactly if the fact it tells of is.
 * Ring its id after the commit. Null where a notice with the same `once` was written before.
 */
export async function writeNotice(deps: Deps, tx: Store, draft: NoticeDraft): Promise<number | null> {
  if (draft.once && (await wasWritten(tx, draft.once))) return null;
  const id = await nextNoticeId(tx);
  const token = deps.tokens.sign({ kind: 'notice', notice: id });
  const messageId = `<${token}@${deps.config.MAIL_DOMAIN}>`;
  const kept = await keepNotice(
    tx,
    {
      id,
      kind: draft.kind,
      to: draft.to.address,
      masked: maskAddress(draft.to.address),
      // RFC 3834 section 3.3: an answer goes out with the null sender, so that nothing answers it.
      envelopeFrom: draft.inReplyTo ? '' : `bounce+${token}@${deps.config.MAIL_DOMAIN}`,
      messageId,
      message: await composeNotice(deps, draft, messageId),
      list: draft.list ?? null,
      appeal: draft.appeal ?? null,
      referral: draft.referral ?? null,
      trace: draft.trace ?? null,
      once: draft.once ?? null,
    },
    deps.now(),
  );
  return kept ? id : null;
}

/** A mail that is composed elsewhere, such as a copy of an appeal. */
export interface ReadyNotice extends Pick<NoticeDraft, 'kind' | 'list' | 'appeal' | 'trace'> {
  readonly to: string;
  /** Composes it; `id` is that of the notice, and no other mail's. */
  readonly compose: (id: number) => Promise<{ readonly message: Buffer; readonly messageId: string }>;
}

/** Stores a mail that is composed elsewhere, and answers its id. Ring it after the commit. */
export async function writeReady(deps: Deps, tx: Store, ready: ReadyNotice): Promise<number> {
  const id = await nextNoticeId(tx);
  const token = deps.tokens.sign({ kind: 'notice', notice: id });
  const { message, messageId } = await ready.compose(id);
  await keepNotice(
    tx,
    {
      id,
      kind: ready.kind,
      to: ready.to,
      masked: maskAddress(ready.to),
      envelopeFrom: `bounce+${token}@${deps.config.MAIL_DOMAIN}`,
      messageId,
      message,
      list: ready.list ?? null,
      appeal: ready.appeal ?? null,
      referral: null,
      trace: ready.trace ?? null,
      once: null,
    },
    deps.now(),
  );
  return id;
}

/** Rings for notices whose transaction is committed. */
export async function ringNotices(deps: Deps, ids: readonly (number | null)[]): Promise<void> {
  for (const notice of ids) if (notice !== null) await deps.bell.ring('send-notice', { notice });
}

function composeNotice(deps: Deps, draft: NoticeDraft, messageId: string): Promise<Buffer> {
  const { local, name } = draft.from ?? { local: 'threefold', name: 'Threefold' };
  const answered = draft.inReplyTo?.messageId?.replace(/^<|>$/g, '');
  return compose({
    from: { name, address: `${local}@${deps.config.MAIL_DOMAIN}` },
    to: { name: draft.to.name ?? null, address: draft.to.address },
    ...(draft.replyTo ? { replyTo: { name, address: draft.replyTo } } : {}),
    ...(answered ? { inReplyTo: `<${answered}>`, references: [`<${answered}>`] } : {}),
    subject: draft.subject,
    text: renderText(draft.blocks),
    html: renderHtml(draft.blocks, { title: draft.subject, language: draft.language }),
    headers: {
      ...automaticHeaders(draft.inReplyTo ? 'replied' : 'generated', deps.config.MAIL_DOMAIN),
      ...draft.headers,
    },
    messageId,
    date: deps.now(),
  });
}

/**
 * Sends one notice. The row stays locked while the relay has it, so that no two processes send it; a crash between
 * the relay's reply and the commit repeats it with the same Message-ID.
 */
export async function sendNotice(deps: Deps, transport: Transport, id: number): Promise<Outcome> {
  return deps.db.transaction().execute(async (tx) => {
    const notice = await lockQueued(tx, id);
    if (!notice) return done('nothing to send');
    const envelope = { from: notice.envelopeFrom, to: notice.to };
    const sent = await transport.send(envelope, outgoing(notice.message));
    const outcome = noticeOutcome(sent, notice, deps.now());
    await recordNotice(tx, id, outcome);
    deps.log.info(
      {
        event: `notice-${outcome.state}`,
        trace: notice.trace,
        notice: id,
        kind: notice.kind,
        reply: outcome.replyCode,
      },
      'notice handed over',
    );
    return jobOutcome(outcome);
  });
}

const MAX_ATTEMPTS = 10;
/** Pause while no relay can be reached; nothing is handed over meanwhile. */
const OUTAGE_PAUSE_MS = 4_000;

/** Pure: what the relay's answer makes of a notice. One whose fate is not known is sent once more. */
export function noticeOutcome(
  sent: Sent,
  notice: Pick<QueuedNotice, 'attempts' | 'kind'>,
  now: Date,
): NoticeOutcome {
  const reply = 'reply' in sent ? sent.reply : { code: null, text: sent.why };
  const base = {
    replyCode: reply.code,
    replyText: reply.text,
    at: now,
    counts: true,
    nextTry: now,
    erase: false,
  };
  // A friend's address is not kept, nor a link that signs in.
  const gone = notice.kind === 'friend' || notice.kind === 'sign-in';
  switch (sent.is) {
    case 'accepted':
      return { ...base, state: 'sent', erase: gone };
    case 'refused':
      return { ...base, state: 'failed', erase: gone };
    case 'unreachable':
      return { ...base, state: 'queued', counts: false, nextTry: later(now, OUTAGE_PAUSE_MS) };
    case 'deferred':
    case 'unknown': {
      const tries = notice.attempts + 1;
      if (tries >= (sent.is === 'unknown' ? 2 : MAX_ATTEMPTS))
        return { ...base, state: 'failed', erase: gone };
      return {
        ...base,
        state: 'queued',
        nextTry: later(now, Math.min(60_000 * 2 ** (tries - 1), 4 * 3_600_000)),
      };
    }
    default:
      return sent satisfies never;
  }
}

function jobOutcome(outcome: NoticeOutcome): Outcome {
  if (outcome.state === 'sent') return done();
  const why = outcome.replyText ?? 'not sent';
  return outcome.state === 'failed'
    ? failed(why)
    : retry(why, outcome.nextTry.getTime() - outcome.at.getTime());
}

const later = (now: Date, ms: number): Date => new Date(now.getTime() + ms);

/** Which notice a returned mail was; null where there is none of this id. */
export const noticeOf = findNotice;

/** Marks a sent notice as come back. */
export const noticeBounced = markNoticeBounced;

/** Ids of the notices whose turn has come. */
export const noticesWaiting = waitingNotices;
