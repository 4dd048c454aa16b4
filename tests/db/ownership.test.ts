import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { takeOwnership } from '../../src/db/embedded/ownership.ts';

describe('ownership', () => {
  const folder = mkdtempSync(join(tmpdir(), 'threefold-owner-'));
  const file = join(folder, 'owner');
  afterAll(() => rmSync(folder, { recursive: true }));

  const own = (): boolean => {
    const giveUp = takeOwnership(file);
    giveUp?.();
    return giveUp !== null;
  };

  it('is one process’s at a time', () => {
    const giveUp = takeOwnership(file);
    expect(own()).toBe(false);
    giveUp?.();
    expect(own()).toBe(true);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is free when its process has ended, when its number is another’s, and when the file is spoilt', () => {
    const giveUp = takeOwnership(file);
    const mine = JSON.parse(readFileSync(file, 'utf8'));
    giveUp?.();
    for (const dead of [{ pid: 2 ** 22 + 1 }, { began: '1' }]) {
      writeFileSync(file, JSON.stringify({ ...mine, ...dead }));
      expect(own()).toBe(true);
    }
    writeFileSync(file, '{"pi');
    expect(own()).toBe(true);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('of a process elsewhere, such as another container, lasts while its file is fresh', () => {
    writeFileSync(file, JSON.stringify({ pid: 1, began: '1', where: 'elsewhere' }));
    expect(own()).toBe(false);
    const before = new Date(Date.now() - 25_000);
    utimesSync(file, before, before);
    expect(own()).toBe(true);
  });
});
