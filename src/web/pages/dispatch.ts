import { type Html, html } from '../html.ts';
import { type Frame, page } from '../layout.ts';
import { count, figures, moment, state, table } from '../parts.ts';

export type DeliveryState = 'planned' | 'sent' | 'deferred' | 'failed' | 'unknown' | 'skipped' | 'bounced';

export interface DispatchView {
  readonly title: string;
  readonly listTitle: string;
  readonly state: 'planning' | 'sending' | 'waiting' | 'done' | 'cancelled';
  /** More copies are being planned, so that their number still grows. */
  readonly planning: boolean;
  readonly begunAt: Date;
  readonly finishedAt: Date | null;
  readonly counts: Readonly<Partial<Record<DeliveryState, number>>>;
  readonly complaints: number;
  /** Copies a second over the sending so far; null before the first. */
  readonly rate: number | null;
  readonly reasons: readonly { readonly reason: string; readonly count: number }[];
  /** Why some get no copy at all, by the word it is kept as. */
  readonly skipped: Readonly<Record<string, number>>;
  readonly deliveries: readonly DeliveryRow[];
  readonly appealUrl: string;
  readonly chainUrl: string;
}

export interface DeliveryRow {
  readonly masked: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly reply: string | null;
  readonly sentAt: Date | null;
  readonly complained: boolean;
}

export function dispatchPage(view: DispatchView, frame: Frame): Html {
  const open = view.state !== 'done' && view.state !== 'cancelled';
  return page(frame, {
    title: `Sending: ${view.title}`,
    wide: true,
    ...(open ? { refresh: 3 } : {}),
    body: html`<div class="head"><p class="over">To ${view.listTitle}, begun ${moment(view.begunAt)}</p>
<h1 dir="auto">${view.title}</h1></div>
${progress(view)}
<p class="buttons"><a class="button second" href="${view.appealUrl}">The appeal</a><a class="button second" href="${view.chainUrl}">The chain</a></p>
${reasons(view)}
${skipped(view)}
${view.deliveries.length > 0 && html`<section class="part">${deliveries(view)}</section>`}`,
  });
}

/** What each state of a copy means, in the order a reader wants them. */
const MEANS: readonly [DeliveryState, string][] = [
  ['sent', 'taken by the relay'],
  ['planned', 'still to go'],
  ['deferred', 'to be tried again'],
  ['unknown', 'handed over, no answer yet'],
  ['failed', 'refused'],
  ['bounced', 'came back'],
  ['skipped', 'no copy for them'],
];

const total = (counts: DispatchView['counts']): number =>
  Object.values(counts).reduce((sum, n) => sum + n, 0);

function progress(view: DispatchView): Html {
  const all = total(view.counts);
  const waiting = (view.counts.planned ?? 0) + (view.counts.deferred ?? 0) + (view.counts.unknown ?? 0);
  const over = all - waiting;
  return html`<section><h2>${state(view.state)}</h2>
${view.state !== 'done' && view.state !== 'cancelled' && html`<p class="soft screen">This page is read anew every few seconds until all is sent.</p>`}
<label for="progress">${count(over)} of ${count(all)} copies have an outcome${view.finishedAt && html`, finished ${moment(view.finishedAt)}`}${view.planning && '; more are being planned'}</label>
<progress id="progress" max="${Math.max(1, all)}" value="${over}">${over} of ${all}</progress>
${figures([
  ...MEANS.filter(([name]) => name === 'sent' || (view.counts[name] ?? 0) > 0).map(([name, means]) => ({
    value: count(view.counts[name] ?? 0),
    label: `${name}: ${means}`,
  })),
  ...(view.complaints > 0 ? [{ value: count(view.complaints), label: 'complaints' }] : []),
  ...(view.rate === null
    ? []
    : [{ value: view.rate.toFixed(view.rate < 10 ? 1 : 0), label: 'copies a second' }]),
])}</section>`;
}

function reasons({ reasons: all }: DispatchView): Html | null {
  if (all.length === 0) return null;
  return html`<section class="part">${table(
    'Why copies did not arrive',
    ['Reason', { number: 'Copies' }],
    all.map(({ reason, count: n }) => [reason, count(n)]),
  )}</section>`;
}

const SKIPPED: Readonly<Record<string, string>> = {
  reached: 'had it through another list',
  forwarded: 'had it from a friend',
  suppressed: 'never to be written to',
  paused: 'paused the mail',
  bouncing: 'their mail comes back',
  ended: 'left the list meanwhile',
};

function skipped({ skipped: all }: DispatchView): Html | null {
  const rows = Object.entries(all);
  if (rows.length === 0) return null;
  return html`<section class="part">${table(
    'Who gets no copy',
    ['Reason', { number: 'Subscribers' }],
    rows.map(([reason, n]) => [SKIPPED[reason] ?? reason, count(n)]),
  )}</section>`;
}

/** Troubled ones first, as many as a page shows. */
function deliveries({ deliveries: rows, counts }: DispatchView): Html {
  const whole = total(counts) <= rows.length;
  return table(
    whole ? 'Copies' : `Copies: ${count(rows.length)} of ${count(total(counts))}, those in trouble first`,
    ['Address', 'State', { number: 'Tries' }, 'Sent', 'The relay’s answer'],
    rows.map((row) => [
      html`<span class="address">${row.masked}</span>`,
      html`${state(row.state)}${row.complained && ', complained'}`,
      count(row.attempts),
      row.sentAt && moment(row.sentAt),
      row.reply,
    ]),
  );
}
