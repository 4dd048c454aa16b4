import { decodeBytes } from './charset.ts';
import { unflow } from './flowed.ts';
import { findHeader, openHeaders } from './headers.ts';
import { MAX_HTML } from './html.ts';
import type { Header, Part } from './message.ts';
import { readStructured } from './params.ts';
import { decodeTransfer } from './transfer.ts';
import type { Warning } from './warnings.ts';

/** Bounds on what is read: beyond them the rest stays as it is, and a warning says so. */
export const MAX_DEPTH = 100;
export const MAX_PARTS = 1_000;

/** What one reading shares: how many parts there are so far and what was odd. */
interface Reading {
  parts: number;
  warnings: Set<Warning>;
}

/**
 * The tree of MIME parts of a message whose headers are cut off already (RFC 2046).
 * message/* parts are not opened: a reader of digests or bounces does that with `readMessage`.
 */
export function readParts(
  headers: readonly Header[],
  content: Buffer,
  warnings: Set<Warning>,
  type = 'text/plain',
): Part {
  return readPart(headers, content, { parts: 0, warnings }, 0, type);
}

function readPart(
  headers: readonly Header[],
  content: Buffer,
  reading: Reading,
  depth: number,
  fallback: string,
): Part {
  reading.parts += 1;
  const { value, params } = readStructured(findHeader(headers, 'content-type'));
  const type = /^[a-z0-9!#$&^_.+-]+\/[a-z0-9!#$&^_.+-]+$/.test(value) ? value : fallback;
  const disposition = readStructured(findHeader(headers, 'content-disposition'));
  const shared = {
    type,
    params,
    headers,
    disposition: disposition.value === '' ? null : disposition.value,
    filename: disposition.params.filename ?? params.name ?? null,
  };
  if (type.startsWith('multipart/')) {
    const parts = readChildren(type, params.boundary, content, reading, depth);
    if (parts !== null) return { ...shared, bytes: content, text: null, parts };
  }
  const bytes = decodeTransfer(content, findHeader(headers, 'content-transfer-encoding') ?? '');
  return { ...shared, bytes, text: textOf(type, params, bytes, reading.warnings), parts: [] };
}

function readChildren(
  type: string,
  boundary: string | undefined,
  content: Buffer,
  reading: Reading,
  depth: number,
): Part[] | null {
  if (boundary === undefined || boundary === '') {
    reading.warnings.add('no-boundary');
    return null;
  }
  if (depth >= MAX_DEPTH) {
    reading.warnings.add('too-deep');
    return null;
  }
  const { pieces, closed } = splitAtBoundary(content, boundary, MAX_PARTS);
  if (pieces.length === 0) {
    reading.warnings.add('no-parts');
    return null;
  }
  if (!closed) reading.warnings.add('truncated');
  const parts: Part[] = [];
  for (const piece of pieces) {
    if (reading.parts >= MAX_PARTS) {
      reading.warnings.add('too-many-parts');
      break;
    }
    const opened = openHeaders(piece);
    if (opened.truncated) reading.warnings.add('headers-truncated');
    // A part of a digest is a message unless it says otherwise (RFC 2046 section 5.1.5).
    const fallback = type === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
    parts.push(readPart(opened.headers, opened.content, reading, depth + 1, fallback));
  }
  return parts;
}

/** The pieces between the boundary lines (RFC 2046 section 5.1.1); preamble and epilogue are left out. */
function splitAtBoundary(
  content: Buffer,
  boundary: string,
  limit: number,
): { pieces: Buffer[]; closed: boolean } {
  const mark = Buffer.from(`--${boundary}`, 'latin1');
  const pieces: Buffer[] = [];
  let start = -1;
  let at = content.indexOf(mark);
  while (at !== -1 && pieces.length <= limit) {
    const end = at + mark.length;
    if ((at === 0 || content[at - 1] === 0x0a) && endsLine(content, end)) {
      if (start !== -1) pieces.push(content.subarray(start, beforeLineEnd(content, start, at)));
      if (content[end] === 0x2d && content[end + 1] === 0x2d) return { pieces, closed: true };
      const feed = content.indexOf(0x0a, end);
      if (feed === -1) return { pieces, closed: false };
      start = feed + 1;
    }
    at = content.indexOf(mark, end);
  }
  if (start !== -1) pieces.push(content.subarray(start));
  return { pieces, closed: false };
}

/** After the boundary come an optional "--", blanks and the line end; a longer boundary is another one. */
function endsLine(content: Buffer, from: number): boolean {
  let at = content[from] === 0x2d && content[from + 1] === 0x2d ? from + 2 : from;
  while (content[at] === 0x20 || content[at] === 0x09) at += 1;
  return at >= content.length || content[at] === 0x0a || content[at] === 0x0d;
}

/** The line end before a boundary belongs to the boundary (RFC 2046 section 5.1.1). */
function beforeLineEnd(content: Buffer, start: number, at: number): number {
  let end = at;
  if (end > start && content[end - 1] === 0x0a) end -= 1;
  if (end > start && content[end - 1] === 0x0d) end -= 1;
  return end;
}

const IS_TEXT =
  /^(?:text\/|message\/(?:delivery-status|feedback-report|disposition-notification|global-delivery-status)$)/;

function textOf(
  type: string,
  params: Record<string, string>,
  bytes: Buffer,
  warnings: Set<Warning>,
): string | null {
  if (!IS_TEXT.test(type)) return null;
  const { text, guessed } = decodeBytes(bytes, params.charset ?? charsetInMarkup(type, bytes));
  // UTF-7 is ASCII to the eye: its label alone tells.
  if (/^utf-?7/i.test(params.charset ?? '')) warnings.add('charset-refused');
  else if (guessed) warnings.add('charset-guessed');
  if (type === 'text/html' && text.length > MAX_HTML) warnings.add('html-truncated');
  const lines = plainLines(text);
  return type === 'text/plain' && params.format?.toLowerCase() === 'flowed'
    ? unflow(lines, params.delsp?.toLowerCase() === 'yes')
    : lines;
}

/** HTML without a charset in its Content-Type often names one in a meta element. */
function charsetInMarkup(type: string, bytes: Buffer): string | undefined {
  if (type !== 'text/html') return undefined;
  return /charset\s{0,5}=\s{0,5}["']?([A-Za-z0-9_-]{3,40})/i.exec(
    bytes.subarray(0, 2048).toString('latin1'),
  )?.[1];
}

/** \n line ends, without byte order marks and NULs. */
export function plainLines(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/^\ufeff/, '')
    .replaceAll('\u0000', '');
}
