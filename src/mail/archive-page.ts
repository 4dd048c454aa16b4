/** How a saved MHonArc page lists a message's headers: a bullet, a name, a colon. */
const BULLETED =
  /^\s{0,12}[*o•·-]\s{1,4}((?:to|cc|subject|from|date|message-id|sender|reply-to|list-id|in-reply-to):\s.*)$/i;
/** What such a page draws around its headers. */
const DRAWN = /^\s*[_=-]{5,}\s*$/;
const MOST_BYTES = 8_192;
const LEAST_HEADERS = 3;

/**
 * A page of a mail archive saved as text, as the message it shows: its bulleted headers without their bullets, and
 * what stands below them. Null where the bytes do not begin like such a page.
 */
export function messageOnPage(raw: Buffer): Buffer | null {
  const head = raw.subarray(0, MOST_BYTES).toString('latin1').split('\n');
  const first = head.findIndex((line) => BULLETED.test(line));
  if (first === -1) return null;
  const headers: string[] = [];
  let n = first;
  for (; n < head.length; n += 1) {
    const line = (head[n] ?? '').replace(/\r$/, '');
    const field = BULLETED.exec(line)?.[1];
    if (field !== undefined) headers.push(field);
    // A long header wraps below its bullet.
    else if (/^\s{4,}\S/.test(line)) headers.push(` ${line.trim()}`);
    else break;
  }
  if (headers.length < LEAST_HEADERS || n >= head.length - 1) return null;
  while (n < head.length - 1 && ((head[n] ?? '').trim() === '' || DRAWN.test(head[n] ?? ''))) n += 1;
  const at = head.slice(0, n).reduce((sum, line) => sum + line.length + 1, 0);
  return Buffer.concat([Buffer.from(`${headers.join('\n')}\n\n`, 'latin1'), raw.subarray(at)]);
}
