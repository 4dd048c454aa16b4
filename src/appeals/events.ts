import type { Happening } from './appeal.ts';
import { sentencesOf } from './blocks.ts';
import type { NamedDay } from './calendar.ts';
import { AFTER } from './deadline.ts';
import { fold } from './fold.ts';
import type { Speech } from './speech.ts';

export interface FoundEvent {
  happening: Happening;
  spans: [number, number][];
}

/** How far from a day the word for what happens on it may stand. */
const REACH = 110;

/** More than a sentence has: what goes on without a full stop is a list. */
const MAX_SENTENCE = 1_000;

/** Dated happenings still to come: a demonstration, a hearing, a vote; letters speak of them too. */
export function findEvents(
  text: string,
  days: readonly NamedDay[],
  deadline: string | null,
  reference: string | null,
  speech: Speech,
): FoundEvent[] {
  const found = new Map<string, FoundEvent>();
  const sentences = sentencesOf(text);
  const folded = withoutDays(fold(text), days);
  for (const day of days) {
    if (day.alone === true || (reference !== null && day.on <= reference)) continue;
    const [opens, ends] = sentences.find(([s, e]) => day.start >= s && day.start < e) ?? [0, text.length];
    const from = Math.max(opens, day.start - MAX_SENTENCE);
    const to = Math.min(ends, day.end + MAX_SENTENCE);
    const what = happeningNear(folded, day, days, from, to, deadline, speech);
    if (what === null) continue;
    const known = found.get(day.on);
    if (known !== undefined) known.spans.push([day.start, day.end]);
    else
      found.set(day.on, {
        happening: { on: day.on, what, place: placeIn(text.slice(from, to)) },
        spans: [[day.start, day.end]],
      });
  }
  return [...found.values()].sort((a, b) => (a.happening.on < b.happening.on ? -1 : 1));
}

/** Names of months are words too: "march" is none here. */
function withoutDays(folded: string, days: readonly NamedDay[]): string {
  let text = folded;
  for (const { start, end } of days) text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
  return text;
}

function happeningNear(
  folded: string,
  day: NamedDay,
  days: readonly NamedDay[],
  from: number,
  to: number,
  deadline: string | null,
  speech: Speech,
): string | null {
  const before = folded.slice(Math.max(from, day.start - REACH), day.start);
  const after = folded.slice(day.end, Math.min(to, day.end + REACH));
  const isDeadline = day.on === deadline;
  const explained = speech.opens('when', after.replace(/^[\s,;]+/, ''));
  if (explained > 0) return afterWhen(after.replace(/^[\s,;]+/, '').slice(explained));
  if (isLimit(before, after, speech)) return null;
  if (isDeadline && (AFTER.test(before) || !speech.has('happenings', before.slice(-40)))) return null;
  const on = HAPPENS_ON.exec(before);
  if (isDeadline && speech.has('deadline', folded.slice(from, to))) return null;
  const close = speech.find('happenings', before).at(-1);
  const noun = speech.find('deadline', folded.slice(from, day.start)).at(-1);
  // The first day behind a word such as "deadline" is that; what comes after it may be explained by an event.
  const named = noun !== undefined && !days.some((d) => d.start >= from + noun.end && d.end <= day.start);
  if (close !== undefined && (!named || before.length - close.end < 45))
    return before.slice(close.start, close.end).replace(/\s+/g, ' ');
  if (named) return null;
  const later = speech.find('happenings', after)[0];
  if (later !== undefined) return after.slice(later.start, later.end).replace(/\s+/g, ' ');
  // The paragraph around says what it is: "Picket: every night. Big one on Friday 18 November."
  const paragraph = folded.slice(folded.lastIndexOf('\n\n', day.start) + 1, day.start);
  const around = day.weekday && paragraph.length < 300 ? speech.find('happenings', paragraph)[0] : undefined;
  if (around !== undefined) return paragraph.slice(around.start, around.end);
  return on === null || speech.opens('write', folded.slice(from, to).trimStart()) > 0
    ? null
    : lastWords(before.slice(0, on.index));
}

/** "The matter is called again before Justice Alao on 18 July": something is said to happen on the day. */
const HAPPENS_ON = /\p{L}{3,}[,)]?\s+(?:on|am|el(?: dia)?|le|il|em|no dia|dia)(?:\s\p{L}+,?)?\s*$/u;

function lastWords(text: string): string {
  return text.trim().split(/\s+/).slice(-5).join(' ');
}

/** "before 3 May, when the permit is issued": what follows says what happens. */
function afterWhen(text: string): string {
  return text
    .trim()
    .split(/\s+/)
    .slice(0, 6)
    .join(' ')
    .replace(/[.,;]+$/, '');
}

/** "before 1 July" is a limit, unless the day is explained: "before 6 November, when he has his hearing". */
function isLimit(before: string, after: string, speech: Speech): boolean {
  const tail = before.replace(/[\s,]+$/, '').slice(-40);
  const hit = speech.find('before', tail).at(-1);
  if (
    hit === undefined ||
    !/^\s*(?:(?:the|el|le|il|den|dem|o|dia|du|del|noon|on|\p{L}+day,?|\p{L}{4,12},)\s*){0,3}$/u.test(
      tail.slice(hit.end),
    )
  )
    return false;
  if (/^(?:to|k|к)$/u.test(tail.slice(hit.start, hit.end))) return false;
  return speech.opens('when', after.replace(/^[\s,;]+/, '')) === 0;
}

const PLACE =
  /(?:\b(?:in|at|outside|en|à|devant le|devant la|im|vor dem|vor der|em frente ao|em|a|davanti al|davanti alla)|возле|у) ((?:the |le |la |el |o |il )?\p{Lu}[\p{L}\p{N}'’ -]{2,50})/u;

function placeIn(sentence: string): string | null {
  return PLACE.exec(sentence)?.[1]?.trim() ?? null;
}
