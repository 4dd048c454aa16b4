import type { StoredAppeal } from '../appeals/service.ts';
import type { Deps } from '../deps.ts';
import { listOf } from '../lists/service.ts';
import { type ReadyNotice, ringNotices, writeReady } from '../notices/service.ts';
import { copiesOf } from './copy.ts';

/**
 * Sends somebody one copy of an appeal as a subscriber would get it, marked as a test; its personal links are nobody's
 * and lead to a page that says so. Nothing else comes of it.
 */
export async function sendTestCopy(
  deps: Deps,
  appeal: StoredAppeal,
  to: { readonly address: string; readonly name: string | null },
): Promise<void> {
  const ready: ReadyNotice = {
    kind: 'test-copy',
    to: to.address,
    list: appeal.list,
    appeal: appeal.id,
    trace: appeal.trace,
    compose: (id) => composeTest(deps, appeal, to, id),
  };
  const id = await deps.db.transaction().execute((tx) => writeReady(deps, tx, ready));
  await ringNotices(deps, [id]);
}

/** Of dispatch 0, which there never is. */
async function composeTest(
  deps: Deps,
  appeal: StoredAppeal,
  { address, name }: { readonly address: string; readonly name: string | null },
  notice: number,
) {
  const list = await listOf(deps, appeal.list);
  const copyOf = await copiesOf(deps, {
    dispatch: { id: 0, createdAt: deps.now() },
    appeal,
    list,
    isTest: true,
  });
  const { language } = appeal.reading;
  const { message } = copyOf({
    subscriber: notice,
    subscription: 0,
    address,
    name,
    language,
    state: 'planned',
    attempts: 0,
  });
  const token = deps.tokens.sign({ kind: 'delivery', dispatch: 0, subscriber: notice });
  return { message: message.whole(), messageId: `<${token}@${deps.config.MAIL_DOMAIN}>` };
}
