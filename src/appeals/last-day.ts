import { withoutEnd } from '../mail/ends.ts';
import { type NamedDay, WEEKDAY_NAME } from './calendar.ts';
import type { Hit } from './matcher.ts';
import { EVERY, type Speech } from './speech.ts';

/** A sentence that names days, and what it is about. */
export interface Sentence {
  from: number;
  folded: string;
  /** It is about writing. */
  acts: boolean;
  /** The paragraph around it asks to write. */
  around: boolean;
  /** Few words, none of which is an event or somebody who does something. */
  bare: boolean;
}

/** @param prose folded */
export function readSentence(
  prose: string,
  from: number,
  to: number,
  days: readonly NamedDay[],
  speech: Speech,
): Sentence {
  const folded = prose.slice(from, to);
  // Names of months are words too: "march" is no event.
  let eventless = folded;
  for (const d of days) eventless = eventless.replace(folded.slice(d.start - from, d.end - from), ' ');
  const others = (['happenings', 'organisations', 'roles'] as const).some((l) => EVERY.has(l, eventless));
  return {
    from,
    folded,
    acts: (['write', 'letters', 'copy', 'mail'] as const).some((list) => speech.has(list, folded)),
    around: actsAround(prose, from, speech),
    bare: folded.split(/\s+/).length <= 12 && !others,
  };
}

/** Longer paragraphs say too much for one of their sentences to be about all of it. */
const MAX_PARAGRAPH = 1_200;

/** Whether the paragraph of a sentence asks to write. */
function actsAround(prose: string, from: number, speech: Speech): boolean {
  const back = Math.max(0, from - MAX_PARAGRAPH);
  const near = prose.slice(back, from + MAX_PARAGRAPH);
  const start = near.lastIndexOf('\n\n', from - back) + 1;
  const stop = near.indexOf('\n\n', from - back);
  const end = stop === -1 ? near.length : stop;
  if (end - start >= MAX_PARAGRAPH) return false;
  const paragraph = near.slice(start, end);
  return speech.has('plea', paragraph) && speech.has('write', paragraph);
}

/** How much speaks for a day being the last one to act on. */
export function weighDay(sentence: Sentence, day: NamedDay, speech: Speech): number {
  const { folded, from, acts, around, bare } = sentence;
  const at = day.start - from;
  const before = folded.slice(Math.max(0, at - REACH), at);
  const after = folded.slice(day.end - from, day.end - from + REACH);
  const named = speech.find('deadline', folded)[0]?.start ?? -1;
  // What runs out may be a contract: the words around must be about writing.
  const ends = named !== -1 && ENDS.test(folded.slice(named));
  if (ends && named < at && !acts && !around && !speech.has('plea', folded) && !bare) return 0;
  const movedFrom = TURKISH_FROM.test(after);
  if (named !== -1 && named < at && movedFrom) return 1;
  if (named !== -1 && named < at) return 4 + (endsWithTo(before) ? 1 : 0) - (endsWithFrom(before) ? 3 : 0);
  if (IS_THE.test(after) && speech.has('deadline', after.slice(0, 40))) return 4;
  // "Mails after 28 June will be too late"; "do not send appeals after 28 June".
  const strong = endsWith('atLatest', before, speech, isSmall) || opensWith('atLatest', after, speech);
  if ((!strong && endsWith('after', before, speech, isSmall)) || TURKISH_AFTER.test(after))
    return speech.has('tooLate', folded) || (acts && speech.has('negation', folded)) ? 3 : 0;
  if (movedFrom) return 0;
  const until = endsWith('before', before, speech, isSmall) || TURKISH_UNTIL.test(after);
  if (!until && !strong) {
    if (leadsUpTo(before, speech) && acts) return 2;
    return isDayToAct(before, speech) && (speech.has('plea', folded) || IS_NEAR.test(before)) ? 1.5 : 0;
  }
  const explained = speech.opens('when', after.replace(/^[\s,;]+/, '')) > 0;
  const asks = around || speech.has('plea', folded);
  if (explained && !acts && !asks && !strong) return ALL_OF_IT.test(folded) ? 1.5 : 0;
  const now = speech.has('fromNow', folded.slice(Math.max(0, at - 60), at));
  return (acts ? 3 : asks ? 2 : bare ? 1.5 : 1) + (strong ? 2 : now ? 1 : 0);
}

