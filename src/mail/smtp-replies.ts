/** One reply of a relay (RFC 5321 section 4.2), all its lines. */
export interface RawReply {
  readonly code: number;
  /** Lines parted by LF, each with its code; one character a byte. */
  readonly text: string;
}

export interface ReplyReader {
  /**
   * Takes what came over the connection, cut anywhere, and tells of each reply it ends, in order, until one of
   * these answers false. @throws BadReply for what is no reply.
   */
  take(bytes: Buffer, tell: (reply: RawReply) => boolean): void;
  /** Whether a reply has begun that has not ended. */
  readonly isWithin: boolean;
  /** A refusal that lacks only its line end, for a connection that was closed behind it; null for anything else. */
  cutOff(): RawReply | null;
}

/** What came is no reply of an SMTP server. */
export class BadReply extends Error {
  override readonly name = 'BadReply';
}

/** Far beyond any real one: RFC 5321 section 4.5.3.1.5 has 512 octets a line. */
const MAX_REPLY = 16_384;
/** RFC 5321 section 4.2: three digits, then a space, a hyphen or the end of the line. */
const LINE = /^([2-5][0-5]\d)(?:([ -])|$)/;

/** Reads replies strictly: lines end with CRLF, all of one reply have one code, none is endless. */
export function replyReader(): ReplyReader {
  /** The line that has not ended. */
  let rest = '';
  /** The lines of a reply that has not ended. */
  let before = '';

  function take(bytes: Buffer, tell: (reply: RawReply) => boolean): void {
    let all = rest + bytes.toString('latin1');
    rest = '';
    let from = 0;
    for (let end = all.indexOf('\r\n'); end >= 0; end = all.indexOf('\r\n', from)) {
      const line = all.slice(from, end);
      from = end + 2;
      const reply = addLine(line);
      if (reply && !tell(reply)) return;
    }
    all = all.slice(from);
    if (all.length + before.length > MAX_REPLY) throw new BadReply('a reply without an end');
    rest = all;
  }

  function addLine(line: string): RawReply | null {
    const [, code, mark] = LINE.exec(line) ?? [];
    if (code === undefined || line.includes('\n')) throw new BadReply('a line that is no reply');
    if (before !== '' && !before.startsWith(code)) throw new BadReply('a reply with two codes');
    const text = before === '' ? line : `${before}\n${line}`;
    if (text.length > MAX_REPLY) throw new BadReply('a reply without an end');
    before = mark === '-' ? text : '';
    return mark === '-' ? null : { code: Number(code), text };
  }

  return {
    take,
    get isWithin() {
      return rest !== '' || before !== '';
    },
    cutOff: () => (/^[45][0-5]\d[ -]/.test(rest) && !rest.includes('\n') ? whole(rest) : null),
  };
}

const whole = (line: string): RawReply => ({ code: Number(line.slice(0, 3)), text: line });
