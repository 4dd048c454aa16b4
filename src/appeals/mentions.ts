import { lowerDomain } from '../mail/addresses.ts';
import { fold } from './fold.ts';
import type { Hit } from './matcher.ts';
import { EVERY } from './speech.ts';

/** A way to reach somebody, where it stands in the text. */
export interface Mention {
  kind: 'email' | 'fax' | 'phone' | 'hidden';
  value: string;
  start: number;
  end: number;
}

const EMAIL =
  /(?<![\p{L}\p{N}._%+/=-])[A-Za-z0-9_][\w.%+'-]{0,63}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})\.){1,8}[A-Za-z]{2,24}(?![\p{L}\p{N}])/gu;

/** "name (at) host (dot) org" and its kin; the words differ, the shape does not. */
const AT = String.raw`(?:\s?[([{<]\s?(?:at|a|arroba|chez|bei|chiocciola|собака|et|@)\s?[)\]}>]\s?|\s(?:at|AT|arroba|chiocciola)\s|\s@\s)`;
const DOT = String.raw`(?:\s?[([{<]\s?(?:dot|punto|ponto|point|punkt|точка|nokta|\.)\s?[)\]}>]\s?|\s(?:dot|DOT|punto|ponto|point|punkt)\s|\.)`;
const DOTS = new RegExp(DOT, 'giu');
const VEIL = new RegExp(AT, 'iu');
const VEILED = new RegExp(
  `(?<![\\w.@-])([A-Za-z0-9_][\\w.+-]{0,63}(?:${DOT}[A-Za-z0-9_+-]{1,40}){0,3})${AT}([A-Za-z0-9-]{1,63}(?:${DOT}[A-Za-z0-9-]{1,63}){1,5})(?![\\w@])`,
  'giu',
);

/** An address that an archive cut off or took out. */
const HIDDEN =
  /[\w.+-]{1,60}(?:\.{2,6}|…)@[\w.-]{3,100}|[\w.+-]{1,64}@[\w-]{1,40}(?:\.{3,6}|…)[\w.-]{0,40}|[\w.+-]{1,64}@(?:\.{2,6}|…|x{3,30}(?:\.[a-zx]{2,4})?|\*{2,30}|\[\.\.\.\])|\[e-?mail(?: address)? (?:protected|removed|hidden|deleted)\]|[(<[](?:e-?mail )?address (?:removed|withheld|deleted|suppressed|hidden)[)>\]]/giu;

/** What every hidden address has somewhere. */
const MAY_HIDE = /[.…]@|@[.…x*[]|@[\w-]{1,40}(?:\.{3}|…)|[[(<](?:e-?mail|address)/iu;

const NUMBER =
  /(?=[+(\d])(?<![\p{L}\p{N}./@#$€£+-])(?:\(?0[xX]{2}(?=\d)|(?:\+{1,2}\s?|00\s?)?\(?\+?)\d(?:[\d()./-]|[ \u00a0](?![ \u00a0])){4,26}\d(?![\p{L}\p{N}@])/gu;

/** What a number is that no label stands before: always a fax, or by the column of a table it begins in. */
export type Unlabelled = 'fax' | readonly { kind: 'fax' | 'phone'; at: number }[];

/** How far left of its heading a column's number may begin. */
const LOOSE = 3;

/**
 * Every address and number of a text, in order.
 *
 * @param unlabelled what a number without a label is: behind "Send faxes to:" a fax, in a table by its column
 */
export function findMentions(text: string, unlabelled: Unlabelled | null = null): Mention[] {
  const mentions: Mention[] = [];
  const signed = text.includes('@');
  // Cut addresses first: what is left of one looks like an address.
  for (const m of MAY_HIDE.test(text) ? text.matchAll(HIDDEN) : [])
    add(mentions, 'hidden', m[0], m.index, m[0].length);
  for (const m of signed ? text.matchAll(EMAIL) : [])
    add(mentions, 'email', lowerDomain(m[0].replace(/^'/, '')), m.index, m[0].length);
  for (const m of VEIL.test(text) ? text.matchAll(VEILED) : []) {
    const address = unveil(m[1] as string, m[2] as string, m[0]);
    if (address !== null) add(mentions, 'email', address, m.index, m[0].length);
  }
  return /\d/.test(text) ? withNumbers(mentions, text, unlabelled) : mentions.sort(byPlace);
}

function withNumbers(mentions: Mention[], text: string, unlabelled: Unlabelled | null): Mention[] {
  let labels: Label[] | null = null;
  // A number may wrap in prose: "fax 985\n550 132".
  const flat = text.replace(/\n(?<=[\s(]\d{2,5}\n)(?=\d{2,4}[ -]\d)/g, ' ');
  for (const m of flat.matchAll(NUMBER)) {
    labels ??= findLabels(text);
    for (const written of numbersIn(m[0])) {
      const start = m.index + m[0].indexOf(written);
      for (const kind of numberKinds(text, start, written, labels, unlabelled)) {
        mentions.push({ kind, value: written, start, end: start + written.length });
      }
    }
  }
  return mentions.sort(byPlace);
}

/** "031 555 0120 / 082 555 0167" are two numbers; "555 034 / 035" is one and the ending of another. */
function numbersIn(written: string): string[] {
  const parts = written.split(/\s?\/\s?/);
  const whole = parts.length > 1 && parts.every((p) => p.replace(/\D/g, '').length >= 8);
  return whole ? parts.map((p) => p.trim()) : [firstNumber(written)];
}

/** What stands before a slash, where that is a number by itself and no dialling code ("030 / 555 01 72"). */
function firstNumber(written: string): string {
  const [first = ''] = written.split(/\s\/\s/);
  const number = (first.replace(/\D/g, '').length >= 6 ? first : written).trim();
  // A bracket that opens before the number is not its own.
  return number.includes(')') ? number : number.replace(/^\(/, '');
}

function add(mentions: Mention[], kind: Mention['kind'], value: string, start: number, length: number): void {
  const end = start + length;
  if (!mentions.some((m) => m.start < end && start < m.end)) mentions.push({ kind, value, start, end });
}

const byPlace = (a: Mention, b: Mention): number => a.start - b.start;

const NO_MAILBOX =
  /^(?:is|are|was|be|available|found|look|looking|here|more|live|held|meet|out|page|site|posted|us|them|him|her|me|it|arrested|and|or|the|protest|work|working|online|website|aimed|based|read|sign)$/i;

function unveil(local: string, host: string, written: string): string | null {
  const plain = (s: string): string => s.replace(DOTS, '.').replace(/\s+/g, '');
  const [name, domain] = [plain(local), plain(host).toLowerCase()];
  if (!/\.[a-z]{2,24}$/.test(domain) || name.endsWith('.')) return null;
  // " at " alone between words, before a domain with real dots, needs a mailbox that is no common word.
  const spelled = /[([{<@]/.test(written) || /\s(?:dot|punto|ponto|point|punkt)\s/iu.test(written);
  if (!spelled && NO_MAILBOX.test(name)) return null;
  return `${name}@${domain}`;
}

interface Label extends Hit {
  kind: 'fax' | 'phone';
}

function findLabels(text: string): Label[] {
  const folded = fold(text);
  const of = (kind: Label['kind']): Label[] => EVERY.find(kind, folded).map((hit) => ({ ...hit, kind }));
  return [...of('fax'), ...of('phone')].sort((a, b) => a.start - b.start);
}

/** What a number is, by the label before it; a bare one counts only where its shape can be nothing else. */
function numberKinds(
  text: string,
  start: number,
  written: string,
  labels: readonly Label[],
  unlabelled: Unlabelled | null,
): Mention['kind'][] {
  const digits = written.replace(/\D/g, '');
  if (digits.length < 6 || digits.length > 16) return [];
  const beside = labelBeside(text, start, written.length);
  if (beside !== null) return [beside];
  if (
    /^\d{4}-\d{4}$|^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$|^\d{4}-\d{2}-\d{2}$|^\d{1,3}(?:[ .]\d{3})+$/.test(
      written,
    )
  ) {
    const led = nearLabel(text, start, labels).length > 0 || /^0/.test(written);
    const labelled = labels.some((l) => l.end <= start && start - l.end < 4);
    if (!labelled && (!/^\d{3}[. ]\d{3}[. ]\d{3,4}$/.test(written) || !led)) return [];
  }
  const near = nearLabel(text, start, labels);
  if (near.length > 0) return near;
  if (unlabelled === 'fax' && digits.length >= 8) return ['fax'];
  if (unlabelled !== null && unlabelled !== 'fax') {
    const column = start - (text.lastIndexOf('\n', start - 1) + 1);
    const named = unlabelled.findLast((c) => c.at <= column + LOOSE);
    if (named !== undefined) return [named.kind];
  }
  const shaped =
    /^(?:\+|00\s?\d|\(\d{2,5}\)\s?\d)/.test(written) ||
    /^\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}$/.test(written) ||
    (/^\(?0\d/.test(written) && digits.length >= 9);
  return shaped ? ['phone'] : [];
}

/** "020 7946 0802 (fax)", "F: 020 7946 0802": a label behind it, or of one letter before it. */
function labelBeside(text: string, start: number, length: number): Label['kind'] | null {
  const behind = /^\s?\(([\p{L}][\p{L} .-]{1,16})\)/u.exec(
    text.slice(start + length, start + length + 24),
  )?.[1];
  if (behind !== undefined) {
    if (EVERY.has('fax', fold(behind))) return 'fax';
    if (EVERY.has('phone', fold(behind))) return 'phone';
  }
  const letter = ONE_LETTER.exec(text.slice(Math.max(0, start - 8), start))?.[1]?.toLowerCase();
  return letter === undefined ? null : letter === 'f' ? 'fax' : 'phone';
}

const ONE_LETTER = /(?:^|[\n\t,;|/]|\s{2})\s?([TFPM])\s?[:.]\s{0,2}$/i;

/** The labels that hold at a number: the last one before it in the same breath, and one joined to that by a slash. */
function nearLabel(text: string, start: number, labels: readonly Label[]): ('fax' | 'phone')[] {
  const at = lastBefore(labels, start);
  const last = labels[at];
  // "Send faxes to the President (+599 4 555 010) and the Minister (+599 4 555 011)."
  const reach =
    last !== undefined && /^\s(?:to|an|a|à|au|aux|ao|al|alla|на|в)\s/.test(text.slice(last.end, last.end + 6))
      ? LONG_REACH
      : REACH;
  if (last === undefined || start - last.end >= reach) return [];
  const between = text.slice(last.end, start);
  if (/\n\s*\n|\p{L}{4}[.!?]\s+\p{Lu}|[\d)!?]\.?\s+\p{Lu}|@/u.test(between.replace(/^\s*\./, ''))) return [];
  if (between.length > 45 && reach === REACH && /[;]/.test(between)) return [];
  const joined = labels[at - 1];
  const both =
    joined !== undefined &&
    start - joined.end < REACH &&
    joined.kind !== last.kind &&
    /^\s?[/&+]\s?$|^\s(?:and|y|et|und|e|и)\s$/.test(text.slice(joined.end, last.start));
  return both ? [joined.kind, last.kind] : [last.kind];
}

/** How far behind its label a number may stand. */
const REACH = 90;

/** How far behind a label that asks for faxes or calls to whoever follows. */
const LONG_REACH = 400;

/** The last of these labels, in order, that ends before a place; -1 where none does. */
function lastBefore(labels: readonly Label[], place: number): number {
  let low = 0;
  let high = labels.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((labels[middle] as Label).end <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
