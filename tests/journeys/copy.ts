import { htmlToText } from 'html-to-text';
import { expect } from 'vitest';
import type { Person } from '../../src/cli/demo/mails.ts';
import type { Mail } from '../support/relay.ts';
import { MAIL_DOMAIN } from '../support/service.ts';
import { LIST_TITLE } from './cast.ts';

export const BASE_URL = 'https://threefold.example';

/** What one copy gives its reader to act by. */
export interface Doors {
  readonly page: string;
  readonly copyAddress: string;
  readonly forwardAddress: string;
  readonly preferences: string;
  readonly leaveAddress: string;
}

const TOKEN = '[0-9a-z]{10,40}';

export function doorsOf({ parsed }: Mail): Doors {
  const text = parsed.text ?? '';
  const door = (pattern: string): string => new RegExp(pattern).exec(text)?.[0] ?? `no ${pattern}`;
  return {
    page: door(`${BASE_URL}/s/${TOKEN}`),
    copyAddress: door(`copy\\+${TOKEN}@${MAIL_DOMAIN}`),
    forwardAddress: door(`forward\\+${TOKEN}@${MAIL_DOMAIN}`),
    preferences: door(`${BASE_URL}/p/${TOKEN}`),
    leaveAddress: door(`leave\\+${TOKEN}@${MAIL_DOMAIN}`),
  };
}

/** Every header of a copy, in the order they stand, and no other: nothing leaks. */
const HEADERS = [
  ...['list-id', 'list-post', 'list-help', 'list-subscribe', 'list-unsubscribe', 'list-unsubscribe-post'],
  ...['list-owner', 'list-archive', 'archived-at', 'precedence', 'feedback-id', 'x-threefold-loop'],
  ...['from', 'to', 'reply-to', 'subject', 'message-id', 'date', 'mime-version', 'content-type'],
];

/** Holds one copy against everything that a copy has to be. */
export function checkCopy(copy: Mail, reader: Person, title: string): void {
  checkEnvelope(copy, reader);
  checkHeaders(copy, reader, title);
  checkForm(copy);
  checkSaysTheSame(copy);
}

function checkEnvelope(copy: Mail, reader: Person): void {
  expect(copy.envelope.to).toBe(reader.address);
  const [, token] = new RegExp(`^bounce\\+(${TOKEN})@${MAIL_DOMAIN}$`).exec(copy.envelope.from) ?? [];
  // Derived from what the copy is, so that a copy sent again is known by the same id.
  expect(copy.header('Message-ID')).toBe(`<${token}@${MAIL_DOMAIN}>`);
}

function checkHeaders(copy: Mail, reader: Person, title: string): void {
  const { parsed } = copy;
  expect(parsed.headerLines.map(({ key }) => key)).toEqual(HEADERS);
  expect(parsed.from?.value).toEqual([{ name: LIST_TITLE, address: `labor-l@${MAIL_DOMAIN}` }]);
  expect(parsed.to).toMatchObject({ value: [{ name: reader.name, address: reader.address }] });
  expect(parsed.subject).toBe(`[LABOR-L] ${title}`);
  expect(copy.replyTo).toBe(`labor-l-owner@${MAIL_DOMAIN}`);
  const leave = doorsOf(copy).leaveAddress;
  const token = leave.slice('leave+'.length, leave.indexOf('@'));
  expect(copy.header('List-Id')).toMatch(/^=\?.* <labor-l\.lists\.example>$/);
  const expected: [string, string | RegExp][] = [
    ['List-Post', `<mailto:labor-l@${MAIL_DOMAIN}>`],
    ['List-Help', `<mailto:labor-l-request@${MAIL_DOMAIN}?subject=help>`],
    [
      'List-Subscribe',
      `<${BASE_URL}/lists/labor-l>, <mailto:labor-l-request@${MAIL_DOMAIN}?subject=subscribe>`,
    ],
    ['List-Unsubscribe', `<${BASE_URL}/u/${token}>, <mailto:${leave}>`],
    ['List-Unsubscribe-Post', 'List-Unsubscribe=One-Click'],
    ['List-Owner', `<mailto:labor-l-owner@${MAIL_DOMAIN}>`],
    ['List-Archive', `<${BASE_URL}/lists/labor-l>`],
    ['Archived-At', /^<https:\/\/threefold\.example\/appeals\/[a-z0-9-]+>$/],
    ['Precedence', 'list'],
    ['Feedback-ID', /^\d+:labor-l:appeal:threefold$/],
    ['X-Threefold-Loop', MAIL_DOMAIN],
  ];
  for (const [name, value] of expected) expect(copy.header(name), name).toEqual(matching(value));
}

const matching = (value: string | RegExp): unknown =>
  typeof value === 'string' ? value : expect.stringMatching(value);

/** What the wire asks of it: RFC 5322 section 2.1.1, RFC 2045 section 6.7. */
function checkForm({ raw, parsed }: Mail): void {
  const wire = raw.toString('latin1');
  expect(wire).not.toMatch(/[^\r\n\t -~]/);
  expect(wire).not.toMatch(/[^\r]\n|\r[^\n]/);
  expect(Math.max(...wire.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
  expect(parsed.headers.get('content-type')).toMatchObject({ value: 'multipart/alternative' });
  const parts = [...wire.matchAll(/^Content-Type: (text\/\w+); charset=utf-8\r\n(.*)$/gm)];
  expect(parts.map(([, type, encoding]) => [type, encoding?.trim()])).toEqual([
    ['text/plain', 'Content-Transfer-Encoding: quoted-printable'],
    ['text/html', 'Content-Transfer-Encoding: quoted-printable'],
  ]);
  expect(parsed.attachments).toEqual([]);
}

/** Each paragraph of the text stands in the HTML, in the same order, and nothing else but buttons does. */
function checkSaysTheSame({ parsed }: Mail): void {
  const html = plainOf(parsed.html || '');
  let rest = '';
  let at = 0;
  for (const paragraph of paragraphsOf(parsed.text ?? '')) {
    const found = html.indexOf(paragraph, at);
    expect(found, `“${paragraph}” in the HTML`).toBeGreaterThanOrEqual(at);
    rest += html.slice(at, found);
    at = found + paragraph.length;
  }
  const buttons = ['Write it in your mail program', 'Forward it in your mail program'];
  expect(squeezed(rest + html.slice(at))).toBe(squeezed(buttons.join('')));
  for (const door of Object.values(doorsOf({ parsed } as Mail))) expect(parsed.html).toContain(door);
}

/** The HTML without the line that only shows in the list of mails. */
function plainOf(html: string): string {
  const shown = html.replace(/<div style="display:none[^>]*>[^<]*<\/div>/, '');
  const options = {
    wordwrap: false as const,
    selectors: [
      { selector: 'a', options: { ignoreHref: true } },
      { selector: 'h1', options: { uppercase: false } },
      { selector: 'h2', options: { uppercase: false } },
    ],
  };
  return squeezed(htmlToText(shown, options).replace(/^(?:> ?| \* )/gm, ''));
}

/** Without marks, underlines, and the addresses that stand behind a button in the HTML. */
function paragraphsOf(text: string): string[] {
  return text
    .replace(/^> ?/gm, '')
    .replace(/^- /gm, '\n')
    .replace(/^-+$/gm, '')
    .replace(/^(.*):\nhttps:\S+$/gm, (whole, label) => (label.includes('leave') ? whole : label))
    .split(/\n\s*\n/)
    .map(squeezed)
    .filter((paragraph) => paragraph !== '');
}

const squeezed = (text: string): string => text.replace(/\s+/g, '');
