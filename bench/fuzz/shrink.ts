/** Whether a message still shows the fault that was found in a longer one. */
export type Shows = (raw: Buffer) => Promise<boolean>;

/**
 * A smaller message with the same fault: lines, then bytes, are left out by halves, quarters and so on down to one
 * at a time, for as long as the fault stays (delta debugging, Zeller and Hildebrandt 2002). Nothing that is left
 * can be taken away alone, unless the time was over before that was known.
 *
 * @param until when to stop, by `now`, in milliseconds
 */
export async function shrink(
  raw: Buffer,
  shows: Shows,
  until: number,
  now: () => number = () => performance.now(),
): Promise<Buffer> {
  const lines = await leaveOut(linesOf(raw), shows, until, now);
  const bytes = [...Buffer.concat(lines)].map((byte) => Buffer.of(byte));
  return Buffer.concat(bytes.length > MAX_BYTES ? lines : await leaveOut(bytes, shows, until, now));
}

/** Of longer messages only whole lines are left out. */
const MAX_BYTES = 4_000;

function linesOf(raw: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let from = 0; from < raw.length; ) {
    const end = raw.indexOf(0x0a, from);
    const next = end === -1 ? raw.length : end + 1;
    lines.push(raw.subarray(from, next));
    from = next;
  }
  return lines;
}

async function leaveOut(
  parts: readonly Buffer[],
  shows: Shows,
  until: number,
  now: () => number,
): Promise<readonly Buffer[]> {
  let kept = parts;
  for (let size = Math.ceil(kept.length / 2); size >= 1; size = nextSize(size, kept.length)) {
    const before = kept.length;
    for (let at = 0; at < kept.length; ) {
      if (now() >= until) return kept;
      const fewer = [...kept.slice(0, at), ...kept.slice(at + size)];
      if (fewer.length > 0 && (await shows(Buffer.concat(fewer)))) kept = fewer;
      else at += size;
    }
    if (size === 1 && kept.length === before) break;
  }
  return kept;
}

/** Half as many at a time; one at a time again until nothing goes any more. */
function nextSize(size: number, length: number): number {
  return size === 1 ? Math.min(1, length) : Math.ceil(Math.min(size, length) / 2);
}
