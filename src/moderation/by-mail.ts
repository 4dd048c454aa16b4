import type { StoredAppeal } from '../appeals/service.ts';
import type { Deps } from '../deps.ts';
import { Refused } from '../errors.ts';
import { addressKey } from '../mail/address.ts';
import type { MailBlock } from '../mail/text.ts';
import { ringNotices, writeNotice } from '../notices/service.ts';
import { readVerdict } from './decision.ts';
import { decide, moderatorByToken } from './service.ts';

export interface ModeratorReply {
  /** The signed token in the address the reply came to. */
  readonly token: string;
  readonly from: { readonly address: string };
  readonly text: string;
  readonly messageId: string | null;
  readonly trace: string;
}

/**
 * Decides by a moderator's reply. The token says who was asked, and the reply must come from that address:
 * a forwarded notice decides nothing. Whatever does not decide is answered with what is accepted.
 *
 * @throws Refused 'bad-token', 'not-a-moderator'
 */
export async function decideByMail(deps: Deps, reply: ModeratorReply): Promise<string> {
  const { appeal, moderator } = await moderatorByToken(deps, reply.token);
  if (addressKey(reply.from.address) !== addressKey(moderator.address)) throw new Refused('not-a-moderator');
  const verdict = readVerdict(reply.text);
  if (!verdict) {
    await answer(deps, reply, appeal, moderator, [
      {
        p: `Your reply about “${appeal.reading.title}” decided nothing: its first line was neither ok nor no.`,
      },
      {
        p: 'Reply with ok alone on the first line to send the appeal, or with no and a reason to turn it down.',
      },
    ]);
    return 'a reply that decides nothing; answered';
  }
  try {
    await decide(deps, appeal.id, verdict, { address: moderator.address, name: moderator.name, via: 'mail' });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const found = error.found ? ` It was ${error.found}.` : '';
    await answer(deps, reply, appeal, moderator, [{ p: `${error.message}${found}` }]);
    return `refused: ${error.message}`;
  }
  return `decided: ${verdict.decision}`;
}

async function answer(
  deps: Deps,
  reply: ModeratorReply,
  appeal: StoredAppeal,
  moderator: { address: string; name: string | null },
  blocks: readonly MailBlock[],
): Promise<void> {
  const id = await writeNotice(deps, deps.db, {
    kind: 'answer',
    to: moderator,
    subject: `Re: ${appeal.reading.title}`,
    blocks,
    language: 'en',
    replyTo: `moderate+${reply.token}@${deps.config.MAIL_DOMAIN}`,
    inReplyTo: { messageId: reply.messageId },
    list: appeal.list,
    appeal: appeal.id,
    trace: reply.trace,
    once: `moderation-answer:${reply.trace}`,
  });
  await ringNotices(deps, [id]);
}
