import { Refused } from '../errors.ts';

/** BCP 47 (RFC 5646 section 2.1), as far as catalogues need it. */
const LANGUAGE = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/;

/** A language tag; undefined where none is given. @throws Refused 'bad-form' with 'language'. */
export function readLanguage(text: string | null | undefined): string | undefined {
  const language = text?.trim();
  if (!language) return undefined;
  if (!LANGUAGE.test(language)) throw new Refused('bad-form', 'language');
  return language;
}
