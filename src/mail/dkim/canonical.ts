/** Relaxed canonicalization (RFC 6376 sections 3.4.2 and 3.4.4). Texts are latin1, one character a byte. */

/** A header field as it stands in a message: its name, and all behind the colon. */
export interface Field {
  readonly name: string;
  readonly value: string;
}

const BLANK_LINE = '\r\n\r\n';

/** The fields of a message's header in their order, and its body. A message without a blank line is all header. */
export function takeApart(message: string): { readonly fields: Field[]; readonly body: string } {
  const end = message.startsWith('\r\n') ? 0 : message.indexOf(BLANK_LINE);
  const head = end < 0 ? message : message.slice(0, end);
  const body = end < 0 ? '' : message.slice(end + (end === 0 ? 2 : BLANK_LINE.length));
  return { fields: fieldsOf(head), body };
}

function fieldsOf(head: string): Field[] {
  const fields: Field[] = [];
  for (const line of head.split('\r\n')) {
    const last = fields.at(-1);
    if ((line.startsWith(' ') || line.startsWith('\t')) && last)
      fields[fields.length - 1] = { name: last.name, value: `${last.value}\r\n${line}` };
    else {
      const colon = line.indexOf(':');
      if (colon > 0) fields.push({ name: line.slice(0, colon).trimEnd(), value: line.slice(colon + 1) });
    }
  }
  return fields;
}

/** `subject:a b`, without its line end: name in lower case, unfolded, white space as one space and none at the ends. */
export function relaxedField({ name, value }: Field): string {
  return `${name.toLowerCase()}:${spaced(value.replaceAll('\r\n', ''))}`;
}

/** Runs of spaces and tabs as one space, and none at the ends. */
const spaced = (text: string): string => text.replace(/[ \t]+/g, ' ').replace(/^ | $/g, '');

/** White space that a relaxed body writes otherwise. */
const ODD_SPACE = /\t| {2}| \r\n/;

/** White space in lines as one space, none at their ends; no empty lines at the end, which is one line break. */
export function relaxedBody(body: string): string {
  const lines = ODD_SPACE.test(body) ? body.replace(/[ \t]+/g, ' ').replaceAll(' \r\n', '\r\n') : body;
  let end = lines.endsWith(' ') ? lines.length - 1 : lines.length;
  while (end >= 2 && lines.startsWith('\r\n', end - 2)) end -= 2;
  return end === 0 ? '' : `${lines.slice(0, end)}\r\n`;
}
