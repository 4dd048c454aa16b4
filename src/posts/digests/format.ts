/** What a plain digest is recognised and split by. */
export interface DigestText {
  subject: string;
  /** The From header, not decoded. */
  from: string;
  lines: readonly string[];
  /** What stands before the first message may be long; tests look no further than this many lines. */
  head: string;
}

/** One format of plain digests: the table of them is ordered, the most telling first. */
export interface DigestFormat {
  readonly name: string;
  test(digest: DigestText): boolean;
  /** The line between two messages. */
  readonly separator: RegExp;
  /** Whether a message starts at this line, the first one with words after a separator. */
  opens(lines: readonly string[], at: number, previous: number): boolean;
  /** The line that ends the digest; what follows is the server's. */
  readonly end: RegExp | null;
  /** Where the subject stands in a heading above the separator: the subject, and the heading's first line. */
  headingAbove?(lines: readonly string[], cut: number): { subject: string | null; first: number };
}

/** How the end is said by the servers, in the languages they are translated into. */
export const END_OF_DIGEST =
  /^(?:End of|Fin de|Fin du|Ende|Fine di|Fim d[aeo]|Конец|Einde van|Slut på|Koniec) .{0,200}(?:Digest|digest|Lot|Resumen|Nachrichtensammlung|Sammelband|дайджест|выпуск|Compte-rendu|Boletín|Riepilogo|Vol|Liste|Liste de)/u;
