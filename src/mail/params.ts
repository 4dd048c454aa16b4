import { decodeBytes } from './charset.ts';
import { decodeWords } from './words.ts';

/** A structured value such as Content-Type: what stands before the first semicolon, and the parameters. */
export interface Structured {
  value: string;
  params: Record<string, string>;
}

/** name=token or name="quoted"; a missing end quote runs to the end. */
const PARAM = /;\s*([A-Za-z0-9!#$&^_.*-]{1,100})\s*=\s*(?:"((?:[^"\\]|\\.)*)"?|([^;"]*))/gs;
const MAX_LENGTH = 8_192;

/** Reads a Content-Type or Content-Disposition (RFC 2045 section 5.1), with RFC 2231 continuations and charsets. */
export function readStructured(header: string | undefined): Structured {
  const text = (header ?? '').slice(0, MAX_LENGTH);
  const cut = text.indexOf(';');
  const value = (cut === -1 ? text : text.slice(0, cut)).trim().toLowerCase();
  const plain: Record<string, string> = Object.create(null);
  const extended = new Map<string, { index: number; encoded: boolean; text: string }[]>();
  if (cut !== -1) {
    for (const [, name, quoted, token] of text.slice(cut).matchAll(PARAM)) {
      const content = quoted?.replace(/\\(.)/gs, '$1') ?? (token as string).trim();
      const star = /^([^*]+)\*(?:(\d{1,3})(\*)?)?$/.exec((name as string).toLowerCase());
      if (star === null) plain[(name as string).toLowerCase()] ??= decodeWords(content);
      else {
        const pieces = extended.get(star[1] as string) ?? [];
        pieces.push({
          index: Number(star[2] ?? 0),
          encoded: star[2] === undefined || star[3] === '*',
          text: content,
        });
        extended.set(star[1] as string, pieces);
      }
    }
  }
  for (const [name, pieces] of extended) plain[name] = joinPieces(pieces);
  return { value, params: { ...plain } };
}

/** RFC 2231 sections 3 and 4. */
function joinPieces(pieces: { index: number; encoded: boolean; text: string }[]): string {
  let charset: string | undefined;
  const bytes = pieces
    .sort((a, b) => a.index - b.index)
    .map((piece, n) => {
      if (!piece.encoded) return Buffer.from(piece.text);
      const parts = n === 0 ? /^([^']*)'[^']*'(.*)$/s.exec(piece.text) : null;
      if (parts !== null) charset = parts[1];
      return percentBytes(parts?.[2] ?? piece.text);
    });
  return decodeBytes(Buffer.concat(bytes), charset ?? 'utf-8').text;
}

function percentBytes(text: string): Buffer {
  return Buffer.from(
    text.replace(/%([0-9A-Fa-f]{2})/g, (_, pair: string) => String.fromCharCode(Number.parseInt(pair, 16))),
    'latin1',
  );
}
