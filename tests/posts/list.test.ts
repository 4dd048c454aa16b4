import { describe, expect, it } from 'vitest';
import { openMessage } from '../../src/mail/read.ts';
import { authorOf } from '../../src/posts/author.ts';
import { identifyList } from '../../src/posts/list.ts';
import { withoutListTag } from '../../src/posts/subject.ts';

const message = (...lines: string[]) => openMessage(Buffer.from([...lines, '', ''].join('\n')));

describe('the list a message came through', () => {
  it.each([
    [['List-Post: <mailto:a-list@h.example>'], 'a-list@h.example'],
    [['List-Id: News <news.lists.h.example>'], 'news@lists.h.example'],
    [['List-Id: news.lists.h.example'], 'news@lists.h.example'],
    [['Mailing-List: list q@groups.example; contact q-owner@groups.example'], 'q@groups.example'],
    [['Sender: owner-x@h.example'], 'x@h.example'],
    [
      ['Sender: Forum <F-L@H.EXAMPLE>', 'Reply-To: Forum <F-L@H.EXAMPLE>', 'From: a@b.example'],
      'F-L@h.example',
    ],
    [['From: t-request@h.example (T)', 'Subject: T Digest V4 #44'], 't@h.example'],
    [['From: a@b.example', 'To: all@h.example', 'Precedence: bulk'], 'all@h.example'],
    [['From: a@b.example', 'To: Multiple recipients of list F-L <f-l@h.example>'], 'f-l@h.example'],
    [['X-Mailing-List: <deb@h.example> archive/latest/12'], 'deb@h.example'],
    [
      ['Return-Path: <x-return-12-ann=y.example@h.example>', 'From: a@b.example', 'To: x@h.example'],
      'x@h.example',
    ],
    [
      ['From: a@b.example', 'To: ann@y.example', 'List-Unsubscribe: <mailto:x-unsubscribe@h.example>'],
      'x@h.example',
    ],
    [['From: a@b.example', 'To: ann@y.example', 'List-Unsubscribe: <https://h.example/u/1>'], null],
    [['From: a@b.example', 'To: ann@y.example', 'List-Id: <1234.xt.local>'], null],
    [['From: a@b.example', 'To: c@d.example', 'Subject: hello'], null],
  ])('%j', (headers, address) => {
    expect(identifyList(message(...headers)).address).toBe(address);
  });

  it('is named by the tag where nothing else names it', () => {
    expect(identifyList(message('From: a@b.example', 'Subject: Re: [Rivers] dam'))).toEqual({
      name: 'Rivers',
      address: null,
    });
    expect(identifyList(message('Subject: [URGENT] dam')).name).toBeNull();
  });
});

describe('a subject', () => {
  const list = { name: null, address: 'labor-l@h.example' };
  it.each([
    ['Re: [LABOR-L] Water', 'Re: Water'],
    ['[Labor-L:231] Water', 'Water'],
    ['labor-l: Water', 'Water'],
    ['[URGENT] Water', '[URGENT] Water'],
    ['[l+b] Wasser', 'Wasser'],
    ['[two words] Water', '[two words] Water'],
    ['[Turkey] Water', '[Turkey] Water'],
    ['(LABOR-L) Water', 'Water'],
    ['[LABOR-L] Re: [LABOR-L] Water', 'Re: Water'],
    ['[LABOR-L] [Action] Water', '[Action] Water'],
  ])('%s loses only the tag of the list', (written, meant) => {
    expect(withoutListTag(written, list)).toBe(meant);
  });
});

describe('the author', () => {
  const list = { name: null, address: 'r@lists.example' };
  it.each([
    [
      ['From: "Bea Q [R]" <r@lists.example>', 'Reply-To: bea@x.example'],
      { name: 'Bea Q', address: 'bea@x.example' },
    ],
    [
      ['From: "Bea Q (via R)" <r@lists.example>', 'Reply-To: bea@x.example'],
      { name: 'Bea Q', address: 'bea@x.example' },
    ],
    [
      ['From: Bea Q <r-owner@lists.example>', 'Reply-To: Bea Q <bea@x.example>'],
      { name: 'Bea Q', address: 'bea@x.example' },
    ],
    [
      ['From: R <r@lists.example> on behalf of Bea Q <bea@x.example>'],
      { name: 'Bea Q', address: 'bea@x.example' },
    ],
    [
      ['From: r-bounces@lists.example im Auftrag von Bea Q [bea@x.example]'],
      { name: 'Bea Q', address: 'bea@x.example' },
    ],
    [
      ['From: Bea Q <no-reply@lists.example>', 'X-Original-Sender: bea@x.example'],
      { name: 'Bea Q', address: 'bea@x.example' },
    ],
    [['From: IN%"bea@x.example" "Bea Q"'], { name: 'Bea Q', address: 'bea@x.example' }],
    [
      ['From: Bea Q via R <r@lists.example>', 'Reply-To: Bea Q <bea@x.example>'],
      { name: 'Bea Q', address: 'bea@x.example' },
    ],
    [['From: "Bea Q" <bea=40x.example@lists.example>'], { name: 'Bea Q', address: 'bea@x.example' }],
    [
      ['From: Bea Q <0012ab-dmarc-request@lists.example>', 'Reply-To: Bea Q <bea@x.example>'],
      { name: 'Bea Q', address: 'bea@x.example' },
    ],
    [['From: "bea at x.example via R" <r@lists.example>'], { name: null, address: 'bea@x.example' }],
    [
      ['From: Bea <bea@x.example.invalid>', 'X-Original-From: Bea <bea@x.example>'],
      { name: 'Bea', address: 'bea@x.example' },
    ],
    [['From: Bea Q <bea [at] x [dot] example>'], { name: 'Bea Q', address: 'bea@x.example' }],
    [['From: bea (AT) x (DOT) example'], { name: null, address: 'bea@x.example' }],
    [['From: Bea [mailto:bea@x.example]'], { name: 'Bea', address: 'bea@x.example' }],
    [['From: Bea <bea@x.example>', 'Reply-To: r@lists.example'], { name: 'Bea', address: 'bea@x.example' }],
    [['Subject: no author'], null],
  ])('%j', (headers, author) => {
    expect(authorOf(message(...headers).headers, list)).toEqual(author);
  });
});
