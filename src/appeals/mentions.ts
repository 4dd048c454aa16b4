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
const VEIL = new RegExp(AT, 'iu');
const VEILED = new RegExp(
  `(?<![\\w.@-])([A-Za-z0-9_][\\w.+-]{0,63}(?:${DOT}[A-Za-z0-9_+-]{1,40}){0,3})${AT}([A-Za-z0-9-]{1,63}(?:${DOT}[A-Za-z0-9-]{1,63}){1,5})(?![\\w@])`,
  'giu',
);

/** An address that an archive cut off or took out. */
const HIDDEN =
  /[\w.+-]{1,60}(?:\.{2,}|…)@[\w.-]{3,100}|[\w.+-]{1,64}@(?:\.{2,}|…|x{3,}(?:\.[a-zx]{2,4})?|\*{2,}|\[\.\.\.\])|\[e-?mail(?: address)? (?:protected|removed|hidden|deleted)\]|[(<[](?:e-?mail )?address (?:removed|withheld|deleted|suppressed|hidden)[)>\]]/giu;

const NUMBER =
  /(?=[+(\d])(?<![\p{L}\p{N}./@#$€£+-])(?:\+{1,2}\s?|00\s?)?\(?\+?\d[\d ()./\u00a0-]{4,26}\d(?![\p{L}\p{N}@])/gu;

/**
 * Every address and number of a text, in order.
 *
 * @param unlabelled what a number without a label is: behind "Send faxes to:" it is a fax
 */
export function findMentions(text: string, unlabelled: 'fax' | null = null): Mention[] {
  const mentions: Mention[] = [];
  const signed = text.includes('@');
  // Cut addresses first: what is left of one looks like an address.
  for (const m of signed || /[[(<]/.test(text) ? text.matchAll(HIDDEN) : [])
    add(mentions, 'hidden', m[0], m.index, m[0].length);
  for (const m of signed ? text.matchAll(EMAIL) : [])
    add(mentions, 'email', lowerDomain(m[0].replace(/^'/, '')), m.index, m[0].length);
  for (const m of VEIL.test(text) ? text.matchAll(VEILED) : []) {
    const address = unveil(m[1] as string, m[2] as string, m[0]);
    if (address !== null) add(mentions, 'email', address, m.index, m[0].length);
  }
  let labels: Label[] | null = null;
  // A number may wrap in prose: "fax 985\n550 132".
  const flat = text.replace(/\n(?<=[\s(]\d{2,5}\n)(?=\d{2,4}[ -]\d)/g, ' ');
  for (const m of flat.matchAll(NUMBER)) {
    // "555 034 / 035" is a number and the ending of another one.
    const written = firstNumber(m[0]);
    labels ??= findLabels(text);
    for (const kind of numberKinds(text, m.index, written, labels, unlabelled)) {
      mentions.push({ kind, value: written, start: m.index, end: m.index + written.length });
    }
  }
  return mentions.sort((a, b) => a.start - b.start);
}

/** What stands before a slash, where that is a number by itself and no dialling code ("030 / 555 01 72"). */
function firstNumber(written: string): string {
  const [first = ''] = written.split(/\s\/\s/);
  return (first.replace(/\D/g, '').length >= 6 ? first : written).trim();
}

function add(mentions: Mention[], kind: Mention['kind'], value: string, start: number, length: number): void {
  const end = start + length;
  if (!mentions.some((m) => m.start < end && start < m.end)) mentions.push({ kind, value, start, end });
}

const NO_MAILBOX =
  /^(?:is|are|was|be|available|found|look|looking|here|more|live|held|meet|out|page|site|posted|us|them|him|her|me|it|arrested|and|or|the|protest|work|working|online|website|aimed|based|read|sign)$/i;

function unveil(local: string, host: string, written: string): string | null {
  const plain = (s: string): string => s.replace(new RegExp(DOT, 'giu'), '.').replace(/\s+/g, '');
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
  unlabelled: 'fax' | null,
): Mention['kind'][] {
  const digits = written.replace(/\D/g, '');
  if (digits.length < 6 || digits.length > 16) return [];
  if (
    /^\d{4}-\d{4}$|^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$|^\d{4}-\d{2}-\d{2}$|^\d{1,3}(?:[ .]\d{3})+$/.test(
      written,
    )
  ) {
    const led = nearLabel(text, start, labels).length > 0 || /^0/.test(written);
    if (!/^\d{3}[. ]\d{3}[. ]\d{3,4}$/.test(written) || !led) return [];
  }
  const near = nearLabel(text, start, labels);
  if (near.length > 0) return near;
  if (unlabelled !== null && digits.length >= 8) return [unlabelled];
  const shaped =
    /^(?:\+|00\s?\d|\(\d{2,5}\)\s?\d)/.test(written) ||
    /^\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}$/.test(written) ||
    (/^\(?0\d/.test(written) && digits.length >= 9);
  return shaped ? ['phone'] : [];
}

/** The labels that hold at a number: the last one before it in the same breath, and one joined to that by a slash. */
function nearLabel(text: string, start: number, labels: readonly Label[]): ('fax' | 'phone')[] {
  const at = lastBefore(labels, start);
  const last = labels[at];
  if (last === undefined || start - last.end >= REACH) return [];
  const between = text.slice(last.end, start);
  if (/\n\s*\n|[.!?]\s+\p{Lu}|@/u.test(between.replace(/^\s*\./, ''))) return [];
  if (between.length > 45 && /[;]/.test(between)) return [];
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
