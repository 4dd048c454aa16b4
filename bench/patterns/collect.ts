import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Node, parse } from 'acorn';

/** A regular expression of the service. */
export interface Pattern {
  /** The built file it is in and its line there, or that it is put together while the service runs. */
  readonly where: string;
  readonly source: string;
  readonly flags: string;
}

/** Every pattern of the built sources in a folder: those that are written down, and those that are put together. */
export async function collect(folder: string): Promise<Pattern[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => join(folder, name));
  const written = files.flatMap((file) => literalsIn(file, relative(folder, file)));
  const found = new Map(written.map((pattern) => [keyOf(pattern), pattern]));
  for (const pattern of await composed(files)) {
    if (!found.has(keyOf(pattern))) found.set(keyOf(pattern), pattern);
  }
  return [...found.values()];
}

const keyOf = ({ source, flags }: Pattern): string => `${flags} ${source}`;

function literalsIn(file: string, name: string): Pattern[] {
  const code = readFileSync(file, 'utf8');
  const found: Pattern[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const one of node) visit(one);
    else if (isNode(node)) {
      if (node.regex !== undefined) {
        const line = code.slice(0, node.start).split('\n').length;
        found.push({ where: `${name}:${line}`, source: node.regex.pattern, flags: node.regex.flags });
      }
      for (const value of Object.values(node)) visit(value);
    }
  };
  visit(parse(code, { ecmaVersion: 'latest', sourceType: 'module', allowHashBang: true }));
  return found;
}

const isNode = (value: unknown): value is Node & { regex?: { pattern: string; flags: string } } =>
  typeof value === 'object' && value !== null && 'type' in value;

/** Programs run when they are loaded, and pages have scripts of their own; all else only says what it can do. */
const PROGRAM = /(?:^|\/)(?:main|worker|threefold)\.js$|\/assets\//;

/** What is put together while the modules load. */
async function composed(files: readonly string[]): Promise<Pattern[]> {
  const found: Pattern[] = [];
  const plain = globalThis.RegExp;
  globalThis.RegExp = new Proxy(plain, {
    construct(target, args, newTarget) {
      const made = Reflect.construct(target, args, newTarget) as RegExp;
      // Libraries are loaded as well, and are theirs to mend.
      const from = new Error('made here').stack ?? '';
      if (!/node_modules/.test(from.split('\n').slice(2, 4).join('\n')))
        found.push({ where: 'put together', source: made.source, flags: made.flags });
      return made;
    },
  });
  for (const file of files.filter((name) => !PROGRAM.test(name))) await import(pathToFileURL(file).href);
  globalThis.RegExp = plain;
  return found;
}
