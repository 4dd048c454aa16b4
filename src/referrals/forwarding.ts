import type { AppealForReaders } from '../appeals/for-readers.ts';
import { isSuppressed } from '../bounces/suppression.ts';
import type { Deps, Store } from '../deps.ts';
import { Refused } from '../errors.ts';
import { readLanguage } from '../lists/language.ts';
import { plainName } from '../lists/person-name.ts';
import { addressKey, parseAddress } from '../mail/address.ts';
import { addressHash } from '../mail/address-hash.ts';
import type { NoticeDraft } from '../notices/notice.ts';
import { together, type Write } from '../notices/together.ts';
import { type FriendAnswer, friendLimit, isService, MOST_FRIENDS, readTyped, type Typed } from './friends.ts';
import { readNote } from './note.ts';
import { forwardReceipt, friendNotice } from './notices.ts';
import { type Act, hashesOf, type Passed, pass, serviceRules, type TakenFriend } from './pass.ts';
import { type Claim, lockAddresses, ownShare, type Person, personBehind, shareOf } from './person.ts';
import { figuresOf, personOf, readClaim, sharedBy } from './service.ts';

export interface FormForward {
  readonly token: string;
  readonly name?: string | null;
  /** The forwarder's own; where it is left empty she is the owner of the link. */
  readonly address?: string | null;
  /** One address a field, or several parted by commas or line breaks. */
  readonly friends: readonly string[];
  readonly note?: string | null;
  /** Of the mail to the friends; default the appeal's. */
  readonly language?: string;
}

export interface Forwarded extends Omit<Passed, 'friends'> {
  readonly appeal: AppealForReaders;
  readonly is: Person['is'];
  /** The forwarder's own share token; null for somebody on the list whose link this was not. */
  readonly share: string | null;
}

/**
 * Writes to each friend a reader typed, in her name, and adds them to the chain: one transaction, one mail
 * for each address that may have one, an answer for every address.
 *
 * @throws Refused as `readerOf`, 'forwards-off', 'note-not-plain', 'bad-address' (her own) and 'bad-form'
 * with 'name' or 'friends' where one is missing.
 */
export async function forwardByForm(deps: Deps, form: FormForward): Promise<Forwarded> {
  const note = readNote(form.note);
  if (note === 'not-plain') throw new Refused('note-not-plain');
  const given = readClaim(form);
  const language = readLanguage(form.language);
  const typed = readTyped(form.friends);
  if (typed.length === 0) throw new Refused('bad-form', 'friends');
  return together(deps, async (tx, write) => {
    const shared = await sharedBy(deps, tx, form.token);
    const { appeal, owner } = shared;
    if (!appeal.forwardsByService) throw new Refused('forwards-off');
    const name = given.name ?? given.claim?.name ?? owner.name;
    if (!name) throw new Refused('bad-form', 'name');
    const hashes = hashesOf(deps.salt, typed);
    const own = given.claim ? [addressHash(deps.salt, given.claim.address)] : [];
    await lockAddresses(tx, [...hashes.values(), ...own]);
    const person = await personOf(deps, tx, shared, given, appeal.trace);
    const limit = friendLimit(appeal.asked);
    const act: Act = { appeal, person, via: 'form', note, trace: appeal.trace, limit, typed, hashes };
    const { friends, ...passed } = await pass(deps, tx, act);
    for (const friend of friends) await write(mailTo(deps, appeal, friend, { name, note }, language));
    return { ...passed, appeal, is: person.is, share: ownShare(deps, appeal, person) };
  });
}

function mailTo(
  deps: Deps,
  appeal: AppealForReaders,
  friend: TakenFriend,
  from: { name: string; note: string | null },
  language: string | undefined,
): NoticeDraft {
  const { referral, address } = friend;
  const shareToken = deps.tokens.sign({ kind: 'share', appeal: appeal.id, by: { referral } });
  const refuseToken = deps.tokens.sign({ kind: 'refuse', referral });
  const to = { address, referral, shareToken, refuseToken, language: language ?? appeal.language };
  return friendNotice(deps.config, appeal, to, from);
}

export interface MailForward {
  readonly token: string;
  readonly from: { readonly address: string; readonly name?: string | null };
  /** Every address of To and Cc. */
  readonly recipients: readonly string[];
  /** As the message has it. */
  readonly messageId: string | null;
  /** Id of the message; the same one is counted once, however often it is handed over. */
  readonly trace: string;
}

/**
 * Counts the friends a reader wrote to herself, with the forward address in Cc, and thanks her once with
 * how far the appeal has come. Nothing is sent to the friends. A sender who is not the owner of the token
 * is a friend whom its link has brought.
 *
 * @throws Refused as `readerOf`, 'bad-address' where the sender has none.
 */
export async function forwardByMail(deps: Deps, mail: MailForward): Promise<Forwarded> {
  const sender = parseAddress(mail.from.address);
  if (!sender) throw new Refused('bad-address');
  const claim = { address: sender.address, name: plainName(mail.from.name ?? sender.name) };
  return together(deps, async (tx, write) => {
    const shared = await sharedBy(deps, tx, mail.token);
    const { appeal } = shared;
    const typed = othersAmong(mail.recipients, sender.address, await serviceRules(deps, tx));
    const hashes = hashesOf(deps.salt, typed);
    await lockAddresses(tx, [...hashes.values(), addressHash(deps.salt, sender.address)]);
    const person = await personBehind(deps, tx, shared, claim, mail.trace);
    const rest = { note: null, trace: mail.trace, limit: MOST_FRIENDS, typed, hashes };
    const { friends: _, ...passed } = await pass(deps, tx, { appeal, person, via: 'mail', ...rest });
    await thank(deps, tx, write, appeal, person, { mail, to: claim, answers: passed.answers });
    return { ...passed, appeal, is: person.is, share: ownShare(deps, appeal, person) };
  });
}

/** Everybody the mail went to but the service, the lists and the sender herself, each once. */
function othersAmong(
  recipients: readonly string[],
  sender: string,
  rules: Parameters<typeof isService>[1],
): Typed[] {
  return readTyped(recipients).filter(
    (piece) => piece.is === 'address' && piece.key !== addressKey(sender) && !isService(piece.key, rules),
  );
}

/** The receipt goes to the sender's own mailbox, so it may carry her own link whoever she is. */
async function thank(
  deps: Deps,
  tx: Store,
  write: Write,
  appeal: AppealForReaders,
  person: Person,
  told: { mail: MailForward; to: Claim; answers: readonly FriendAnswer[] },
): Promise<void> {
  if (await isSuppressed(tx, addressHash(deps.salt, told.to.address))) return;
  const { messageId, trace } = told.mail;
  const figures = await figuresOf(tx, appeal.id);
  const { by } = person.reader;
  const reader = { ...told.to, by, shareToken: shareOf(deps, appeal, person.reader) };
  await write(
    forwardReceipt(deps.config, appeal, reader, { answers: told.answers, figures, messageId, trace }),
  );
}
