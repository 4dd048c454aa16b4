/** How servers say that a digest ends, in the languages they are translated into. */
const WORDS =
  /^(?:End of|Fin de|Fin du|Ende|Fine di|Fim d[aeo]|Конец|Ein?de? van|Slut på|Koniec|Loppu|Vége:|Konec:|Son:) .{0,200}(?:Digest|Lot|Resumen|Nachrichtensammlung|Sammelband|дайджест|выпуск|Compte-rendu|Boletín|Riepilogo|Vol|Liste|Band)/iu;

const STARS = /^\s{0,3}\*{5,}\s*$/;

/**
 * The line with which the digest ends, or the asterisks above it; null where none does. The last one counts: a
 * post may hold the end of another digest. RFC 1153 section 3.3: words and a row of asterisks below them; Sympa
 * has the asterisks above, Lyris short rules around it.
 */
export function endLine(lines: readonly string[]): number | null {
  for (let n = lines.length - 1; n >= 0; n -= 1) {
    if (
      !isEndLine(lines, n) &&
      !/^\s{0,3}END OF DIGEST\s*$/i.test(lines[n] as string) &&
      !isBelowStars(lines, n)
    )
      continue;
    const above = skipBlankUp(lines, n - 1);
    return /^(?:\*{40,}|---)$/.test((lines[above] ?? '').trim()) ? above : n;
  }
  return null;
}

/** Whether a digest, or one in a post of it, ends with this line. */
export function isEndLine(lines: readonly string[], n: number): boolean {
  const line = lines[n] as string;
  if (line.length > 400 || line.trim() === '') return false;
  return WORDS.test(line.trim()) || (isUnderlined(lines, n) && isSetOff(lines, n));
}

/** A rule is the first thing above it, or nothing stands below it: an underlined heading has words on either side. */
function isSetOff(lines: readonly string[], n: number): boolean {
  const above = (lines[skipBlankUp(lines, n - 1)] ?? '').trim();
  return /^[-_]{20,}$/.test(above) || lines.slice(n + 2, n + 60).every((line) => line.trim() === '');
}

/** Words of one line, and below them asterisks of nearly their length, which some count in bytes. */
function isUnderlined(lines: readonly string[], n: number): boolean {
  const line = (lines[n] as string).trimEnd();
  const below = lines[n + 1] ?? '';
  if (!STARS.test(below) || line.length < 8 || STARS.test(line)) return false;
  const blankAbove = n === 0 || (lines[n - 1] as string).trim() === '';
  const [words, row] = [line.trim(), below.trim().length];
  return blankAbove && row >= words.length - 3 && row <= Buffer.byteLength(words) + 3;
}

/** Sympa in any language: the rule that closes the last message, a row of asterisks, one line of words, and no more. */
function isBelowStars(lines: readonly string[], n: number): boolean {
  if ((lines[n] as string).trim() === '') return false;
  if (lines.slice(n + 1, n + 40).some((line) => line.trim() !== '')) return false;
  const stars = skipBlankUp(lines, n - 1);
  const rule = skipBlankUp(lines, stars - 1);
  return /^\*{40,}$/.test((lines[stars] ?? '').trim()) && /^-{30}$/.test((lines[rule] ?? '').trim());
}

function skipBlankUp(lines: readonly string[], from: number): number {
  let at = from;
  while (at >= 0 && from - at < 4 && (lines[at] as string).trim() === '') at -= 1;
  return at;
}
