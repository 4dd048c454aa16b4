import { addressesIn } from './addresses.ts';
import { type Fields, headerFields } from './fields.ts';

/** Lines that say: the message that comes back begins here. */
const MARKS: readonly RegExp[] = [
  new RegExp(
    [
      '^[\\s>]{0,8}[-=_*]{2,}[\\s-]{0,8}',
      '(?:this is |here is |below (?:this line|the next line)? ?(?:is )?|enclosed is |the |start of )?',
      '(?:an? )?(?:copy of |headers? of )?(?:the |your )?',
      '(?:original|returned|returning|unsent|undelivered|bounced|rejected|message|header|body|failed|forwarded|mail)',
      '(?: \\w{1,20})?,? ?',
      '(?:message|mail|headers?|text|follows|text follows|info|is following|below|of message|to sender)',
    ].join(''),
    'i',
  ),
  /^[\s>]{0,8}-{2,}[^-]{0,60}(?:copy of (?:the|your) (?:original )?message|original message|returned message)/i,
  /^\s{0,8}(?:the )?(?:original|returned|undelivered|unsent) (?:message|mail)(?: header| text| body)?s?(?: as)?(?: follows| is (?:below|attached|following)|:)?[.:]{0,3}\s{0,8}$/i,
  /^\s{0,8}(?:included|below|enclosed|attached|following) is (?:a |the )?(?:copy of )?(?:the )?(?:original )?(?:message|mail|header)/i,
  /^\s{0,8}message headers? follows?/i,
  /^\s{0,8}(?:original|returned) (?:mail|message) (?:as )?follows/i,
  /^-{3}\s{0,4}.{0,60}(?:копия|原信|以下|コピー)/i,
];
/** What every mark begins with: most lines are told from marks by this alone. */
const MAY_BE_MARK = /^[\s>]{0,8}(?:[-=_*]{2}|the |ori|ret|und|uns|inc|bel|enc|att|fol|mes)/i;
/** Fields that a message's header has and a delivery report has not. */
const OF_A_MESSAGE =
  /^(?:received|return-path|message-id|from|dkim-signature|x-received|delivered-to|mime-version|to|subject|date):/i;

export interface Halves {
  /** What the mail system says. */
  readonly words: string;
  /** The message that came back, or what of it was given; null where it was not. */
  readonly returned: string | null;
}

/** Cuts the text of a notice where the message that came back begins. */
export function cutAtReturned(text: string): Halves {
  const lines = text.split('\n').slice(0, 5000);
  const mark = lines.findIndex(
    (line, at) => at > 0 && line.length < 200 && MAY_BE_MARK.test(line) && MARKS.some((m) => m.test(line)),
  );
  const header = headerStart(lines);
  const at = mark < 0 ? header : header < 0 ? mark : Math.min(mark, header);
  if (at < 0) return { words: lines.join('\n'), returned: null };
  const from = header >= at && header <= at + 20 ? header : at + 1;
  return { words: lines.slice(0, at).join('\n'), returned: outdented(lines.slice(from)) };
}

/** The fields of the message that came back. */
export function returnedFields(returned: string | null): Fields {
  return headerFields((returned ?? '').replace(/^\s*From [^\n]{0,200}\n/, ''));
}

/** The Message-ID of the message that came back, without its angle brackets. */
export function messageIdIn(fields: Fields): string | null {
  return bareId(fields.get('message-id') ?? '');
}

/** A message identifier without angle brackets (RFC 5322 section 3.6.4), or null. */
export function bareId(value: string): string | null {
  const id =
    /<\s{0,4}([^<>\s]{1,400})\s{0,4}>/.exec(value)?.[1] ??
    /^\s{0,4}([^<>\s]{3,400})\s{0,4}$/.exec(value)?.[1];
  return id ?? null;
}

/** To whom the message that came back was written. */
export function returnedTo(fields: Fields): string[] {
  for (const name of ['x-failed-recipients', 'delivered-to', 'x-original-to', 'to', 'envelope-to']) {
    const found = addressesIn(fields.get(name) ?? '');
    if (found.length > 0) return found;
  }
  return [];
}

/** The line at which a message's header begins: three of its fields stand together, after a blank line. */
function headerStart(lines: readonly string[]): number {
  return lines.findIndex((line, at) => {
    if (!OF_A_MESSAGE.test(line) || (at > 0 && OF_A_MESSAGE.test(lines[at - 1] ?? ''))) return false;
    const block = lines.slice(at, at + 40);
    const end = block.findIndex((l) => l.trim() === '');
    const fields = (end < 0 ? block : block.slice(0, end)).filter((l) => OF_A_MESSAGE.test(l));
    return fields.length >= 3 && fields.some((l) => /^(?:received|return-path|message-id|from):/i.test(l));
  });
}

/** Without the indentation that some systems give to the whole of it. */
function outdented(lines: readonly string[]): string {
  const first = lines.find((l) => l.trim() !== '') ?? '';
  const indent = first.length - first.trimStart().length;
  return lines.map((l) => (indent > 0 && l.slice(0, indent).trim() === '' ? l.slice(indent) : l)).join('\n');
}
