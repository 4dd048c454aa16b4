import { withoutEnd } from '../mail/ends.ts';
import type { Happening } from './appeal.ts';
import { sentencesOf } from './blocks.ts';
import type { NamedDay } from './calendar.ts';
import { detached, fold } from './fold.ts';
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
  proseDays: readonly NamedDay[],
  deadline: string | null,
  reference: string | null,
  speech: Speech,
): FoundEvent[] {
  const found = new Map<string, FoundEvent>();
  const sentences = sentencesOf(text);
  const folded = withoutDays(fold(text), days);
  for (const day of days) {
    if (reference !== null && day.on <= reference) continue;
    const [opens, ends] = sentences.find(([s, e]) => day.start >= s && day.start < e) ?? [0, text.length];
    const from = Math.max(opens, day.start - MAX_SENTENCE);
    const to = Math.min(ends, day.end + MAX_SENTENCE);
    const what =
      day.alone === true
        ? happeningOnThe(folded, day, from, speech)
        : happeningNear(folded, day, days, from, to, deadline, proseDays.includes(day), speech);
    if (what === null) continue;
    const known = found.get(day.on);
    if (known !== undefined) known.spans.push([day.start, day.end]);
    else
      found.set(day.on, {
        happening: { on: day.on, what: detached(what), place: placeIn(text.slice(from, to)) },
        spans: [[day.start, day.end]],
      });
  }
  return [...found.values()].sort((a, b) => (a.happening.on < b.happening.on ? -1 : 1));
}

/** "because the board opens the tenders on the 22nd": a day of a month named before needs its word close by. */
function happeningOnThe(folded: string, day: NamedDay, from: number, speech: Speech): string | null {
  const before = folded.slice(Math.max(from, day.start - NEAR), day.start);
  if (!/(?<!\p{L})(?:on the|am|el dia|no dia|il giorno)\s$/u.test(before)) return null;
  const close = speech.find('happenings', before).at(-1);
  const word = close === undefined ? null : before.slice(close.start, close.end);
  return word === null || HANDED_OVER.test(word) ? null : word;
}

/** "We hand the letters over on the 29th": what becomes of the mail is told for its last day. */
const HANDED_OVER = /^(?:hand|deliver|present)/;

/** How far before a day of the month alone the word for what happens on it may stand. */
const NEAR = 50;

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
  spoken: boolean,
  speech: Speech,
): string | null {
  const before = folded.slice(Math.max(from, day.start - REACH), day.start);
  const after = folded.slice(day.end, Math.min(to, day.end + REACH));
  const isDeadline = day.on === deadline;
  if (!isDeadline && day.weekday && startsLine(folded, day.start)) {
    const row = /^(?:\s{2,}|\t|\s?[:–—-]\s{1,3})(\p{L}[^\n]{8,})/u.exec(
      folded.slice(day.end, day.end + REACH),
    )?.[1];
    // "Fri 10 Nov   Day of solidarity at the gate": a row of a calendar is about its day.
    if (row !== undefined) return row.split(/\s{2,}|[,.;]/)[0] as string;
  }
  const explained = speech.opens('when', after.replace(/^[\s,;]+/, ''));
  if (explained > 0) {
    const clause = after.replace(/^[\s,;]+/, '').slice(explained);
    return isDeadline && !speech.has('happenings', clause) ? null : afterWhen(clause);
  }
  const that = THAT_DAY.exec(folded.slice(day.end, day.end + REACH));
  if (that !== null) return afterWhen(folded.slice(day.end + that[0].length, day.end + REACH));
  if (isLimit(before, after, speech)) return null;
  // "Ab 22.1., 5 Uhr früh: Wache": the last day has a happening of its own.
  const own = isDeadline && HOUR.test(after) && speech.has('happenings', after.slice(0, 60));
  if (
    isDeadline &&
    !own &&
    (speech.find('after', withoutEnd(before, ' ,:')).some((h) => before.trimEnd().length - h.end < 14) ||
      !speech.has('happenings', before.slice(-40)))
  )
    return null;
  const timed = day.weekday && !isDeadline && (HOUR.test(after) || HOUR_LATER.test(after));
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
  if (timed) return lastWords(after.slice(0, 60));
  // A letter tells of much that happens on a day, and of few events.
  if (!spoken) return null;
  return on === null || speech.opens('write', folded.slice(from, to).trimStart()) > 0
    ? null
    : lastWords(before.slice(0, on.index));
}

function startsLine(text: string, at: number): boolean {
  return /^[\s*•·-]*$/.test(text.slice(Math.max(text.lastIndexOf('\n', at - 1) + 1, at - 20), at));
}

/** "before Friday 4 February. On that day the arbitrator hears us": what is said of the day next. */
const THAT_DAY =
  /^[)\s]{0,3}[.:;–—-]\s{1,3}(?:on )?(?:that (?:day|date)|that is when|ese (?:mismo )?dia|ce jour(?:-la)?|an diesem tag|an dem tag|da |nesse dia|quel giorno|в этот день|o gun)(?!\p{L})/u;

/** An hour beside a day: "on Sunday 22 March at 2 pm", "sabato 27 novembre, ore 15". */
const HOUR =
  /^[,\s]{1,3}(?:at |from |um |ab |a las |desde las |a partir de las |as |a partir das |alle (?:ore )?|ore |dalle (?:ore )?|a |des |в |с |saat )?(?:noon|midday|midnight|mediodia|midi|mezzogiorno|mittags|\d{1,2}(?:[:.h]\d{2})?\s?(?:am|pm|a\.m|p\.m|uhr|h(?:oras|rs|eures)?|ч|час)(?!\p{L})|\d{1,2}[:.]\d{2}(?!\d)|(?<=ore |saat |alle |dalle |las )\d{1,2})/u;

/** "am Samstag, 15. März, verteilen wir ab 9.30 Uhr" */
const HOUR_LATER =
  /^[,\s]{1,3}(?:\p{L}+\s){1,3}(?:at|from|um|ab|a las|desde las|as|alle|dalle|a|des|в|с|saat)\s\d{1,2}(?:[:.]\d{2}(?!\d)|\s?(?:am|pm|a\.m|p\.m|uhr|h(?:oras|rs|eures)?|ч|час)(?!\p{L}))/u;

/** "The matter is called again before Justice Alao on 18 July": something is said to happen on the day. */
const HAPPENS_ON =
  /\p{L}{3}[,)]?\s{1,8}(?:on|am|el(?: dia)?|le|il|em|no dia|dia)(?:\s\p{L}{1,20},?)?\s{0,8}$/u;

function lastWords(text: string): string {
  return text.trim().split(/\s+/).slice(-5).join(' ');
}

/** "before 3 May, when the permit is issued": what follows says what happens. */
function afterWhen(text: string): string {
  return withoutEnd(text.trim().split(/\s+/).slice(0, 6).join(' '), '.,;');
}

/** "before 1 July" is a limit, unless the day is explained: "before 6 November, when he has his hearing". */
function isLimit(before: string, after: string, speech: Speech): boolean {
  const tail = withoutEnd(before, ' ,').slice(-40);
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
