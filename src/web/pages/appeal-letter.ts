import type { Missing, Recipient } from '../../appeals/appeal.ts';
import { languageName } from '../../appeals/words.ts';
import { bringsText } from '../../letters/mailto.ts';
import { type Html, html } from '../html.ts';
import { byMail, mailLink, paragraphs, table } from '../parts.ts';
import type { AppealView, LetterView } from './appeal-view.ts';

/** Steps 1 and 2 of an appeal: the letter, and "I have written it". */

export function letters(view: AppealView): Html {
  const { targets, copies, missing } = view.reading;
  return html`<h2>Write the letter</h2>
${recipients('To', targets)}
${recipients('Copy to', copies)}
${missing.map((what) => html`<p class="soft">${MISSING[what]}</p>`)}
${view.letters.map((letter, i) => oneLetter(letter, i, view.letters.length > 1))}`;
}

const MISSING: Readonly<Record<Missing, string>> = {
  'target-address': 'The appeal asks to write, but gives no e-mail address to write to.',
  'copy-address': 'The appeal asks for copies, but the addresses for them are missing from its text.',
  letter: 'The appeal speaks of a model letter, but its text holds none. Write in your own words.',
};

function recipients(label: string, all: readonly Recipient[]): Html | null {
  if (all.length === 0) return null;
  return html`<dl class="facts"><dt>${label}</dt><dd><ul>${all.map((r) => html`<li dir="auto">${recipient(r)}</li>`)}</ul></dd></dl>`;
}

/** Name, role and every way to reach one recipient. */
export function recipient(r: Recipient): Html {
  const who = [r.name, r.role !== r.name ? r.role : null].filter(Boolean).join(', ');
  const reached = [
    ...r.emails.map((address) => mailLink(address)),
    ...r.faxes.map((fax) => html`fax ${fax}`),
    ...r.phones.map((phone) => html`phone ${phone}`),
    ...(r.postal ? [html`by post: ${r.postal}`] : []),
  ];
  const ways = reached.map((way, i) => (i === 0 ? way : html`, ${way}`));
  return html`${who}${who && reached.length > 0 && ': '}${ways}${reached.length === 0 && html` <span class="soft">(no address given)</span>`}`;
}

function oneLetter(letter: LetterView, i: number, several: boolean): Html {
  const id = `letter-${i + 1}`;
  return html`<div class="way-in">
${several && html`<h3>${languageName(letter.language)}</h3>`}
<div class="letter" lang="${letter.language}">${paragraphs(letter.text)}</div>
${sending(letter.mailto)}
<details class="screen"${(letter.mailto === null || !bringsText(letter.mailto)) && html` open`}><summary>Copy the text instead</summary>
<label for="${id}">The letter as plain text</label>
<textarea id="${id}" readonly rows="12" lang="${letter.language}" dir="auto">
${letter.text}</textarea></details>
</div>`;
}

function sending(mailto: string | null): Html {
  if (mailto === null)
    return html`<p class="soft screen">Copy the letter below and send it by the way given above.</p>`;
  if (!bringsText(mailto))
    return html`<p class="buttons"><a class="button" href="${mailto}">Open a mail to them in my mail program</a></p>
<p class="soft screen">The addresses are in place there. The letter is too long for a link: copy it from below and paste it, put your name under it, and send it.</p>`;
  return html`<p class="buttons"><a class="button" href="${mailto}">Open it in my mail program</a></p>
<p class="soft screen">The letter is ready there, with the addresses in place. Read it, put your name under it, change what you like, and send it.</p>`;
}

export function writtenStep(view: AppealView): Html {
  const { reader } = view;
  if (!reader) {
    return html`<h2>Let it count</h2>
<p>Subscribers and their friends get a link of their own, and a letter written through it is counted.
<a href="/lists/${view.list.name}">Join the list</a> to get one with the next appeal.</p>`;
  }
  return html`<h2>Say that you have written</h2>
${
  reader.hasWritten
    ? html`<p><strong>Your letter is counted. Thank you.</strong></p>`
    : html`<p>Those who asked for the letters want to know how many went out. Only the number is shown, never your name.</p>
<form method="post" action="${reader.path}/written"><button class="second">I have written it</button></form>
${byMail(html`Or put ${mailLink(reader.copyAddress)} in Cc when you send the letter. It is there already when you use the button above.`)}`
}`;
}

/** Recipients as a table, for the desk. */
export function recipientTable(caption: string, all: readonly Recipient[]): Html | null {
  if (all.length === 0) return null;
  return table(
    caption,
    ['Name', 'Ways to reach'],
    all.map((r) => [r.name ?? '', recipient({ ...r, name: null, role: null })]),
  );
}
