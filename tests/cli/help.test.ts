import { afterEach, beforeEach, expect, it, vi } from 'vitest';

let written = '';
beforeEach(() => {
  written = '';
  vi.resetModules();
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written += text.toString();
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = 0;
});

async function run(...args: string[]): Promise<string> {
  const before = process.argv;
  process.argv = ['node', 'threefold', ...args];
  await import('../../src/cli/main.ts');
  process.argv = before;
  await expect.poll(() => written, { timeout: 20_000 }).not.toBe('');
  return written;
}

it.each([
  [['--help'], 'usage: threefold COMMAND'],
  [['dispatch', '--help'], 'usage: threefold dispatch list [--json]'],
  [['dispatch', 'watch', '-h'], 'usage: threefold dispatch list [--json]'],
  [['list', 'set', '--help'], 'usage: threefold list add NAME'],
  [['moderator', '--help'], 'threefold moderator: name one more moderator of a list: moderator NAME ADDRESS'],
  // Nothing is started to say what it would be.
  [['serve', '--help'], 'threefold serve: run the service'],
])('threefold %s says how it is called', async (args, said) => {
  expect(await run(...args)).toContain(said);
  expect(process.exitCode ?? 0).toBe(0);
});
