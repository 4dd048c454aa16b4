import { DATE, folded, mimeDigest, R30, R70, type Writer } from './written.ts';

interface Words {
  name: string;
  contents: string;
  end: string;
}

const head = ({ name }: Words): string[] => [
  'From: t-request@h.example',
  'To: t@h.example',
  'Reply-to: t@h.example',
  `Subject: ${name}`,
];

const plain =
  (words: Words): Writer =>
  (posts) => [
    ...head(words),
    'Content-Type: text/plain; charset=utf-8',
    '',
    words.name.replace('Digest', 'digest'),
    '',
    words.contents,
    '',
    ...posts.flatMap((p, n) => folded(`* ${n + 1} - ${p.subject} - ${p.author}`, 78, '  ')),
    '',
    R70,
    '',
    ...posts.flatMap((p, n) => [
      `Message-ID: <${n}@x.example>`,
      `Date: ${DATE}`,
      `From: ${p.author}`,
      ...folded(`Subject: ${p.subject}`, 78, ' '),
      '',
      p.body,
      '',
      R30,
    ]),
    '*'.repeat(45),
    '',
    words.end,
  ];

const mime =
  (words: Words): Writer =>
  (posts) => [
    ...head(words),
    'Content-Type: multipart/mixed; boundary="1"',
    '',
    '--1',
    'Content-Disposition: inline',
    '',
    words.name,
    '',
    words.contents,
    '',
    ...posts.flatMap((p, n) => folded(`${n + 1}. ${p.subject} - ${p.author}`, 78, '    ')),
    '',
    '--1',
    'Content-Type: multipart/digest; boundary="2"',
    'Mime-Version: 1.0',
    '',
    'This is a multi-part message in MIME format...',
    '',
    ...mimeDigest('2', posts, 'message/rfc822'),
    '--1',
    'Content-Disposition: inline',
    '',
    words.end,
    '',
    '--1--',
  ];

const ENGLISH: Words = {
  name: 'T Digest Mon, 5 Mar 2001',
  contents: 'Table of contents:',
  end: 'End of T Digest Mon, 5 Mar 2001',
};

export const SYMPA: Readonly<Record<string, Writer>> = {
  Sympa: plain({
    name: 'T Digest lun. 5 mars 2001',
    contents: 'Sommaire:',
    end: 'Fin de T Digest lun. 5 mars 2001',
  }),
  'Sympa in English': plain(ENGLISH),
  'Sympa in German': plain({
    name: 'Zusammenfassung T Mo 5. März 2001',
    contents: 'Inhaltsverzeichnis:',
    end: 'Ende der Zusammenfassung T Mo 5. März 2001',
  }),
  'Sympa in Spanish': plain({
    name: 'T Resumen lun 5 mar 2001',
    contents: 'Tabla de contenidos:',
    end: 'Fin del resumen T lun 5 mar 2001',
  }),
  'Sympa, MIME': mime(ENGLISH),
};
