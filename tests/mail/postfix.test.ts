import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayLeaveOut } from '../support/require-all.ts';
import { hasPostfix, type Postfix, startPostfix } from './postfix.ts';
import { openTo } from './relay.ts';

const MESSAGE = Buffer.from('Subject: x\r\nMessage-ID: <1@lists.example>\r\n\r\n.\r\nDots.\r\n');
const ENVELOPE = { from: 'bounce+x@lists.example' };

if (!hasPostfix)
  mayLeaveOut(
    'No Postfix can be started here (it is not installed, or this is not root): its tests are left out.',
  );

describe.skipIf(!hasPostfix)('a real Postfix', () => {
  let postfix: Postfix;
  beforeAll(async () => {
    postfix = await startPostfix({
      'refused@readers.example': '550 5.1.1 no such user',
      'later@readers.example': '451 4.3.0 later',
    });
  });
  afterAll(() => postfix?.stop());

  it.each([
    ['with one connection', 1],
    ['with many', 5],
  ])('takes each message once and says of each what became of it, %s', async (_how, connections) => {
    const transport = openTo(postfix.url, { connections, times: { reply: 20_000, ahead: 10_000 } });
    const people = Array.from({ length: 200 }, (_, n) =>
      n % 20 === 7 ? 'refused' : n % 20 === 13 ? 'later' : `r${connections}-${n}`,
    );
    const sent = await Promise.all(
      people.map((name) => transport.send({ ...ENVELOPE, to: `${name}@readers.example` }, MESSAGE)),
    );
    await transport.close();
    const queued = sent.flatMap((one, n) => {
      const { [n]: name } = people;
      const expected = name === 'refused' ? 'refused' : name === 'later' ? 'deferred' : 'accepted';
      expect([name, one.is]).toEqual([name, expected]);
      return one.is === 'accepted' ? [/queued as (\w+)/.exec(one.reply.text)?.[1]] : [];
    });
    expect(queued).toHaveLength(180);
    expect(new Set(queued).size).toBe(180);
    for (const name of people.filter((one) => one.startsWith('r') && one !== 'refused'))
      await expect.poll(() => postfix.log().split(`to=<${name}@readers.example>`).length - 1).toBe(1);
  });

  it('is pipelined to, and found to do it right', () => {
    expect(postfix.log()).not.toMatch(/improper command pipelining|lost connection|timeout/);
  });
});
