import type { ArchiveFormat } from './archive.ts';

/** The messages of an archive that is in memory whole, in order; at most `limit` of them. */
export function messagesOf(bytes: Buffer, format: ArchiveFormat, limit: number): Buffer[] {
  const found: Buffer[] = [];
  let start = 0;
  while (start < bytes.length && found.length < limit) {
    const end = claimedEnd(bytes, start, format);
    const next = end ?? nextOpening(bytes, start + 1, format);
    found.push(format.message(bytes.subarray(start, next), end !== null));
    start = next;
    while (bytes[start] === 0x0a || bytes[start] === 0x0d) start += 1;
  }
  return found.filter((message) => message.length > 0);
}

/** Where the message ends by the length that it claims; null where it claims none that holds. */
function claimedEnd(bytes: Buffer, start: number, format: ArchiveFormat): number | null {
  const claimed = format.claims?.(bytes.subarray(start)) ?? null;
  return claimed !== null && start + claimed <= bytes.length && format.endsAt?.(bytes, start + claimed)
    ? start + claimed
    : null;
}

function nextOpening(bytes: Buffer, from: number, { opening, opens }: ArchiveFormat): number {
  for (let at = bytes.indexOf(opening, from); at !== -1; at = bytes.indexOf(opening, at + 1))
    if (bytes[at - 1] === 0x0a && opens(bytes, at)) return at;
  return bytes.length;
}
