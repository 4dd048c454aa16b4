/** A stretch of a composed message, [start, end) in bytes. */
export interface Section {
  readonly is: 'header' | 'body';
  readonly start: number;
  readonly end: number;
  /** Of a body, in lower case: `quoted-printable`, `base64`, `7bit`, … */
  readonly encoding: string;
  readonly html: boolean;
}

const BLANK_LINE = '\r\n\r\n';

/**
 * The header blocks and the bodies of a message as `compose` writes it, parts included, in order. `text` is
 * the message as latin1, one character a byte.
 */
export function sectionsOf(text: string, start = 0, end = text.length): Section[] {
  const blank = text.indexOf(BLANK_LINE, start);
  if (blank < 0 || blank >= end) throw new RangeError('splice: the message has no end of its headers');
  const headers = text.slice(start, blank).replace(/\r\n[ \t]+/g, ' ');
  const type = headerValue(headers, 'content-type');
  const head: Section = { is: 'header', start, end: blank, encoding: '', html: false };
  const from = blank + BLANK_LINE.length;
  const boundary = /^multipart\/[^;\s]+;.*\bboundary="?([^";\s]+)/i.exec(type)?.[1];
  if (boundary) return [head, ...partsOf(text, boundary, from, end)];
  const encoding = headerValue(headers, 'content-transfer-encoding').toLowerCase() || '7bit';
  return [head, { is: 'body', start: from, end, encoding, html: /^text\/html\b/i.test(type) }];
}

function headerValue(headers: string, name: string): string {
  return new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(headers)?.[1]?.trim() ?? '';
}

/** RFC 2046 section 5.1.1: the line break before a delimiter belongs to the delimiter. */
function partsOf(text: string, boundary: string, start: number, end: number): Section[] {
  const delimiter = `--${boundary}`;
  const sections: Section[] = [];
  let from = text.indexOf(delimiter, start);
  while (from >= 0 && from < end && !text.startsWith('--', from + delimiter.length)) {
    const next = text.indexOf(`\r\n${delimiter}`, from);
    if (next < 0 || next >= end) throw new RangeError('splice: a part of the message does not end');
    sections.push(...sectionsOf(text, from + delimiter.length + 2, next));
    from = next + 2;
  }
  return sections;
}
