import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { appealsIn } from '../../src/appeals/service.ts';
import { dispatchesOfAppeal } from '../../src/delivery/service.ts';
import {
  addModerator,
  createList,
  importSubscribers,
  listAt,
  moderatorsOf,
} from '../../src/lists/service.ts';
import type { Backstage } from './backstage.ts';

const MODERATOR = { address: 'vera@moderators.example', name: 'Vera Lindqvist' };
/** The list of the demo, and of the rounds. */
export const LIST = 'LABOR-L';

/** What is needed to have an appeal held and approved, each by the door that the mail system uses. */
export interface Stage {
  readonly addresses: readonly string[];
  /** Hands in the appeal, that of the demo unless another is given, and waits until it is held. */
  comesIn(url: string, message?: Buffer): Promise<number>;
  /** Hands in the moderator's reply; answered once it is stored. */
  approve(url: string, appeal: number): Promise<void>;
}

/** Addresses that begin with a list's name. */
export const readersOf = (count: number, list = LIST): string[] =>
  Array.from({ length: count }, (_, i) => `${list.toLowerCase()}.${i}@readers.example`);

const IMPORTED_AT_ONCE = 20_000;

/** A list with a moderator and these subscribers. */
export async function setStage(
  { deps, inboundToken }: Backstage,
  addresses: readonly string[],
  name = LIST,
): Promise<Stage> {
  const list = await createList(deps, { name, title: 'Forum on Labor', description: '' });
  await addModerator(deps, list.id, MODERATOR);
  for (let from = 0; from < addresses.length; from += IMPORTED_AT_ONCE) {
    const some = addresses.slice(from, from + IMPORTED_AT_ONCE);
    await importSubscribers(
      deps,
      list,
      some.map((address) => ({ address })),
    );
  }
  const at = (local: string): string => `${local}@${deps.config.MAIL_DOMAIN}`;
  return {
    addresses,
    async comesIn(url, message) {
      const appeal = message ?? (await readFile('src/cli/demo/seed.eml'));
      await mustTake(await post(url, inboundToken, appeal, { from: 'owner-labor-l@yorku.ca', to: at(name) }));
      return (await until('the appeal', async () => (await appealsIn(deps.db, 'held', [list.id]))[0])).id;
    },
    async approve(url, appeal) {
      const [moderator] = await moderatorsOf(deps, list.id);
      const token = deps.tokens.sign({ kind: 'moderate', appeal, moderator: moderator?.id ?? 0 });
      const to = at(`moderate+${token}`);
      const reply = okFrom(MODERATOR.address, to, appeal);
      await mustTake(await post(url, inboundToken, reply, { from: MODERATOR.address, to }));
    },
  };
}

const okFrom = (from: string, to: string, appeal: number): Buffer =>
  Buffer.from(
    [
      `From: ${from}`,
      `To: ${to}`,
      'Subject: Re: Held',
      `Message-ID: <ok-${appeal}@moderators.example>`,
      'Date: Thu, 22 Mar 2001 12:00:00 +0000',
      '',
      'ok',
      '',
    ].join('\r\n'),
  );

/** Hands a message to the webhook. */
export function post(
  url: string,
  token: string,
  body: Buffer,
  envelope: { from: string; to: string },
): Promise<Response> {
  return fetch(`${url}/inbound/mime?${new URLSearchParams(envelope)}`, {
    method: 'POST',
    headers: { 'content-type': 'message/rfc822', authorization: `Bearer ${token}` },
    body,
  });
}

async function mustTake(response: Response): Promise<void> {
  if (!response.ok) throw new Error(`The webhook answered ${response.status}: ${await response.text()}`);
}

/** The dispatch of the newest appeal to a list; null where none is open yet. */
export async function dispatchOn({ deps }: Backstage, name = LIST) {
  const list = await listAt(deps, '', name);
  const [appeal] = list ? await appealsIn(deps.db, 'approved', [list.id]) : [];
  return appeal ? ((await dispatchesOfAppeal(deps.db, appeal.id))[0] ?? null) : null;
}

/** Waits until `look` finds something; what it throws counts as not yet. */
export async function until<T>(
  what: string,
  look: () => Promise<T | null | undefined | false>,
  patienceMs = 90_000,
  everyMs = 20,
): Promise<T> {
  const deadline = Date.now() + patienceMs;
  for (let last: unknown; ; ) {
    try {
      const found = await look();
      if (found) return found;
    } catch (error) {
      last = error;
    }
    if (Date.now() > deadline)
      throw new Error(`Waited ${patienceMs / 1000} s in vain for ${what}. ${String(last ?? '')}`);
    await sleep(everyMs);
  }
}
