#!/usr/bin/env node
import { visible } from './visible.ts';

interface Command {
  readonly about: string;
  readonly run: () => Promise<(args: string[]) => Promise<number>>;
  /** How it is called, where `about` does not say it all. */
  readonly usage?: () => Promise<string>;
}

/** Each command is loaded only when it is called for, so that the quick ones start quickly. */
const COMMANDS: Readonly<Record<string, Command>> = {
  serve: {
    about: 'run the service: web and workers in one process',
    run: async () => (await import('./serve.ts')).serve,
  },
  worker: { about: 'run a further worker process', run: async () => (await import('./serve.ts')).worker },
  demo: {
    about: 'show the whole story on an appeal of 2001, then keep serving (--once, --json)',
    run: async () => (await import('./demo.ts')).demo,
  },
  parse: {
    about: 'show what is read from messages: parse [--json] FILE...',
    run: async () => (await import('./parse.ts')).parseCommand,
  },
  inject: {
    about: 'hand a message to the running service: inject [--to ADDRESS] [--from ADDRESS] FILE',
    run: async () => (await import('./inject.ts')).inject,
    usage: async () => (await import('./inject.ts')).USAGE,
  },
  bounce: {
    about: 'show how a bounce is read: bounce check FILE',
    run: async () => (await import('./bounce.ts')).bounceCommand,
  },
  admin: {
    about: 'print a one-time link to sign in as an admin: admin ADDRESS',
    run: async () => (await import('./admin.ts')).admin,
  },
  list: {
    about: 'make a list, or say what it wants of its sendings: list add NAME …, list set NAME [--hours …] …',
    run: async () => (await import('./list.ts')).list,
    usage: async () => (await import('./list.ts')).USAGE,
  },
  moderator: {
    about: 'name one more moderator of a list: moderator NAME ADDRESS',
    run: async () => (await import('./list.ts')).moderator,
  },
  subscribers: {
    about: 'put people on a list: subscribers add NAME FILE (an address a line, or "Name <address>")',
    run: async () => (await import('./subscribers.ts')).subscribers,
    usage: async () => (await import('./subscribers.ts')).USAGE,
  },
  dispatch: {
    about: 'look at sendings and steer them: dispatch list|show|watch|pause|resume|cancel|slow|schedule|test',
    run: async () => (await import('./dispatch.ts')).dispatch,
    usage: async () => (await import('./dispatch.ts')).USAGE,
  },
  dkim: {
    about: 'keys that sign outgoing mail: dkim new SELECTOR FILE [--type rsa|ed25519], dkim check',
    run: async () => (await import('./dkim.ts')).dkim,
    usage: async () => (await import('./dkim.ts')).USAGE,
  },
  import: {
    about:
      'take in an archive of mail: import [--list NAME] [--wait] FILE... (mbox, notebook, Maildir, .eml)',
    run: async () => (await import('./import.ts')).importCommand,
    usage: async () => (await import('./import.ts')).USAGE,
  },
  'forget-secret': {
    about: 'accept a new SECRET where the old one is lost',
    run: async () => (await import('./admin.ts')).forget,
  },
};

const USAGE = `usage: threefold COMMAND

${Object.entries(COMMANDS)
  .map(([name, { about }]) => `  ${name.padEnd(14)} ${about}`)
  .join('\n')}

Settings come from the environment; the README has the table.
`;

async function main(args: readonly string[]): Promise<number> {
  const [name = '', ...rest] = args;
  if (name === '--version' || name === 'version') return print(`${await version()}\n`);
  if (name === '' || name === 'help' || name === '--help' || name === '-h') return print(USAGE);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    process.stderr.write(`threefold: there is no command ${JSON.stringify(name)}\n\n${USAGE}`);
    return 64;
  }
  if (rest.includes('--help') || rest.includes('-h')) return print(await helpOn(name, command));
  return (await command.run())(rest);
}

async function helpOn(name: string, { about, usage }: Command): Promise<string> {
  return usage ? `usage: threefold ${await usage()}\n` : `threefold ${name}: ${about}\n`;
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

async function version(): Promise<string> {
  const { readFile } = await import('node:fs/promises');
  const text = await readFile(new URL('../../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/** Mistakes in what was asked for are told in a sentence; only faults of the program come with a trace. */
function complain(error: unknown): number {
  const known =
    error instanceof Error &&
    ['BadSetting', 'CannotStart', 'Mismatch', 'Refused', 'UsageError', 'WrongDatabase'].includes(error.name);
  const text =
    error instanceof Error ? ((known ? sentence(error) : error.stack) ?? error.message) : String(error);
  process.stderr.write(`threefold: ${visible(text)}\n`);
  return error instanceof Error && error.name === 'UsageError' ? 64 : 1;
}

/** A refusal also says what was found. */
function sentence(error: Error & { readonly found?: string }): string {
  return error.found === undefined ? error.message : `${error.message} Found: ${error.found}.`;
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.exitCode = complain(error);
  },
);
