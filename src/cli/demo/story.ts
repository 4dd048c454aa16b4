import { readFile } from 'node:fs/promises';
import { appealsIn } from '../../appeals/service.ts';
import { returnsOf } from '../../bounces/service.ts';
import { dispatchesOfAppeal, dispatchOf } from '../../delivery/service.ts';
import { copyAddress, forwardAddress, readyLetters } from '../../letters/letter.ts';
import { lettersOf } from '../../letters/service.ts';
import type { List } from '../../lists/list.ts';
import {
  addModerator,
  createList,
  importSubscribers,
  listAt,
  moderatorsOf,
  subscriberAt,
} from '../../lists/service.ts';
import { figuresOf, referralAt } from '../../referrals/service.ts';
import type { Service } from '../../service.ts';
import { bounce, complaint, ownForward, ownLetter, type Person, reply } from './mails.ts';
import type { Narrator } from './narrator.ts';
import { type Outside, outside, until } from './outside.ts';
import { friendsOf, readers } from './people.ts';

interface Stage {
  readonly service: Service;
  readonly say: Narrator;
  readonly world: Outside;
  /** Counts the demos on one database, so that each has people of its own. */
  readonly run: number;
  readonly list: List;
  readonly people: readonly Person[];
}

export interface Told {
  readonly appeal: number;
  readonly slug: string;
  readonly dispatch: number;
  readonly message: string;
}

/** The whole story, each step by the door that a person or a mail system would use. */
export async function tell(service: Service, say: Narrator): Promise<Told> {
  const stage = await setTheStage(service, say);
  const { message, appeal } = await anAppealComesIn(stage);
  const dispatch = await aModeratorApproves(stage, appeal);
  await itIsSent(stage, dispatch);
  await threeReadersForward(stage, appeal);
  await twoFriendsGoOn(stage, appeal);
  await aReaderWrites(stage, appeal);
  await someComesBack(stage, dispatch);
  return { message, appeal: appeal.id, slug: appeal.slug, dispatch };
}

const MODERATOR: Person = { name: 'Vera Lindqvist', address: 'vera@moderators.example' };

async function setTheStage(service: Service, say: Narrator): Promise<Stage> {
  const { deps, config } = service;
  let run = 1;
  while (await listAt(deps, '', nameOf(run))) run += 1;
  const list = await createList(deps, {
    name: nameOf(run),
    title: 'Forum on Labor in the Global Economy',
    description: 'News and appeals of labour movements everywhere.',
    ...(run === 1 ? { originAddress: 'LABOR-L@YORKU.CA' } : {}),
  });
  await addModerator(deps, list.id, MODERATOR);
  const people = readers(run);
  const { added } = await importSubscribers(deps, list, people);
  say.step(
    `The list ${list.name}, its moderator ${MODERATOR.name} and ${added} subscribers`,
    `${config.BASE_URL}/lists/${list.name}`,
  );
  return { service, say, world: outside(service), run, list, people };
}

const nameOf = (run: number): string => (run === 1 ? 'LABOR-L' : `LABOR-L-${run}`);

type Appeal = Awaited<ReturnType<typeof appealsIn>>[number];

async function anAppealComesIn({
  service,
  say,
  world,
  list,
}: Stage): Promise<{ message: string; appeal: Appeal }> {
  const { deps, config } = service;
  const seed = await readFile(new URL('./seed.eml', import.meta.url));
  const message = await world.mail(seed, {
    from: 'owner-labor-l@yorku.ca',
    to: `${list.name}@${config.MAIL_DOMAIN}`,
  });
  const appeal = await until(
    'the appeal to be held',
    async () => (await appealsIn(deps.db, 'held', [list.id]))[0],
  );
  const { reading } = appeal;
  say.step(
    `A post of March 2001 comes in by the webhook, and an appeal is read from it and held`,
    `${config.BASE_URL}/desk/appeals/${appeal.id}`,
  );
  say.detail(`“${reading.title}”, by ${reading.issuer}`);
  say.detail(`write to ${reading.targets.map((one) => `${one.name} <${one.emails.join(', ')}>`).join('; ')}`);
  say.detail(
    `a letter beginning “${reading.letters[0]?.salutation}”; ${reading.links.length} links; ${reading.copies.length} copies asked for`,
  );
  for (const event of reading.events)
    say.detail([event.on, event.what, event.place].filter(Boolean).join(', '));
  say.detail(
    `asks to be passed on to ${reading.forward} people; missing: ${reading.missing.join(', ') || 'nothing'}`,
  );
  return { message, appeal };
}

