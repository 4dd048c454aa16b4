import type { Person } from '../../src/cli/demo/mails.ts';

/** Mail that people and their programs send, beside what the demo's people send. */

let sequence = 0;

export interface Written {
  readonly from: Person;
  readonly to: string;
  readonly subject?: string;
  readonly text?: string;
  readonly headers?: readonly string[];
}

/** A plain mail; each has a Message-ID of its own. */
export function plainMail({ from, to, subject = '', text = '', headers = [] }: Written): Buffer {
  sequence += 1;
  const lines = [
    `From: ${from.name} <${from.address}>`,
    `To: ${to}`,
    `Subject: ${subject}`,
    `Date: ${new Date().toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <plain-${sequence}@${from.address.split('@')[1]}>`,
    ...headers,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    ...text.split('\n'),
    '',
  ];
  return Buffer.from(lines.join('\r\n'));
}

/** What a mailbox answers by itself while its owner is away (RFC 3834). */
export function vacation(from: Person, to: string, text = 'ok, I am away until Monday.'): Buffer {
  const headers = ['Auto-Submitted: auto-replied (vacation)', 'Precedence: bulk'];
  return plainMail({ from, to, subject: 'Out of office', text, headers });
}

/** Another appeal, as a member of the list would post it. */
export function secondAppeal(): Buffer {
  return plainMail({
    from: { name: 'Tomas Vega', address: 'tomas@dockers.example' },
    to: 'LABOR-L@YORKU.CA',
    subject: DOCKERS_TITLE,
    text: DOCKERS,
    headers: ['Sender: Forum on Labor in the Global Economy <LABOR-L@YORKU.CA>'],
  });
}

/** The same committee about another harbour, in nearly the same words. */
export function otherAppeal(): Buffer {
  const elsewhere = (text: string): string =>
    text
      .replaceAll('Port Aston', 'Lower Quay')
      .replaceAll('portaston', 'lowerquay')
      .replaceAll('Harrow', 'Lund')
      .replaceAll('Forty dock', 'Thirty dock')
      .replaceAll('forty dock', 'thirty dock');
  return plainMail({
    from: { name: 'Tomas Vega', address: 'tomas@dockers.example' },
    to: 'LABOR-L@YORKU.CA',
    subject: elsewhere(DOCKERS_TITLE),
    text: elsewhere(DOCKERS),
  });
}

export const DOCKERS_TITLE = 'Forty dockers sacked at Port Aston: write to the harbour director';
export const DOCKERS_LETTER =
  'I was alarmed to learn that you have dismissed forty dock workers of Port Aston for joining a union.';

export const DOCKERS = `Forty dockers sacked at Port Aston: write to the harbour director

From the International Dockers Solidarity Committee, 2 May 2001

Dear friends,

On Monday the management of the Port Aston Harbour Company sacked forty dockers
because they had joined a union. Three of them were arrested at the gate when
they asked for their wages.

Please send the model letter below by email to the Harbour Director, John
Harrow, at director@portaston.example, and send a copy to
solidarity@dockers.example. Please forward this appeal to at least three other
people.

There will be a picket in Port Aston on 12 May 2001.

Tomas Vega
International Dockers Solidarity Committee

Model letter:

Dear Mr Harrow,

${DOCKERS_LETTER}
I call on you to take them back at once, to pay their wages and to withdraw the charges against the three who were arrested.

Yours sincerely,
`;
