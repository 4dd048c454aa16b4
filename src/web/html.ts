/**
 * Templates that escape by themselves: whatever is put into html`…` is text, unless it came out of
 * html`…` (or raw) itself. Values may stand in text and in quoted attributes, nowhere else.
 */
const markup: unique symbol = Symbol('markup');

/** Markup known to be safe. The key is a symbol, so no value parsed from a request can pass for one. */
export interface Html {
  readonly [markup]: string;
}

/** null, undefined and false are left out, so that `condition && html\`…\`` reads well. */
export type Value = Html | string | number | null | undefined | false | readonly Value[];

export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  let out = strings[0] ?? '';
  for (const [i, value] of values.entries()) out += written(value) + (strings[i + 1] ?? '');
  return { [markup]: out };
}

/** Takes `text` as markup, unescaped. Only for text the program itself wrote. */
export function raw(text: string): Html {
  return { [markup]: text };
}

export function render(value: Html): string {
  return value[markup];
}

/** Text that is safe inside elements and inside quoted attributes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"'\0]/g, (character) => ESCAPES[character] ?? '');
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\0': '\ufffd',
};

function written(value: Value): string {
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'number') return String(value);
  if (isHtml(value)) return value[markup];
  return value.map(written).join('');
}

function isHtml(value: Html | readonly Value[]): value is Html {
  return markup in value;
}
