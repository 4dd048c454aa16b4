import { expect, it } from 'vitest';
import { parseMessage } from '../../src/inbound/parse.ts';

/** What an appeal sent on 6 March 2001 says of when, and the last day to act on that makes. */
const SAID: readonly [string, string | null][] = [
  ['His trial opens on 22 March, so letters need to be in her hands by the 20th.', '2001-03-20'],
  ['DEADLINE: Friday March 23, 5 pm.', '2001-03-23'],
  ['The sooner the better, but no later than March 23rd please.', '2001-03-23'],
  ['Letters arriving after 23 March will be too late.', '2001-03-23'],
  ['We have until the 23rd of March.', '2001-03-23'],
  ['You have till noon on Friday 23 March to object.', '2001-03-23'],
  ['Please act this week: the cabinet meets on Monday 12 March.', null],
  ['Comments are accepted through March 23, 2001.', '2001-03-23'],
  ['The comment period ends March 23.', '2001-03-23'],
  ['Submissions close 23/3/01.', '2001-03-23'],
  ['Closing date for objections: 23 March 2001', '2001-03-23'],
  ['Get your letters in the post by Wednesday 21 March at the very latest.', '2001-03-21'],
  ['Letters must reach her desk before the hearing on 22 March.', '2001-03-22'],
  ['Please write before 22 March, when the court sits.', '2001-03-22'],
  ['She decides on 22 March. Write before then.', '2001-03-22'],
  ['The decision is expected on 22 March; please write before that date.', '2001-03-22'],
  ['We need 500 letters by Easter, 15 April.', '2001-04-15'],
  ['Please send your appeals within the next two weeks.', '2001-03-20'],
  ['Faxes should be sent to arrive no later than 9 am on 21 March.', '2001-03-21'],
  ['Appeals are requested up to 30 April 2001.', '2001-04-30'],
  ['Act by: 30 April', '2001-04-30'],
  ['Valid until 30 April.', '2001-04-30'],
  ['Please do not write after 30 April without checking with us.', '2001-04-30'],
  ['The petition will be handed over on 30 April, so sign by the 28th.', '2001-04-28'],
  ['The mill has said it will shut by 30 April unless it gets its way.', null],
  ['He must report to the police by 14 March.', null],
  ['The union was given until 1 March to leave the building.', null],
  ['Consultation closes at midnight on Sunday 25 March.', '2001-03-25'],
  ['They want everything in by close of business on Friday.', '2001-03-09'],
  ['Please write by Thursday!', '2001-03-08'],
  [
    'The board votes on the 22nd, and the secretary stops taking letters two days before, on Tuesday 20 March.',
    '2001-03-20',
  ],
  ['Send by March 20 to be counted.', '2001-03-20'],
  ['Last posting day: 19 March.', '2001-03-19'],
  ["There is time until 20 March - but don't leave it till then.", '2001-03-20'],
  ['Copies should reach us by 20 March so that we can hand them over on the 22nd.', '2001-03-20'],
  ['Please keep your letters coming until the end of April.', '2001-04-30'],
  ['All messages must be received by 5:00 p.m. EST on March 20.', '2001-03-20'],
  ['The hearing is on 22 March at 10 am at the High Court. Come if you can.', null],
  ['The law comes into force on 1 April.', null],
  ['We phone and write TODAY, until 8 pm.', '2001-03-06'],
  ['Please send your fax by tonight.', '2001-03-06'],
  ['Until today nobody has answered our letters.', null],
  ['Please write before the end of this month, because on 2 April the talks begin.', '2001-03-31'],
];

const HEAD =
  'From: Ann Post <ann@lists.example>\nTo: l@lists.example\nSubject: Tom Reed\nDate: Tue, 6 Mar 2001 10:00:00 +0000\n\n';

it.each(SAID)('"%s": %s', async (said, deadline) => {
  const text = `Tom Reed was arrested on 12 February. Please write to the minister, Ada Blum, at min@justice.example and ask for his release.\n\n${said}\n\nJim Toll\nHarbour League\n`;
  const { posts } = await parseMessage(Buffer.from(HEAD + text), 'deadline');
  expect(posts[0]?.appeal?.deadline).toBe(deadline);
});

