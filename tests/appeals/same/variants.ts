import { readFileSync } from 'node:fs';
import { type Comparable, comparable } from '../../../src/appeals/same/comparable.ts';
import { parseMessage } from '../../../src/inbound/parse.ts';

/** Appeals of our own and what happens to them on their way from list to list. */

export const SEED = readFileSync(new URL('../../../src/cli/demo/seed.eml', import.meta.url), 'utf8').replace(
  /^[\s\S]*?needed now!\n\n/,
  '',
);

export const MILL = `FIVE WEAVERS OF TARNFORD STILL IN PRISON

From the Textile Workers' Aid Committee, 4 June 2003

Dear friends,

On 12 May five weavers of the Tarnford Mill - Amira Haddow, Joseph Binks,
Lena Okafor, Piotr Walczak and Ruth Denny - were taken from their homes at
night. They are held without charge in the gaol at Castle Row. Their only
offence is to have asked for the wages of February.

Please email the model letter below to the Minister of Justice, Edmund
Garrow, at minister@justice.tarn.example, with a copy to
aid@weavers.example, before 30 June 2003. Please forward this appeal to at
least three other people.

Nora Field
Textile Workers' Aid Committee

Model letter:

Dear Minister,

I am deeply concerned at the arrest on 12 May of five weavers of the
Tarnford Mill: Amira Haddow, Joseph Binks, Lena Okafor, Piotr Walczak and
Ruth Denny. They have been held without charge ever since. To ask for the
wages of February is no crime.

I call on you to release the five at once, to let them see their families
and their lawyers, and to see that the mill pays what it owes. I shall
follow the case and tell others of it.

Yours faithfully,
`;

/** The same in Spanish. */
export const MILL_ES = `CINCO TEJEDORES DE TARNFORD SIGUEN PRESOS

Del Comité de Ayuda a los Trabajadores Textiles, 5 de junio de 2003

Queridas amigas y amigos:

El 12 de mayo cinco tejedores de la fábrica Tarnford - Amira Haddow, Joseph
Binks, Lena Okafor, Piotr Walczak y Ruth Denny - fueron sacados de sus casas
por la noche. Están detenidos sin cargos en la cárcel de Castle Row. Su único
delito es haber pedido los salarios de febrero.

Envíen por favor la carta modelo que sigue al ministro de Justicia, Edmund
Garrow, a minister@justice.tarn.example, con copia a aid@weavers.example,
antes del 30 de junio de 2003. Reenvíen este llamamiento al menos a otras
tres personas.

Nora Field
Comité de Ayuda a los Trabajadores Textiles

Carta modelo:

Señor ministro:

Me preocupa profundamente la detención, el 12 de mayo, de cinco tejedores de
la fábrica Tarnford: Amira Haddow, Joseph Binks, Lena Okafor, Piotr Walczak y
Ruth Denny. Desde entonces están presos sin cargos. Pedir los salarios de
febrero no es un delito.

Le pido que los ponga en libertad de inmediato, que les permita ver a sus
familias y a sus abogados, y que la fábrica pague lo que debe.

Atentamente,
`;

/** Another case of the committee's to the same minister, in Spanish. */
export const DYERS_ES = MILL_ES.replaceAll('TARNFORD', 'ELLBECK')
  .replaceAll('Tarnford', 'Ellbeck')
  .replaceAll(
    /Amira Haddow, Joseph\s+Binks, Lena Okafor, Piotr Walczak y\s+Ruth Denny/g,
    'Samuel Orde, Miriam Stolz y Hanif Qureshi',
  )
  .replaceAll(/[Cc]inco tejedores/g, 'tres tintoreros')
  .replaceAll('CINCO TEJEDORES', 'TRES TINTOREROS')
  .replaceAll('12 de mayo', '2 de agosto');

/** The same in Russian, where no name is written as it was. */
export const MILL_RU = `ПЯТЬ ТКАЧЕЙ ТАРНФОРДА ВСЁ ЕЩЁ В ТЮРЬМЕ

Комитет помощи рабочим-текстильщикам, 5 июня 2003

Дорогие друзья!

12 мая пять ткачей фабрики Тарнфорд - Амира Хэддоу, Джозеф Бинкс, Лена
Окафор, Петр Вальчак и Рут Денни - были ночью уведены из дома. Их держат без
обвинения в тюрьме Касл-Роу. Их вина только в том, что они потребовали
зарплату за февраль.

Пожалуйста, отправьте письмо, образец которого дан ниже, министру юстиции
Эдмунду Гарроу: minister@justice.tarn.example, копию - aid@weavers.example,
до 30 июня 2003 года. Перешлите это обращение как минимум трём другим людям.

Нора Филд
Комитет помощи рабочим-текстильщикам

Образец письма:

Уважаемый господин министр!

Я глубоко обеспокоен арестом 12 мая пяти ткачей фабрики Тарнфорд. С тех пор
их держат в тюрьме без обвинения. Требовать зарплату за февраль - не
преступление.

Я призываю Вас немедленно освободить их, дать им увидеться с родными и
адвокатами и добиться, чтобы фабрика выплатила долг.

С уважением,
`;

