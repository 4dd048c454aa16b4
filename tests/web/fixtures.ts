import { draftOf, EMPTY } from '../../src/moderation/edit/draft.ts';
import type { ChainNode } from '../../src/web/chain-picture.ts';
import type { Frame } from '../../src/web/layout.ts';
import { appealPage } from '../../src/web/pages/appeal.ts';
import type { AppealView, ReaderView, Reading } from '../../src/web/pages/appeal-view.ts';
import { bouncesPage } from '../../src/web/pages/bounces.ts';
import { chainPage } from '../../src/web/pages/chain.ts';
import { confirmedPage, confirmPage } from '../../src/web/pages/confirm.ts';
import { deskPage } from '../../src/web/pages/desk.ts';
import { dispatchPage } from '../../src/web/pages/dispatch.ts';
import { type EditView, editPage } from '../../src/web/pages/edit.ts';
import { errorPage } from '../../src/web/pages/error.ts';
import { forwardedPage } from '../../src/web/pages/forwarded.ts';
import { type AppealInBrief, homePage } from '../../src/web/pages/home.ts';
import { importedPage } from '../../src/web/pages/imported.ts';
import { listPage } from '../../src/web/pages/list.ts';
import { messagePage, messagesPage } from '../../src/web/pages/messages.ts';
import { type ModerationView, moderationPage } from '../../src/web/pages/moderation.ts';
import { outboxMailPage, outboxPage } from '../../src/web/pages/outbox.ts';
import { preferencesPage } from '../../src/web/pages/preferences.ts';
import { refusePage } from '../../src/web/pages/refuse.ts';
import { setupPage } from '../../src/web/pages/setup.ts';
import { signInLinkPage, signInPage, signInSentPage } from '../../src/web/pages/sign-in.ts';
import { unsubscribePage } from '../../src/web/pages/unsubscribe.ts';

/** Every page over one made-up appeal; `words` replaces every text from outside, to try hostile ones. */

export const NOBODY: Frame = { viewer: null, says: null };
export const ADMIN: Frame = {
  viewer: { name: 'ada@example.org', isAdmin: true, csrf: 'a-csrf-token' },
  says: null,
};

const AT = new Date('2026-03-24T09:30:00Z');

const POST_TEXT = `from the Committee for the River Workers

The river workers of Ostrava need your letter!

From the Committee for the River Workers, 21 March 2026

Dear friends

On 3 March the port authority dismissed eleven river workers who had asked for gloves and for an hour's rest on night shifts. Two of them, Jana Malá and Petr Kučera, were told they would lose their homes as well.

There will be a vigil outside the port office in Ostrava on 28 March 2026. We urge you to send the model letter below to the director, Ms Nováková, and to pass this appeal on to at least three other people.

Hana Dvořák for the Committee for the River Workers

Dear Ms Nováková,

I write because eleven people have lost their work for asking for gloves. I ask you to take them back, and to leave Jana Malá and Petr Kučera in their homes.

An hour's rest on a night shift is the law of your own country. Please keep it.

Please email your protest to: director@port.example
Please also email a copy to: letters@river.example
`;

