import { type Html, html } from '../html.ts';
import { byMail, count, field, mailLink, many } from '../parts.ts';
import type { AppealView, ReaderView } from './appeal-view.ts';

/** Step 3 of an appeal: three ways to pass it on. */
export function forwarding(view: AppealView): Html {
  const { reader } = view;
  return html`<h2>Pass it on to ${howMany(view.reading.forward)}</h2>
${
  reader
    ? html`<div class="ways">${reader.formOpen && theForm(reader)}${ownMail(reader)}${ownLink(reader)}</div>`
    : html`<p>Give people the address of this page, or <a href="/lists/${view.list.name}">join the list</a> and get a link of your own
that shows how far the appeal goes through you.</p>`
}`;
}

export interface TriedForward {
  readonly friends: readonly string[];
  readonly name: string;
  readonly address: string;
  readonly note: string;
  /** Words for each field that was refused, by field name. */
  readonly wrong: Readonly<Record<string, string>>;
}

const NOTHING_TRIED: TriedForward = { friends: [], name: '', address: '', note: '', wrong: {} };

function theForm(reader: ReaderView): Html {
  if (reader.left <= 0) {
    return html`<section class="way-in"><h3>We write to them for you</h3>
<p>You have named as many friends as one person can. The other two ways are still open.</p></section>`;
  }
  return html`<section class="way-in screen"><h3>We write to them for you</h3>
<p class="soft">Each of them gets one mail in your name, and never a reminder. Their addresses are not kept.</p>
${forwardForm(reader.path, reader.left)}</section>`;
}

/** Three addresses, who you are, a few words. `left` is how many addresses it takes, at most three at a time. */
export function forwardForm(path: string, left: number, tried: TriedForward = NOTHING_TRIED): Html {
  const places = [0, 1, 2].slice(0, Math.max(0, Math.min(3, left)));
  return html`<form method="post" action="${path}/forward">
<fieldset><legend>Your friends’ e-mail addresses</legend>
<div class="row">${places.map((i) =>
    field({
      name: `friend${i + 1}`,
      label: ['First', 'Second', 'Third'][i] ?? 'Friend',
      type: 'email',
      required: i === 0,
      value: tried.friends[i],
      error: tried.wrong[`friend${i + 1}`],
    }),
  )}</div>
</fieldset>
<div class="row">${field({ name: 'name', label: 'Your name', required: true, value: tried.name, error: tried.wrong.name, autocomplete: 'name', maxLength: 100, hint: 'Your friends see it in the mail.' })}
${field({ name: 'address', label: 'Your own e-mail address', type: 'email', value: tried.address, error: tried.wrong.address, autocomplete: 'email', hint: 'Not needed where this link is your own.' })}</div>
<div class="field"><label for="note">A few words of your own <span class="optional">(if you like)</span></label>
<p class="hint" id="note-hint">Up to 300 characters, plain words without links or addresses.</p>
<textarea id="note" name="note" rows="3" maxlength="300" aria-describedby="note-hint"${tried.wrong.note && html` aria-invalid="true"`}>
${tried.note}</textarea>
${tried.wrong.note && html`<p class="wrong">${tried.wrong.note}</p>`}</div>
<button>Send it to ${places.length === 1 ? 'my friend' : 'my friends'}</button>
</form>`;
}

function ownMail(reader: ReaderView): Html {
  return html`<section class="way-in"><h3>From your own mail program</h3>
<p>The appeal is written out ready to send; you add the addresses. Only you see them.</p>
<p class="buttons"><a class="button second" href="${reader.forwardMailto}">Write to my friends myself</a></p>
${byMail(html`Or forward the mail you got, with ${mailLink(reader.forwardAddress)} in Cc, so that it is counted.`)}
</section>`;
}

function ownLink(reader: ReaderView): Html {
  return html`<section class="way-in"><h3>By a link</h3>
<p>Put this link wherever your friends read. Whoever comes by it counts as brought by ${reader.owner}.</p>
<div class="field"><label for="own-link">The link to copy</label><input id="own-link" class="address" type="text" readonly value="${reader.url}"></div>
</section>`;
}

export function leftWords(left: number): string {
  return left > 0
    ? `You can name ${many(left, 'more friend', 'more friends')}.`
    : 'You have named as many as one person can.';
}

const WORDS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function words(n: number): string {
  return WORDS[n] ?? count(n);
}

/** "three others", or a plain "others" where the appeal gives no number. */
function howMany(forward: number | null): string {
  return forward ? `${words(forward)} ${forward === 1 ? 'other' : 'others'}` : 'others';
}
