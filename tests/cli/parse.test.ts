import { fileURLToPath } from 'node:url';
import { afterEach, expect, it, vi } from 'vitest';
import { parseCommand } from '../../src/cli/parse.ts';

const fixture = (name: string): string => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));

function capture(stream: NodeJS.WriteStream): () => string {
  let text = '';
  vi.spyOn(stream, 'write').mockImplementation(((chunk: string, done?: (error?: Error | null) => void) => {
    text += chunk;
    done?.();
    return true;
  }) as typeof stream.write);
  return () => text;
}

afterEach(() => vi.restoreAllMocks());

it('prints one object a line, in the order of the files', async () => {
  const out = capture(process.stdout);
  const files = [fixture('digests/02-ezmlm-plain.eml'), fixture('appeals/04-de-hafen.eml')];
  expect(await parseCommand(['--json', ...files])).toBe(0);
  const lines = out().trimEnd().split('\n');
  expect(lines.map((l) => JSON.parse(l) as { file: string; kind: string })).toMatchObject([
    { file: files[0], kind: 'digest' },
    { file: files[1], kind: 'post' },
  ]);
});

it('names a file it cannot open, and reads the others', async () => {
  const [out, err] = [capture(process.stdout), capture(process.stderr)];
  expect(await parseCommand(['--json', '/nowhere/x.eml', fixture('appeals/04-de-hafen.eml')])).toBe(2);
  expect(err()).toContain('/nowhere/x.eml');
  expect(out().trimEnd().split('\n')).toHaveLength(1);
});

it('without --json says in words what was found', async () => {
  const out = capture(process.stdout);
  expect(await parseCommand([fixture('appeals/04-de-hafen.eml')])).toBe(0);
  expect(out()).toContain('Klaas Ohmstede');
  expect(out()).toContain('2004-01-23');
});
