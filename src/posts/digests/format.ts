import type { Start } from './starts.ts';

/** What a plain digest is recognised by. */
export interface DigestText {
  /** Decoded. */
  readonly subject: string;
  /** The From header, not decoded. */
  readonly from: string;
  readonly lines: readonly string[];
  /** The lines before the first message that the format takes for its own. */
  readonly head: string;
  /** The places that the format takes for its own, at least one. */
  readonly starts: readonly [Start, ...Start[]];
}

/** One format of plain digests: the table of them is ordered, the most telling first. */
export interface DigestFormat {
  readonly name: string;
  /** The servers that write it. */
  readonly servers: string;
  /** What parts its messages, in words. */
  readonly parts: string;
  /** Whether a message of this format may begin here. */
  belongs(start: Start): boolean;
  test(digest: DigestText): boolean;
  /** The line that the server writes behind every message. */
  readonly closing?: RegExp;
  /** The rule above the server's own words at the end, where it is not the one that parts the messages. */
  readonly lastRule?: RegExp;
  /** No line says that such a digest ends; one that does is a post's. */
  readonly endless?: boolean;
  /** Mailman writes its footer as one more message: a rule, and no header but Subject. */
  readonly footerMessage?: boolean;
  /** A body as it was before the server changed lines that look like its own. */
  restored?(text: string): string;
  /** Where the subject stands in a heading above the separator: the subject, and the heading's first line. */
  headingAbove?(lines: readonly string[], cut: number): { subject: string | null; first: number };
}

/** The rules of RFC 1153: 70 hyphens behind the preamble, 30 between two messages. */
export const isHyphens = ({ rule }: Start): boolean => /^(?:-{30}|-{70})$/.test(rule);

/** What servers call a digest in the languages they are translated into. */
export const DIGEST_WORD =
  /\b(?:digest|nachrichtensammlung|sammelnachricht|sammelband|resumen|recueil|compilation|compendio|riepilogo|verzamelmail|sammendrag|sammandrag|paczka|lukemisto|toplu mesaj)|дайджест|^lot .{1,80}, vol \d/iu;
