import type { Appeal, Recipient } from '../../src/appeals/appeal.ts';
import type { Parsed, Post } from '../../src/posts/parsed.ts';

/** What a fixture states; what it leaves out is not judged. */
export interface Gold {
  kind: string;
  list?: { address: string };
  posts: GoldPost[];
}

type GoldRecipient = Partial<Recipient>;

interface GoldPost extends Partial<Omit<Post, 'appeal' | 'from'>> {
  from?: { address: string } | null;
  appeal?: (Partial<Omit<Appeal, 'targets' | 'copies' | 'contacts' | 'events' | 'links'>> & Lists) | null;
}

interface Lists {
  targets?: GoldRecipient[];
  copies?: GoldRecipient[];
  contacts?: GoldRecipient[];
  events?: { on: string }[];
  links?: { url: string }[];
}

const words = (s: string | null | undefined): string =>
  (s ?? '')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const within = (a: string, b: string): boolean => words(a).includes(words(b)) || words(b).includes(words(a));
const sorted = (list: readonly string[]): string =>
  [...list]
    .map((s) => s.toLowerCase())
    .sort()
    .join(' ');

/** Every difference between a fixture and a reading, in words; none for a right one. */
export function differences(gold: Gold, parsed: Parsed): string[] {
  const found: string[] = [];
  const check = (what: string, ok: boolean, got: unknown): void => {
    if (!ok) found.push(`${what}: got ${JSON.stringify(got)}`);
  };
  check('kind', gold.kind === parsed.kind, parsed.kind);
  if (gold.list)
    check('list', gold.list.address.toLowerCase() === parsed.list.address?.toLowerCase(), parsed.list);
  check('posts', gold.posts.length === parsed.posts.length, parsed.posts.length);
  for (const [n, want] of gold.posts.entries()) {
    const got = parsed.posts[n];
    if (got !== undefined) judgePost(`post ${n}`, want, got, check);
  }
  return found;
}

type Check = (what: string, ok: boolean, got: unknown) => void;

function judgePost(at: string, want: GoldPost, got: Post, check: Check): void {
  if (want.subject !== undefined)
    check(`${at} subject`, words(want.subject) === words(got.subject), got.subject);
  if (want.from)
    check(`${at} from`, want.from.address.toLowerCase() === got.from?.address.toLowerCase(), got.from);
  if (want.date) check(`${at} date`, Date.parse(want.date) === Date.parse(got.date ?? ''), got.date);
  if (want.text !== undefined) check(`${at} text`, words(want.text) === words(got.text), got.text);
  if (want.appeal === undefined) return;
  check(`${at} appeal`, (want.appeal === null) === (got.appeal === null), got.appeal?.confidence ?? null);
  if (want.appeal !== null && got.appeal !== null) judgeAppeal(at, want.appeal, got.appeal, check);
}

function judgeAppeal(at: string, want: NonNullable<GoldPost['appeal']>, got: Appeal, check: Check): void {
  for (const f of ['title', 'issuer'] as const)
    if (want[f]) check(`${at} ${f}`, within(want[f], got[f] ?? ''), got[f]);
  for (const f of ['language', 'issuedOn', 'deadline', 'forward'] as const) {
    if (f in want) check(`${at} ${f}`, want[f] === got[f], got[f]);
  }
  if ('signatory' in want)
    check(`${at} signatory`, words(want.signatory?.name) === words(got.signatory?.name), got.signatory);
  for (const f of ['targets', 'copies', 'contacts'] as const) {
    if (want[f]) judgeRecipients(`${at} ${f}`, want[f], got[f], check);
  }
  if (want.events)
    check(
      `${at} events`,
      sorted(want.events.map((e) => e.on)) === sorted(got.events.map((e) => e.on)),
      got.events,
    );
  if (want.links)
    check(
      `${at} links`,
      sorted(want.links.map((l) => l.url)) === sorted(got.links.map((l) => l.url)),
      got.links,
    );
  if (want.missing) check(`${at} missing`, sorted(want.missing) === sorted(got.missing), got.missing);
  if (want.letters === undefined) return;
  check(`${at} letters`, want.letters.length === got.letters.length, got.letters.length);
  for (const [n, letter] of want.letters.entries()) {
    check(
      `${at} salutation`,
      words(letter.salutation) === words(got.letters[n]?.salutation),
      got.letters[n]?.salutation,
    );
    check(`${at} body`, words(letter.body) === words(got.letters[n]?.body), got.letters[n]?.body);
  }
}

function judgeRecipients(at: string, want: GoldRecipient[], got: Recipient[], check: Check): void {
  for (const kind of ['emails', 'faxes', 'phones'] as const) {
    if (!want.some((r) => r[kind] !== undefined)) continue;
    const all = (list: readonly GoldRecipient[]): string => sorted(list.flatMap((r) => r[kind] ?? []));
    check(`${at} ${kind}`, all(want) === all(got), all(got));
  }
  for (const { name } of want) {
    if (name)
      check(
        `${at} name`,
        got.some((g) => g.name !== null && within(name, g.name)),
        got.map((g) => g.name),
      );
  }
}
