import { addressKey, parseList } from '../../mail/address.ts';
import { lowerDomain } from '../../mail/addresses.ts';

/** One typed value, read: what it stands for, or what is wrong with it and what is accepted. */
export type Read<T> = { readonly value: T } | { readonly wrong: string };

/** One line; null where it is empty. */
export function readLine(typed: string, most: number): Read<string | null> {
  return readText(typed.replace(/\s+/g, ' '), most);
}

/** Text of any number of lines, without white space around it; null where it is empty. */
export function readText(typed: string, most: number): Read<string | null> {
  const text = typed.trim();
  if (text.length > most)
    return { wrong: `This is ${text.length} characters long; at most ${most} are taken.` };
  return { value: text || null };
}

/** A day as YYYY-MM-DD; null where it is empty. */
export function readDay(typed: string): Read<string | null> {
  const day = typed.trim();
  if (day === '') return { value: null };
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  // Date.parse takes 31 February for 3 March.
  const isDay = !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
  return isDay
    ? { value: day }
    : { wrong: `“${brief(day)}” is not a day. Write year, month and day: 2001-03-24.` };
}

const MOST_FRIENDS = 1_000;

/** How many people: null where it is empty, 0 for "asked, without a number". */
export function readForward(typed: string): Read<number | null> {
  const text = typed.trim();
  if (text === '') return { value: null };
  const people = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  if (people <= MOST_FRIENDS) return { value: people };
  return { wrong: `“${brief(text)}” is not a number from 0 to ${MOST_FRIENDS}.` };
}

/** E-mail addresses, each once, with their domains in lower case. Names before them are left out. */
export function readEmails(typed: string): Read<string[]> {
  const bad = typed.split('\n').find((line) => parseList(line).bad.length > 0);
  if (bad !== undefined)
    return {
      wrong: `“${brief(bad)}” is not an e-mail address. Write one on each line, as name@example.org.`,
    };
  const byKey = new Map(
    parseList(typed).addresses.map(({ address }) => [addressKey(address), lowerDomain(address)]),
  );
  return { value: [...byKey.values()] };
}

const NUMBER = /^[+(\d][\d ()./-]{1,38}\d\)?(?: ?(?:ext|x)\.? ?\d{1,6})?$/i;

/** Fax or phone numbers, one on each line. */
export function readNumbers(typed: string): Read<string[]> {
  const numbers = typed
    .split(/[\n;,]/)
    .map((one) => one.replace(/\s+/g, ' ').trim())
    .filter((one) => one !== '');
  const bad = numbers.find((one) => !NUMBER.test(one));
  if (bad === undefined) return { value: [...new Set(numbers)] };
  return { wrong: `“${brief(bad)}” is not a number to dial. Write one on each line, as +7 3272 63 05 09.` };
}

/** A language tag (BCP 47) in its usual case. */
export function readLanguage(typed: string): Read<string> {
  try {
    const [tag] = Intl.getCanonicalLocales(typed.trim());
    if (tag) return { value: tag };
  } catch {
    // Told below.
  }
  return { wrong: `“${brief(typed)}” is not a language. Write its tag, such as en, es or pt-BR.` };
}

/** A web address. */
export function readUrl(typed: string): Read<string> {
  const url = typed.trim();
  const isWeb = url.length <= 2_000 && /^https?:\/\/[^\s<>"]+$/i.test(url) && URL.canParse(url);
  return isWeb
    ? { value: url }
    : { wrong: `“${brief(url)}” is not a web address. Write it as https://example.org/page.` };
}

/** As much of it as a message shows. */
function brief(typed: string): string {
  const line = typed.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59).toWellFormed()}…` : line;
}
