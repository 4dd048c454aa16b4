import { expect, it } from 'vitest';
import { parseMessage } from '../../src/inbound/parse.ts';

const ASKED =
  'Tom Reed was arrested on 12 February and is held without charge in the port of Hale, whose union he leads.\n' +
  'Please write to the minister, Ada Blum, at min@justice.example and ask for his release.';

async function read(above: string, below = '', from = 'Jim Toll <jim@toll.example>') {
  const head = `From: ${from}\nTo: l@lists.example\nSubject: Tom Reed\nDate: Tue, 6 Mar 2001 10:00:00 +0000\nContent-Type: text/plain; charset=utf-8\n\n`;
  const { posts } = await parseMessage(Buffer.from(`${head}${above}\n\n${ASKED}\n\n${below}\n`), 'heading');
  return posts[0]?.appeal;
}

it.each([
  ['a line called out', 'Free the pickets of Hale now!\n\nHello everybody,', 'Free the pickets of Hale now'],
  [
    'lines in the middle of the page',
    '        A winter without wages\n     in the docks of Hale',
    'A winter without wages in the docks of Hale',
  ],
  [
    'what it is about, below a letterhead',
    'HARBOUR WORKERS UNION OF HALE\n4 Quay Street, Hale 1422, tel. 555 0110\n\nOur ref. 11/08\n\nRE: SOLIDARITY WITH THE CREW OF THE ASTRA',
    'SOLIDARITY WITH THE CREW OF THE ASTRA',
  ],
  ['what was done to a body', 'THEY SILENCED THE UNION', 'THEY SILENCED THE UNION'],
  ['behind the name of a body', 'HARBOUR WORKERS UNION\n\nA CREW LEFT TO STARVE', 'A CREW LEFT TO STARVE'],
  ['not a greeting', 'Good morning to the whole round!', 'Tom Reed'],
  ['not a cry repeated', 'EILAKTION EILAKTION EILAKTION', 'Tom Reed'],
  ['not a place and a day', '                       Hale, 6 March 2001', 'Tom Reed'],
  ['not a card', '     Ada Blum\n     c/o The Mission\n     Box 88, Hale', 'Tom Reed'],
])('the title is the heading of its own: %s', async (_, above, title) => {
  expect((await read(above))?.title).toBe(title);
});

it.each([
  [
    'a letterhead with its initials and its number',
    'Federation of Sailmakers (FSM) - Lower Hale\n3 Rope Walk, phone/fax: +62 21 555 0166',
    '',
    'fsm@sails.example',
    'Federation of Sailmakers (FSM)',
  ],
  [
    'the name that the sender has the initials of',
    'The Circle of Northern Ports (CNP) hereby denounces what has been done to Tom Reed.',
    'Ernest Hill, coordinator',
    'CNP alerts <alerts@ports.example>',
    'Circle of Northern Ports',
  ],
  [
    'the whole of a name that the sender shortens',
    'Dear friends,',
    'Hale Harbour and Coast Platform',
    'Hale Platform <post@hale.example>',
    'Hale Harbour and Coast Platform',
  ],
  [
    'a Russian body, in small letters',
    'Межрегиональный профсоюз докеров, отделение порта Хейл',
    '',
    'Jim Toll <jim@toll.example>',
    'Межрегиональный профсоюз докеров',
  ],
  [
    'a Russian body with a town',
    'Комитет "За чистый порт", г. Хейл',
    '',
    'Jim Toll <jim@toll.example>',
    'Комитет "За чистый порт", г. Хейл',
  ],
  ['nobody, for a name with an aside', 'Hi all,', 'Jim (and Bob, who came round)', 'jim@toll.example', null],
])('the issuer is %s', async (_, above, below, from, issuer) => {
  expect((await read(above, below, from))?.issuer).toBe(issuer);
});

it('a letterhead with a number is no target', async () => {
  const appeal = await read('Federation of Sailmakers (FSM)\n3 Rope Walk, phone/fax: +62 21 555 0166');
  expect(appeal?.targets.map((t) => t.name)).toEqual(['Ada Blum']);
});

it('a card names its holder below the office', async () => {
  const appeal = await read(
    'Hello,',
    'Please write as well to:\n\n| The Director of Ports       | Fax: 555 0166    |\n| Colonel Hyacinth Long       |                  |\n',
  );
  const { name, role, faxes } = appeal?.targets.find((t) => t.faxes.length > 0) ?? {};
  expect([name, role, faxes]).toEqual(['Hyacinth Long', 'Director of Ports', ['555 0166']]);
});
