import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { CannotStart } from '../../errors.ts';

/** Who the server runs as. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
  /** Whether this process is root and hands over to the account. */
  readonly switch: boolean;
}

/** Accounts that the server runs under when the service is root, the first that exists. */
const PREFERRED = ['threefold', 'postgres', 'nobody'];

/**
 * The account for a cluster: PostgreSQL refuses to run as root, so root hands over to an account
 * without rights. Anybody else runs it as they are.
 *
 * @param owner uid and gid of a cluster that is there already; its owner is kept.
 * @throws Error where there is no account to hand over to, or the cluster is somebody else's.
 */
export function chooseAccount(owner?: { uid: number; gid: number }): Account {
  if (!process.getuid || !process.getgid) {
    throw new CannotStart('The embedded PostgreSQL does not run on this system. Set DATABASE_URL.');
  }
  const self = { uid: process.getuid(), gid: process.getgid() };
  if (self.uid !== 0) {
    if (owner && owner.uid !== self.uid) {
      throw new CannotStart(
        `The database belongs to user ${owner.uid}, and this process is user ${self.uid}.`,
      );
    }
    return { ...self, switch: false };
  }
  if (owner && owner.uid !== 0) return { ...owner, switch: true };
  for (const name of PREFERRED) {
    const found = lookUp(name);
    if (found) return { ...found, switch: true };
  }
  throw new CannotStart(
    `PostgreSQL does not run as root, and none of the accounts ${PREFERRED.join(', ')} exists. ` +
      'Make the account threefold, or set DATABASE_URL.',
  );
}

function lookUp(name: string): { uid: number; gid: number } | null {
  const id = (flag: string): number => {
    const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' });
    return status === 0 ? Number(stdout.trim()) : Number.NaN;
  };
  const [uid, gid] = [id('-u'), id('-g')];
  if (Number.isSafeInteger(uid) && Number.isSafeInteger(gid)) return uid === 0 ? null : { uid, gid };
  return inPasswd(name);
}

/** For images that ship no `id`: passwd(5), name:password:uid:gid:… */
function inPasswd(name: string): { uid: number; gid: number } | null {
  try {
    const line = readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .find((one) => one.startsWith(`${name}:`));
    const [, , uid, gid] = line?.split(':') ?? [];
    return uid === undefined || gid === undefined || uid === '0'
      ? null
      : { uid: Number(uid), gid: Number(gid) };
  } catch {
    return null;
  }
}
