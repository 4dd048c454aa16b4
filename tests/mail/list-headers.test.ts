import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { compose } from '../../src/mail/compose.ts';
import {
  automaticHeaders,
  type ListHeaderInput,
  LOOP_HEADER,
  listHeaders,
} from '../../src/mail/list-headers.ts';

const input = (over: Partial<ListHeaderInput> = {}): ListHeaderInput => ({
  list: {
    name: 'LABOR-L',
    address: 'labor-l@lists.example.org',
    title: 'Forum on labor, in the global economy',
  },
  mailDomain: 'lists.example.org',
  baseUrl: 'https://threefold.example.org',
  unsubscribe: {
    https: 'https://threefold.example.org/u/abc',
    mailto: 'mailto:unsubscribe+abc@lists.example.org?subject=unsubscribe',
  },
  feedbackId: '12:labor-l:appeal:threefold',
  precedence: 'list',
  ...over,
});

const composed = async (headers: Record<string, string>): Promise<string> =>
  (
    await compose({
      from: { name: null, address: 'labor-l@lists.example.org' },
      to: { name: null, address: 'anna@example.org' },
      subject: 'x',
      text: 'x',
      headers,
      messageId: '<1@x>',
      date: new Date(0),
    })
  ).toString();

describe('listHeaders', () => {
  it('says all that RFC 2919, 2369, 8058 and 5064 ask for', () => {
    expect(listHeaders(input({ archivedAt: 'https://threefold.example.org/appeals/7' }))).toEqual({
      'List-Id': '"Forum on labor, in the global economy" <labor-l.lists.example.org>',
      'List-Post': '<mailto:labor-l@lists.example.org>',
      'List-Help': '<mailto:labor-l-request@lists.example.org?subject=help>',
      'List-Subscribe':
        '<https://threefold.example.org/lists/labor-l>, <mailto:labor-l-request@lists.example.org?subject=subscribe>',
      'List-Unsubscribe':
        '<https://threefold.example.org/u/abc>, <mailto:unsubscribe+abc@lists.example.org?subject=unsubscribe>',
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'List-Owner': '<mailto:labor-l-owner@lists.example.org>',
      'List-Archive': '<https://threefold.example.org/lists/labor-l>',
      'Archived-At': '<https://threefold.example.org/appeals/7>',
      Precedence: 'list',
      'Feedback-ID': '12:labor-l:appeal:threefold',
      'X-Threefold-Loop': 'lists.example.org',
    });
  });

  it('comes through composing as it is, whatever the title', async () => {
    const message = await composed(listHeaders(input()));
    expect(message).toMatch(
      /^List-Id: "Forum on labor, in the global economy"\r\n <labor-l\.lists\.example\.org>\r$/im,
    );
    expect(message).toContain(
      'List-Unsubscribe: <https://threefold.example.org/u/abc>,\r\n <mailto:unsubscribe+abc@lists.example.org?subject=unsubscribe>',
    );
    const cyrillic = await composed(
      listHeaders(input({ list: { ...input().list, title: 'Рабочее движение' } })),
    );
    expect(cyrillic).toMatch(/^List-Id: (?:=\?UTF-8\?[BQ]\?[^ ]+\?=\s+)+<labor-l\.lists\.example\.org>\r$/im);
    const read = await simpleParser(cyrillic);
    expect(read.headers.get('list')).toMatchObject({ id: { id: 'labor-l.lists.example.org' } });
  });

  it('has a List-Id without a title, and no address or URI that could end early', () => {
    const headers = listHeaders(
      input({
        list: { name: 'Лист, "x"', address: 'лист@lists.example.org', title: null },
        unsubscribe: { https: 'https://x/u>, <https://evil', mailto: 'mailto:a\r\nBcc: b' },
      }),
    );
    expect(headers['List-Id']).toBe('<-------x-.lists.example.org>');
    expect(headers['List-Post']).toBe('<mailto:%D0%BB%D0%B8%D1%81%D1%82@lists.example.org>');
    expect(headers['List-Unsubscribe']).toBe(
      '<https://x/u%3E%2C%20%3Chttps://evil>, <mailto:a%0D%0ABcc:%20b>',
    );
  });
});

describe('automaticHeaders', () => {
  it.each(['replied', 'generated'] as const)('marks a mail that was %s', (cause) => {
    expect(automaticHeaders(cause, 'lists.example.org')).toEqual({
      'Auto-Submitted': `auto-${cause}`,
      'X-Auto-Response-Suppress': 'DR, RN, NRN, OOF, AutoReply',
      [LOOP_HEADER]: 'lists.example.org',
    });
  });
});
