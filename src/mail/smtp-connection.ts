import SmtpConnection from 'nodemailer/lib/smtp-connection';
import { type Abilities, abilitiesOf } from './smtp-abilities.ts';

/** A connection that is greeted, encrypted where it can be, and signed in. */
export interface Opened {
  readonly connection: SmtpConnection;
  readonly can: Abilities;
  /** Settles once the connection is gone, whoever ended it. */
  readonly ended: Promise<void>;
}

export interface ConnectionOptions {
  readonly connection: SmtpConnection.Options;
  readonly auth: { readonly user: string; readonly pass: string } | null;
}

/** Greeting, EHLO, STARTTLS and AUTH. @throws SmtpError, when there is no relay or it wants nothing of us. */
export async function openConnection({ connection: options, auth }: ConnectionOptions): Promise<Opened> {
  const connection = new SmtpConnection(options);
  // A lost connection is told by 'end'; whoever waits for a reply is told by its callback as well.
  const ended = new Promise<void>((resolve) => {
    connection.once('end', resolve);
  });
  try {
    await step(connection, (done) => connection.connect(done));
    // What came last is the answer to the EHLO that counts, the one under TLS where there is TLS.
    const can = abilitiesOf(connection.lastServerResponse || '');
    if (auth) await step(connection, (done) => connection.login({ ...auth, credentials: { ...auth } }, done));
    return { connection, can, ended };
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** One command of the connection, which fails as well when the connection is lost before its reply. */
export function step(
  connection: SmtpConnection,
  start: (done: (error?: Error | null) => void) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const finish = (error?: Error | null): void => {
      connection.off('end', lost);
      connection.off('error', finish);
      // The connection may fail once more while it goes down, with nobody left to hear it.
      connection.on('error', ignore);
      if (error) reject(error);
      else resolve();
    };
    const lost = (): void => {
      finish(new Error('Connection lost'));
    };
    connection.off('error', ignore);
    connection.once('end', lost);
    connection.once('error', finish);
    start(finish);
  });
}

const ignore = (): void => {};
