import { type Html, html } from './html.ts';

/** Fields of forms beside the one-line ones of `parts`. */

export interface Area {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly rows: number;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly language?: string;
}

/** A labelled field of several lines; hint and error are tied to it for screen readers. */
export function area({ name, label, value, rows, hint, error, language }: Area): Html {
  const notes = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ');
  return html`<div class="field">
<label for="${name}">${label}</label>
${hint && html`<p class="hint" id="${name}-hint">${hint}</p>`}
<textarea id="${name}" name="${name}" rows="${rows}" dir="auto"${language && html` lang="${language}"`}${notes && html` aria-describedby="${notes}"`}${error && html` aria-invalid="true"`}>
${value}</textarea>
${error && html`<p class="wrong" id="${name}-error">${error}</p>`}
</div>`;
}

export interface Choice {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  /** Value and words of each. */
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly error?: string | undefined;
}

/** A labelled list to choose one from; what is not among the options stays chosen as itself. */
export function choice({ name, label, value, options, error }: Choice): Html {
  const all = options.some(([one]) => one === value) ? options : [...options, [value, value] as const];
  return html`<div class="field">
<label for="${name}">${label}</label>
<select id="${name}" name="${name}"${error && html` aria-describedby="${name}-error" aria-invalid="true"`}>
${all.map(([one, words]) => html`<option value="${one}"${one === value && html` selected`}>${words}</option>`)}
</select>
${error && html`<p class="wrong" id="${name}-error">${error}</p>`}
</div>`;
}

/** A labelled mark to set. */
export function check(name: string, label: string, set: boolean): Html {
  return html`<div class="check"><input type="checkbox" id="${name}" name="${name}" value="yes"${set && html` checked`}><label for="${name}">${label}</label></div>`;
}
