import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { openMessage, readMessage } from '../../src/mail/read.ts';

const bytes = (...lines: string[]): Buffer => Buffer.from(lines.join('\r\n'), 'latin1');

describe('a message', () => {
  it('keeps its headers in order and unfolded', () => {
    const m = openMessage(bytes('Received: a', 'X-Two: b', ' c', 'Received: d', '', 'text'));
    expect(m.headers).toEqual([
      { name: 'Received', value: 'a' },
      { name: 'X-Two', value: 'b c' },
      { name: 'Received', value: 'd' },
    ]);
    expect(m.header('RECEIVED')).toBe('a');
    expect(m.text).toBe('text');
  });

  it('is found behind the words of an archive page and an mbox line', () => {
    const m = openMessage(
      bytes('[menu] menu', '', 'From A@B.EXAMPLE Thu Mar 22 07:15:15 2001', 'Subject: x', '', 'y'),
    );
    expect(m.subject).toBe('x');
    expect(m.text).toBe('y');
  });

  it('decodes its subject, also where a character is cut between two words', () => {
    const m = openMessage(
      bytes('Subject: =?utf-8?Q?=C3?= =?utf-8?Q?=A9t=C3=A9?= and =?koi8-r?b?+9TBwg==?=', '', ''),
    );
    expect(m.subject).toBe('été and Штаб');
  });

  it('reads mailboxes with comments, quotes and hidden at-signs', () => {
    const m = openMessage(
      bytes(
        'From: ola@NORDSOL.example (Ola Brekke)',
        'To: "Doe, Jane" <jane@uni.example>, list@x.example',
        '',
        '',
      ),
    );
    expect(m.from).toEqual([{ name: 'Ola Brekke', address: 'ola@nordsol.example' }]);
    expect(m.to.map((t) => t.address)).toEqual(['jane@uni.example', 'list@x.example']);
    expect(openMessage(bytes('From: tam at river.example (Tam)', '', '')).from[0]?.address).toBe(
      'tam@river.example',
    );
  });
});

describe('charsets', () => {
  const text = (head: string, body: number[]): [string, readonly string[]] => {
    const m = openMessage(Buffer.concat([bytes(`Content-Type: ${head}`, '', ''), Buffer.from(body)]));
    return [m.text, m.warnings];
  };

  it('takes iso-8859-1 with windows-1252 quotes for what it is', () => {
    expect(text('text/plain; charset=iso-8859-1', [0x93, 0x61, 0x94])[0]).toBe('“a”');
  });

  it('guesses where the label is missing, and says so', () => {
    expect(text('text/plain', [0xc3, 0xa9])).toEqual(['é', ['charset-guessed']]);
    expect(text('text/plain', [...Buffer.from([0xfb, 0xd4, 0xc1, 0xc2])])).toEqual([
      'Штаб',
      ['charset-guessed'],
    ]);
  });

  it('refuses UTF-7', () => {
    const m = openMessage(bytes('Content-Type: text/plain; charset=utf-7', '', '+ADw-script+AD4-'));
    expect(m.text).toBe('+ADw-script+AD4-');
  });
});

describe('parts', () => {
  const nested = bytes(
    'Content-Type: multipart/mixed; boundary="a b"',
    '',
    'preamble',
    '--a b',
    'Content-Type: multipart/alternative; boundary=c',
    '',
    '--c',
    '',
    'plain =3D',
    '--c',
    'Content-Type: text/html',
    '',
    '<p>html</p>',
    '--c--',
    '--a b',
    'Content-Type: message/rfc822',
    '',
    'Subject: inner',
    '',
    'inside',
    '--a b--',
    'epilogue',
  );

  it('make a tree; a message inside stays bytes that can be opened', () => {
    const m = openMessage(nested);
    expect(m.parts.map((p) => p.type)).toEqual(['multipart/alternative', 'message/rfc822']);
    expect(m.text).toBe('plain =3D');
    expect(openMessage(m.parts[1]?.bytes ?? Buffer.alloc(0)).subject).toBe('inner');
  });

  it('without their last boundary are read as far as they go', () => {
    const cut = nested.subarray(0, nested.length - 40);
    expect(openMessage(cut).text).toBe('plain =3D');
    expect(openMessage(cut).warnings).toContain('truncated');
  });

  it('nested two thousand deep are read to a bound', () => {
    let deep = 'Content-Type: multipart/mixed; boundary=b0\n\n';
    for (let n = 0; n < 2_000; n += 1)
      deep += `--b${n}\nContent-Type: multipart/mixed; boundary=b${n + 1}\n\n`;
    expect(openMessage(Buffer.from(deep)).warnings).toContain('too-deep');
  });

  it('have file names in RFC 2231 pieces', () => {
    const m = openMessage(
      bytes(
        'Content-Type: application/pdf',
        "Content-Disposition: attachment; filename*0*=utf-8''carta%20; filename*1=b.pdf",
        '',
        '',
      ),
    );
    expect(m.body.filename).toBe('carta b.pdf');
    expect(m.body.disposition).toBe('attachment');
  });

  it('flow where they are said to', () => {
    const m = openMessage(
      bytes('Content-Type: text/plain; format=flowed', '', 'one ', 'two', '> q ', '> r', '-- ', 'sig'),
    );
    expect(m.text).toBe('one two\n> q r\n-- \nsig');
  });

  it('in HTML keep the rows and cells of tables, and not what is hidden', () => {
    const m = openMessage(
      bytes(
        'Content-Type: text/html',
        '',
        '<title>t</title><p style="display:none">hidden</p><table><tr><th>Who</th><th>Fax</th></tr>',
        '<tr><td>The Minister</td><td>555-0101</td></tr></table><p>Thanks</p>',
      ),
    );
    expect(m.text.replace(/ {2,}/g, ' | ')).toBe('Who | Fax\nThe Minister | 555-0101\n\nThanks');
  });

  it('in HTML keep their links', () => {
    const m = openMessage(
      bytes(
        'Content-Type: text/html',
        '',
        '<p>pil&shy;fer <a href="http://x.example/?a=1&amp;b=2">here</a></p>',
        '<a href="mailto:a@b.example?subject=x">a@b.example</a>',
      ),
    );
    expect(m.text).toContain('pilfer here <http://x.example/?a=1&b=2>');
    expect(m.text).toContain('a@b.example');
    expect(m.text).not.toContain('subject');
  });
});

describe('beside mailparser', () => {
  it('finds the same subject, author and text', async () => {
    const raw = bytes(
      'From: =?utf-8?Q?Ren=C3=A9e?= <r@x.example>',
      'Subject: =?iso-8859-1?q?=A1Hola?= a todos',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=iso-8859-1',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'caf=E9 con le=',
      'che',
    );
    const [ours, theirs] = [await readMessage(raw), await simpleParser(raw)];
    expect(ours.subject).toBe(theirs.subject);
    expect(ours.from[0]).toEqual({ name: 'Renée', address: theirs.from?.value[0]?.address });
    expect(ours.text).toBe(theirs.text?.trim());
  });
});

it('any bytes are read without an error', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 600 }), (noise) => {
      expect(openMessage(Buffer.from(noise)).text).toBeTypeOf('string');
    }),
  );
});
