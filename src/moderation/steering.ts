import type { StoredAppeal } from '../appeals/service.ts';
import { dispatchesOfAppeal, type Live, liveOf, ordersByService, steer } from '../delivery/service.ts';
import { type Order, type Orderer, readPace } from '../delivery/steer/order.ts';
import type { Deps } from '../deps.ts';
import { Refused } from '../errors.ts';
import { listOf, moderatorsOf } from '../lists/service.ts';
import type { MailBlock } from '../mail/text.ts';
import { together } from '../notices/together.ts';

/** What a moderator's first line says about a sending under way. */
export type MailOrder =
  | { readonly is: 'status' }
  | { readonly is: 'order'; readonly order: Order; readonly why: string | null }
  | { readonly is: 'wrong'; readonly wrong: string };

/** What may be written, as people are told it. */
export const MAIL_ORDERS = [
  'status, how it goes',
  'pause, and why behind it',
  'resume',
  'slow 100, copies a minute at most; slow full for full speed',
  'cancel, for good, and why behind it',
] as const;

const WORDS = /^\W{0,3}(status|pause|stop|hold|resume|continue|go on|slow|cancel)\b(.*)/iu;

/** Reads a moderator's own lines; null where they give no order about a sending. Pure. */
export function readMailOrder([first = '']: readonly string[]): MailOrder | null {
  const [, word = '', after = ''] = WORDS.exec(first.slice(0, 500)) ?? [];
  const rest = after.replace(/^[\s:,.–—-]+/, '');
  const why = rest.trim().slice(0, 300) || null;
  switch (word.toLowerCase()) {
    case 'status':
      return { is: 'status' };
    case 'pause':
    case 'stop':
    case 'hold':
      return { is: 'order', order: { what: 'pause' }, why };
    case 'resume':
    case 'continue':
    case 'go on':
      return { is: 'order', order: { what: 'resume' }, why };
    case 'cancel':
      return { is: 'order', order: { what: 'cancel' }, why };
    case 'slow': {
      const read = readPace(
        rest.replace(/^(?:down )?(?:to )?/i, '').replace(/ (?:copies )?(?:a|per) minute\W*$/i, ''),
      );
      return 'wrong' in read
        ? { is: 'wrong', wrong: read.wrong }
        : { is: 'order', order: { what: 'slow', perMinute: read.perMinute }, why: null };
    }
    default:
      return null;
  }
}

/** Carries out a moderator's order about the sending of an appeal; answers what to tell her. */
export async function steerByMail(
  deps: Deps,
  appeal: StoredAppeal,
  said: MailOrder,
  by: Orderer,
): Promise<{ readonly outcome: string; readonly blocks: readonly MailBlock[] }> {
  const [dispatch] = await dispatchesOfAppeal(deps.db, appeal.id);
  if (!dispatch) throw new Refused('not-yet-approved');
  if (said.is === 'wrong')
    return { outcome: `not accepted: ${said.wrong}`, blocks: [{ p: said.wrong }, ...accepted] };
  if (said.is === 'order') await steer(deps, dispatch.id, said.order, by, said.why);
  const page = { label: 'Watch it go out', url: `${deps.config.BASE_URL}/dispatches/${dispatch.id}` };
  return {
    outcome: said.is === 'order' ? `steered: ${said.order.what}` : 'told how it goes',
    blocks: [...standing(appeal, await liveOf(deps, dispatch.id)), { button: page }, ...accepted],
  };
}

const accepted: readonly MailBlock[] = [
  { p: 'To steer it, reply with one of these on the first line:' },
  { list: [...MAIL_ORDERS] },
];

function standing({ reading }: StoredAppeal, live: Live): MailBlock[] {
  const { counts, total, settled } = live;
  const rest = [
    counts.deferred > 0 ? `${counts.deferred} put off by the relay` : null,
    counts.failed + counts.bounced > 0 ? `${counts.failed + counts.bounced} refused or come back` : null,
    live.perMinute === null ? null : `at most ${live.perMinute} copies a minute`,
    live.pausedBecause,
  ].filter(Boolean);
  return [
    {
      p: `“${reading.title}” is ${live.standing}: ${counts.sent} copies are sent, ${settled} of ${total} have an outcome${rest.map((one) => `; ${one}`).join('')}.`,
    },
  ];
}

/** Tells every moderator of a list, once, of a dispatch that paused by itself, and how to let it go on. */
export async function tellOfPauses(deps: Deps): Promise<void> {
  for (const { id, dispatch, list: listId, title, why } of await ordersByService(
    deps.db,
    new Date(deps.now().getTime() - DAY_MS),
  )) {
    const list = await listOf(deps, listId);
    await together(deps, async (_tx, write) => {
      for (const moderator of await moderatorsOf(deps, listId)) {
        const token = deps.tokens.sign({
          kind: 'moderate',
          appeal: dispatch.appeal,
          moderator: moderator.id,
        });
        await write({
          kind: 'dispatch',
          to: moderator,
          language: 'en',
          from: { local: `${list.name.toLowerCase()}-owner`, name: `${list.name} moderation` },
          list: listId,
          appeal: dispatch.appeal,
          subject: `Paused by itself: ${title}`,
          blocks: [
            { p: `The sending of “${title}” to ${list.name} has paused by itself: ${why}.` },
            { p: 'Nothing more goes out until somebody resumes it.' },
            { button: { label: 'Look at it', url: `${deps.config.BASE_URL}/dispatches/${dispatch.id}` } },
            ...accepted,
          ],
          replyTo: `moderate+${token}@${deps.config.MAIL_DOMAIN}`,
          once: `paused:${id}:${moderator.id}`,
        });
      }
    });
  }
}

const DAY_MS = 86_400_000;
