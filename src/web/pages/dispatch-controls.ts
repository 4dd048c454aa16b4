import type { Live } from '../../delivery/service.ts';
import { type Html, html, type Value } from '../html.ts';
import { csrfField, type Frame } from '../layout.ts';
import { count, field, moment } from '../parts.ts';

export interface OrderView {
  readonly what: Live['possible'][number] | 'settle';
  /** The time of a schedule, the copies a minute of a slowing, how copies were settled; null for at once, and for full speed. */
  readonly value: string | null;
  readonly why: string | null;
  /** Null for the service itself. */
  readonly by: string | null;
  readonly at: Date;
}

export interface ControlsView {
  /** Where the page is; orders are posted below it. */
  readonly path: string;
  readonly live: Live;
  readonly orders: readonly OrderView[];
  /** What was wrong with the last order, in a sentence. */
  readonly wrong: string | null;
}

/** Buttons for what can be done as it stands; what cannot be undone asks once more. */
export function controls({ live, path }: ControlsView, frame: Frame): Html | null {
  const can = new Set(live.possible);
  if (can.size === 0) return null;
  const form = (order: string, inner: Value): Html =>
    html`<form method="post" action="${path}/${order}">${csrfField(frame.viewer)}${inner}</form>`;
  const why = (id: string): Html => field({ name: 'why', id, label: 'Why', maxLength: 300 });
  return html`<section class="part screen"><h2>Steer it</h2>
${can.has('resume') && form('resume', html`<button>Resume</button>`)}
${can.has('pause') && html`<details><summary>Pause</summary>${form('pause', html`${why('why-pause')}<button class="second">Pause it</button>`)}</details>`}
${
  can.has('slow') &&
  html`<details><summary>Slow down</summary>${form('slow', html`${field({ name: 'pace', label: 'Copies a minute, or full for full speed', value: live.perMinute === null ? '' : String(live.perMinute), required: true, maxLength: 10 })}<button class="second">Set the pace</button>`)}</details>`
}
${
  can.has('schedule') &&
  html`<details><summary>Begin at another time</summary>${form('schedule', html`${field({ name: 'at', label: 'When, in UTC', hint: 'As 2001-03-24 09:00, or now.', required: true, maxLength: 40 })}<button class="second">Set the time</button>`)}</details>`
}
${
  can.has('cancel') &&
  html`<details><summary>Cancel for good</summary>${form(
    'cancel',
    html`<p>${count(live.total - live.settled)} copies that are not out stay unsent, and so does whatever is not planned yet. Those that are out cannot be called back. This cannot be undone.</p>${why('why-cancel')}<button class="second">Cancel it for good</button>`,
  )}</details>`
}
</section>`;
}

/** Copies whose fate a person has to find out. */
export function settling({ live, path }: ControlsView, frame: Frame): Html | null {
  const { unknown } = live.counts;
  if (unknown === 0 || live.standing === 'sending' || live.standing === 'planning') return null;
  const form = (how: string, words: string): Html =>
    html`<form method="post" action="${path}/settle">${csrfField(frame.viewer)}<input type="hidden" name="how" value="${how}"><button class="second">${words}</button></form>`;
  return html`<section class="part screen"><h2>Copies whose fate is not known</h2>
<p>${unknown === 1 ? 'For one copy' : `For ${count(unknown)} copies`} the relay was lost after it had all of the message and before it answered. The relay’s own log says whether it took them. Sent again, they carry the same Message-ID, and most mail programs show such a copy once.</p>
${form('sent', 'They were sent')}${live.standing === 'cancelled' ? null : form('again', 'Send them again')}</section>`;
}

/** Who said what, and when. */
export function orders({ orders: all }: ControlsView): Html | null {
  if (all.length === 0) return null;
  return html`<section class="part"><h2>Who steered it</h2>
<ul class="bare">${all.map(({ by, at, why, ...order }) => html`<li dir="auto">${by ?? 'The service'} ${did(order)}, ${moment(at)}${why && html`: ${why}`}</li>`)}</ul></section>`;
}

function did({ what, value }: Pick<OrderView, 'what' | 'value'>): Value {
  switch (what) {
    case 'schedule':
      return value === null ? 'let it begin at once' : html`set its beginning to ${moment(new Date(value))}`;
    case 'pause':
      return 'paused it';
    case 'resume':
      return 'resumed it';
    case 'cancel':
      return 'cancelled it';
    case 'slow':
      return value === null ? 'set it to full speed' : `slowed it down to ${value} copies a minute`;
    case 'settle':
      return value === 'sent' ? 'counted the unknown copies as sent' : 'had the unknown copies sent again';
    default:
      return what satisfies never;
  }
}
