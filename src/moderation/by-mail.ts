import { appealOf, type StoredAppeal, stateOf } from '../appeals/service.ts';
import { readTime } from '../delivery/steer/order.ts';
import { sendTestCopy } from '../delivery/test-copy.ts';
import type { Deps, Store } from '../deps.ts';
import { Refused } from '../errors.ts';
import { addressKey } from '../mail/address.ts';
import type { MailBlock } from '../mail/text.ts';
import { ringNotices, writeNotice } from '../notices/service.ts';
import { type Decider, ownLines, type Verdict } from './decision.ts';
import { type EditableField, FIELD_WORDS } from './edit/changes.ts';
import { draftOf } from './edit/draft.ts';
import { carryOut, INSTRUCTIONS, type Instruction } from './edit/instructions.ts';
import { saveDraft } from './edit/service.ts';
import { type Reply, readReply } from './reply.ts';
import { alreadyDecided, decide, moderatorByToken } from './service.ts';
import { type MailOrder, readMailOrder, steerByMail } from './steering.ts';

export interface ModeratorReply {
  /** The signed token in the address the reply came to. */
  readonly token: string;
  readonly from: { readonly address: string };
  readonly text: string;
  readonly messageId: string | null;
  readonly trace: string;
}

/**
 * Changes and decides by a moderator's reply: lines such as `deadline: 2001-04-01`, then ok or no. All of it is done
 * or nothing. The token says who was asked, and the reply must come from that address: a forwarded notice decides
 * nothing. Whatever is not understood is answered with what is accepted.
 *
 * @throws Refused 'bad-token', 'not-a-moderator'
 */
export async function decideByMail(deps: Deps, reply: ModeratorReply): Promise<string> {
  const { appeal, moderator } = await moderatorByToken(deps, reply.token);
  if (addressKey(reply.from.address) !== addressKey(moderator.address)) throw new Refused('not-a-moderator');
  const by = { address: moderator.address, name: moderator.name, via: 'mail' } as const;
  const order = appeal.state === 'approved' ? readMailOrder(ownLines(reply.text)) : null;
  if (order) return steered(deps, { reply, appeal, moderator, order, by });
  const asked = ownLines(reply.text)[0] ?? '';
  if (/^\W{0,3}test\W{0,3}$/i.test(asked)) {
    await sendTestCopy(deps, appeal, moderator);
    return 'a test copy sent';
  }
  const read = readReply(reply.text);
  const { instructions, verdict, unread } = read;
  const said = (blocks: readonly MailBlock[]) => answer(deps, reply, appeal, moderator, blocks);
  if (!verdict && (unread.length > 0 || instructions.length === 0)) {
    await said(notUnderstood(appeal, unread));
    return 'a reply that decides nothing; answered';
  }
  try {
    const fields = await carryOutAll(deps, appeal.id, read, by);
    if (verdict) return `decided: ${verdict.decision}`;
    await said(changed(appeal, fields));
    return `changed: ${fields.join(', ') || 'nothing'}`;
  } catch (error) {
    if (error instanceof NotAccepted) {
      await said([{ p: `Nothing was done about “${appeal.reading.title}”. ${error.message}` }, ...ACCEPTED]);
      return `not accepted: ${error.message}`;
    }
    if (!(error instanceof Refused)) throw error;
    const found = error.found ? ` It was ${error.found}.` : '';
    await said([{ p: `${error.message}${found}` }]);
    return `refused: ${error.message}`;
  }
}

/** An instruction that cannot be carried out, in words for its writer. */
class NotAccepted extends Error {
  override readonly name = 'NotAccepted';
}

/** An order about the sending of an approved appeal. */
async function steered(
  deps: Deps,
  {
    reply,
    appeal,
    moderator,
    order,
    by,
  }: {
    readonly reply: ModeratorReply;
    readonly appeal: StoredAppeal;
    readonly moderator: { address: string; name: string | null };
    readonly order: MailOrder;
    readonly by: Decider;
  },
): Promise<string> {
  try {
    const { outcome, blocks } = await steerByMail(deps, appeal, order, by);
    await answer(deps, reply, appeal, moderator, blocks);
    return outcome;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    await answer(deps, reply, appeal, moderator, [
      { p: `${error.message}${error.found ? ` Found: ${error.found}.` : ''}` },
    ]);
    return `refused: ${error.message}`;
  }
}

/** Changes and decides in one transaction; answers the fields that were changed. @throws NotAccepted, Refused */
async function carryOutAll(
  deps: Deps,
  id: number,
  { instructions, verdict: said, at }: Reply,
  by: Decider,
): Promise<readonly EditableField[]> {
  const verdict = said?.decision === 'approve' && at !== null ? approvalAt(at, deps.now()) : said;
  if (instructions.length === 0) {
    if (verdict) await decide(deps, id, verdict, by);
    return [];
  }
  let fields: readonly EditableField[] = [];
  const first = async (tx: Store): Promise<void> => {
    fields = await changeBy({ ...deps, db: tx }, id, instructions, by);
  };
  if (verdict) await decide(deps, id, verdict, by, { first });
  else await deps.db.transaction().execute(first);
  return fields;
}

/** @throws NotAccepted */
function approvalAt(typed: string, now: Date): Verdict {
  const read = readTime(typed, now);
  if ('wrong' in read) throw new NotAccepted(read.wrong);
  return { decision: 'approve', ...(read.at ? { at: read.at } : {}) };
}

async function changeBy(
  deps: Deps,
  id: number,
  instructions: readonly Instruction[],
  by: Decider,
): Promise<readonly EditableField[]> {
  if ((await stateOf(deps.db, id)) !== 'held') throw await alreadyDecided(deps.db, id);
  const appeal = await appealOf(deps.db, { id });
  const carried = carryOut(draftOf(appeal.reading), instructions);
  if ('wrong' in carried) throw new NotAccepted(carried.wrong);
  const saved = await saveDraft(deps, appeal, carried.draft, by);
  if (saved.is === 'wrong') throw new NotAccepted(Object.values(saved.wrong).join(' '));
  return saved.fields;
}

/** What a reply may hold. */
const ACCEPTED: readonly MailBlock[] = [
  {
    p: 'Reply with ok alone on the first line to send the appeal, with ok at 2001-03-24 09:00 to send it then (UTC), with test to get a copy yourself, or with no and a reason to turn it down. To change something before, put any of these lines above the ok:',
  },
  { list: Object.values(INSTRUCTIONS) },
  {
    p: 'Without an ok the changes are kept and the appeal goes on waiting. Letters are changed on the page.',
  },
];

function notUnderstood({ reading }: StoredAppeal, [line = '']: readonly string[]): MailBlock[] {
  const asked = /^help\W*$/i.test(line);
  const found = line
    ? ` “${line.slice(0, 100).toWellFormed()}” is neither ok nor no, and changes nothing.`
    : '';
  return [
    {
      p: asked
        ? `You asked what can be done by mail about “${reading.title}”.`
        : `Your reply about “${reading.title}” decided nothing.${found}`,
    },
    ...ACCEPTED,
  ];
}

function changed({ reading }: StoredAppeal, fields: readonly EditableField[]): MailBlock[] {
  const what = fields.map((field) => FIELD_WORDS[field]).join(', ');
  return [
    { p: what ? `Changed in “${reading.title}”: ${what}.` : `“${reading.title}” says all that already.` },
    { p: 'It still waits. Reply with ok alone on the first line to send it, or with no to turn it down.' },
  ];
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
