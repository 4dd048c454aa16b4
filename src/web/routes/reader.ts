import Type from 'typebox';
import { approvedAppeal } from '../../appeals/service.ts';
import type { Deps } from '../../deps.ts';
import { type RefusalCode, Refused } from '../../errors.ts';
import {
  copyAddress,
  forwardAddress,
  readyForward,
  readyLetters,
  type Sender,
} from '../../letters/letter.ts';
import { letterReported } from '../../letters/service.ts';
import { type Forwarded, forwardByForm } from '../../referrals/forwarding.ts';
import { friendLimit } from '../../referrals/friends.ts';
import { type ReaderOf, readerOf, takePart } from '../../referrals/service.ts';
import { appealPage } from '../pages/appeal.ts';
import type { TriedForward } from '../pages/appeal-forward.ts';
import type { ReaderView } from '../pages/appeal-view.ts';
import { type ForwardedView, forwardedPage } from '../pages/forwarded.ts';
import { CLOSED, CLOSED_FORM, frameOf, goTo, SAID, type Site, sendPage, TOKEN, text } from '../site.ts';
import { appealViewOf } from '../views.ts';

const WHO = Type.Object({ name: text(200), address: text(320) });
const FORWARD = Type.Object({
  friend1: text(4000),
  friend2: text(4000),
  friend3: text(4000),
  name: text(200),
  address: text(320),
  note: text(2000),
});

/** The appeal through a personal link: it only attributes, so everybody who has it may use it. */
export function readerRoutes(site: Site, deps: Deps): void {
  reading(site, deps);
  writing(site, deps);
  forwarding(site, deps);
}

function reading(site: Site, deps: Deps): void {
  site.get(
    '/s/:token',
    { ...CLOSED, schema: { params: TOKEN, querystring: SAID } },
    async (request, reply) => {
      const reader = await readerOf(deps, request.params.token);
      const appeal = await approvedAppeal(deps.db, { id: reader.appeal.id });
      const sender = senderOf(deps, reader);
      // The link is passed on, so the letter is signed by whoever sends it.
      const letters = readyLetters(appeal.reading, { ...sender, name: null }).map(
        ({ language, text: words, to, url }) => ({
          language,
          text: words,
          mailto: to.length > 0 ? url : null,
        }),
      );
      const view = {
        ...(await appealViewOf(deps, appeal, letters)),
        reader: readerViewOf(reader, sender, appeal.reading, request.query.did === 'written'),
        chainUrl: null,
      };
      return sendPage(reply, appealPage(view, frameOf(request, reply)));
    },
  );
}

function writing(site: Site, deps: Deps): void {
  site.post(
    '/s/:token/written',
    { ...CLOSED_FORM, schema: { params: TOKEN, body: Type.Optional(WHO) } },
    async (request, reply) => {
      const { token } = request.params;
      const { share } = await letterReported(deps, { ...request.body, token });
      return goTo(reply, `/s/${share ?? token}`, 'written');
    },
  );

  site.post(
    '/s/:token/mine',
    { ...CLOSED_FORM, schema: { params: TOKEN, body: WHO } },
    async (request, reply) => {
      const { token } = request.params;
      const { share } = await takePart(deps, { ...request.body, token });
      return share ? goTo(reply, `/s/${share}`, 'yours') : goTo(reply, `/s/${token}`, 'on-the-list');
    },
  );
}

function forwarding(site: Site, deps: Deps): void {
  site.post(
    '/s/:token/forward',
    { ...CLOSED_FORM, schema: { params: TOKEN, body: FORWARD } },
    async (request, reply) => {
      const { token } = request.params;
      const { name, address, note, friend1, friend2, friend3 } = request.body;
      const friends = [friend1, friend2, friend3];
      const tried = { friends, name, address, note, wrong: {} };
      try {
        const done = await forwardByForm(deps, { token, name, address, friends, note });
        return sendPage(reply, forwardedPage(cameTo(done, token, tried), frameOf(request, reply)));
      } catch (error) {
        const view = error instanceof Refused ? await notSent(deps, token, tried, error) : null;
        if (!view) throw error;
        return sendPage(reply, forwardedPage(view, frameOf(request, reply)), 400);
      }
    },
  );
}

function senderOf(deps: Deps, reader: ReaderOf): Sender {
  const shareToken = deps.tokens.sign({ kind: 'share', appeal: reader.appeal.id, by: reader.by });
  const { MAIL_DOMAIN, BASE_URL } = deps.config;
  return { shareToken, name: reader.name, MAIL_DOMAIN, BASE_URL };
}

function readerViewOf(
  { appeal, name, generation }: ReaderOf,
  sender: Sender,
  reading: Parameters<typeof readyForward>[0],
  hasWritten: boolean,
): ReaderView {
  return {
    path: `/s/${sender.shareToken}`,
    url: `${sender.BASE_URL}/s/${sender.shareToken}`,
    owner: givenName(name) ?? (generation === 0 ? 'a subscriber' : 'a friend'),
    copyAddress: copyAddress(sender),
    forwardAddress: forwardAddress(sender),
    forwardMailto: readyForward(reading, sender).url,
    formOpen: appeal.forwardsByService,
    left: friendLimit(appeal.asked),
    hasWritten,
  };
}

/** Whoever holds the link sees it, so no more of a name than friends call each other by. */
function givenName(name: string | null): string | null {
  return name?.trim().split(/\s+/)[0] || null;
}

function cameTo(done: Forwarded, token: string, tried: TriedForward): ForwardedView {
  return {
    title: done.appeal.title,
    path: `/s/${done.share ?? token}`,
    answers: done.answers.map(({ typed, is }) => ({ address: typed, refused: is === 'taken' ? null : is })),
    left: done.left,
    again: { ...tried, friends: [] },
  };
}

/** Which field of the form each refusal of the whole form is about. */
const FIELDS: Partial<Record<RefusalCode, string>> = { 'note-not-plain': 'note', 'bad-address': 'address' };

/** The form again, with what was wrong beside its field; null for a refusal that is not about a field. */
async function notSent(
  deps: Deps,
  token: string,
  tried: TriedForward,
  refused: Refused,
): Promise<ForwardedView | null> {
  const missing = refused.found === 'friends' ? 'friend1' : refused.found === 'name' ? 'name' : undefined;
  const place = refused.code === 'bad-form' ? missing : FIELDS[refused.code];
  if (!place) return null;
  const { appeal } = await readerOf(deps, token);
  const words = missing ? 'This is needed.' : refused.message;
  return {
    title: appeal.title,
    path: `/s/${token}`,
    answers: [],
    left: friendLimit(appeal.asked),
    again: { ...tried, wrong: { [place]: words } },
  };
}
