import libmime from 'libmime';

/** The decoded Subject of a message, '' where it has none. Looks only into the first 64 kB. */
export function subjectOf(message: Buffer): string {
  const head = message.subarray(0, 65_536).toString('latin1');
  const end = head.indexOf('\r\n\r\n');
  const lines = head
    .slice(0, end < 0 ? undefined : end)
    .replace(/\r\n[ \t]/g, ' ')
    .split('\r\n');
  const subject = lines.find((line) => /^subject:/i.test(line));
  return subject ? libmime.decodeWords(subject.slice('subject:'.length).trim()) : '';
}
