import { describe, expect, it } from 'vitest';
import type { Appeal, Recipient } from '../../src/appeals/appeal.ts';
import { fold, keyOf } from '../../src/appeals/fold.ts';
import { parseMessage } from '../../src/inbound/parse.ts';
import { SHORT_POSTS, type ShortPost } from './short-posts.ts';

async function read({ text, subject = 'Urgent', from = 'Ann Post <ann@lists.example>' }: ShortPost) {
  const head = `From: ${from}\nTo: l@lists.example\nSubject: ${subject}\nDate: Tue, 6 Mar 2001 10:00:00 +0000\n`;
  const raw = `${head}Content-Type: text/plain; charset=utf-8\n\n${text}\n`;
  const { posts } = await parseMessage(Buffer.from(raw), 'short');
  return posts[0]?.appeal ?? null;
}

const digits = (number: string): string => number.replace(/\D/g, '');
const sorted = (values: readonly string[]): string[] => [...values].sort();
const names = (all: readonly Recipient[]): string[] => sorted(all.map(({ name }) => keyOf(name ?? '')));

/** What of the appeal the post is judged by, in the form its expectations are written in. */
function told(appeal: Appeal, want: ShortPost): Partial<ShortPost> {
  const { targets, copies } = appeal;
  const issuer = keyOf(appeal.issuer ?? '');
  const all: Partial<ShortPost> = {
    targets: names(targets),
    emails: sorted(targets.flatMap((t) => t.emails)),
    faxes: sorted(targets.flatMap((t) => t.faxes).map(digits)),
    phones: sorted(targets.flatMap((t) => t.phones).map(digits)),
    copies: sorted(copies.flatMap((c) => c.emails)),
    // A fuller name is right as well: "Euer Halle-5-Plenum".
    issuer: want.issuer !== undefined && issuer.includes(keyOf(want.issuer)) ? keyOf(want.issuer) : issuer,
    signatory: appeal.signatory === null ? null : fold(appeal.signatory.name),
    letters: appeal.letters.length,
    ...(appeal.deadline === null ? {} : { deadline: appeal.deadline }),
  };
  return Object.fromEntries(Object.entries(all).filter(([field]) => field in want));
}

function wanted(want: ShortPost): Partial<ShortPost> {
  const { targets, emails, faxes, phones, copies, issuer, signatory, deadline, letters } = want;
  return JSON.parse(
    JSON.stringify({
      targets: targets && sorted(targets.map(keyOf)),
      emails: emails && sorted(emails),
      faxes: faxes && sorted(faxes.map(digits)),
      phones: phones && sorted(phones.map(digits)),
      copies: copies && sorted(copies),
      issuer: issuer && keyOf(issuer),
      signatory: signatory && fold(signatory),
      deadline,
      letters,
    }),
  );
}

describe('short posts', () => {
  it.each(SHORT_POSTS.map((post) => [post.text.replace(/\s+/g, ' ').slice(0, 60), post] as const))(
    '%s…',
    async (_, post) => {
      const appeal = await read(post);
      expect(appeal !== null).toBe(post.is ?? true);
      if (appeal !== null) expect(told(appeal, post)).toEqual(wanted(post));
    },
  );
});