async function aModeratorApproves({ service, say, world, list }: Stage, appeal: Appeal): Promise<number> {
  const { deps, config } = service;
  const moderator = await moderatorOf(service, list);
  const token = deps.tokens.sign({ kind: 'moderate', appeal: appeal.id, moderator });
  const to = `moderate+${token}@${config.MAIL_DOMAIN}`;
  await world.mail(reply(MODERATOR, to, 'ok', `Held for ${list.name}`, deps.now(), `ok-${appeal.id}`), {
    from: MODERATOR.address,
    to,
  });
  const dispatch = await until(
    'the approval',
    async () => (await dispatchesOfAppeal(deps.db, appeal.id))[0]?.id,
  );
  say.step(`${MODERATOR.name} replies “ok” to the mail that asked her`, `${config.BASE_URL}/m/${token}`);
  return dispatch;
}

async function moderatorOf({ deps }: Service, list: List): Promise<number> {
  return (await moderatorsOf(deps, list.id))[0]?.id ?? 0;
}

async function itIsSent({ service, say }: Stage, dispatch: number): Promise<void> {
  const { deps, config } = service;
  say.step(
    'It is sent: a copy for each subscriber, with a link of their own',
    `${config.BASE_URL}/dispatches/${dispatch}`,
  );
  await until('the dispatch', async () => {
    const { progress, counts } = await dispatchOf(deps, dispatch);
    if (progress.is === 'planning' || progress.is === 'cancelled') return false;
    say.progress('copies sent', counts.sent, progress.total);
    return progress.is === 'done';
  });
}

async function threeReadersForward(stage: Stage, appeal: Appeal): Promise<void> {
  const { service, say, world, people, run } = stage;
  const [byForm, byMail, byLink] = people as [Person, Person, Person];
  const { config, deps } = service;

  const formToken = await shareToken(stage, appeal, byForm);
  await world.submit(`/s/${formToken}/forward`, {
    name: byForm.name,
    address: byForm.address,
    note: 'Please read this. It takes five minutes.',
    ...Object.fromEntries(friendsOf(byForm, run).map((friend, i) => [`friend${i + 1}`, friend.address])),
  });
  say.step(
    `${byForm.name} types the addresses of three friends on her page`,
    `${config.BASE_URL}/s/${formToken}`,
  );

  const mailToken = await shareToken(stage, appeal, byMail);
  const cc = forwardAddress({ shareToken: mailToken, MAIL_DOMAIN: config.MAIL_DOMAIN });
  const page = `${config.BASE_URL}/s/${mailToken}`;
  const forward = ownForward(
    byMail,
    friendsOf(byMail, run),
    cc,
    page,
    appeal.reading.title,
    deps.now(),
    `fwd-${appeal.id}`,
  );
  await world.mail(forward, { from: byMail.address, to: cc });
  say.step(
    `${byMail.name} writes to three friends from her own mail program, with her forward address in Cc`,
    page,
  );

  const linkToken = await shareToken(stage, appeal, byLink);
  for (const friend of friendsOf(byLink, run)) {
    await world.submit(`/s/${linkToken}/mine`, { name: friend.name, address: friend.address });
  }
  say.step(
    `${byLink.name} gives three friends her personal link, and they take part through it`,
    `${config.BASE_URL}/s/${linkToken}`,
  );
  await peopleReached(stage, appeal, 9);
}

async function peopleReached({ service, say }: Stage, appeal: Appeal, people: number): Promise<void> {
  await until(`${people} people in the chain`, async () => {
    const figures = await figuresOf(service.deps.db, appeal.id);
    say.progress('people brought by others', Math.min(figures.people, people), people);
    return figures.people >= people;
  });
}

