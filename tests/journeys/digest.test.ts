import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Came, MAIL_DOMAIN, type Running, startRunning } from '../support/service.ts';
import { SEED, SEED_TITLE, setUp, VERA } from './cast.ts';
import { DOCKERS, DOCKERS_LETTER, DOCKERS_TITLE } from './mails.ts';

const LIST = `LABOR-L@${MAIL_DOMAIN}`;
const OWNER = 'owner-labor-l@yorku.ca';

interface Part {
  readonly from: string;
  readonly date: string;
  readonly subject: string;
  readonly text: string;
}

const NEWS: Part = {
  from: 'Ruth Adler <ruth@archive.example>',
  date: 'Wed, 2 May 2001 09:12:00 -0400',
  subject: 'Re: Reading group in June',
  text: 'Thanks for the notes. I can bring the second chapter, and perhaps we could\nmeet at four instead of three.\n\nRuth',
};
const CALL: Part = {
  from: 'Chen Bo <bo@university.example>',
  date: 'Wed, 2 May 2001 11:40:00 -0400',
  subject: 'Journal of Labour Studies, contents of 27(1)',
  text: 'The new number is out. It holds a review of work on containers and\nan index of the last five years.\n\nBo',
};

/** The appeal of 2001 as a member would have posted it, without what an archive wrote around it. */
const KAZAKHSTAN: Part = {
  from: 'Lisa Taylor <lisa@workers.example>',
  date: 'Wed, 21 Mar 2001 21:06:21 -0500',
  subject: 'Repression in Kazakhstan - your support needed now!',
  text: SEED.toString('utf8').replace(/^[\s\S]*?needed now!\n\n/, ''),
};
const ASTON: Part = {
  from: 'Tomas Vega <tomas@dockers.example>',
  date: 'Wed, 2 May 2001 12:05:00 -0400',
  subject: DOCKERS_TITLE,
  text: DOCKERS,
};

const crlf = (text: string): Buffer => Buffer.from(text.replace(/\r?\n/g, '\r\n'));

/** As LISTSERV sends it: a count and the topics, then Date, From and Subject in one column. */
function listservDigest(parts: readonly Part[]): Buffer {
  const lines = parts.reduce((sum, part) => sum + part.text.split('\n').length, 0);
  const messages = parts.map(
    ({ date, from, subject, text }) =>
      `${'-'.repeat(70)}\n\nDate:    ${date}\nFrom:    ${from}\nSubject: ${subject}\n\n${text}\n`,
  );
  return crlf(`Date: Thu, 3 May 2001 00:00:12 -0400
Reply-To: Forum on Labor in the Global Economy <LABOR-L@YORKU.CA>
Sender: Forum on Labor in the Global Economy <LABOR-L@YORKU.CA>
From: Automatic digest processor <LISTSERV@YORKU.CA>
Subject: LABOR-L Digest - 1 May 2001 to 2 May 2001 (#2001-88)
To: Recipients of LABOR-L digests <LABOR-L@YORKU.CA>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

There are ${parts.length} messages totalling ${lines} lines in this issue.

Topics of the day:

${parts.map(({ subject }, i) => `  ${i + 1}. ${subject}`).join('\n')}

${messages.join('\n')}
${'-'.repeat(30)}

End of LABOR-L Digest - 1 May 2001 to 2 May 2001 (#2001-88)
${'*'.repeat(60)}
`);
}

/** RFC 1153: a preamble, 70 hyphens, the messages parted by 30 hyphens, an end line. */
function rfc1153Digest(parts: readonly Part[]): Buffer {
  const messages = parts.map(
    ({ date, from, subject, text }) => `Date: ${date}\nFrom: ${from}\nSubject: ${subject}\n\n${text}\n`,
  );
  return crlf(`From: labor-digest-owner@digests.example
To: LABOR-L@YORKU.CA
Subject: Labor Digest V1 #7
Date: Thu, 22 Mar 2001 08:00:00 +0000
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

Labor Digest            Thursday, 22 March 2001            Volume 01 : Number 007

Today's Topics:

${parts.map(({ subject }) => `        ${subject}`).join('\n')}

${'-'.repeat(70)}

${messages.join(`\n${'-'.repeat(30)}\n\n`)}
${'-'.repeat(30)}

End of Labor Digest V1 #7
*************************
`);
}

describe('an appeal in a digest', () => {
  let running: Running;

  beforeAll(async () => {
    running = await startRunning();
    await setUp(running);
  });
  afterAll(() => running?.stop());

  const hand = (digest: Buffer) => running.hand(digest, { from: OWNER, to: LIST });
  /** What the moderator reads of the appeal: her mail, and the page behind its link. */
  async function heldOf({ mails }: Came): Promise<{ subject: string; words: string; page: string }> {
    const mail = mails.find(({ envelope }) => envelope.to === VERA.address);
    const [link = ''] = /http:\/\/127\.0\.0\.1:\d+\/m\/\w+/.exec(mail?.words ?? '') ?? [];
    const page = await running.adminSees(new URL(link).pathname);
    return { subject: mail?.subject ?? '', words: mail?.words ?? '', page };
  }

  it('is held out of a LISTSERV digest, with its own title, letter and author', async () => {
    const came = await hand(listservDigest([NEWS, ASTON, CALL]));
    expect(came.outcome).toBe('3 posts, 1 held for a moderator');
    expect(came.mails).toHaveLength(2);
    const { subject, words, page } = await heldOf(came);
    expect(subject).toBe(`Held for LABOR-L: ${DOCKERS_TITLE}`);
    expect(words).toContain(`Dear Mr Harrow, ${DOCKERS_LETTER}`);
    expect(words).toContain('director@portaston.example');
    expect(words).toContain('Posted by Tomas Vega');
    expect(page).toContain(DOCKERS_TITLE);
    expect(page).toContain(DOCKERS_LETTER);
    for (const other of [NEWS, CALL]) expect(page).not.toContain(other.text.slice(0, 40));
    expect(page).not.toContain('End of LABOR-L Digest');
  });

  it('is held out of an RFC 1153 digest', async () => {
    const came = await hand(rfc1153Digest([CALL, NEWS, KAZAKHSTAN]));
    expect(came.outcome).toBe('3 posts, 1 held for a moderator');
    expect(came.mails).toHaveLength(2);
    const { subject, words, page } = await heldOf(came);
    expect(subject).toBe(`Held for LABOR-L: ${SEED_TITLE}`);
    expect(words).toContain('Dear President Nazarbaev, I am writing to let you know');
    expect(words).toContain('24 March 2001: demonstration');
    expect(page).toContain('Hands off the workers of Kazakhstan!');
    expect(page).not.toContain('End of Labor Digest');
  });

  it('is held once, however often the same bytes come', async () => {
    const before = running.mails.length;
    const digest = listservDigest([NEWS, ASTON, CALL]);
    const known = await running.post(digest, { from: OWNER, to: LIST });
    expect(known.status).toBe(200);
    await running.atRest();
    expect(running.mails.length).toBe(before);
    const desk = await running.adminSees('/desk');
    expect(desk).toContain('2 appeals wait for a decision.');
    expect(desk.split(DOCKERS_TITLE)).toHaveLength(2);
  });

  it('is not made where a digest holds only ordinary posts', async () => {
    const came = await hand(rfc1153Digest([NEWS, CALL]));
    expect(came).toMatchObject({ outcome: '2 posts, 0 held for a moderator', mails: [] });
    expect(running.faults).toEqual([]);
  });
});
