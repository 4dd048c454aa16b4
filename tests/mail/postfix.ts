import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const POSTFIX = '/usr/sbin/postfix';

/** Whether a Postfix can be started here: it is installed (Debian: postfix), and wants root. */
export const hasPostfix = existsSync(POSTFIX) && process.getuid?.() === 0;

/** A Postfix of the test's own, with nothing of the machine's, that takes mail on loopback and discards it. */
export interface Postfix {
  readonly url: string;
  log(): string;
  stop(): void;
}

/** @param access recipients and what is answered to them, as in access(5) */
export async function startPostfix(access: Readonly<Record<string, string>>): Promise<Postfix> {
  const folder = mkdtempSync(join(tmpdir(), 'threefold-postfix-'));
  const at = (name: string): string => join(folder, name);
  execFileSync('chmod', ['755', folder]);
  for (const name of ['etc', 'spool', 'data']) mkdirSync(at(name));
  execFileSync('chown', ['postfix', at('data')]);
  const port = await freePort();
  const answers = Object.entries(access).map(([who, what]) => `{${who} = ${what}}`);
  writeFileSync(
    at('etc/main.cf'),
    `compatibility_level = 3.6
queue_directory = ${at('spool')}
data_directory = ${at('data')}
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
mail_owner = postfix
setgid_group = postdrop
myhostname = relay.example
mydestination =
alias_maps =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
default_transport = discard:
smtpd_peername_lookup = no
smtpd_relay_restrictions = permit_mynetworks, reject
smtpd_recipient_restrictions = check_recipient_access inline:{${answers.join(', ')}}, permit_mynetworks, reject
maillog_file = ${at('log')}
maillog_file_prefixes = ${tmpdir()}
`,
  );
  const service = (name: string, rest: string): string => `${name} ${rest} ${name}`;
  writeFileSync(
    at('etc/master.cf'),
    [
      `127.0.0.1:${port} inet n - n - - smtpd`,
      service('cleanup', 'unix n - n - 0'),
      service('qmgr', 'unix n - n 300 1'),
      'rewrite unix - - n - - trivial-rewrite',
      ...['bounce', 'defer', 'trace'].map((name) => `${name} unix - - n - 0 bounce`),
      service('proxymap', 'unix - - n - -'),
      service('discard', 'unix - - n - -'),
      service('anvil', 'unix - - n - 1'),
      'postlog unix-dgram n - n - 1 postlogd',
      '',
    ].join('\n'),
  );
  execFileSync(POSTFIX, ['-c', at('etc'), 'start'], { stdio: 'ignore' });
  return {
    url: `smtp://127.0.0.1:${port}`,
    log: () => (existsSync(at('log')) ? readFileSync(at('log'), 'utf8') : ''),
    stop: () => {
      execFileSync(POSTFIX, ['-c', at('etc'), 'stop'], { stdio: 'ignore' });
      rmSync(folder, { recursive: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}
