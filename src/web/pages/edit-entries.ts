import { languageName } from '../../appeals/words.ts';
import type { Draft, EventDraft, LetterDraft, LinkDraft, PersonDraft } from '../../moderation/edit/draft.ts';
import type { Wrong } from '../../moderation/edit/read-draft.ts';
import { area, check, choice } from '../fields.ts';
import { type Html, html } from '../html.ts';
import { type Field, field } from '../parts.ts';

/** What entries are drawn from: the draft as typed, what is wrong with it, and where the page begins. */
export interface Typed {
  readonly draft: Draft;
  readonly wrong: Wrong;
  /** Path of the field that is ready to be typed into; null for none. */
  readonly at: string | null;
}

/** One-line field of the form, by its path. */
export function line(
  typed: Typed,
  path: string,
  f: Pick<Field, 'label' | 'hint' | 'type' | 'maxLength'> & { value: string },
): Html {
  // A browser shows nothing in a field for a day that holds no day, and what was typed is to be kept.
  const type = f.type === 'date' && !/^(?:\d{4}-\d{2}-\d{2})?$/.test(f.value) ? 'text' : f.type;
  return field({
    ...f,
    ...(type ? { type } : {}),
    name: path,
    quiet: true,
    maxLength: f.maxLength ?? 300,
    error: typed.wrong[path],
    focus: typed.at === path,
  });
}

const LANGUAGES = ['en', 'es', 'fr', 'de', 'pt', 'it', 'ru', 'tr', 'ar', 'zh', 'ja', 'ko', 'pl', 'nl', 'sv'];

export function languageField(typed: Typed, path: string, value: string): Html {
  return choice({
    name: path,
    label: 'Language',
    value,
    options: LANGUAGES.map((tag) => [tag, languageName(tag)] as const),
    error: typed.wrong[path],
  });
}

/** A list of entries under a heading, and the button that adds one. */
export function entries(
  heading: string,
  list: string,
  adds: string,
  all: readonly Html[],
  hint: string | null = null,
): Html {
  return html`<section class="part"><h2>${heading}</h2>
${hint && html`<p class="hint">${hint}</p>`}
${all}
<button class="second" name="add" value="${list}">${adds}</button></section>`;
}

const PLACES = [
  ['targets', 'Readers write to them'],
  ['copies', 'They get a copy'],
  ['contacts', 'Readers may ask them'],
  ['', 'Take them out'],
] as const;

export function person(typed: Typed, one: PersonDraft, i: number): Html {
  const path = `people.${i}`;
  const wrong = (name: string): string | undefined => typed.wrong[`${path}.${name}`];
  const further =
    [one.faxes, one.phones, one.postal].some(Boolean) || ['faxes', 'phones', 'postal'].some(wrong);
  return html`<fieldset class="entry"><legend>${one.name || one.role || one.emails || `Number ${i + 1}`}</legend>
${choice({ name: `${path}.place`, label: 'What they are here', value: one.place, options: PLACES })}
${line(typed, `${path}.name`, { label: 'Name', value: one.name })}
${line(typed, `${path}.role`, { label: 'Role', value: one.role })}
${area({ name: `${path}.emails`, label: 'E-mail addresses, one on each line', value: one.emails, rows: rows(one.emails, 1), error: wrong('emails') })}
<details${further && html` open`}><summary>Fax, phone, postal address</summary>
<div class="more"><div class="row">${area({ name: `${path}.faxes`, label: 'Fax numbers', value: one.faxes, rows: rows(one.faxes, 1), error: wrong('faxes') })}
${area({ name: `${path}.phones`, label: 'Phone numbers', value: one.phones, rows: rows(one.phones, 1), error: wrong('phones') })}</div>
${area({ name: `${path}.postal`, label: 'Postal address', value: one.postal, rows: rows(one.postal, 2), error: wrong('postal') })}
</div></details></fieldset>`;
}

export function letter(typed: Typed, one: LetterDraft, i: number): Html {
  const path = `letters.${i}`;
  return html`<fieldset class="entry"><legend>${typed.draft.letters.length > 1 ? `Letter ${i + 1}` : 'The letter'}</legend>
<div class="row">${line(typed, `${path}.salutation`, { label: 'Salutation', value: one.salutation })}
${languageField(typed, `${path}.language`, one.language)}</div>
${area({ name: `${path}.body`, label: 'Text', value: one.body, rows: rows(one.body, 6), error: typed.wrong[`${path}.body`], language: one.language })}
${line(typed, `${path}.closing`, { label: 'Closing', value: one.closing })}
${check(`${path}.gone`, 'Take this letter out', one.gone)}</fieldset>`;
}

export function event(typed: Typed, one: EventDraft, i: number): Html {
  const path = `events.${i}`;
  return html`<fieldset class="entry"><legend>${one.what || `Event ${i + 1}`}</legend>
<div class="row">${line(typed, `${path}.on`, { label: 'Day', type: 'date', value: one.on })}
${line(typed, `${path}.what`, { label: 'What', value: one.what })}</div>
${line(typed, `${path}.place`, { label: 'Where', value: one.place })}
${check(`${path}.gone`, 'Take this event out', one.gone)}</fieldset>`;
}

const ABOUT = [
  ['background', 'Background'],
  ['action', 'Something to do'],
  ['source', 'Source'],
  ['other', 'Something else'],
] as const;

export function link(typed: Typed, one: LinkDraft, i: number): Html {
  const path = `links.${i}`;
  return html`<fieldset class="entry"><legend>Link ${i + 1}</legend>
${line(typed, `${path}.url`, { label: 'Address', type: 'url', value: one.url, maxLength: 2000 })}
<div class="row">${choice({ name: `${path}.about`, label: 'What for', value: one.about, options: ABOUT })}
${check(`${path}.gone`, 'Take this link out', one.gone)}</div></fieldset>`;
}

/** As many rows as the text has, within bounds; long lines count for what they wrap to. */
export function rows(text: string, least: number): number {
  const wrapped = text.split('\n').reduce((sum, one) => sum + 1 + Math.floor(one.length / 60), 0);
  return Math.max(least, Math.min(20, wrapped));
}
