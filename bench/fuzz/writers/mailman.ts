import { by, folded, mimeDigest, R30, R70, ruled, stars, type Writer, type Written } from './written.ts';

/** What Mailman calls things in one language: the digest, its contents, its footer, its end. */
type Words = readonly [subject: string, topics: string, footer: string, end: string];

/** As its catalogues of translations have them. */
const LANGUAGES: Readonly<Record<string, Words>> = {
  '': ['T Digest, Vol 1, Issue 2', "Today's Topics:", 'Digest Footer', 'End of '],
  Arabic: ['T دفعات, الجزء 1, الإصدار 2', 'مواضيع اليوم:', 'تذييل دفعة', 'نهاية '],
  Basque: [
    'T Mezu-Bilduma, 1 bilduma, 2. zenbakia',
    'Gaurko gaiak: ',
    'Bilduma oina',
    'Bilduma honen bukaera: ',
  ],
  Catalan: ['Resum de T, vol 1, número 2', "Temes d'avui:", 'Peu de pàgina del resum', 'Final de '],
  Chinese: ['T 摘要, 卷 1, 发布 2', '本日主题:', '摘要尾部', '结束'],
  Czech: ['T Digest, Vol 1, Issue 2', 'Dnešní menu:', 'Patička digestu', 'Konec: '],
  Danish: ['Sammendrag af T, Vol 1, Udgave 2', 'Dagens emner:', 'Bundtekst', 'Slut på '],
  Dutch: [
    'T Verzamelmail, Volume 1, Nummer 2',
    'Onderwerpen van vandaag:',
    'Verzamelmail-voettekst',
    'Eind van ',
  ],
  Estonian: ['T kokkuvõte, köide 1, number 2', 'Tänased teemad:', 'Kokkuvõtte jalus', 'Lõpp'],
  Finnish: ['T Lukemisto, Vol 1, Aihe 2', 'Tämänpäivän Aiheet:', 'Lukemiston alatunniste', 'Loppu '],
  French: ['Lot T, Vol 1, Parution 2', 'Thèmes du jour :', 'Pied de page des remises groupées', 'Fin de '],
  German: [
    'T Nachrichtensammlung, Band 1, Eintrag 2',
    'Meldungen des Tages:',
    'Fusszeile der Nachrichtensammlung',
    'Ende ',
  ],
  Greek: ['T Σύνοψη, Vol 1, δημοσίευση 2', 'Σημερινά Θέματα:', 'Υποσέλιδο Σύνοψης', 'Τέλος του '],
  Hebrew: ['תקציר של T, כרך 1, גליון 2', 'נושאי היום:', 'כותרת תחתונה של התקציר', 'סוף ה'],
  Hungarian: ['T digest, 1 kötet, 2 szám', 'Mai témák:', 'Digest lábléc', 'Vége: '],
  Italian: ['Digest di T, Volume 1, Numero 2', 'Argomenti del Giorno:', 'Chiusura del digest', 'Fine di '],
  Japanese: ['T まとめ読み, 1 巻, 2 号', '本日の話題:', 'まとめ読みフッタ', '以上: '],
  Korean: ['T 묶음배달, 글 1, 번호 2', '오늘의 주제:', '묶음배달 꼬리말', '끝부분 --'],
  Polish: ['Paczka T, Tom 1, Numer 2', 'Dzisiejsze tematy:', 'Stopka Paczki', 'Koniec '],
  Portuguese: ['Digest T, volume 1, assunto 2', 'Tópicos de Hoje:', 'Legenda do Digest', 'Fim da '],
  Romanian: ['Rezumat T, Vol 1, Nr. 2', 'Topicile de azi: ', 'Textul de încheiere al ediţiei', 'Sfârşitul '],
  Russian: [
    'Дайджест списка рассылки T; том 1, выпуск 2',
    'В этом номере:',
    'Нижний колонтитул дайджеста',
    'Конец ',
  ],
  Slovene: ['T izvleček, let 1, številka 2', 'Današnje teme:', 'Noga izvlečka', 'Konec '],
  Spanish: ['Resumen de T, Vol 1, Envío 2', 'Asuntos del día:', 'Pié de página del digest', 'Fin de '],
  Swedish: ['Sammandrag av T, Vol 1, Utgåva 2', 'Dagens ämnen:', 'Bottentext', 'Slut på '],
  Turkish: ['T Toplu Mesajı, Sayı 1, Konu 2', 'Günün Konuları:', 'Toplu Mesaj Altbilgisi', 'Son: '],
  Ukrainian: ['Збірка T, Том 1, Випуск 2', 'Сьогоднішні теми:', 'Кінцівка збірки', 'Кінець '],
  Vietnamese: ['Bó thư T, Tập 1, Bản 2', 'Các chủ đề của hôm nay:', 'Dòng chân bó thư', 'Kết thúc của '],
};

