const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** '2001-03-24' as '24 March 2001'; what is no date stays as it is. */
export function dayInWords(day: string): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? day : DAY.format(time);
}

/** How many people an appeal wants to be passed on to: 'three others', 'twelve…' as figures; three where it gives no number. */
export function othersInWords(forward: number | null): string {
  const count = forward && forward > 0 ? forward : 3;
  return `${NUMBERS[count] ?? count} ${count === 1 ? 'other' : 'others'}`;
}

const LANGUAGES = new Intl.DisplayNames(['en'], { type: 'language' });

/** "Russian" for ru; the tag itself where it is none. */
export function languageName(tag: string): string {
  try {
    return LANGUAGES.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
