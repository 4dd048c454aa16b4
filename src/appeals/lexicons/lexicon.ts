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
  /** Whom an appeal greets, and no letter to a target would. */
  readonly readers: readonly string[];
  /** What ends a letter. */
  readonly closings: readonly string[];
  /** What a model letter is called, above it or where the text speaks of it. */
  readonly letters: readonly string[];
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
  /** What says that mail later than a date is of no use. */
  readonly tooLate: readonly string[];
  /** "next", "this coming", before a weekday. */
  readonly next: readonly string[];
  readonly tomorrow: readonly string[];
  /** "when", behind a date: the date is of what follows. */
  readonly when: readonly string[];
  /** Asking to pass the appeal on. */
  readonly forward: readonly string[];
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
