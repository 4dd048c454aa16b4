import { messageNumber, readBlock } from './block.ts';
import { type DigestFormat, END_OF_DIGEST } from './format.ts';

/** The heading of the contents in the languages Mailman is translated into. */
const TOPICS =
  /^(?:Today's Topics|Thèmes du jour|Asuntos del día|Meldungen des Tages|Argomenti del Giorno|Tópicos de Hoje|В этом номере|Темы дня|Onderwerpen van vandaag|Dagens emner|Dagens ämnen|Günün Konuları|Bugünün Konuları)\s{0,2}(?:\(\d+ \p{L}+\))?:/imu;

/** Mailman 2: numbered messages; the digest's own footer comes as a last message without a number. */
export const mailman: DigestFormat = {
  name: 'mailman',
  test: ({ head, lines }) => TOPICS.test(head) && lines.some((l) => messageNumber(l) === 1),
  separator: /^-{30}$|^-{70}$|^__--__--$/,
  opens: (lines, at, previous) => messageNumber(lines[at]) === previous + 1 || isDigestFooter(lines, at),
  end: END_OF_DIGEST,
};

function isDigestFooter(lines: readonly string[], at: number): boolean {
  const { headers } = readBlock(lines, at);
  return headers.length === 1 && /^Digest Footer$/i.test(headers[0]?.value ?? '');
}