/** The same committee to the same minister about somebody else, in nearly the same words. */
export const DYERS = MILL.replace(
  'FIVE WEAVERS OF TARNFORD STILL IN PRISON',
  'THREE DYERS OF ELLBECK ARRESTED',
)
  .replaceAll('five weavers of the Tarnford Mill', 'three dyers of the Ellbeck Works')
  .replaceAll('five weavers of the\nTarnford Mill', 'three dyers of the\nEllbeck Works')
  .replace(
    'Amira Haddow, Joseph Binks,\nLena Okafor, Piotr Walczak and Ruth Denny',
    'Samuel Orde,\nMiriam Stolz and Hanif Qureshi',
  )
  .replace(
    'Amira Haddow, Joseph Binks, Lena Okafor, Piotr Walczak and\nRuth Denny',
    'Samuel Orde, Miriam Stolz and\nHanif Qureshi',
  )
  .replaceAll('12 May', '2 August')
  .replaceAll('the five', 'the three');

/** Another case, other words, the same minister. */
export const PRINTER = `A PRINTER OF COLD HARBOUR MUST NOT BE DEPORTED

From the Textile Workers' Aid Committee, 20 June 2003

Dear friends,

The printer Yusuf Ademola has lived in Cold Harbour for nineteen years. On
Friday he was told to leave the country within a month, because he had let
strikers use his press.

Please email the model letter below to the Minister of Justice, Edmund
Garrow, at minister@justice.tarn.example, with a copy to
aid@weavers.example. Please forward this appeal to at least three others.

Nora Field
Textile Workers' Aid Committee

Model letter:

Dear Minister,

The printer Yusuf Ademola is to be sent away from Cold Harbour, where he has
lived and worked since 1984, for lending his press to people on strike. I ask
you to withdraw the order against him, and to leave him and his family in
peace. A press is there to be used.

Yours faithfully,
`;

/** News of the five weavers and a new letter, by the same committee. */
export const UPDATE = `UPDATE: two of the weavers of Tarnford are free

From the Textile Workers' Aid Committee, 19 June 2003

Dear friends,

This is an update of our appeal of 4 June, "Five weavers of Tarnford still in
prison". Your letters have helped: Lena Okafor and Piotr Walczak were let go
on Monday. Amira Haddow, Joseph Binks and Ruth Denny were not.

Please email the new model letter below to the Minister of Justice, Edmund
Garrow, at minister@justice.tarn.example, with a copy to aid@weavers.example.
Please forward this to at least three other people.

Nora Field
Textile Workers' Aid Committee

Model letter:

Dear Minister,

I was glad to hear that two of the people taken in Tarnford on 12 May are
home again. Amira Haddow, Joseph Binks and Ruth Denny are not, and nobody has
told them what they are accused of. Please let these three go as well.

Yours faithfully,
`;

export interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly from?: string;
  readonly date?: string;
  readonly headers?: readonly string[];
}

let sequence = 0;

/** Reads a post off a list as the service does, whole. @throws Error where it is no appeal */
export async function read({ subject, text, from, date, headers = [] }: Mail): Promise<Comparable> {
  sequence += 1;
  const mail = [
    `From: ${from ?? 'Nora Field <nora@weavers.example>'}`,
    'To: WEAVERS-L@lists.example',
    'Sender: weavers list <WEAVERS-L@lists.example>',
    `Subject: ${subject}`,
    `Date: ${date ?? 'Wed, 4 Jun 2003 10:00:00 +0100'}`,
    `Message-ID: <${sequence}@weavers.example>`,
    ...headers,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    text,
  ];
  const { posts } = await parseMessage(Buffer.from(mail.join('\n')), 'test');
  const post = posts.find(({ appeal }) => appeal !== null);
  if (!post?.appeal) throw new Error(`No appeal is read from “${subject}”.`);
  const { appeal, ...rest } = post;
  return comparable(appeal, { ...rest, references: [] });
}

const quoted = (text: string): string => text.replace(/^/gm, '> ');

/** Every paragraph on one line, then cut at another width: what mail programs do to a text. */
export function refolded(text: string, width: number): string {
  return text
    .split(/\n{2,}/)
    .map((paragraph) => folded(paragraph.replace(/\n/g, ' '), width))
    .join('\n\n');
}

function folded(line: string, width: number): string {
  const lines = [''];
  for (const word of line.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last && last.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = last ? `${last} ${word}` : word;
  }
  return lines.join('\n');
}

const forwarded = (text: string): string => `FYI - please help if you can. Ben

----- Original Message -----
From: Nora Field <nora@weavers.example>
To: WEAVERS-L@lists.example
Sent: Wednesday, June 04, 2003 10:00 AM
Subject: Five weavers of Tarnford still in prison

${text}`;

/** How the one appeal comes again, each as it is seen on lists. */
export function again(subject: string, text: string): Record<string, Mail> {
  return {
    'cross-posted as it is': { subject, text },
    'forwarded with a note': {
      subject: `Fwd: ${subject}`,
      text: forwarded(text),
      from: 'Ben <ben@union.example>',
    },
    'forwarded in quotes': { subject: `FW: ${subject}`, text: `Passing this on.\n\n${quoted(text)}` },
    'forwarded twice': { subject: `Fwd: Fwd: ${subject}`, text: forwarded(forwarded(text)) },
    'with another covering note': {
      subject: `Please act today: ${subject}`,
      text: `Dear comrades, our branch has adopted this appeal at its meeting on Tuesday and asks every member to send the letter. The branch secretary will collect the answers.\n\n${text}`,
    },
    'folded narrowly': { subject, text: refolded(text, 48) },
    'on long lines': { subject, text: refolded(text, 4_000) },
    'with typographic quotes and dashes': {
      subject,
      text: text.replaceAll("'", '’').replaceAll(' - ', ' – '),
    },
    'with a list footer': {
      subject,
      text: `${text}\n_______________________________________________\nSOLIDARITY mailing list\nSOLIDARITY@lists.example\nhttp://lists.example/mailman/listinfo/solidarity\n`,
    },
  };
}
