import { simpleParser } from 'mailparser';
import type { Deps } from '../../src/deps.ts';

/** A notice as its reader would see it. */
export interface WrittenNotice {
  readonly kind: string;
  readonly to: string;
  readonly from: string;
  readonly subject: string;
  /** The plain text with every run of white space as one space. */
  readonly text: string;
  readonly replyTo: string | null;
  readonly referral: number | null;
  readonly trace: string | null;
  readonly envelopeFrom: string;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
}

/** Every notice written so far, the oldest first. */
export async function notices(deps: Deps, kind?: string): Promise<WrittenNotice[]> {
  const rows = await deps.db.selectFrom('notices').selectAll().orderBy('id').execute();
  const wanted = rows.filter((row) => kind === undefined || row.kind === kind);
  return Promise.all(
    wanted.map(async (row) => {
      const mail = await simpleParser(row.message ?? Buffer.alloc(0));
      return {
        kind: row.kind,
        to: row.to_address ?? '',
        from: mail.from?.text ?? '',
        subject: mail.subject ?? '',
        text: (mail.text ?? '').replace(/\s+/g, ' '),
        replyTo: mail.replyTo?.value[0]?.address ?? null,
        referral: row.referral_id,
        trace: row.trace,
        envelopeFrom: row.envelope_from,
        headers: new Map(mail.headerLines.map(({ key, line }) => [key, line.replace(/\r?\n\s/g, ' ')])),
      };
    }),
  );
}
