import { isAscii } from 'node:buffer';
import { createHash } from 'node:crypto';
import { stuff, withCrlf } from './outgoing.ts';
import { type Section, sectionsOf } from './splice-sections.ts';
import { MAX_HEADER_LINE, type Place, written } from './splice-values.ts';
import type { Outgoing } from './transport.ts';

/**
 * A mail that goes to many is composed once, with markers where its personal parts go; `compile` cuts the
 * composed bytes at the markers, and `splice` joins them with one person's values.
 *
 * A marker may stand in a header (as the whole address of To or Reply-To, or within an ASCII value) and in
 * text and HTML, which `compose` sends as quoted-printable. There its value is put on lines of its own
 * between soft breaks, so that no line grows past 76 characters whatever the value.
 */
export interface Marker {
  readonly name: string;
  /** What to compose with: 24 lower-case letters and digits. */
  readonly text: string;
  /** `mailbox`: it stands for a whole mailbox, and its value is what `encodeMailbox` gives. */
  readonly holds: 'text' | 'mailbox';
}

/** A composed message cut at its markers. */
export interface Compiled {
  /** One more than there are holes. */
  readonly segments: readonly Buffer[];
  /** The same with the dots that begin a line doubled. */
  readonly stuffed: readonly Buffer[];
  /** Bytes of all segments together. */
  readonly size: number;
  readonly isAscii: boolean;
  readonly holes: readonly Hole[];
  /** What is to be written, once for all holes that hold the same. */
  readonly slots: readonly Slot[];
}

export interface Hole {
  /** The slot that fills it. */
  readonly slot: number;
  /** Its value begins a line. */
  readonly beginsLine: boolean;
}

export interface Slot {
  readonly name: string;
  readonly place: Place;
}

/**
 * A marker that no text can hold by chance, nor on purpose while `salt` is not known: the same one for the
 * same name and salt.
 */
export function marker(name: string, salt: string, holds: Marker['holds'] = 'text'): Marker {
  const hash = createHash('sha256').update(`${salt}\0${name}`).digest('hex');
  // Not all digits, so that nothing takes it for a number.
  return { name, text: `zq${hash.slice(0, 22)}`, holds };
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly slot: Slot;
  readonly before: string;
  readonly after: string;
}

/**
 * Finds the markers in a message that `compose` wrote.
 *
 * @throws RangeError for a marker that is not in the message, or is where no value can be put: in an encoded
 *   word of a header (so in a Subject that is not ASCII), or in a part that is not quoted-printable.
 */
export function compile(composed: Buffer, markers: readonly Marker[]): Compiled {
  const message = withCrlf(composed);
  const text = message.toString('latin1');
  const found = sectionsOf(text).flatMap((section) => {
    const part = text.slice(section.start, section.end);
    return section.is === 'header' ? inHeaders(part, section, markers) : inBody(part, section, markers);
  });
  for (const { name } of markers) {
    if (!found.some(({ slot }) => slot.name === name)) refuse(name, 'is not in the message');
  }
  return cut(message, found);
}

function refuse(name: string, why: string): never {
  throw new RangeError(`splice: the marker ${name} ${why}`);
}

function inHeaders(part: string, { start }: Section, markers: readonly Marker[]): Found[] {
  const encoded = encodedWords(part);
  for (const { name, text } of markers) {
    if (encoded.includes(text)) refuse(name, 'is in an encoded word of a header');
  }
  const found = occurrences(part, markers, (text) => text).map(({ marker, at, length }): Found => {
    // An address that is a marker was put in angle brackets; its value brings its own.
    const bracketed = marker.holds === 'mailbox' && part[at - 1] === '<' && part[at + length] === '>';
    const margin = bracketed ? 1 : 0;
    const place: Place = marker.holds === 'mailbox' ? 'mailbox' : 'header';
    const slot = { name: marker.name, place };
    return { start: start + at - margin, end: start + at + length + margin, slot, before: '', after: '' };
  });
  checkLines(part, markers);
  return found;
}

/** The text of all encoded words (RFC 2047 section 2), joined as a reader joins them. */
function encodedWords(headers: string): string {
  const words = headers.matchAll(/=\?[^?\s]{1,60}\?([bq])\?([^?\s]*)\?=/gi);
  return Array.from(words, ([, encoding, text = '']) =>
    encoding?.toLowerCase() === 'b' ? Buffer.from(text, 'base64').toString('latin1') : text,
  ).join('');
}

function checkLines(headers: string, markers: readonly Marker[]): void {
  for (const line of headers.split('\r\n')) {
    const here = markers.filter(({ text }) => line.includes(text));
    const [first] = here;
    // RFC 5322 section 2.1.1
    if (first && line.length + here.length * MAX_HEADER_LINE > 998)
      refuse(first.name, 'is in too long a line');
  }
}

