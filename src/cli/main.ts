#!/usr/bin/env node

/** The commands, each loaded when it is asked for. */
const commands: Record<string, () => Promise<(args: string[]) => Promise<number>>> = {
  parse: async () => (await import('./parse.ts')).parseCommand,
};

const [name = '', ...args] = process.argv.slice(2);
const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (load === undefined) {
  process.stderr.write(`Commands: ${Object.keys(commands).join(', ')}\n`);
  process.exitCode = 2;
} else {
  process.exitCode = await (await load())(args);
}
