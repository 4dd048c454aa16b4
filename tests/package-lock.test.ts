import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const LOCK = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Locked>;
};

it('locks the packages of every platform, so that npm ci works on all of them', () => {
  const missing = Object.entries(LOCK.packages).flatMap(([at, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) =>
        !LOCK.packages[`${at}/node_modules/${name}`]?.version &&
        !LOCK.packages[`node_modules/${name}`]?.version,
    ),
  );
  expect(missing).toEqual([]);
});

it('names no registry, so that any mirror serves', () => {
  expect(Object.values(LOCK.packages).filter((locked) => locked.resolved)).toEqual([]);
});
