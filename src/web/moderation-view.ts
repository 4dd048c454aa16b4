import type { Member, StoredAppeal } from '../appeals/service.ts';
import { dispatchesOfAppeal } from '../delivery/service.ts';
import type { Deps } from '../deps.ts';
import { listOf, membersOf } from '../lists/service.ts';
import { type Change, FIELD_WORDS } from '../moderation/edit/changes.ts';
import { changesOf } from '../moderation/edit/service.ts';
import { elsewhereLines } from '../moderation/notices.ts';
import { type Relations, relationsOf } from '../moderation/relations.ts';
import { decisionOn } from '../moderation/service.ts';
import { mayModerate, type SignedIn } from '../people/person.ts';
import { type ModerationView, VIA } from './pages/moderation.ts';
import type { ChangeView, Other, RelationsView } from './pages/moderation-notes.ts';

/** From where an appeal is looked at, and by whom. */
export interface Standpoint {
  /** Where the buttons post to: /m/TOKEN or /desk/appeals/ID. */
  readonly path: string;
  /** The token of her reply address; null where she has none. */
  readonly token: string | null;
  readonly person: SignedIn | null;
}

export async function moderationViewOf(
  deps: Deps,
  appeal: StoredAppeal,
  { path, token, person }: Standpoint,
): Promise<ModerationView> {
  const list = await listOf(deps, appeal.list);
  const decision = await decisionOn(deps, appeal.id);
  const [dispatch] = await dispatchesOfAppeal(deps.db, appeal.id);
  return {
    state: appeal.state,
    reading: appeal.reading,
    asRead: appeal.asRead,
    version: appeal.version,
    changes: (await changesOf(deps, appeal.id)).reduce(inOneEdit, []).map(changeView),
    relations: relationsView(await relationsOf(deps, appeal), person),
    evidence: appeal.evidence,
    confidence: appeal.confidence,
    list: { name: list.name, title: list.title, subscribers: (await membersOf(deps, list.id)).active },
    post: postView(appeal),
    heldAt: appeal.createdAt,
    archived: appeal.archived,
    path,
    replyAddress: token && `moderate+${token}@${deps.config.MAIL_DOMAIN}`,
    decision: decision && {
      decision: decision.decision,
      by: decision.by.name ?? decision.by.address,
      at: decision.at,
      via: decision.by.via,
      reason: decision.reason,
    },
    appealUrl: appeal.state === 'approved' ? `/appeals/${appeal.slug}` : null,
    dispatchUrl: dispatch && person ? `/dispatches/${dispatch.id}` : null,
  };
}

/** The post it was read from. */
export function postView({ post }: StoredAppeal): ModerationView['post'] {
  const { subject, date, text, removed, fromName, fromAddress } = post;
  return {
    subject,
    date,
    from: fromName ?? fromAddress,
    parted: { text, removed, from: { name: fromName } },
  };
}

/** Changes of one edit together. */
function inOneEdit(edits: Change[][], change: Change): Change[][] {
  const last = edits.at(-1);
  if (last?.[0]?.version !== change.version) return [...edits, [change]];
  return [...edits.slice(0, -1), [...last, change]];
}

function changeView(edit: readonly Change[]): ChangeView {
  const [{ by, at }] = edit as [Change];
  return {
    what: edit.map(({ field }) => FIELD_WORDS[field]).join(', '),
    by: by.name ?? by.address,
    at,
    via: VIA[by.via],
  };
}

function relationsView(relations: Relations, person: SignedIn | null): RelationsView {
  const other = (one: Member): Other => ({ title: one.title, href: hrefOf(one, person) });
  return {
    elsewhere: elsewhereLines(relations),
    reached: relations.reached,
    translations: relations.translations.map((one) => ({ ...other(one), language: one.language })),
    updateOf: relations.updateOf.map(other),
    updates: relations.updates.map(other),
    before: relations.before && other(relations.before),
    repeats: relations.repeats.map(({ id, by, at }) => ({ by, at, href: person && `/desk/appeals/${id}` })),
  };
}

/** Where she may see it: at the desk, else on its page once it is approved. */
function hrefOf(one: Member, person: SignedIn | null): string | null {
  if (person && mayModerate(person, one.list)) return `/desk/appeals/${one.id}`;
  return one.state === 'approved' ? `/appeals/${one.slug}` : null;
}
