import type { Post } from '../posts/parsed.ts';
import { type Block, findBlocks } from './blocks.ts';
import { findDays, type NamedDay } from './calendar.ts';
import { findInlineLetters, type InlineLetter } from './inline-letters.ts';
import { findIssued } from './issuer.ts';
import { languagesIn, likelyLanguages } from './language.ts';
import { type FoundLetter, findLetters } from './letters.ts';
import { type Speech, speechFor } from './speech.ts';
import { type View, viewOf } from './view.ts';

/** A post taken apart: what every later step looks at. */
export interface Reading {
  view: View;
  letters: FoundLetter[];
  blocks: Block[];
  /** The view's text with blanks where the letters stand: places stay the same. */
  prose: string;
  speech: Speech;
  days: NamedDay[];
  /** Days named outside the letters. */
  proseDays: NamedDay[];
  issued: { value: string; span: [number, number] } | null;
  /** The day the appeal speaks from, YYYY-MM-DD. */
  reference: string | null;
}

/** Longer posts are no appeals to readers; the rest of one is not looked at. */
const MAX_LENGTH = 200_000;

export function takeApart(post: Omit<Post, 'appeal'>): Reading {
  const view = viewOf(post.text.slice(0, MAX_LENGTH), post.subject);
  const set = findLetters(view);
  const inline = set.length === 0 ? findInlineLetters(view) : [];
  const letters = [...set, ...inline];
  const read = blanked(view, inline);
  const prose = without(read, letters);
  const languages = languagesIn(prose);
  const sentOn = post.date?.slice(0, 10) ?? null;
  const days = findDays(view.text, sentOn);
  const issued = findIssued(view.lines, days, sentOn);
  return {
    view,
    letters,
    blocks: findBlocks(read, letters),
    prose,
    speech: speechFor(languages.length === 0 ? likelyLanguages(view.text) : languages),
    days,
    proseDays: days.filter((d) => !letters.some((l) => d.start >= l.body[0] && d.start < l.body[1])),
    issued,
    reference: sentOn ?? issued?.value ?? null,
  };
}

/** The view with blanks where letters in quotation marks stand: places stay the same. */
function blanked(view: View, inline: readonly InlineLetter[]): View {
  if (inline.length === 0) return view;
  let { text } = view;
  for (const { place } of inline) {
    text = text.slice(0, place[0]) + blank(text.slice(...place)) + text.slice(place[1]);
  }
  const lines = view.lines.map((l) => ({ ...l, text: text.slice(l.start, l.start + l.text.length) }));
  return { ...view, text, lines };
}

function without(view: View, letters: readonly FoundLetter[]): string {
  let text = view.text;
  for (const letter of letters) {
    const start = view.lines[letter.firstLine]?.start ?? 0;
    const end = view.lines[letter.endLine]?.start ?? text.length;
    text = text.slice(0, start) + blank(text.slice(start, end)) + text.slice(end);
  }
  return text;
}

/** Blanks in the place of everything but line ends. */
function blank(text: string): string {
  return text.replace(/[^\n]+/g, (line) => ' '.repeat(line.length));
}