/** What stands above what is said, in the language of it. */
const ABOVE = {
  de: 'Tom Reed wurde am 12. Februar verhaftet. Bitte schreibt der Ministerin Ada Blum, min@justice.example, und fordert seine Freilassung.',
  es: 'Tom Reed fue detenido el 12 de febrero. Por favor, escribid a la ministra Ada Blum, min@justice.example, y pedid su libertad.',
  fr: 'Tom Reed a été arrêté le 12 février. Écrivez à la ministre Ada Blum, min@justice.example, et demandez sa libération.',
  it: 'Tom Reed è stato arrestato il 12 febbraio. Scrivete alla ministra Ada Blum, min@justice.example, e chiedete la sua liberazione.',
  pt: 'Tom Reed foi detido a 12 de fevereiro. Por favor, escrevam à ministra Ada Blum, min@justice.example, e peçam a sua libertação.',
  ru: 'Том Рид арестован 12 февраля. Пожалуйста, напишите министру Аде Блюм, min@justice.example, и требуйте его освобождения.',
  tr: 'Tom Reed 12 Şubat günü tutuklandı. Lütfen Bakan Ada Blum, min@justice.example adresine yazın ve serbest bırakılmasını isteyin.',
} as const;

const ELSEWHERE: readonly [keyof typeof ABOVE, string, string | null][] = [
  ['de', 'Schreibt bitte bis einschließlich Ostermontag, 16. April, an sie.', '2001-04-16'],
  ['de', 'Bis wann? Bis heute in einer Woche, danach tagt die Fraktion.', '2001-03-13'],
  ['de', 'Bis heute kam auf unsere Briefe keine Antwort.', null],
  ['es', 'Si escribís después del 23 de marzo, preguntadnos antes, por favor.', '2001-03-23'],
  ['es', 'El juicio es el 22 de marzo. Las cartas han de llegar antes del 20.', '2001-03-20'],
  ['es', 'HOY, hasta las 20:00, llamamos y escribimos cartas.', '2001-03-06'],
  ['fr', 'Pas plus tard que le 23 mars, le conseil siège le mardi suivant.', '2001-03-23'],
  [
    'it',
    "TERMINE: venerdì 23 marzo 2001, a mezzogiorno. È l'ora in cui scade la consultazione.",
    '2001-03-23',
  ],
  ['ru', '22 марта суд. Письма желательно отправить до 20-го.', '2001-03-20'],
  ['de', 'Schreibt bis Ende des Monats, weil am 2. Mai die Ratssitzung ist.', '2001-03-31'],
  ['fr', "Si vous écrivez après le 23 mars, demandez-nous d'abord si c'est encore utile.", '2001-03-23'],
  ['it', 'Se scrivete dopo il 23 marzo, chiedete prima a noi.', '2001-03-23'],
  ['pt', 'Se escreverem depois de 23 de março, perguntem-nos antes, por favor.', '2001-03-23'],
  ['ru', 'Если вы пишете после 23 марта, сначала спросите нас.', '2001-03-23'],
  ['tr', "Mektuplarınızı 23 Mart'tan sonra yazacaksanız önce bize danışın.", '2001-03-23'],
  ['tr', "Duruşma 22 Mart'ta. Mektuplarınızı ayın 20'sine kadar gönderin.", '2001-03-20'],
  ['tr', "Son gönderme günü 10 Mart'tan 20 Mart'a alındı.", '2001-03-20'],
  ['tr', 'Mesajların en geç 23 Mart Cuma akşamına kadar ulaşması gerekiyor.', '2001-03-23'],
];

it.each(ELSEWHERE)('%s: "%s": %s', async (language, said, deadline) => {
  const head = HEAD.replace('\n\n', '\nContent-Type: text/plain; charset=utf-8\n\n');
  const { posts } = await parseMessage(
    Buffer.from(`${head}${ABOVE[language]}\n\n${said}\n\nTom Toll\n`),
    'deadline',
  );
  expect(posts[0]?.appeal?.deadline).toBe(deadline);
});
