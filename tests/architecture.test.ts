import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

/** From the top down: a file may import from its own layer's folder and from layers below. */
const LAYERS: readonly (readonly string[])[] = [
  ['src/service.ts', 'src/sweep.ts', 'src/make-deps.ts', 'src/cli', 'src/web', 'workers'],
  [
    'src/inbound',
    'src/posts',
    'src/appeals',
    'src/lists',
    'src/moderation',
    'src/delivery',
    'src/referrals',
    'src/letters',
    'src/bounces',
    'src/notices',
    'src/outbox',
    'src/people',
    'src/health',
  ],
  ['src/deps.ts', 'src/log.ts'],
  ['src/mail', 'src/db', 'src/queue'],
  ['src/errors.ts', 'config'],
];

const DOMAIN = LAYERS[1] as readonly string[];

function filesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

const FILES = ['config', 'src', 'workers'].flatMap(filesIn);

/** Every relative import of a file, types too: a type from above is still knowledge of what is above. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const found = text.matchAll(/(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g);
  return [...found].map((match) => relative(ROOT, resolve(ROOT, dirname(file), match[1] as string)));
}

const placeOf = (file: string): string =>
  LAYERS.flat().find((place) => file === place || file.startsWith(`${place}/`)) ?? '';
const layerOf = (file: string): number => LAYERS.findIndex((layer) => layer.includes(placeOf(file)));

describe('the house', () => {
  it('has a layer for every file', () => {
    expect(FILES.filter((file) => layerOf(file) < 0)).toEqual([]);
    expect(FILES.length).toBeGreaterThan(50);
  });

  it('imports one way: web, cli, workers; then the domain; then mail, db, queue; then config', () => {
    const upward = FILES.flatMap((file) =>
      importsOf(file)
        .filter((target) => layerOf(target) < layerOf(file))
        .map((target) => `${file} -> ${target}`),
    );
    expect(upward).toEqual([]);
  });

  it('lets no domain folder read the store of another', () => {
    const trespassing = FILES.filter((file) => DOMAIN.includes(placeOf(file))).flatMap((file) =>
      importsOf(file)
        .filter((target) => /\/store(?:\.ts|\/)/.test(target) && DOMAIN.includes(placeOf(target)))
        .filter((target) => placeOf(target) !== placeOf(file))
        .map((target) => `${file} -> ${target}`),
    );
    expect(trespassing).toEqual([]);
  });

  it('has no import cycles', () => {
    expect(cycles(new Map(FILES.map((file) => [file, importsOf(file)])))).toEqual([]);
  });

  it('reads the environment in config alone', () => {
    const readers = FILES.filter((file) => readFileSync(join(ROOT, file), 'utf8').includes('process.env'));
    expect(readers.filter((file) => !file.startsWith('config/'))).toEqual([]);
  });

  it('keeps SQL in stores, db and queue', () => {
    const sql = /\b(?:selectFrom|insertInto|updateTable|deleteFrom)\(|\bsql`/;
    const writers = FILES.filter((file) => sql.test(readFileSync(join(ROOT, file), 'utf8')));
    expect(
      writers.filter((file) => !/\/store(?:\.ts|\/)|^src\/(?:db|queue)\/|suppression\.ts$/.test(file)),
    ).toEqual([]);
  });
});

/** Every cycle once, as a path; depth first with the three colours. */
function cycles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const state = new Map<string, 'open' | 'closed'>();
  const found: string[] = [];
  const path: string[] = [];
  const visit = (file: string): void => {
    if (state.get(file) === 'closed') return;
    if (state.get(file) === 'open') {
      found.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      return;
    }
    state.set(file, 'open');
    path.push(file);
    for (const next of graph.get(file) ?? []) visit(next);
    path.pop();
    state.set(file, 'closed');
  };
  for (const file of graph.keys()) visit(file);
  return found;
}
