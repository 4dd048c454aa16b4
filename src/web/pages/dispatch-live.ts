import type { Live } from '../../delivery/service.ts';
import { type Html, html } from '../html.ts';
import { count, figures, many, moment, state, table } from '../parts.ts';

type State = keyof Live['counts'];

/** What each state of a copy means, in the order a reader wants them. */
const MEANS: readonly [State, string][] = [
  ['sent', 'taken by the relay'],
  ['planned', 'still to go'],
  ['deferred', 'to be tried again'],
  ['unknown', 'handed over, no answer yet'],
  ['failed', 'refused'],
  ['bounced', 'came back'],
  ['skipped', 'no copy for them'],
];

/** The part of the page that changes while copies go out. */
export function livePart(live: Live, complaints: number): Html {
  const shown = MEANS.filter(([name]) => name === 'sent' || live.counts[name] > 0);
  return html`<section><h2>${state(live.standing)}</h2>
${sentence(live)}
<p id="how-far">${count(live.settled)} of ${count(live.total)} copies have an outcome${live.finishedAt && html`, finished ${moment(new Date(live.finishedAt))}`}${live.planning && '; more are being planned'}${left(live)}</p>
${bar(live)}
${figures([
  ...shown.map(([name, means]) => ({ value: count(live.counts[name]), label: `${name}: ${means}` })),
  ...(complaints > 0 ? [{ value: count(complaints), label: 'complaints' }] : []),
  ...(live.rate === null
    ? []
    : [{ value: live.rate.toFixed(live.rate < 10 ? 1 : 0), label: 'copies a second' }]),
])}
${
  live.deferred.length > 0 &&
  html`<section class="part">${table(
    'Put off by the relay, to be tried again',
    ['Domain', { number: 'Copies' }],
    live.deferred.map(({ domain, count: n }) => [domain, count(n)]),
  )}</section>`
}
${
  live.failures.length > 0 &&
  html`<section class="part">${table(
    'Refused by the relay',
    ['Answer', { number: 'Copies' }],
    live.failures.map(({ code, status, count: n }) => [
      [code, status].filter(Boolean).join(' ') || 'none',
      count(n),
    ]),
  )}</section>`
}
</section>`;
}

function sentence({ standing, pausedBecause, startsAt, perMinute, rates, opensAt }: Live): Html | null {
  const said = [
    perMinute === null ? null : `Slowed down to ${many(perMinute, 'copy', 'copies')} a minute.`,
    rates === null ? null : `At most ${rates}.`,
  ].filter((one) => one !== null);
  switch (standing) {
    case 'paused':
      return html`<p><strong>Nothing goes out until somebody resumes it.</strong>${pausedBecause && html` ${pausedBecause}.`}</p>`;
    case 'scheduled':
      return html`<p>It begins ${startsAt && moment(new Date(startsAt))}, for those who are subscribed then.</p>`;
    case 'cancelled':
      return html`<p>No more copies go out.</p>`;
    case 'planning':
    case 'sending':
      if (opensAt !== null)
        return html`<p>It waits for the hours of its list, and goes on ${moment(new Date(opensAt))}.</p>`;
      return said.length === 0 ? null : html`<p>${said.join(' ')}</p>`;
    case 'done':
      return null;
    default:
      return standing satisfies never;
  }
}

function left({ secondsLeft }: Live): string | null {
  if (secondsLeft === null) return null;
  if (secondsLeft < 90) return `; about ${many(Math.max(1, secondsLeft), 'second')} left`;
  const minutes = Math.round(secondsLeft / 60);
  return minutes < 120 ? `; about ${minutes} minutes left` : `; about ${Math.round(minutes / 60)} hours left`;
}

/** From the left; what is still to go is on the right. */
const DRAWN: readonly State[] = ['sent', 'bounced', 'failed', 'unknown', 'deferred', 'planned'];
const WIDTH = 1_000;
const HEIGHT = 28;

/** Shares of the copies side by side: told apart by their order and their pattern, the words are below. */
function bar({ counts, total, settled }: Live): Html {
  const parts = DRAWN.filter((name) => counts[name] > 0);
  let at = 0;
  const rects = parts.map((name) => {
    const width = (counts[name] / Math.max(1, total)) * WIDTH;
    const rect = html`<rect class="copies ${name}" x="${at.toFixed(1)}" y="0" width="${width.toFixed(1)}" height="${HEIGHT}"><title>${count(counts[name])} ${name}</title></rect>`;
    at += width;
    return rect;
  });
  return html`<svg class="bar" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label="${count(settled)} of ${count(total)} copies have an outcome">
<rect class="copies ground" x="0" y="0" width="${WIDTH}" height="${HEIGHT}"></rect>${rects}</svg>`;
}
