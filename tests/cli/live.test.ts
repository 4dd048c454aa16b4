import { describe, expect, it } from 'vitest';
import { liveLine, shownLive } from '../../src/cli/show/live.ts';
import { type Live, since } from '../../src/delivery/steer/live.ts';

const LIVE: Live = {
  dispatch: 1,
  standing: 'sending',
  planning: false,
  counts: { planned: 600, sent: 380, deferred: 10, failed: 8, unknown: 0, bounced: 2, skipped: 5 },
  total: 1_000,
  settled: 390,
  rate: 12.6,
  secondsLeft: 49,
  deferred: [{ domain: 'slow.example', count: 10 }],
  failures: [{ code: 550, status: '5.1.1', count: 8 }],
  pausedBecause: null,
  startsAt: null,
  perMinute: null,
  rates: null,
  opensAt: null,
  possible: ['pause', 'slow', 'cancel'],
  begunAt: '2001-03-22T12:00:00.000Z',
  finishedAt: null,
  at: '2001-03-22T12:00:31.000Z',
};

describe('a dispatch in a terminal', () => {
  it('is one line with a bar that fits', () => {
    expect(liveLine(LIVE, 200)).toBe(
      `${'█'.repeat(15)}${'░'.repeat(25)}  sending  390 of 1,000  13/s  49 s left  10 put off  10 failed`,
    );
    for (const width of [100, 80, 72]) expect(liveLine(LIVE, width).length).toBeLessThanOrEqual(width);
    expect(liveLine(LIVE, 30)).toMatch(/^sending/);
    expect(liveLine({ ...LIVE, total: 0, settled: 0 }, 200)).toMatch(/^░{40} {2}sending {2}0 of 0/);
  });

  it('is shown whole, and nothing in it drives the terminal', () => {
    const shown = shownLive({ ...LIVE, standing: 'paused', pausedBecause: '\u001b[31mred' }, [
      {
        what: 'slow',
        value: '60',
        why: null,
        by: { address: 'vera@x.example', name: 'Vera', via: 'page' },
        at: new Date(LIVE.at),
      },
    ]);
    expect(shown).toContain('put off   slow.example: 10');
    expect(shown).toContain('refused   550 5.1.1: 8');
    expect(shown).toContain('order     2001-03-22T12:00:31.000Z slow 60 by Vera');
    expect(shown).not.toContain('\u001b');
  });
});

describe('two looks', () => {
  it('say how fast it goes between them', () => {
    const later = { ...LIVE, settled: 490, at: '2001-03-22T12:00:41.000Z' };
    expect(since(LIVE, later)).toMatchObject({ rate: 10, secondsLeft: 51 });
    expect(since(LIVE, { ...later, settled: 390 })).toMatchObject({ rate: 0, secondsLeft: null });
    expect(since(LIVE, { ...later, standing: 'done' })).toMatchObject({ rate: LIVE.rate });
  });
});