export const READING: Reading = {
  title: 'The river workers of Ostrava need your letter!',
  language: 'en',
  issuer: 'Committee for the River Workers',
  signatory: { name: 'Hana Dvořák', role: null, organisation: 'Committee for the River Workers' },
  issuedOn: '2026-03-21',
  summary:
    'On 3 March the port authority dismissed eleven river workers who had asked for gloves and for an hour’s rest on night shifts. Two of them were told they would lose their homes as well.',
  letters: [
    {
      language: 'en',
      salutation: 'Dear Ms Nováková,',
      body: 'I write because eleven people have lost their work for asking for gloves. I ask you to take them back, and to leave Jana Malá and Petr Kučera in their homes.\n\nAn hour’s rest on a night shift is the law of your own country. Please keep it.',
      closing: null,
    },
  ],
  targets: [
    {
      name: 'Ms Nováková',
      role: 'Director of the port',
      emails: ['director@port.example'],
      faxes: ['+420 555 0100'],
      phones: [],
      postal: 'Port Office, Quay 3, Ostrava',
    },
  ],
  copies: [
    {
      name: 'Committee for the River Workers',
      role: null,
      emails: ['letters@river.example'],
      faxes: [],
      phones: [],
      postal: null,
    },
    { name: 'The works council', role: null, emails: [], faxes: [], phones: [], postal: null },
  ],
  contacts: [],
  links: [
    { url: 'https://river.example/background', about: 'background' },
    { url: 'https://river.example/what-the-law-says', about: 'source' },
  ],
  events: [{ on: '2026-03-28', what: 'vigil outside the port office', place: 'Ostrava' }],
  deadline: '2026-03-31',
  forward: 3,
  missing: ['copy-address'],
};

export const READER: ReaderView = {
  path: '/s/0123456789abcdef',
  url: 'https://lists.example.org/s/0123456789abcdef',
  owner: 'j…@example.org',
  copyAddress: 'copy+0123456789abcdef@lists.example.org',
  forwardAddress: 'forward+0123456789abcdef@lists.example.org',
  forwardMailto: 'mailto:?cc=forward%2B0123456789abcdef%40lists.example.org&subject=Please%20read',
  formOpen: true,
  left: 3,
  hasWritten: false,
};

export function appealView(words?: string): AppealView {
  const said = (text: string): string => words ?? text;
  return {
    slug: 'river-workers',
    reading: {
      ...READING,
      title: said(READING.title),
      summary: said(READING.summary),
      issuer: said('Committee for the River Workers'),
    },
    list: {
      name: 'LABOR-L',
      title: said('Labour in the Global Economy'),
      subscribeAddress: 'labor-l-subscribe@lists.example.org',
    },
    translations: [],
    updateOf: [{ title: said('The river workers of Ostrava are dismissed'), slug: 'dismissed-1' }],
    updates: [{ title: said('Two of the river workers are back'), slug: 'two-are-back-9' }],
    fullText: said(POST_TEXT),
    letters: [
      {
        language: 'en',
        text: said(`Dear Ms Nováková,\n\n${READING.letters[0]?.body}`),
        mailto: 'mailto:director@port.example?cc=letters%40river.example&subject=River%20workers',
      },
    ],
    figures: { letters: 1204, people: 3310, generations: 6 },
    today: '2026-03-24',
    reader: null,
    chainUrl: null,
  };
}

const brief = (title: string, words?: string): AppealInBrief => ({
  slug: 'river-workers',
  title: words ?? title,
  issuer: words ?? READING.issuer,
  issuedOn: '2026-03-21',
  summary: words ?? READING.summary,
  listTitle: words ?? 'Labour in the Global Economy',
  letters: 1204,
  people: 3310,
  generations: 6,
});

/** `perNode(g)` friends for each person of generation g. */
export function growChain(
  roots: number,
  perNode: (generation: number, i: number) => number,
  depth: number,
): ChainNode[] {
  const nodes: ChainNode[] = [];
  let level: ChainNode[] = Array.from({ length: roots }, (_, i) => ({
    id: `s${i}`,
    parent: null,
    label: `${'abcdefghij'[i % 10]}…@example.org`,
    acted: i % 2 === 0,
    refused: false,
    generation: 0,
  }));
  nodes.push(...level);
  for (let g = 1; g <= depth; g += 1) {
    level = level.flatMap((parent, i) =>
      Array.from({ length: perNode(g, i) }, (_, k) => ({
        id: `${parent.id}.${k}`,
        parent: parent.id,
        label: ['Marie', 'Tomáš', 'k…@example.net', 'Aigerim', 'o…@example.com'][(i + k) % 5] ?? '',
        acted: (i + k) % 3 === 0,
        refused: (i + k) % 7 === 6,
        generation: g,
      })),
    );
    nodes.push(...level);
  }
  return nodes;
}

