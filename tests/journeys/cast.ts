import { readFileSync } from 'node:fs';
import type { Person } from '../../src/cli/demo/mails.ts';
import type { List } from '../../src/lists/list.ts';
import { addModerator, createList, importSubscribers } from '../../src/lists/service.ts';
import type { Running } from '../support/service.ts';

/** The post of 2001 that the stories begin with. */
export const SEED = readFileSync(new URL('../../src/cli/demo/seed.eml', import.meta.url));
export const SEED_TITLE = 'Repression in Kazakhstan—your support is needed now';

const person = (name: string, address: string): Person => ({ name, address });

export const VERA = person('Vera Lindqvist', 'vera@moderators.example');
export const OTTO = person('Otto Brandt', 'otto@moderators.example');

/** Names that a header cannot hold as they are, among plain ones. */
export const READERS = [
  person('Ada Novak', 'ada@novak.example'),
  person('Zoë Ångström', 'zoe@angstrom.example'),
  person('Петро Шевченко', 'petro@shevchenko.example'),
  person('Quispe, Dora', 'dora.quispe@quispe.example'),
  person('Elif (Eli) Yılmaz', 'elif@yilmaz.example'),
  person('Farid Okafor', 'farid+lists@okafor.example'),
  person('Goran Rossi', 'GORAN@rossi.example'),
  person('Hana Petrova', 'hana@petrova.example'),
  person('Ines O’Neill', "i.o'neill@oneill.example"),
  person('Jamal Novak', 'jamal@novak.example'),
  person('陳 美玲', 'meiling@chen.example'),
  person('Lou', 'lou@lou.example'),
] as const;

export const FRIENDS = [
  person('Kim', 'kim@friends.example'),
  person('Lee', 'lee@friends.example'),
  person('Mar', 'mar@friends.example'),
] as const;

export const LIST_TITLE = 'Forum für Arbeit: Labor in the Global Economy';

/** The list, its two moderators and its readers, as an admin would set it up. */
export async function setUp({ service }: Running): Promise<List> {
  const { deps } = service;
  const list = await createList(deps, {
    name: 'LABOR-L',
    title: LIST_TITLE,
    description: 'News and appeals of labour movements everywhere.',
    originAddress: 'LABOR-L@YORKU.CA',
  });
  for (const moderator of [VERA, OTTO]) await addModerator(deps, list.id, moderator);
  const { added } = await importSubscribers(deps, list, READERS);
  if (added !== READERS.length) throw new Error(`Only ${added} of the readers were taken.`);
  return list;
}
