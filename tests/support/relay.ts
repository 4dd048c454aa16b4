import { once } from 'node:events';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** One mail as it reached the relay. */
export interface Mail {
  readonly envelope: { readonly from: string; readonly to: string };
  readonly raw: Buffer;
  readonly parsed: ParsedMail;
  readonly subject: string;
  /** The plain text with every run of white space as one space, and without the marks of quoting. */
  readonly words: string;
  /** The value of a header, unfolded and not decoded; null where there is none. */
  header(name: string): string | null;
  /** The first address of Reply-To. */
  readonly replyTo: string;
}

export interface MailRelay {
  readonly url: string;
  /** Every mail so far, in the order they came. */
  readonly mails: readonly Mail[];
  stop(): Promise<void>;
}

/** A relay on loopback that takes everything. */
export async function startRelay(): Promise<MailRelay> {
  const mails: Mail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 50,
    onData(stream, { envelope }, answer) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = envelope.rcptTo.map(({ address }) => address).join(', ');
        const from = envelope.mailFrom ? envelope.mailFrom.address : '';
        read(Buffer.concat(chunks), { from, to }).then(
          (mail) => {
            mails.push(mail);
            answer(null);
          },
          (error: Error) => answer(error),
        );
      });
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as { port: number };
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function read(raw: Buffer, envelope: Mail['envelope']): Promise<Mail> {
  const parsed = await simpleParser(raw, { skipTextToHtml: true, skipTextLinks: true });
  return {
    envelope,
    raw,
    parsed,
    subject: parsed.subject ?? '',
    words: wordsOf(parsed.text ?? ''),
    header: (name) => {
      const line = parsed.headerLines.find(({ key }) => key === name.toLowerCase())?.line;
      return line === undefined ? null : unfolded(line.slice(line.indexOf(':') + 1));
    },
    replyTo: parsed.replyTo?.value[0]?.address ?? '',
  };
}

const unfolded = (value: string): string => value.replace(/\r?\n(?=[ \t])/g, '').trim();

/** Text as one reads it: lines joined, without "> " before quoted ones. */
export function wordsOf(text: string): string {
  return text.replace(/^> ?/gm, '').replace(/\s+/g, ' ').trim();
}
