const MAX_NOTE = 300;

/** C0 but the line feed, DEL, C1, separators, invisible marks and what turns the writing direction. */
const CONTROLS =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
/** What mail programs make links of: a scheme, a host name, an IPv4 address. */
const LINKS = [
  /:\/\//,
  /mailto:/i,
  /www[.\u3002]/i,
  /[\p{L}\p{M}\p{N}][.\u3002]\p{L}{2}/u,
  /\d\.\d{1,3}\.\d{1,3}\.\d/,
];
const AT = /@/;

/**
 * The plain words a reader adds to a friend's mail, without surrounding space; null for none. 'not-plain'
 * for more than 300 characters, a link, an address, or characters that are no text.
 */
export function readNote(text: string | null | undefined): string | null | 'not-plain' {
  const note = (text ?? '').replace(/\r\n?/g, '\n').trim();
  if (note === '') return null;
  if (note.length > MAX_NOTE * 2 || Array.from(note).length > MAX_NOTE) return 'not-plain';
  // Read as it looks to whoever normalises it: "ｗｗｗ" in full width, a joiner put before a dot.
  const seen = note.normalize('NFKC').replace(/[\u200c\u200d]/g, '');
  const plain = !CONTROLS.test(note) && !AT.test(seen) && !LINKS.some((link) => link.test(seen));
  return plain ? note : 'not-plain';
}
