/** How servers say that a digest ends, in the languages they are translated into. */
const WORDS =
  /^(?:End of|Fin de|Fin du|Ende|Fine di|Fim d[aeo]|Конец|Ein?de? van|Slut på|Koniec|Loppu|Vége:|Konec:|Son:) .{0,200}(?:Digest|Lot|Resumen|Nachrichtensammlung|Sammelband|дайджест|выпуск|Compte-rendu|Boletín|Riepilogo|Vol|Liste|Band)/iu;

const STARS = /^\s{0,3}\*{5,}\s*$/;
const RULES = /^[\s*_-]*$/;

/**
 * The line with which the digest ends, or the asterisks and rules above it; null where none does. The last one
 * counts: a post may hold the end of another digest. RFC 1153 section 3.3: words and a row of asterisks below
 * them; Sympa has the asterisks above.
 */
export function endLine(lines: readonly string[]): number | null {
  for (let n = lines.length - 1; n >= 0; n -= 1) {
    const line = (lines[n] as string).trim();
    if (line === '' || !(WORDS.test(line) || isUnderlined(lines, n) || /^END OF DIGEST$/i.test(line)))
      continue;
    let at = n;
    while (at > 0 && RULES.test(lines[at - 1] as string)) at -= 1;
    return at;
  }
  return null;
}

/** Words of one line, and below them asterisks of nearly their length. */
function isUnderlined(lines: readonly string[], n: number): boolean {
  const line = (lines[n] as string).trimEnd();
  const below = lines[n + 1] ?? '';
  if (!STARS.test(below) || line.length < 8 || STARS.test(line)) return false;
  const blankAbove = n === 0 || (lines[n - 1] as string).trim() === '';
  return blankAbove && Math.abs(below.trim().length - line.trim().length) <= 3;
}