export function sizesOf(nodes: readonly ChainNode[]): number[] {
  const sizes: number[] = [];
  for (const { generation } of nodes) sizes[generation] = (sizes[generation] ?? 0) + 1;
  return sizes;
}

function chain(nodes: ChainNode[], words?: string, missing = 0) {
  return chainPage(
    {
      title: words ?? READING.title,
      slug: 'river-workers',
      nodes: nodes.map((n) => ({ ...n, label: words ?? n.label })),
      people: nodes.filter((n) => n.generation > 0).length + missing,
      letters: 12,
      generations: sizesOf(nodes).map((people) => ({
        people,
        forwarders: people >> 1,
        letters: people >> 2,
        reproduction: 0.8,
      })),
      reproduction: nodes.length > 0 ? 0.86 : null,
      reproductionOfFriends: nodes.length > 0 ? 0.61 : null,
      asOf: AT,
    },
    ADMIN,
  );
}

const places = (text: string, words: string): [number, number][] => {
  const start = text.indexOf(words);
  return start < 0 ? [] : [[start, start + words.length]];
};

const EVIDENCE_OF = (text: string) => ({
  title: places(text, READING.title),
  issuer: places(text, 'Committee for the River Workers'),
  issuedOn: places(text, '21 March 2026'),
  summary: places(text, 'On 3 March'),
  'letters.0.body': places(text, 'I write because'),
  'targets.0.emails.0': places(text, 'director@port.example'),
  'copies.0.emails.0': places(text, 'letters@river.example'),
  'events.0': places(text, 'vigil outside the port office in Ostrava on 28 March 2026'),
  'events.0.place': places(text, 'Ostrava on'),
  forward: places(text, 'at least three other people'),
});

const postOf = (words?: string) => ({
  subject: words ?? 'Fwd: river workers',
  from: words ?? 'Hana Dvořák',
  date: '2026-03-21T21:06:21+01:00',
  parted: {
    text: words ?? POST_TEXT,
    removed: [
      {
        kind: 'footer' as const,
        at: (words ?? POST_TEXT).length,
        words: words ?? '\n____________________\nLABOR-L mailing list\nhttp://lists.example/listinfo/labor-l',
      },
    ],
    from: { name: words ?? 'Hana Dvořák' },
  },
});

function moderation(words?: string, state: ModerationView['state'] = 'held') {
  const reading = { ...READING, title: words ?? READING.title, deadline: '2026-04-02' };
  const other = { title: words ?? 'Two of the river workers are back', href: '/desk/appeals/9' };
  return moderationPage(
    {
      state,
      reading,
      asRead: { ...READING, title: words ?? 'River workers', deadline: null },
      version: 2,
      changes: [{ what: 'title, deadline', by: words ?? 'Vera', at: AT, via: 'on this page' }],
      relations: {
        elsewhere: [
          words ??
            'This appeal is already approved on UNION-L on 22 March 2026, and was sent to 1200 people.',
        ],
        reached: 12,
        translations: [],
        updateOf: [{ ...other, href: null }],
        updates: [other],
        before: state === 'repeated' ? other : null,
        repeats: [{ by: words ?? 'Ben', at: AT, href: '/desk/appeals/12' }],
      },
      evidence: EVIDENCE_OF(words ?? POST_TEXT),
      confidence: 0.94,
      list: { name: 'LABOR-L', title: words ?? 'Labour in the Global Economy', subscribers: 50 },
      post: postOf(words),
      heldAt: AT,
      archived: state !== 'approved',
      path: '/desk/appeals/1',
      replyAddress: 'moderate+abcdef@lists.example.org',
      decision:
        state === 'approved'
          ? { decision: 'approve', by: words ?? 'm…@example.org', at: AT, via: 'mail', reason: words ?? null }
          : null,
      appealUrl: state === 'approved' ? '/appeals/river-workers' : null,
      dispatchUrl: state === 'approved' ? '/dispatches/1' : null,
    },
    ADMIN,
  );
}

