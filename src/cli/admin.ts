import { forgetSecret } from '../db/installation.ts';
import { addAdmin, signInLink } from '../people/service.ts';
import { backstage } from './backstage.ts';
import { UsageError } from './usage.ts';

/** `threefold admin ADDRESS`: makes the address an admin's and prints a one-time link to sign in by. */
export async function admin(args: string[]): Promise<number> {
  const [address, more] = args;
  if (!address || more !== undefined) throw new UsageError('admin ADDRESS');
  const link = await backstage(async (deps) => {
    await addAdmin(deps, { address });
    return signInLink(deps, address);
  });
  process.stdout.write(`${link}\n`);
  return 0;
}

/** `threefold forget-secret`: the next start may bring another key; links signed with the old one stop working. */
export async function forget(): Promise<number> {
  await backstage((deps) => forgetSecret(deps.db), { checkSecret: false });
  process.stdout.write('Forgotten. Links in mail already sent stop working with the next start.\n');
  return 0;
}
