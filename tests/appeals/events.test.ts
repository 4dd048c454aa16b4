import { expect, it } from 'vitest';
import { parseMessage } from '../../src/inbound/parse.ts';

/** What an appeal sent on 6 March 2001 tells of days to come, and those on which something happens. */
const TOLD: readonly [string, string, string[]][] = [
  [
    'Bitte schreibt der Ministerin Ada Blum, min@justice.example, und fordert seine Freilassung.',
    'Am Samstag, 17. März, verteilen wir ab 9.30 Uhr Flugblätter vor dem Ministerium.',
    ['2001-03-17'],
  ],
  [
    'Bitte schreibt der Ministerin Ada Blum, min@justice.example, und fordert seine Freilassung.',
    'Die Frist endet am 22. März.\n\nAb 22.3., 5 Uhr früh: Mahnwache vor dem Ministerium.',
    ['2001-03-22'],
  ],
  [
    'Lütfen Bakan Ada Blum, min@justice.example adresine yazın ve serbest bırakılmasını isteyin.',
    "En geç 19 Mart Pazartesi.\n\n17 Mart Cumartesi 13.00'te kapıda nöbet var.",
    ['2001-03-17'],
  ],
  [
    'Пожалуйста, напишите министру Аде Блюм, min@justice.example, и требуйте его освобождения.',
    '29 марта суд рассмотрит жалобу. До этого дня нужно успеть.',
    ['2001-03-29'],
  ],
];

it.each(TOLD)('%s %s', async (above, told, days) => {
  const head =
    'From: Ann Post <ann@lists.example>\nTo: l@lists.example\nSubject: Tom Reed\nDate: Tue, 6 Mar 2001 10:00:00 +0000\nContent-Type: text/plain; charset=utf-8\n\n';
  const { posts } = await parseMessage(Buffer.from(`${head}${above}\n\n${told}\n\nTom Toll\n`), 'events');
  expect(posts[0]?.appeal?.events.map((e) => e.on)).toEqual(days);
});
