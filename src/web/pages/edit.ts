import type { Evidence } from '../../appeals/appeal.ts';
import type { Parted } from '../../posts/parts.ts';
import { area } from '../fields.ts';
import { type Html, html } from '../html.ts';
import { csrfField, type Frame, page } from '../layout.ts';
import { postDate } from '../parts.ts';
import {
  entries,
  event,
  languageField,
  letter,
  line,
  link,
  person,
  rows,
  type Typed,
} from './edit-entries.ts';
import { postText } from './marked-text.ts';

export interface EditView extends Typed {
  readonly title: string;
  /** Where the page of the appeal is; the form posts below it. */
  readonly path: string;
  /** The version that was typed over. */
  readonly version: number;
  readonly post: {
    readonly subject: string;
    readonly from: string | null;
    readonly date: string | null;
    readonly parted: Parted;
  };
  readonly evidence: Evidence;
  /** What kept the last try from being saved, in sentences; empty for a first look. */
  readonly notes: readonly string[];
  /** False once it is decided: what was typed is shown, to copy it from. */
  readonly open: boolean;
}

export function editPage(view: EditView, frame: Frame): Html {
  return page(frame, {
    title: `Change: ${view.title}`,
    wide: true,
    body: html`<div class="head">
<p class="over"><a href="${view.path}">Back to the decision</a>, or down to <a href="#post">the post</a></p>
<h1>Change the appeal</h1>
<p class="lede">What you save here is what goes out, on the page and in every copy. What was read stays beside it.</p>
</div>
${told(view)}
<div class="beside editing">
<form class="edit" method="post" action="${view.path}/edit" novalidate>${csrfField(frame.viewer)}
<input type="hidden" name="version" value="${view.version}">
${save(view)}
${simple(view)}
${people(view)}
${entries(
  'Letter',
  'letters',
  'Add a letter',
  view.draft.letters.map((one, i) => letter(view, one, i)),
)}
${entries(
  'Events',
  'events',
  'Add an event',
  view.draft.events.map((one, i) => event(view, one, i)),
)}
${entries(
  'Links',
  'links',
  'Add a link',
  view.draft.links.map((one, i) => link(view, one, i)),
)}
<div class="part">${save(view)}</div>
</form>
${original(view)}
</div>`,
  });
}

const save = ({ open, path }: EditView): Html | null =>
  open
    ? html`<p class="buttons"><button>Save the changes</button><a class="button second" href="${path}">Leave it as it is</a></p>`
    : null;

/** What has to be mended, each with a link to its field; or what others did meanwhile. */
function told({ notes, wrong }: EditView): Html | null {
  const all = Object.entries(wrong);
  if (all.length === 0 && notes.length === 0) return null;
  return html`<div class="said" role="alert">
${notes.map((note) => html`<p>${note}</p>`)}
${
  all.length > 0 &&
  html`<p>Nothing is saved yet: ${all.length === 1 ? 'one field wants mending' : `${all.length} fields want mending`}.</p>
<ul>${all.map(([path, words]) => html`<li><a href="#${path}">${words}</a></li>`)}</ul>`
}</div>`;
}

function simple(view: EditView): Html {
  const { draft, wrong } = view;
  return html`<section><h2>What it is</h2>
${line(view, 'title', { label: 'Title', value: draft.title })}
${line(view, 'issuer', { label: 'Issuer', value: draft.issuer })}
<fieldset class="entry"><legend>Signed by</legend>
<div class="row">${line(view, 'signatory.name', { label: 'Name', value: draft.signatory.name })}
${line(view, 'signatory.role', { label: 'Role', value: draft.signatory.role })}</div>
${line(view, 'signatory.organisation', { label: 'Organisation', value: draft.signatory.organisation })}</fieldset>
${languageField(view, 'language', draft.language)}
${area({ name: 'summary', label: 'Summary', value: draft.summary, rows: rows(draft.summary, 3), error: wrong.summary, language: draft.language })}
<div class="row">${line(view, 'issuedOn', { label: 'Issued on', type: 'date', value: draft.issuedOn })}
${line(view, 'deadline', { label: 'Last day to act', type: 'date', value: draft.deadline })}</div>
${line(view, 'forward', { label: 'How many people to forward it to', value: draft.forward, hint: 'Empty where it does not ask; 0 where it asks without a number.' })}
</section>`;
}

function people(view: EditView): Html {
  return entries(
    'Whom to write to',
    'people',
    'Add somebody',
    view.draft.people.map((one, i) => person(view, one, i)),
    'Those who are written to, those who get a copy, and those whom readers may ask.',
  );
}

/** The post beside the form, to compare with and to copy from. */
function original({ post, evidence }: EditView): Html {
  return html`<section id="post" class="alongside" role="region" aria-label="The post" tabindex="0"><h2>The post</h2>
<p class="over">${post.subject}${post.from && html`, from ${post.from}`}${post.date && html`, ${postDate(post.date)}`}</p>
${postText(post.parted, evidence)}</section>`;
}
