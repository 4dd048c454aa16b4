import { type ListIdentity, NOT_A_LIST } from './list.ts';

const REPLY =
  /^(?:(?:re|fwd?|fw|aw|antw|sv|tr|rv|wg|res|enc|rif|ynt|ilt|отв|на)(?:\[\d{1,3}\])?\s?:\s{0,3}){0,6}/i;

/**
 * A subject without the list's tag: `Re: [LABOR-L] Water` is `Re: Water`. A tag is a word in brackets at the
 * start, or the list's own name and a colon; `[URGENT]` is none.
 */
export function withoutListTag(subject: string, list: ListIdentity): string {
  const tidy = subject.replace(/\s+/g, ' ').trim();
  const reply = REPLY.exec(tidy)?.[0] ?? '';
  const rest = tidy.slice(reply.length);
  const bracket = /^\[([^[\]]{1,60})\]\s*/.exec(rest);
  if (bracket !== null && isTag(bracket[1] as string, list)) {
    return `${reply}${rest.slice(bracket[0].length).trimStart()}`.trim();
  }
  const local = localPart(list);
  const prefix = local === null ? null : `${local}:`;
  if (prefix !== null && rest.toLowerCase().startsWith(prefix)) {
    return `${reply}${rest.slice(prefix.length).trimStart()}`;
  }
  return tidy;
}

function isTag(word: string, list: ListIdentity): boolean {
  const key = (s: string): string => s.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const local = localPart(list);
  const base = key(word.replace(/[\s:#]*\d{1,6}$/, ''));
  if (local !== null && key(local) === base) return true;
  if (list.name !== null && key(list.name) === base) return true;
  const known = list.name !== null || list.address !== null;
  return known && /^[\p{L}\p{N}.+_-]{1,30}(?:[\s:#]\d{1,6})?$/u.test(word) && !NOT_A_LIST.test(word);
}

function localPart(list: ListIdentity): string | null {
  return list.address === null ? null : list.address.slice(0, list.address.lastIndexOf('@')).toLowerCase();
}
