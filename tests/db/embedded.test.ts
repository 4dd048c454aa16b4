import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBinaries } from '../../src/db/embedded/binaries.ts';
import { type Home, lookUp, settle } from '../../src/db/embedded/places.ts';
import { began, runAs } from '../../src/db/embedded/process.ts';
import { postmasterOf, startServer } from '../../src/db/embedded/server.ts';
import { type Embedded, joinEmbedded, startEmbedded } from '../../src/db/embedded.ts';
import { eventually } from '../support/wait.ts';

const isRoot = process.getuid?.() === 0;
const log = pino({ level: 'silent' });

/** A DATA_DIR that every account can enter, as /srv or a checkout below /work would be. */
function openFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'threefold-embedded-'));
  chmodSync(folder, 0o755);
  return join(folder, 'data');
}

function remove(dataDir: string): void {
  const place = lookUp(dataDir)?.place;
  if (place) rmSync(place, { recursive: true, force: true });
  rmSync(join(dataDir, '..'), { recursive: true, force: true });
}

async function ask(server: Pick<Embedded, 'connection'>, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(server.connection);
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const kept = async (server: Embedded): Promise<unknown> => (await ask(server, 'select n from kept'))[0]?.n;

describe('the embedded server', () => {
  const dataDir = openFolder();
  let home: Home;

  beforeAll(async () => {
    const server = await startEmbedded(dataDir, log);
    home = settle(dataDir, log);
    expect(server.owned).toBe(true);
    await ask(server, 'create table kept (n int); insert into kept values (3)');
    const [facts] = await ask(
      server,
      `select current_setting('listen_addresses') as listens, current_setting('fsync') as fsync,
              current_setting('synchronous_commit') as sync, current_setting('password_encryption') as password,
              current_setting('server_encoding') as encoding, lower('ÀÉ') as lower,
              (select rolsuper from pg_roles where rolname = current_user) as super`,
    );
    expect(facts).toEqual({
      listens: '',
      fsync: 'on',
      sync: 'on',
      password: 'scram-sha-256',
      encoding: 'UTF8',
      lower: 'àé',
      super: false,
    });
    await server.stop();
    expect(existsSync(join(home.data, 'postmaster.pid'))).toBe(false);
  });
  afterAll(() => remove(dataDir));

  it('lies in DATA_DIR where its account can enter that, closed to all others', () => {
    expect(home.place).toBe(join(realpathSync(dataDir), 'postgres'));
    expect(home.account.uid).not.toBe(0);
    for (const folder of [home.place, home.data, home.socket]) {
      expect([folder, statSync(folder).mode & 0o777, statSync(folder).uid]).toEqual([
        folder,
        0o700,
        home.account.uid,
      ]);
    }
    expect(statSync(join(dataDir, 'postgres-password')).mode & 0o777).toBe(0o600);
  });

  it('refuses a wrong password', async () => {
    const server = await startEmbedded(dataDir, log);
    const wrong = { connection: { ...server.connection, password: 'wrong' } };
    await expect(ask(wrong, 'select 1')).rejects.toMatchObject({ code: '28P01' });
    expect(await kept(server)).toBe(3);
    await server.stop();
  });

  it('takes over a server that a killed owner left running, and stops it in the end', async () => {
    const before = await startEmbedded(dataDir, log);
    const held = JSON.parse(readFileSync(join(home.place, 'owner'), 'utf8'));
    await before.stop();
    const left = startServer(home, findBinaries(home), {});
    writeFileSync(join(home.place, 'owner'), JSON.stringify({ ...held, pid: 2 ** 22 + 7 }));
    const server = await startEmbedded(dataDir, log);
    expect([server.owned, postmasterOf(home.data)]).toEqual([true, left.pid]);
    expect(await kept(server)).toBe(3);
    await server.stop();
    expect(began(left.pid)).toBeNull();
  });

  it('starts after everything was killed', async () => {
    const left = startServer(home, findBinaries(home), {});
    await eventually(() => existsSync(join(home.data, 'postmaster.pid')));
    process.kill(left.pid, 'SIGKILL');
    await left.ended;
    const server = await startEmbedded(dataDir, log);
    expect(await kept(server)).toBe(3);
    await server.stop();
  });

  it('starts where the number in postmaster.pid is another process by now', async () => {
    const other = spawn('/bin/sleep', ['60'], { ...runAs(home.account), stdio: 'ignore' });
    try {
      writeFileSync(
        join(home.data, 'postmaster.pid'),
        `${other.pid}\n${home.data}\n1\n5432\n\n\n0 0\nready\n`,
      );
      const server = await startEmbedded(dataDir, log);
      expect(await kept(server)).toBe(3);
      await server.stop();
    } finally {
      other.kill();
    }
  });

  it('has one owner when two start at once; the other takes over when that one ends', async () => {
    const both = await Promise.all([startEmbedded(dataDir, log), startEmbedded(dataDir, log)]);
    const [owner, other] = both[0].owned ? both : [both[1], both[0]];
    expect([owner.owned, other.owned]).toEqual([true, false]);
    const further = await joinEmbedded(dataDir);
    expect(await kept(further)).toBe(3);
    await further.stop();
    await owner.stop();
    await eventually(() => other.owned);
    expect(await kept(other)).toBe(3);
    await other.stop();
    expect(existsSync(join(home.data, 'postmaster.pid'))).toBe(false);
  });

  it('is started again when it dies under a running service', async () => {
    const server = await startEmbedded(dataDir, log);
    const first = postmasterOf(home.data);
    process.kill(first, 'SIGKILL');
    expect(await eventually(() => kept(server))).toBe(3);
    expect(postmasterOf(home.data)).not.toBe(first);
    await server.stop();
    expect(existsSync(join(home.data, 'postmaster.pid'))).toBe(false);
  });

  it('refuses the data of another version of PostgreSQL', async () => {
    const file = join(home.data, 'PG_VERSION');
    const version = readFileSync(file, 'utf8');
    writeFileSync(file, '12\n');
    await expect(startEmbedded(dataDir, log)).rejects.toThrow('was made by PostgreSQL 12');
    writeFileSync(file, version);
  });

  it('says what to do where a further process finds no server', async () => {
    await expect(joinEmbedded(join(dataDir, 'nothing'))).rejects.toThrow('Start the service there first');
  });
});

describe('the first start', () => {
  it('does not trip over one that was killed half way, where no other account can enter DATA_DIR', async () => {
    const dataDir = join(mkdtempSync(join(tmpdir(), 'threefold-closed-')), 'dätä "dir"');
    const home = settle(dataDir, log);
    mkdirSync(join(home.place, 'draft-1'));
    writeFileSync(join(home.place, 'draft-1', 'PG_VERSION'), '18\n');
    writeFileSync(join(home.place, 'draft-1.password'), 'half\n');
    writeFileSync(join(home.place, 'owner'), '');
    const server = await startEmbedded(dataDir, log, { fsync: 'off' });
    expect(await ask(server, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(readdirSync(home.place).filter((name) => name.startsWith('draft'))).toEqual([]);
    await server.stop();
    const { place } = JSON.parse(readFileSync(join(dataDir, 'postgres.json'), 'utf8'));
    expect(place).toMatch(isRoot ? /^\/.+-[0-9a-f]{12}$/ : /^postgres$/);
    expect(resolve(realpathSync(dataDir), place)).toBe(home.place);
    remove(dataDir);
  });
});
