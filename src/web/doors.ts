import type { FastifyRequest, preHandlerHookHandler } from 'fastify';
import type { TSchema } from 'typebox';
import { appealOf, type StoredAppeal } from '../appeals/service.ts';
import type { Deps } from '../deps.ts';
import { Refused } from '../errors.ts';
import { moderatorsOf } from '../lists/service.ts';
import { addressKey } from '../mail/address.ts';
import type { Decider } from '../moderation/decision.ts';
import { moderatorByToken } from '../moderation/service.ts';
import { mayModerate, type SignedIn } from '../people/person.ts';
import type { Standpoint } from './moderation-view.ts';
import { signedInOnly } from './session.ts';
import { ID, type Site, TOKEN } from './site.ts';

/** Somebody who may change and decide, and the appeal before her. */
export interface AtDoor extends Standpoint {
  readonly appeal: StoredAppeal;
  readonly by: Decider;
}

/** A way to an appeal that waits: the link in a moderator's mail, or the desk. */
export interface Door {
  /** Route of its page; what acts is posted below it. */
  readonly route: string;
  readonly params: TSchema;
  /** What is asked of whoever looks, and of whoever acts. */
  readonly looking: preHandlerHookHandler[];
  readonly acting: preHandlerHookHandler[];
  /** @throws Refused 'bad-token', 'not-a-moderator', 'no-such-appeal' */
  enter(request: FastifyRequest): Promise<AtDoor>;
}

export function byLink(deps: Deps): Door {
  return {
    route: '/m/:token',
    params: TOKEN,
    looking: [],
    // The token in the address is nothing that a page from elsewhere knows.
    acting: [],
    async enter(request) {
      const { token } = request.params as { token: string };
      const { appeal, moderator } = await moderatorByToken(deps, token);
      const by = { address: moderator.address, name: moderator.name, via: 'link' } as const;
      return { appeal, by, path: `/m/${token}`, token, person: request.person };
    },
  };
}

export function atDesk(site: Site, deps: Deps): Door {
  return {
    route: '/desk/appeals/:id',
    params: ID,
    looking: [signedInOnly as preHandlerHookHandler],
    acting: [signedInOnly as preHandlerHookHandler, site.csrfProtection as preHandlerHookHandler],
    async enter(request) {
      const { id } = request.params as { id: number };
      const appeal = await appealOf(deps.db, { id });
      const { person } = request;
      if (!person || !mayModerate(person, appeal.list)) throw new Refused('not-a-moderator');
      const by = { address: person.address, name: person.name, via: 'page' } as const;
      const token = await tokenOf(deps, appeal, person);
      return { appeal, by, path: `/desk/appeals/${id}`, token, person };
    },
  };
}

/** The token of this person's reply address; null for an admin who is no moderator of the list. */
async function tokenOf(deps: Deps, appeal: StoredAppeal, person: SignedIn): Promise<string | null> {
  const moderators = await moderatorsOf(deps, appeal.list);
  const moderator = moderators.find(({ address }) => addressKey(address) === person.key);
  return moderator
    ? deps.tokens.sign({ kind: 'moderate', appeal: appeal.id, moderator: moderator.id })
    : null;
}
