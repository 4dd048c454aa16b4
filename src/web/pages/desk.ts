import { type Html, html } from '../html.ts';
import { csrfField, type Frame, page } from '../layout.ts';
import { count, field, many, moment, state, table } from '../parts.ts';

export interface DeskView {
  readonly held: readonly HeldAppeal[];
  /** How many wait that were found in archives. */
  readonly imported: number;
  readonly decided: readonly DecidedAppeal[];
  readonly dispatches: readonly DispatchInBrief[];
  readonly lists: readonly DeskList[];
  /** Messages that could not be read or handled. */
  readonly troubled: number;
  readonly tried: TriedList | null;
}

export interface HeldAppeal {
  readonly id: number;
  readonly title: string;
  readonly issuer: string | null;
  readonly listTitle: string;
  readonly heldAt: Date;
}

export interface DecidedAppeal extends HeldAppeal {
  readonly state: 'approved' | 'rejected';
}

export interface DispatchInBrief {
  readonly id: number;
  readonly title: string;
  readonly listTitle: string;
  readonly state: 'planning' | 'sending' | 'done' | 'cancelled';
  readonly begunAt: Date;
}

export interface DeskList {
  readonly name: string;
  readonly title: string;
  readonly subscribers: number;
  readonly moderators: number;
}

/** The form for a new list, as it was sent. */
export interface TriedList {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly moderator: string;
  readonly wrong: Readonly<Record<string, string>>;
}

export function deskPage(view: DeskView, frame: Frame): Html {
  return page(frame, {
    title: 'Desk',
    wide: true,
    body: html`<div class="head"><h1>Desk</h1>
<p class="lede">${view.held.length === 0 ? 'Nothing waits for a decision.' : `${many(view.held.length, 'appeal waits', 'appeals wait')} for a decision.`}</p></div>
${view.held.length > 0 && html`<section><h2>Held</h2><ul class="things">${view.held.map(heldItem)}</ul></section>`}
${view.imported > 0 && html`<p><a href="/desk/imported">${many(view.imported, 'appeal')}</a> found in archives can be looked at when there is time.</p>`}
${frame.viewer?.isAdmin && view.troubled > 0 && html`<p><a href="/messages">${many(view.troubled, 'message')}</a> could not be read or handled.</p>`}
${dispatches(view)}
${decided(view)}
${lists(view, frame)}`,
  });
}

function heldItem(a: HeldAppeal): Html {
  return html`<li><h3 dir="auto"><a href="/desk/appeals/${a.id}">${a.title}</a></h3>
<p class="over">${a.issuer && html`${a.issuer}, `}on ${a.listTitle}, held since ${moment(a.heldAt)}</p></li>`;
}

function dispatches(view: DeskView): Html {
  return html`<section class="part">${
    view.dispatches.length === 0
      ? html`<h2>Sent</h2><p class="empty">Nothing has been sent yet.</p>`
      : table(
          'Sent',
          ['Appeal', 'List', 'State', 'Begun'],
          view.dispatches.map((d) => [
            html`<a href="/dispatches/${d.id}">${d.title}</a>`,
            d.listTitle,
            state(d.state),
            moment(d.begunAt),
          ]),
        )
  }</section>`;
}

function decided(view: DeskView): Html | null {
  if (view.decided.length === 0) return null;
  return html`<section class="part">${table(
    'Decided',
    ['Appeal', 'List', 'Decision', 'Came in'],
    view.decided.map((a) => [
      html`<a href="/desk/appeals/${a.id}">${a.title}</a>`,
      a.listTitle,
      state(a.state),
      moment(a.heldAt),
    ]),
  )}</section>`;
}

function lists(view: DeskView, frame: Frame): Html {
  return html`<section class="part">${
    view.lists.length === 0
      ? html`<h2>Lists</h2><p class="empty">There is no list yet.</p>`
      : table(
          'Lists',
          ['List', 'Title', { number: 'Subscribers' }, { number: 'Moderators' }],
          view.lists.map((l) => [
            html`<a href="/lists/${l.name}">${l.name}</a>`,
            l.title,
            count(l.subscribers),
            count(l.moderators),
          ]),
        )
  }
${frame.viewer?.isAdmin && newList(view, frame)}</section>`;
}

function newList(view: DeskView, frame: Frame): Html {
  const tried = view.tried;
  return html`<details${(tried || view.lists.length === 0) && html` open`}><summary>Make a list</summary>
<form method="post" action="/desk/lists">${csrfField(frame.viewer)}
${field({ name: 'name', label: 'Name', required: true, maxLength: 50, value: tried?.name, error: tried?.wrong.name, hint: 'Its address begins with it: letters, digits and hyphens.' })}
${field({ name: 'title', label: 'Title', required: true, maxLength: 200, value: tried?.title, error: tried?.wrong.title })}
${field({ name: 'description', label: 'What it is for', maxLength: 1000, value: tried?.description, error: tried?.wrong.description })}
${field({ name: 'moderator', label: 'Moderator’s address', type: 'email', required: true, value: tried?.moderator, error: tried?.wrong.moderator })}
<button>Make the list</button></form></details>`;
}
