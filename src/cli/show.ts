import type { Appeal, Recipient } from '../appeals/appeal.ts';
import type { ReadParsed, ReadPost } from '../posts/parsed.ts';
import { widthOf, wrap } from './show/lines.ts';
import { legend, markedLines, type Painter, painter, type Style, styleOf } from './show/marks.ts';
import { visible } from './visible.ts';

export interface Look {
  /** Columns of the terminal. */
  readonly width: number;
  /** Whether it has colours (ECMA-48); marks take their place where not. */
  readonly colour: boolean;
}

/** Narrower than this nothing can be read, wider nothing is read well. */
const NARROWEST = 40;
const WIDEST = 100;
const INDENT = '  ';
const LABEL = 11;

/**
 * A reading for people: what kind of message it is, and of each post its heading, the fields of its appeal and its
 * text with the words of each field marked. Nothing in a message drives the terminal.
 */
export function showParsed(parsed: ReadParsed, look: Look): string {
  const width = Math.min(WIDEST, Math.max(NARROWEST, look.width));
  const sheet = new Sheet({ ...look, width });
  sheet.head(parsed);
  for (const [at, post] of parsed.posts.entries()) sheet.post(post, at, parsed.posts.length);
  return `${sheet.lines.join('\n')}\n`;
}

class Sheet {
  readonly lines: string[] = [];
  readonly #width: number;
  readonly #colour: boolean;
  readonly #paint: Painter;

  constructor({ width, colour }: Look) {
    this.#width = width;
    this.#colour = colour;
    this.#paint = painter(colour);
  }

  head({ file, kind, list, warnings, commands, bounce, complaint }: ReadParsed): void {
    const from = list.address ?? list.name;
    this.#put(`${file}: ${kind}${from === null ? '' : ` on ${from}`}`, 'bold');
    if (warnings.length > 0) this.#row('warnings', warnings.join(', '));
    for (const { name, args } of commands) this.#row('command', [name, ...args].join(' '));
    if (complaint) this.#row('complaint', [complaint.type, complaint.recipient].filter(Boolean).join(', '));
    for (const r of bounce?.recipients ?? [])
      this.#row('bounce', `${r.address}: ${r.action}, ${r.reason}, ${r.permanence}`);
  }

  post(post: ReadPost, at: number, of: number): void {
    const from =
      post.from === null ? 'no author' : [post.from.name, `<${post.from.address}>`].filter(Boolean).join(' ');
    this.lines.push('', this.#paint('dim', this.#rule(of > 1 ? `${at + 1} of ${of}` : '')));
    this.#put(post.subject || 'no subject', 'bold');
    this.#put(`${from}, ${post.date ?? 'no date'}`);
    const evidence = post.appeal?.evidence ?? {};
    if (post.appeal === null) this.#put('No appeal.');
    else this.#appeal(post.appeal);
    const inside = this.#width - INDENT.length;
    this.lines.push('');
    const names = this.#colour ? legend(evidence, inside) : [];
    if (names.length > 0) this.lines.push(...names.map((line) => INDENT + line), '');
    for (const line of markedLines(post, evidence, inside, this.#colour))
      this.lines.push(line === '' ? '' : INDENT + line);
  }

  #rule(label: string): string {
    const words = label === '' ? '' : ` ${label} `;
    return `──${words}`.padEnd(this.#width, '─');
  }

  #appeal(appeal: Appeal): void {
    this.lines.push('');
    for (const [field, label, value] of rowsOf(appeal)) if (value) this.#row(label, value, styleOf(field));
    this.#row('missing', appeal.missing.map((one) => one.replace('-', ' ')).join(', ') || 'nothing', 'dim');
    this.#row('certainty', `${Math.round(appeal.confidence * 100)} of 100 such posts are appeals`, 'dim');
  }

  /** A label and beside it a value, folded within its own column. */
  #row(label: string, value: string, style: Style = 'bold'): void {
    const begin = label + ' '.repeat(Math.max(1, LABEL - widthOf(label)));
    const room = this.#width - INDENT.length - LABEL;
    for (const [n, line] of plainLines(value, room).entries())
      this.lines.push(INDENT + (n === 0 ? this.#paint(style, begin) : ' '.repeat(LABEL)) + line);
  }

  #put(text: string, style?: Style): void {
    for (const line of plainLines(text, this.#width))
      this.lines.push(style ? this.#paint(style, line) : line);
  }
}

/** Somebody else's words in one flow, folded. */
function plainLines(text: string, width: number): string[] {
  const flow = visible(text.replace(/\s+/g, ' ').trim());
  return wrap([{ text: flow, paint: null }], width).map((line) => line.map((piece) => piece.text).join(''));
}

type Row = readonly [field: string, label: string, value: string | null];

function rowsOf(appeal: Appeal): Row[] {
  const { signatory } = appeal;
  const each = <T>(all: readonly T[], field: string, label: string, words: (one: T) => string): Row[] =>
    all.map((one) => [field, label, words(one)]);
  return [
    ['title', 'title', appeal.title],
    ['language', 'language', appeal.language],
    ['issuer', 'issuer', appeal.issuer],
    ['signatory', 'signed', signatory && words([signatory.name, signatory.role, signatory.organisation])],
    ['issuedOn', 'date', appeal.issuedOn],
    ['summary', 'summary', appeal.summary],
    ...each(appeal.targets, 'targets', 'write to', who),
    ...each(appeal.copies, 'copies', 'copy to', who),
    ...each(appeal.contacts, 'contacts', 'contact', who),
    ...each(appeal.letters, 'letters', 'letter', (l) =>
      words([l.language, l.salutation, `${l.body.length} characters`]),
    ),
    ['deadline', 'deadline', appeal.deadline],
    ...each(appeal.events, 'events', 'event', (e) => words([e.on, e.what, e.place])),
    ...each(appeal.links, 'links', 'link', (l) => `${l.url} (${l.about})`),
    ['forward', 'forward to', forwardTo(appeal.forward)],
  ];
}

const words = (parts: readonly (string | null)[]): string => parts.filter(Boolean).join(', ');

function forwardTo(asked: number | null): string | null {
  return asked === 0 ? 'asked, no number' : asked === null ? null : `${asked} people`;
}

function who(r: Recipient): string {
  const ways = [...r.emails, ...r.faxes.map((f) => `fax ${f}`), ...r.phones.map((p) => `tel. ${p}`)];
  if (r.postal !== null) ways.push(r.postal);
  return [words([r.name, r.role]), ways.join(', ') || 'no address'].filter(Boolean).join(': ');
}