function edit(words?: string, more: Partial<EditView> = {}) {
  const draft = draftOf(READING);
  const typed =
    words === undefined ? draft : draftOf({ ...READING, title: words, summary: words, issuer: words });
  return editPage(
    {
      draft: typed,
      wrong: {},
      at: null,
      title: words ?? READING.title,
      path: '/desk/appeals/1',
      version: 1,
      post: postOf(words),
      evidence: EVIDENCE_OF(words ?? POST_TEXT),
      notes: [],
      open: true,
      ...more,
    },
    ADMIN,
  );
}

const list = { listTitle: 'Labour in the Global Economy', listName: 'LABOR-L' };

/** Name and markup of every page. */
export function everyPage(words?: string) {
  const w = (text: string): string => words ?? text;
  const listed = { ...list, listTitle: w(list.listTitle), masked: w('j…@example.org') };
  const held = {
    id: 1,
    title: w(READING.title),
    issuer: w('Committee'),
    listTitle: w(list.listTitle),
    heldAt: AT,
  };
  const mail = {
    id: 7,
    at: AT,
    from: 'bounce+abc@lists.example.org',
    to: w('jan@example.org'),
    subject: w('The river workers of Ostrava need your letter!'),
  };
  const message = {
    id: '01JQ3Z',
    at: AT,
    recipient: w('labor-l@lists.example.org'),
    state: 'unreadable' as const,
    outcome: w('Nested deeper than 50 parts.'),
    size: 48_211,
  };
  const tried = {
    friends: [w('not an address')],
    name: w('Jan'),
    address: w('jan@example.org'),
    note: w('Do read this.'),
    wrong: { friend1: 'This is not an e-mail address. Write it as name@example.org.' },
  };
  return {
    home: homePage(
      {
        appeals: [brief(READING.title, words), brief('Free the printers of Minsk', words)],
        lists: [
          {
            name: 'LABOR-L',
            title: w(list.listTitle),
            description: w('Appeals of working people, from everywhere.'),
          },
        ],
      },
      NOBODY,
    ),
    'home-empty': homePage({ appeals: [], lists: [] }, NOBODY),
    list: listPage(
      {
        name: 'LABOR-L',
        title: w(list.listTitle),
        description: w('Appeals of working people, from everywhere.\n\nAbout two a week.'),
        address: 'labor-l@lists.example.org',
        originAddress: w('LABOR-L@YORKU.CA'),
        subscribeAddress: 'labor-l-subscribe@lists.example.org',
        ownerAddress: 'labor-l-owner@lists.example.org',
        subscribers: 50,
        appeals: [brief(READING.title, words)],
        tried: {
          name: w('Jan'),
          address: w('jan@'),
          wrong: 'This is not an e-mail address. Write it as name@example.org.',
        },
      },
      { viewer: null, says: words ?? null },
    ),
    'appeal-public': appealPage(appealView(words), NOBODY),
    'appeal-personal': appealPage(
      { ...appealView(words), reader: { ...READER, owner: w(READER.owner) } },
      { viewer: null, says: 'Your letter is counted. Thank you.' },
    ),
    forwarded: forwardedPage(
      {
        title: w(READING.title),
        path: READER.path,
        answers: [
          { address: w('marie@example.org'), refused: null },
          { address: w('marie@example.org'), refused: 'friend-twice' },
          { address: w('x@'), refused: 'bad-address' },
        ],
        left: 2,
        again: tried,
      },
      NOBODY,
    ),
    confirm: confirmPage(
      { ...listed, path: '/confirm/abc', confirmAddress: 'confirm+abc@lists.example.org' },
      NOBODY,
    ),
    confirmed: confirmedPage(listed, NOBODY),
    refuse: refusePage(
      {
        path: '/refuse/abc',
        masked: listed.masked,
        refuseAddress: 'refuse+abc@lists.example.org',
        done: false,
      },
      NOBODY,
    ),
    refused: refusePage(
      {
        path: '/refuse/abc',
        masked: listed.masked,
        refuseAddress: 'refuse+abc@lists.example.org',
        done: true,
      },
      NOBODY,
    ),
    unsubscribe: unsubscribePage(
      { ...listed, path: '/u/abc', leaveAddress: 'leave+abc@lists.example.org', done: false },
      NOBODY,
    ),
    unsubscribed: unsubscribePage(
      { ...listed, path: '/u/abc', leaveAddress: 'leave+abc@lists.example.org', done: true },
      NOBODY,
    ),
    preferences: preferencesPage(
      {
        ...listed,
        path: '/p/abc',
        unsubscribePath: '/u/abc',
        name: w('Jan'),
        state: 'active',
        leaveAddress: 'leave+abc@lists.example.org',
      },
      NOBODY,
    ),
    moderation: moderation(words),
    'moderation-decided': moderation(words, 'approved'),
    'moderation-repeated': moderation(words, 'repeated'),
    edit: edit(words, { at: 'people.2.name' }),
    'edit-wrong': edit(words, {
      draft: { ...draftOf(READING), deadline: w('soon'), people: [{ ...EMPTY.people(), emails: w('a@') }] },
      wrong: { deadline: w('“soon” is not a day.'), 'people.0.emails': w('“a@” is not an e-mail address.') },
    }),
    'edit-decided': edit(words, { open: false, notes: [w('Meanwhile Vera approved it.')] }),
    desk: deskPage(
      {
        held: [held],
        imported: 37,
        decided: [{ ...held, state: 'approved' }],
        dispatches: [
          { id: 1, title: w(READING.title), listTitle: w(list.listTitle), state: 'sending', begunAt: AT },
        ],
        lists: [{ name: 'LABOR-L', title: w(list.listTitle), subscribers: 50, moderators: 2 }],
        troubled: 3,
        tried: null,
      },
      ADMIN,
    ),
    'desk-empty': deskPage(
      {
        held: [],
        imported: 0,
        decided: [],
        dispatches: [],
        lists: [],
        troubled: 0,
        tried: {
          name: w('x y'),
          title: w(''),
          description: w(''),
          moderator: w(''),
          wrong: { name: 'Letters, digits and hyphens.' },
        },
      },
      ADMIN,
    ),
    imported: importedPage(
      {
        count: 52,
        pages: { newer: null, older: '/desk/imported?page=2' },
        appeals: [
          { ...held, date: '2001-03-21T21:06:21-05:00' },
          { ...held, date: null },
        ],
      },
      ADMIN,
    ),
    'imported-empty': importedPage({ count: 0, pages: { newer: null, older: null }, appeals: [] }, ADMIN),
    dispatch: dispatchPage(
      {
        title: w(READING.title),
        listTitle: w(list.listTitle),
        path: '/dispatches/1',
        live: {
          dispatch: 1,
          standing: 'sending',
          planning: false,
          counts: {
            sent: 31_420,
            planned: 18_210,
            deferred: 340,
            failed: 12,
            bounced: 18,
            unknown: 0,
            skipped: 13,
          },
          total: 50_000,
          settled: 31_450,
          rate: 412.4,
          secondsLeft: 45,
          deferred: [{ domain: w('slow.example'), count: 340 }],
          failures: [{ code: 550, status: '5.1.1', count: 12 }],
          pausedBecause: null,
          startsAt: null,
          perMinute: 600,
          rates: '6,000 copies a minute in all; 300 to every other domain',
          opensAt: null,
          possible: ['pause', 'slow', 'cancel'],
          begunAt: AT.toISOString(),
          finishedAt: null,
          at: AT.toISOString(),
        },
        orders: [
          { what: 'pause', value: null, why: w('a wrong date'), by: w('Vera'), at: AT },
          { what: 'resume', value: null, why: null, by: null, at: AT },
          { what: 'slow', value: '600', why: null, by: w('Vera'), at: AT },
        ],
        wrong: words ?? null,
        complaints: 1,
        reasons: [{ reason: w('no such mailbox'), count: 12 }],
        skipped: { reached: 12, [w('odd')]: 1 },
        deliveries: [
          {
            masked: w('j…@example.org'),
            state: 'sent',
            attempts: 1,
            reply: w('250 2.0.0 Ok: queued as 4F2A'),
            sentAt: AT,
            complained: false,
          },
          {
            masked: w('k…@example.net'),
            state: 'bounced',
            attempts: 1,
            reply: w('550 5.1.1 User unknown'),
            sentAt: AT,
            complained: true,
          },
        ],
        appealUrl: '/appeals/river-workers',
        chainUrl: '/appeals/river-workers/chain',
      },
      ADMIN,
    ),
    chain: chain(
      growChain(3, (g, i) => (g === 1 ? 3 : i % 3 === 0 ? 2 : 0), 3),
      words,
    ),
    'chain-rings': chain(
      growChain(40, (g, i) => (i % (g + 1) === 0 ? 3 : 0), 4),
      words,
    ),
    'chain-bars': chain(
      growChain(9, () => 3, 3),
      words,
      120_000,
    ),
    'chain-none': chain([], words),
    bounces: bouncesPage(
      {
        bounces: [
          {
            at: AT,
            masked: w('k…@example.net'),
            status: '5.1.1',
            smtpCode: 550,
            reason: w('no such mailbox'),
            permanence: 'hard',
            counted: true,
            because: w('hard, on a copy of this list'),
            diagnostic: w('smtp; 550 5.1.1 <k@example.net>: User unknown'),
            dispatch: 1,
          },
          {
            at: AT,
            masked: w('l…@example.net'),
            status: '4.2.2',
            smtpCode: 452,
            reason: w('mailbox full'),
            permanence: 'soft',
            counted: false,
            because: w('one soft bounce a day counts'),
            diagnostic: null,
            dispatch: null,
          },
        ],
        complaints: [
          {
            at: AT,
            masked: w('m…@example.net'),
            type: 'abuse',
            because: w('mail to the address has stopped'),
            dispatch: 1,
          },
        ],
      },
      ADMIN,
    ),
    messages: messagesPage({ messages: [message] }, ADMIN),
    message: messagePage(
      {
        id: message.id,
        at: AT,
        size: message.size,
        arrivals: [
          {
            id: 3,
            recipient: message.recipient,
            from: w('n…@example.net'),
            state: 'unreadable',
            kind: null,
            outcome: message.outcome,
            attempts: 1,
            warnings: [w('A date could not be read.')],
          },
        ],
        raw: w('From: x\r\nSubject: y\r\n\r\nbody <b>not bold</b>'),
        cut: true,
      },
      ADMIN,
    ),
    outbox: outboxPage(
      {
        mails: [mail, { ...mail, id: 6, from: '', subject: w('') }],
        pages: { newer: null, older: '/outbox?before=6' },
      },
      ADMIN,
    ),
    'outbox-mail': outboxMailPage(
      {
        ...mail,
        headers: [
          { name: 'List-Id', value: w('Labour <labor-l.lists.example.org>') },
          { name: 'Subject', value: w('x') },
        ],
        text: w(POST_TEXT),
        htmlUrl: '/outbox/7/html',
      },
      ADMIN,
    ),
    'sign-in': signInPage(
      { csrf: 'x', tried: { address: w('ada'), wrong: 'This is not an e-mail address.' } },
      NOBODY,
    ),
    'sign-in-sent': signInSentPage(NOBODY),
    'sign-in-link': signInLinkPage('/signin/abc', NOBODY),
    setup: setupPage({ path: '/setup/abc', tried: null }, NOBODY),
    error: errorPage(
      {
        heading: 'This link does not work',
        says: w('This link is not complete or was changed on its way.'),
        advice: 'Open it again from the mail it came in.',
        signIn: true,
        reference: w('req-1'),
      },
      NOBODY,
    ),
  };
}
