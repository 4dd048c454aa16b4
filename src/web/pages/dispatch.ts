import type { Live } from '../../delivery/service.ts';
import { type Html, html } from '../html.ts';
import { type Frame, page } from '../layout.ts';
import { count, moment, state, table } from '../parts.ts';
import { type ControlsView, controls, orders, settling } from './dispatch-controls.ts';
import { livePart } from './dispatch-live.ts';

export type DeliveryState = keyof Live['counts'];

export interface DispatchView extends ControlsView {
  readonly title: string;
  readonly listTitle: string;
  readonly complaints: number;
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
  const { live } = view;
  return page(frame, {
    title: `Sending: ${view.title}`,
    wide: true,
    ...(live.possible.length > 0 ? { refresh: 5, script: 'live.js' as const } : {}),
    body: html`<div class="head"><p class="over">To ${view.listTitle}, approved ${moment(new Date(live.begunAt))}</p>
<h1 dir="auto">${view.title}</h1></div>
${view.wrong && html`<p class="wrong" role="alert">${view.wrong}</p>`}
<div data-live="${view.path}/live">${livePart(live, view.complaints)}</div>
${controls(view, frame)}
${settling(view, frame)}
<p class="buttons"><a class="button second" href="${view.appealUrl}">The appeal</a><a class="button second" href="${view.chainUrl}">The chain</a></p>
${reasons(view)}
${skipped(view)}
${orders(view)}
${view.deliveries.length > 0 && html`<section class="part">${deliveries(view)}</section>`}`,
  });
}

const total = (counts: Live['counts']): number => Object.values(counts).reduce((sum, n) => sum + n, 0);

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
  cancelled: 'the sending was cancelled',
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
function deliveries({ deliveries: rows, live: { counts } }: DispatchView): Html {
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
