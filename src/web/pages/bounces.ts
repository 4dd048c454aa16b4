import { type Html, html } from '../html.ts';
import { type Frame, page } from '../layout.ts';
import { moment, table } from '../parts.ts';

export interface BouncesView {
  readonly bounces: readonly BounceRow[];
  readonly complaints: readonly ComplaintRow[];
}

export interface BounceRow {
  readonly at: Date;
  readonly masked: string;
  /** RFC 3463, such as 5.1.1. */
  readonly status: string | null;
  readonly smtpCode: number | null;
  readonly reason: string;
  readonly permanence: 'hard' | 'soft' | 'none';
  readonly counted: boolean;
  readonly because: string;
  readonly diagnostic: string | null;
  readonly dispatch: number | null;
}

export interface ComplaintRow {
  readonly at: Date;
  readonly masked: string | null;
  readonly type: string;
  readonly because: string;
  readonly dispatch: number | null;
}

export function bouncesPage(view: BouncesView, frame: Frame): Html {
  return page(frame, {
    title: 'Bounces and complaints',
    wide: true,
    body: html`<div class="head"><h1>Bounces and complaints</h1>
<p>A hard bounce says that an address will not take mail; a soft one that it could not just then.
Past its list’s limit an address gets no more mail. A complaint counts at once.</p></div>
<section>${
      view.bounces.length === 0
        ? html`<h2>Bounces</h2><p class="empty">No copy has come back.</p>`
        : table(
            'Bounces',
            ['When', 'Address', 'Status', 'Reason', 'Kind', 'Counted', 'The other side’s words'],
            view.bounces.map(bounce),
          )
    }</section>
<section class="part">${
      view.complaints.length === 0
        ? html`<h2>Complaints</h2><p class="empty">Nobody has complained.</p>`
        : table(
            'Complaints',
            ['When', 'Address', 'Type', 'What was done', 'Sending'],
            view.complaints.map(complaint),
          )
    }</section>`,
  });
}

const KINDS = {
  hard: html`<span class="state"><span class="shape" aria-hidden="true">×</span>hard</span>`,
  soft: html`<span class="state"><span class="shape" aria-hidden="true">◑</span>soft</span>`,
  none: 'no failure',
} as const;

function bounce(b: BounceRow) {
  return [
    moment(b.at),
    html`<span class="address">${b.masked}</span>`,
    [b.status, b.smtpCode === null ? null : String(b.smtpCode)].filter(Boolean).join(' / '),
    b.dispatch === null ? b.reason : html`<a href="/dispatches/${b.dispatch}">${b.reason}</a>`,
    KINDS[b.permanence],
    html`${b.counted ? 'yes' : 'no'}: ${b.because}`,
    b.diagnostic && html`<small>${b.diagnostic}</small>`,
  ];
}

function complaint(c: ComplaintRow) {
  return [
    moment(c.at),
    c.masked && html`<span class="address">${c.masked}</span>`,
    c.type,
    c.because,
    c.dispatch !== null && html`<a href="/dispatches/${c.dispatch}">number ${c.dispatch}</a>`,
  ];
}