/** An entry of the contents, wrapped at 65; the author on the last line or, where that is full, below it. */
function entry({ subject, author }: Written, n: number): string[] {
  const lines = folded(`${String(n + 1).padStart(2)}. ${subject}`.replace(/^ /, '\u00a0'), 65, '').map((l) =>
    l.replace('\u00a0', ' '),
  );
  const name = ` (${author})`;
  const last = lines.at(-1) as string;
  if (last.length + name.length > 70) lines.push(name);
  else lines[lines.length - 1] = last + name;
  return lines.map((line, at) => (at === 0 ? `  ${line}` : `      ${line.trimStart()}`));
}

const plain =
  ([subject, topics, footer, end]: Words): Writer =>
  (posts) => [
    'From: t-request@h.example',
    'To: t@h.example',
    'Reply-To: t@h.example',
    `Subject: ${subject}`,
    'List-Post: <mailto:t@h.example>',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Send T mailing list submissions to',
    '\tt@h.example',
    '',
    topics,
    '',
    ...posts.flatMap(entry),
    '',
    '',
    R70,
    '',
    ...ruled(posts, R30, (p, n) => [
      `Message: ${n + 1}`,
      ...by(p).flatMap((line) => folded(line, 70, '\t')),
      'To: t@h.example',
      `Message-ID: <${n}@x.example>`,
      'Content-Type: text/plain; charset=utf-8',
    ]),
    `Subject: ${footer}`,
    '',
    '_'.repeat(47),
    'T mailing list',
    'T@h.example',
    '',
    '',
    R30,
    '',
    ...stars(`${end}${subject}`),
  ];

const topical = (posts: readonly Written[]): string[] => ["Today's Topics:", '', ...posts.flatMap(entry), ''];

const version20: Writer = (posts) => [
  'From: t-request@h.example',
  'To: t@h.example',
  'Subject: T digest, Vol 1 #2 - 3 msgs',
  'X-BeenThere: t@h.example',
  '',
  'Send T mailing list submissions to',
  '\tt@h.example',
  '',
  ...topical(posts),
  ...posts.flatMap((p, n) => ['--__--__--', '', `Message: ${n + 1}`, ...by(p), '', p.body, '']),
  '',
  '--__--__--',
  '',
  '_'.repeat(47),
  'T mailing list',
  'T@h.example',
  '',
  '',
  'End of T Digest',
];

const mime: Writer = (posts) => [
  'From: t-request@h.example',
  'To: t@h.example',
  'Subject: T Digest, Vol 1, Issue 2',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="====1=="',
  '',
  '--====1==',
  'Content-Type: text/plain',
  'Content-Description: T Digest, Vol 1, Issue 2',
  '',
  'Send T mailing list submissions to',
  '\tt@h.example',
  '',
  '--====1==',
  'Content-Type: text/plain',
  '',
  ...topical(posts),
  '--====1==',
  'Content-Type: multipart/digest; boundary="====2=="',
  '',
  ...mimeDigest('====2==', posts, 'message/rfc822'),
  '--====1==',
  'Content-Type: text/plain',
  'Content-Description: Digest Footer',
  '',
  '_______',
  'T mailing list',
  '--====1==--',
  '',
  'End of T Digest, Vol 1, Issue 2',
];

/** Version 2.0 parts its messages by a boundary of its own and gives them no type. */
const mime20: Writer = (posts) => [
  'From: t-request@h.example',
  'To: t@h.example',
  'Subject: T digest, Vol 1 #2 - 3 msgs',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=10.0.0.1.1.984700000.1',
  '',
  '--10.0.0.1.1.984700000.1',
  'Content-type: text/plain; charset=us-ascii',
  'Content-description: Masthead (T digest, Vol 1 #2)',
  '',
  'Send T mailing list submissions to',
  '\tt@h.example',
  '',
  '--10.0.0.1.1.984700000.1',
  'Content-type: text/plain; charset=us-ascii',
  "Content-description: Today's Topics",
  '',
  ...topical(posts),
  '--10.0.0.1.1.984700000.1',
  'Content-type: multipart/digest; boundary="__--__--"',
  '',
  ...posts.flatMap((p, n) => ['--__--__--', '', `Message: ${n + 1}`, ...by(p), '', p.body, '']),
  '--__--__----',
  '--10.0.0.1.1.984700000.1',
  'Content-type: text/plain; charset=us-ascii',
  'Content-description: Digest Footer',
  '',
  '_'.repeat(47),
  'T mailing list',
  '--10.0.0.1.1.984700000.1--',
];

const mime3: Writer = (posts) => [
  'From: t-request@h.example',
  'To: t@h.example',
  'Subject: T Digest, Vol 1, Issue 2',
  'List-Id: <t.h.example>',
  'Content-Type: multipart/mixed; boundary="====1=="',
  '',
  '--====1==',
  'Content-Type: text/plain',
  '',
  ...topical(posts),
  ...mimeDigest('====1==', posts, 'message/rfc822'),
];

export const MAILMAN: Readonly<Record<string, Writer>> = {
  ...Object.fromEntries(
    Object.entries(LANGUAGES).map(([name, words]) => [
      name === '' ? 'Mailman' : `Mailman in ${name}`,
      plain(words),
    ]),
  ),
  'Mailman 2.0': version20,
  'Mailman, MIME': mime,
  'Mailman 2.0, MIME': mime20,
  'Mailman 3, MIME': mime3,
};
