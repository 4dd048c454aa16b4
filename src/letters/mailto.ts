/** A link that opens a new message in the reader's own mail program. */
export interface Mailto {
  readonly url: string;
  /** Over what every mail program takes: the page offers the text to copy as well. */
  readonly long: boolean;
}

/**
 * Some mail programs on Windows cut a link at 2,083 characters, older ones before that. The link is kept
 * whole all the same: a cut letter would be sent as if it were the letter.
 */
export const LONGEST_SAFE = 1_800;

/** Next to no program opens a longer link: it goes without its text, which is to be pasted. */
const LONGEST_OPENED = 8_000;

export interface Message {
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly subject: string;
  /** \n or CRLF line ends. */
  readonly body: string;
}

/** RFC 6068: `mailto:to?cc=…&subject=…&body=…`; parts that are empty are left out, and a body that makes it too long. */
export function mailto({ to, cc, subject, body }: Message): Mailto {
  const fields = [
    ['cc', cc.map(encodeAddress).join(',')],
    ['subject', encode(subject.replace(/\s+/g, ' ').trim())],
    // RFC 6068 section 5: line breaks in the body are %0D%0A.
    ['body', encode(body.replace(/\r\n?|\n/g, '\r\n'))],
  ].filter(([, value]) => value !== '');
  const path = `mailto:${to.map(encodeAddress).join(',')}`;
  const url = withQuery(path, fields);
  const opened =
    url.length > LONGEST_OPENED
      ? withQuery(
          path,
          fields.filter(([name]) => name !== 'body'),
        )
      : url;
  return { url: opened, long: url.length > LONGEST_SAFE };
}

function withQuery(path: string, fields: readonly (readonly string[])[]): string {
  const query = fields.map(([name, value]) => `${name}=${value}`).join('&');
  return query === '' ? path : `${path}?${query}`;
}

/** Whether such a link brings the text of the message, or only whom it is to. */
export const bringsText = (url: string): boolean => /[?&]body=/.test(url);

/** The at sign stays readable; everything else that could end an address or a field is encoded. */
function encodeAddress(address: string): string {
  return encode(address.trim()).replaceAll('%40', '@');
}

/** UTF-8, percent-encoded down to unreserved characters: a plus sign would be read as a space by some. */
function encode(text: string): string {
  return encodeURIComponent(plain(text)).replace(
    /[!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Without lone surrogates, which have no UTF-8, and without controls but tab and line ends. */
function plain(text: string): string {
  return text
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '');
}