function inBody(part: string, { start, encoding, html }: Section, markers: readonly Marker[]): Found[] {
  if (encoding !== 'quoted-printable') {
    const plain = encoding === 'base64' ? Buffer.from(part, 'base64').toString('latin1') : part;
    for (const { name, text } of markers) {
      if (plain.includes(text)) refuse(name, `is in a part sent as ${encoding}`);
    }
    return [];
  }
  // A soft break may have cut the marker anywhere.
  return occurrences(part, markers, (text) => text.split('').join('(?:=\r\n)?')).map(
    ({ marker, at, length }): Found => {
      if (marker.holds === 'mailbox')
        refuse(marker.name, 'stands for a mailbox, which only a header can hold');
      return {
        start: start + at,
        end: start + at + length,
        slot: { name: marker.name, place: html ? 'html' : 'text' },
        before: at === 0 || part.endsWith('\r\n', at) ? '' : '=\r\n',
        after: at + length === part.length || part.startsWith('\r\n', at + length) ? '' : '=\r\n',
      };
    },
  );
}

interface Occurrence {
  readonly marker: Marker;
  readonly at: number;
  readonly length: number;
}

/** Every marker in a text, in order; `pattern` makes a regular expression of a marker's letters and digits. */
function occurrences(
  text: string,
  markers: readonly Marker[],
  pattern: (text: string) => string,
): Occurrence[] {
  if (markers.length === 0) return [];
  const any = new RegExp(markers.map((one) => `(${pattern(one.text)})`).join('|'), 'g');
  return Array.from(text.matchAll(any), (match) => {
    const marker = markers[match.findIndex((group, i) => i > 0 && group !== undefined) - 1];
    if (!marker) throw new RangeError('splice: a match without a group');
    return { marker, at: match.index, length: match[0].length };
  });
}

function cut(message: Buffer, found: readonly Found[]): Compiled {
  const slots: Slot[] = [];
  const holes: Hole[] = [];
  const segments: Buffer[] = [];
  let from = 0;
  let before = '';
  for (const { start, end, slot, before: soft, after } of found) {
    const segment = Buffer.concat([Buffer.from(before), message.subarray(from, start), Buffer.from(soft)]);
    segments.push(segment);
    holes.push({ slot: slotFor(slot, slots), beginsLine: segment.subarray(-2).equals(CRLF) });
    from = end;
    before = after;
  }
  segments.push(Buffer.concat([Buffer.from(before), message.subarray(from)]));
  return {
    segments,
    // What follows a value goes on with its line, or ends it.
    stuffed: segments.map((segment, i) => stuff(segment, i === 0)),
    size: segments.reduce((sum, segment) => sum + segment.length, 0),
    isAscii: isAscii(message),
    holes,
    slots,
  };
}

const CRLF = Buffer.from('\r\n');

function slotFor({ name, place }: Slot, slots: Slot[]): number {
  const known = slots.findIndex((slot) => slot.name === name && slot.place === place);
  return known >= 0 ? known : slots.push({ name, place }) - 1;
}

/**
 * One copy: the compiled message with `values` by the names of the markers. Values for text and HTML are plain
 * text of any kind; those for headers must be as they are to be written.
 *
 * @throws RangeError for a value that is missing, would not stay in its header, or is too long.
 */
export function splice(compiled: Compiled, values: Readonly<Record<string, string>>): Outgoing {
  const { segments, stuffed, holes, slots } = compiled;
  const parts = slots.map(({ name, place }) => {
    const value = values[name];
    if (value === undefined) throw new RangeError(`splice: there is no value for ${name}`);
    return Buffer.from(written(value, place, name));
  });
  const fill = (part: number): Buffer => parts[part] as Buffer;
  return {
    size: holes.reduce((sum, { slot }) => sum + fill(slot).length, compiled.size),
    isAscii: compiled.isAscii && parts.every((part) => isAscii(part)),
    stuffed: woven(stuffed, holes, ({ slot, beginsLine }) => stuff(fill(slot), beginsLine)),
    whole: () => Buffer.concat(woven(segments, holes, ({ slot }) => fill(slot))),
  };
}

/** The segments with what fills their holes between them. */
function woven(
  segments: readonly Buffer[],
  holes: readonly Hole[],
  filled: (hole: Hole) => Buffer,
): Buffer[] {
  const pieces: Buffer[] = [];
  segments.forEach((segment, i) => {
    pieces.push(segment);
    const hole = holes[i];
    if (hole) pieces.push(filled(hole));
  });
  return pieces;
}