const ENDS =
  /^(?:expires|expiry|runs out|ends|expira|vence|caduca|finaliza|concluye|acaba|expire|prend fin|se termine|s'acheve|endet|lauft ab|termina|scade|scadono|истека|заканчива|sona er)/;

/** How far from a day the words are looked at that belong to it. */
const REACH = 60;

/** Whether the words right before a day are of a list; small words, a weekday or an hour may stand between. */
function endsWith(
  list: 'after' | 'atLatest' | 'before',
  before: string,
  speech: Speech,
  small: (word: string) => boolean,
): boolean {
  // "spätestens Fronleichnam (26. Mai)", "bis Pfingstmontag, 29. Mai": a feast with its day behind it.
  const tail = withoutEnd(withoutFeast(before), ' ,:(');
  return speech.find(list, tail).some((hit) => {
    const between = wordsBetween(tail, hit);
    return between.length <= 6 && between.every(small);
  });
}

/** Without a feast that stands right before its date: "Fronleichnam (", "Pfingstmontag, ". */
function withoutFeast(before: string): string {
  const named = before.trimEnd();
  if (named.endsWith('(')) return named.replace(/\s\p{L}+\s\($/u, '');
  if (!named.endsWith(',')) return before;
  const feast = EVERY.find('feasts', named).find(({ end }) => end === named.length - 1);
  return feast === undefined ? before : named.slice(0, feast.start);
}

function wordsBetween(tail: string, { end }: Hit): string[] {
  return tail
    .slice(end)
    .split(/[\s,()]+/)
    .filter((word) => word !== '');
}

function opensWith(list: 'atLatest', after: string, speech: Speech): boolean {
  return speech.opens(list, after.replace(/^[\s,(–—-]{1,4}/, '')) > 0;
}

/** "before she meets the unions on Friday 22 March", "ahead of the board meeting of 22 March" */
function leadsUpTo(before: string, speech: Speech): boolean {
  return speech.find('before', before).some((hit) => {
    const between = wordsBetween(before, hit);
    const said = before.slice(hit.start, hit.end);
    const behind = before.slice(hit.end);
    // "before the end of this month, because on 2 May": the day is of the reason.
    if (IN_FRONT_OF.test(behind) || speech.has('because', behind)) return false;
    return BEFORE_WHAT.test(said) && between.length <= 9 && !/[.;:!?]\s/.test(behind);
  });
}

/** "Please fax on Monday 21 October from 9 am": the day on which all act. */
function isDayToAct(before: string, speech: Speech): boolean {
  const asked = speech.find('write', before).at(-1);
  const between = asked === undefined ? '' : before.slice(asked.end);
  return (
    ON_DAY.test(between) &&
    !speech.has('happenings', between) &&
    !/(?<!\p{L})(?:who|which|when|that|que|qui|der|die|che|который)(?!\p{L})/u.test(between)
  );
}

const ON_DAY = new RegExp(
  `^[^.;]{0,50}\\s(?:(?:today|tomorrow|tonight|manana|demain|morgen|amanha|domani|завтра|yarin),?|on|am|el(?: dia)?|le|il|em|no dia|dia|в|во)\\s(?:(?:${WEEKDAY_NAME}),?\\s)?$`,
  'u',
);

/** "We are flooding the phones all day tomorrow, Friday Feb 13": said of a day so near, it asks. */
const IS_NEAR = /(?<!\p{L})(?:today|tomorrow|tonight|manana|demain|morgen|amanha|domani|завтра|yarin),?\s$/u;

/** "before the High Court, where our petition is listed on": in front of, not earlier than. */
const IN_FRONT_OF =
  /^\s(?:\p{L}{1,20}['’]?\p{L}{0,20}\s){0,3}(?:court|judge|magistrate|tribunal|committee|commission|panel|parliament|bench)(?:,|\s(?:where|which|on|in))/u;

/** Of the words that stand before a last day, those that may have a happening behind them. */
const BEFORE_WHAT =
  /^(?:before|ahead of|in time for|prior to|antes (?:de|del|de la|da|do)|avant (?:le|la)?|vor dem|noch vor dem|prima (?:del|della|di)|до)$/u;

const WEEKDAYS = new RegExp(`^${WEEKDAY_NAME}$`, 'u');
const SMALL =
  /^(?:the|inklusive|einschliesslich|inclusive|palm|good|easter|holy|maundy|el|le|la|il|den|dem|der|o|os|as|a|dia|zum|am|um|du|del|al|de|on|of|end|noon|midnight|evening|morning|close|play|cob|eob|eod|business|month|week|tonight|midi|soir|mittag|abend|mediodia|mezzogiorno|meio-dia|at|latest|that|is|\d{1,2}(?:[:.h]\d{0,2})?(?:am|pm|hrs?|h|uhr)?|am|pm|[ap]\.m\.?|est|edt|cst|cdt|mst|mdt|pst|pdt|gmt|bst|utc|cet|eastern|central|pacific|mountain|time|hrs|hours|uhr|h|до|по|к)$/u;

function isSmall(word: string): boolean {
  return SMALL.test(word) || WEEKDAYS.test(word);
}

/** Turkish sets its "until" and its "after" behind the day: "24 Haziran Cuma gününe kadar", "22 Mart'tan sonra". */
const SUFFIX = "(?:[’']?[a-z]{1,4})?";
const DAY_WORDS =
  '(?: (?:pazartesi|sali|carsamba|persembe|cuma|cumartesi|pazar))?(?: (?:gunu|gunune|gunu sonuna|gununden|tarihine|tarihinden|aksamina|aksami|sabahina|mesai bitimine|mesai sonuna))?';
const TURKISH_UNTIL = new RegExp(
  `^${SUFFIX}${DAY_WORDS}(?: saat \\d{1,2}[.:]\\d{2}${SUFFIX})? (?:kadar|dek|degin|once)(?![\\p{L}])`,
  'u',
);
const TURKISH_AFTER = new RegExp(`^${SUFFIX}${DAY_WORDS} sonra(?!\\p{L})`, 'u');

/** "10 Temmuz'dan 20 Temmuz'a alındı": moved from that day to another. */
const TURKISH_FROM = /^'?[dt][ae]n(?! (?:once|sonra|evvel))(?!\p{L})/u;

/** "22 March is the last day" */
const IS_THE = /^[\s,–—-]{0,3}(?:is|ist|es|est|e|will be|sera|sara|[–—-])\s/u;

/** "All of this has to happen by 22 March, when the lease is signed." */
const ALL_OF_IT =
  /(?<!\p{L})(?:all of (?:this|it)|all this|it all|everything|todo esto|todo ello|tout cela|tout ceci|das alles|tudo isso|tutto questo|все это)(?!\p{L})/u;

function endsWithTo(before: string): boolean {
  return /\b(?:to|al?|au|auf(?: den)?|para(?: o)?|на)\s+(?:\p{L}+\s)?$/u.test(before);
}

function endsWithFrom(before: string): boolean {
  return /\b(?:from|del?|du|vom|dal|с)\s+$/u.test(before);
}
