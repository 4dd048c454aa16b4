import type { Live } from '../../delivery/service.ts';
import type { KeptOrder } from '../../delivery/steer/order.ts';
import { visible } from '../visible.ts';

const NUMBER = new Intl.NumberFormat('en');
const count = (n: number): string => NUMBER.format(n);

/** Narrower than this a bar says nothing. */
const NARROWEST = 10;
const WIDEST = 40;

/** One line: a bar, how far it is, how fast, how long it will take. At most `width` columns, if that is at all possible. */
export function liveLine(live: Live, width: number): string {
  const words = [
    live.standing,
    `${count(live.settled)} of ${count(live.total)}${live.planning ? '+' : ''}`,
    live.standing === 'sending' && live.rate !== null ? `${count(Math.round(live.rate))}/s` : null,
    live.secondsLeft === null ? null : `${inTime(live.secondsLeft)} left`,
    live.counts.deferred > 0 ? `${count(live.counts.deferred)} put off` : null,
    live.counts.failed + live.counts.bounced > 0
      ? `${count(live.counts.failed + live.counts.bounced)} failed`
      : null,
  ]
    .filter(Boolean)
    .join('  ');
  const room = Math.min(WIDEST, width - words.length - 3);
  return room < NARROWEST ? words : `${bar(live, room)}  ${words}`;
}

function bar({ settled, total }: Live, width: number): string {
  const full = total === 0 ? 0 : Math.floor((settled / total) * width);
  return `${'█'.repeat(full)}${'░'.repeat(width - full)}`;
}

function inTime(seconds: number): string {
  if (seconds < 90) return `${seconds} s`;
  return seconds < 5_400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3_600).toFixed(1)} h`;
}

/** All that is known of a dispatch, a line for each thing, and every order about it. */
export function shownLive(live: Live, orders: readonly KeptOrder[]): string {
  const rows: [string, string | null][] = [
    ['stands', live.pausedBecause === null ? live.standing : `${live.standing}: ${live.pausedBecause}`],
    ['begins', live.startsAt],
    ['waits', live.opensAt === null ? null : `for the hours of its list, until ${live.opensAt}`],
    ['pace', live.perMinute === null ? null : `at most ${count(live.perMinute)} copies a minute`],
    ['rates', live.rates === null ? null : `at most ${live.rates}`],
    [
      'outcome',
      `${count(live.settled)} of ${count(live.total)}${live.planning ? ', more are being planned' : ''}`,
    ],
    ...Object.entries(live.counts).map(([name, n]): [string, string | null] => [
      name,
      n > 0 ? count(n) : null,
    ]),
    ['rate', live.rate === null ? null : `${live.rate.toFixed(1)} copies a second`],
    ...live.deferred.map(({ domain, count: n }): [string, string] => ['put off', `${domain}: ${count(n)}`]),
    ...live.failures.map(({ code, status, count: n }): [string, string] => [
      'refused',
      `${[code, status].filter(Boolean).join(' ') || 'without an answer'}: ${count(n)}`,
    ]),
    ['possible', live.possible.join(', ') || 'nothing more'],
    ...orders.map(({ what, value, why, by, at }): [string, string] => [
      'order',
      [`${at.toISOString()} ${what}`, value, why && `(${why})`, `by ${by.name ?? by.address ?? by.via}`]
        .filter(Boolean)
        .join(' '),
    ]),
  ];
  return rows
    .filter((row): row is [string, string] => row[1] !== null)
    .map(([name, words]) => visible(`${name.padEnd(9)} ${words}`))
    .join('\n');
}
