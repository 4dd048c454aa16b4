/**
 * What one language says where. Words are matched whole, without regard to case and accents; `*` at the end
 * stands for any ending, a space for any blanks. Adding a language is adding one such file to the table.
 */
export interface Lexicon {
  /** BCP 47. */
  readonly language: string;
  /** The commonest words, to tell the language by. */
  readonly common: readonly string[];
  /** January to December; `/` between spellings. */
  readonly months: readonly string[];
  /** Sunday to Saturday. */
  readonly weekdays: readonly string[];
  /** Words for how many: what each means. */
  readonly numbers: Readonly<Record<string, number>>;
  /** What opens a letter. */
  readonly salutations: readonly string[];
  /** What opens a mail to friends, and no letter to a target: "hello". */
  readonly greetings: readonly string[];
  /** Whom an appeal greets, and no letter to a target would. */
  readonly readers: readonly string[];
  /** What ends a letter. */
  readonly closings: readonly string[];
  /** How closings begin that go on for a line or two: "Veuillez agréer, Monsieur le Ministre, …". */
  readonly courtesies: readonly string[];
  /** What a model letter is called, above it or where the text speaks of it. */
  readonly letters: readonly string[];
  /** What a post calls itself: "press release". */
  readonly documents: readonly string[];
  /** What a model resolution opens with. */
  readonly resolutions: readonly string[];
  /** Before a person's name: Mr, Dr, Comrade. */
  readonly titles: readonly string[];
  /** Offices people hold. */
  readonly roles: readonly string[];
  /** Kinds of organisation. */
  readonly organisations: readonly string[];
  /** Asking to write, fax or phone somebody. */
  readonly write: readonly string[];
  /** Asking for a copy. */
  readonly copy: readonly string[];
  /** Asking to be told that one has written. */
  readonly reportBack: readonly string[];
  /** What readers are to tell of once they have written: "how it went", "if you get a reply". */
  readonly outcome: readonly string[];
  /** Where to ask. */
  readonly contact: readonly string[];
  /** What makes an address none of these: money, subscriptions, applications. */
  readonly elsewhere: readonly string[];
  readonly fax: readonly string[];
  readonly phone: readonly string[];
  /** The last day, as a noun. */
  readonly deadline: readonly string[];
  /** What stands right before a last day. */
  readonly before: readonly string[];
  /** "before then": the day named last is the last one. */
  readonly byThen: readonly string[];
  /** What says that mail later than a date is of no use. */
  readonly tooLate: readonly string[];
  /** What stands right before a day from which on it is too late. */
  readonly after: readonly string[];
  /** What makes a day the last one, before it or behind. */
  readonly atLatest: readonly string[];
  /** "from today", "between now", before "and" or "until" a last day. */
  readonly fromNow: readonly string[];
  readonly negation: readonly string[];
  /** What one sends, and that it gets there: a day in the same sentence is about writing. */
  readonly mail: readonly string[];
  /** "the end of", before a week or a month (behind it in Turkish). */
  readonly endOf: readonly string[];
  readonly dayWords: readonly string[];
  readonly weekWords: readonly string[];
  readonly monthWords: readonly string[];
  /** "within", "in the next", before a number of days. */
  readonly within: readonly string[];
  /** "next", "this coming", before a weekday. */
  readonly next: readonly string[];
  /** This day: a last day only with an hour, for "until today" tells of what was. */
  readonly today: readonly string[];
  readonly tonight: readonly string[];
  readonly tomorrow: readonly string[];
  /** "when", behind a date: the date is of what follows. */
  readonly when: readonly string[];
  /** Feasts, which a last day may be named by before its date. */
  readonly feasts: readonly string[];
  /** What opens a reason: a day behind it is of the reason. */
  readonly because: readonly string[];
  /** Asking to pass the appeal on. */
  readonly forward: readonly string[];
  /** Getting others to write as well: it counts as passing the appeal on where a number of them is named. */
  readonly enlist: readonly string[];
  /** Those one can pass it to: friends, people, unions. */
  readonly people: readonly string[];
  /** What happens on a day. */
  readonly happenings: readonly string[];
  /** Asking at all. */
  readonly plea: readonly string[];
  /** What a link is for. */
  readonly action: readonly string[];
  readonly source: readonly string[];
  /** "for", "on behalf of", between who signs and for whom. */
  readonly onBehalf: readonly string[];
  /** What calls a post news of, or a correction to, an earlier one. */
  readonly update: readonly string[];
  /** What near misses say and appeals do not: jobs, papers, victories, chain letters, collections. */
  readonly against: readonly string[];
}

/** The entries of a list written with `|` or a line end between them. */
export function words(list: string): string[] {
  return list
    .split(/[|\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** The words of number of a list written "1 one | 2 two/couple": each with what it means. */
export function counts(list: string): Record<string, number> {
  return Object.fromEntries(
    words(list).flatMap((entry) => {
      const [value = '', spellings = ''] = entry.split(/\s+/);
      return spellings.split('/').map((word) => [word, Number(value)] as const);
    }),
  );
}

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
const UMLAUT = /[äöüß]/g;

/** German as it is written where there are no umlauts ("fuer", "gruesse"), beside what the lists have. */
export function withoutUmlauts(lexicon: Lexicon): Lexicon {
  const spelled = (word: string): string => word.replace(UMLAUT, (letter) => UMLAUTS[letter] as string);
  const both = (list: readonly string[]): string[] => [...new Set([...list, ...list.map(spelled)])];
  const lists = Object.entries(lexicon).map(([name, value]) => [
    name,
    Array.isArray(value) && !ORDERED.has(name) ? both(value) : value,
  ]);
  const numbers = Object.entries(lexicon.numbers).flatMap(([word, value]) => [
    [word, value],
    [spelled(word), value],
  ]);
  return { ...(Object.fromEntries(lists) as Lexicon), numbers: Object.fromEntries(numbers) };
}

/** Lists whose entries have numbers. */
const ORDERED: ReadonlySet<string> = new Set(['months', 'weekdays']);
