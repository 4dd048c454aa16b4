import { type ListIdentity, NOT_A_LIST } from './list.ts';

const REPLY =
  /^(?:(?:re|fwd?|fw|aw|antw|sv|tr|rv|wg|res|enc|rif|ynt|ilt|отв|на)(?:\[\d{1,3}\])?\s?:\s{0,3}){0,6}/i;

const BRACKETS = /^(?:\[([^[\]]{1,60})\]|\(([^()]{1,60})\)|\{([^{}]{1,60})\})\s*/;

/**
 * A subject without the list's tag: `Re: [LABOR-L] Water` is `Re: Water`. A tag is a word in brackets at the
 * start, or the list's own name and a colon; `[URGENT]` is none.
 */
export function withoutListTag(subject: string, list: ListIdentity): string {
  let tidy = subject.replace(/\s+/g, ' ').trim();
  // Once more where each of two servers, or of an author and a server, put one in.
  for (let pass = 0; pass < 2; pass += 1) tidy = withoutOneTag(tidy, list, pass > 0);
  return tidy;
}

/** @param ownOnly whether only the list's very name counts */
function withoutOneTag(tidy: string, list: ListIdentity, ownOnly: boolean): string {
  const reply = REPLY.exec(tidy)?.[0] ?? '';
  const rest = tidy.slice(reply.length);
  const bracket = BRACKETS.exec(rest);
  const word = bracket?.[1] ?? bracket?.[2] ?? bracket?.[3];
  if (bracket !== null && word !== undefined) {
    const square = bracket[1] !== undefined && !ownOnly;
    if (isOwnTag(word, list) || (square && isTag(word, list)))
      return `${reply}${rest.slice(bracket[0].length).trimStart()}`.trim();
  }
  const local = localPart(list);
  const prefix = local === null ? null : `${local}:`;
  if (prefix !== null && rest.toLowerCase().startsWith(prefix)) {
    return `${reply}${rest.slice(prefix.length).trimStart()}`;
  }
  return tidy;
}

const key = (s: string): string => s.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** The list's name or address, with the number of the post. */
function isOwnTag(word: string, list: ListIdentity): boolean {
  const base = key(word.replace(/[\s:#]{0,3}\d{1,6}$/, ''));
  const names = [localPart(list), list.address, list.name].filter((n) => n !== null).map(key);
  return base !== '' && names.includes(base);
}

/** A word whose letters come in order in the list's name or address: [a+m] of arbeit-und-migration. */
function isTag(word: string, list: ListIdentity): boolean {
  if (!/^[\p{L}\p{N}.+_-]{1,30}(?:[\s:#]\d{1,6})?$/u.test(word) || NOT_A_LIST.test(word)) return false;
  const known = key(`${list.address ?? ''}${list.name ?? ''}`);
  let at = 0;
  for (const letter of key(word.replace(/[\s:#]{0,3}\d{1,6}$/, ''))) {
    at = known.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return known !== '';
}

function localPart(list: ListIdentity): string | null {
  return list.address === null ? null : list.address.slice(0, list.address.lastIndexOf('@')).toLowerCase();
}