async function twoFriendsGoOn(stage: Stage, appeal: Appeal): Promise<void> {
  const { service, say, world, people, run } = stage;
  const { deps, config } = service;
  say.step(
    'Two of those friends write the letter, and forward it to three of their own',
    `${config.BASE_URL}/appeals/${appeal.slug}/chain`,
  );
  for (const reader of [people[0], people[2]] as [Person, Person]) {
    const [friend] = friendsOf(reader, run) as [Person];
    const referral = await until('the friend', () => referralAt(deps, appeal.id, friend.address));
    const token = deps.tokens.sign({ kind: 'share', appeal: appeal.id, by: { referral } });
    await world.submit(`/s/${token}/written`, {});
    const friends = friendsOf({ ...friend, name: friend.address.split('@')[0] ?? '' }, run);
    await world.submit(`/s/${token}/forward`, {
      name: friend.name,
      address: friend.address,
      note: '',
      ...Object.fromEntries(friends.map((one, i) => [`friend${i + 1}`, one.address])),
    });
  }
  await peopleReached(stage, appeal, 15);
}

async function aReaderWrites(stage: Stage, appeal: Appeal): Promise<void> {
  const { service, say, world, people } = stage;
  const { deps, config } = service;
  const writer = people[5] as Person;
  const sender = { ...config, shareToken: await shareToken(stage, appeal, writer), name: writer.name };
  const [letter] = readyLetters(appeal.reading, sender);
  if (!letter) throw new Error('The appeal offers no letter.');
  const mail = ownLetter(
    writer,
    letter.to,
    letter.cc,
    letter.text,
    letter.subject,
    deps.now(),
    `letter-${appeal.id}`,
  );
  await world.mail(mail, { from: writer.address, to: copyAddress(sender) });
  say.step(
    `${writer.name} sends the letter to ${letter.to.join(', ')} with her copy address in Cc`,
    `${config.BASE_URL}/appeals/${appeal.slug}`,
  );
  await until('three letters', async () => (await lettersOf(deps, appeal.id)).total >= 3);
}

async function someComesBack(stage: Stage, dispatch: number): Promise<void> {
  const { service, say, world, people } = stage;
  const { deps, config } = service;
  const [gone, full, cross] = people.slice(20, 23) as [Person, Person, Person];
  for (const [person, status, diagnostic] of [
    [gone, '5.1.1', `550 5.1.1 <${gone.address}>: Recipient address rejected: User unknown`],
    [full, '5.2.2', `552 5.2.2 <${full.address}>: Mailbox full`],
  ] as const) {
    const { token, to } = await returnAddress(stage, dispatch, person);
    const host = person.address.split('@')[1] ?? '';
    const refusal = { address: person.address, status, diagnostic };
    const original = `${token}@${config.MAIL_DOMAIN}`;
    await world.mail(bounce(host, to, refusal, original, deps.now(), `bounce-${token}`), { from: '', to });
  }
  const { token } = await returnAddress(stage, dispatch, cross);
  const to = `complaints@${config.MAIL_DOMAIN}`;
  const provider = cross.address.split('@')[1] ?? '';
  const report = complaint(provider, to, `${token}@${config.MAIL_DOMAIN}`, deps.now(), `complaint-${token}`);
  await world.mail(report, { from: `fbl@${provider}`, to });
  say.step('One copy bounces for good, one for now, and one reader complains', `${config.BASE_URL}/bounces`);
  await until('the bounces', async () => {
    const { hard, soft, complaints } = await returnsOf(deps.db, dispatch);
    return hard >= 1 && soft >= 1 && complaints >= 1;
  });
}

async function returnAddress(
  { service }: Stage,
  dispatch: number,
  person: Person,
): Promise<{ token: string; to: string }> {
  const subscriber = await subscriberOf(service, person.address);
  const token = service.deps.tokens.sign({ kind: 'delivery', dispatch, subscriber });
  return { token, to: `bounce+${token}@${service.config.MAIL_DOMAIN}` };
}

async function shareToken({ service }: Stage, appeal: Appeal, person: Person): Promise<string> {
  const subscriber = await subscriberOf(service, person.address);
  return service.deps.tokens.sign({ kind: 'share', appeal: appeal.id, by: { subscriber } });
}

async function subscriberOf({ deps }: Service, address: string): Promise<number> {
  const found = await subscriberAt(deps, address);
  if (found === null) throw new Error(`${address} is not subscribed.`);
  return found;
}
