import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseMessage } from '../../src/inbound/parse.ts';

const SEED = join(import.meta.dirname, '../../src/cli/demo/seed.eml');

it('reads all of the appeal that the demo shows', async () => {
  const parsed = await parseMessage(await readFile(SEED), 'seed.eml');
  expect(parsed).toMatchObject({ kind: 'post', list: { address: 'LABOR-L@yorku.ca' } });
  const [post, ...more] = parsed.posts;
  expect(more).toEqual([]);
  expect(post).toMatchObject({ from: null, date: '2001-03-21T21:06:21-05:00' });
  expect(post?.appeal).toMatchObject({
    language: 'en',
    issuer: 'International Solidarity with Workers in Russia',
    signatory: { name: 'Lisa Taylor' },
    issuedOn: '2001-03-21',
    letters: [{ salutation: 'Dear President Nazarbaev,' }],
    targets: [{ name: 'President Nazarbaev', emails: ['president@gov.kz'] }],
    copies: [
      { name: 'Russian protest organisers, care of Igor Kuznetsov', emails: [] },
      { name: 'International Solidarity with Workers in Russia', emails: [] },
    ],
    contacts: [{ name: null, postal: 'Box R, 46 Denmark Hill, London, SE5 8RZ, England' }],
    events: [{ on: '2001-03-24' }],
    deadline: null,
    forward: 3,
    missing: ['copy-address'],
  });
  expect(post?.appeal?.title).toContain('Repression in Kazakhstan');
  expect(post?.appeal?.links.map((link) => link.url)).toEqual([
    'http://www.geocities.com/CapitolHill/Senate/4580/rdks.html',
    'http://republic.kz/members_RNPK/rds/inx.htm',
    'http://members.aol.com/ISWoR/english/news/kazakh1.html',
    'http://members.aol.com/ISWoR/english/news/kazakh2.html',
  ]);
});
