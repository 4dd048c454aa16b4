import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { bounceCommand } from '../../src/cli/bounce.ts';

async function run(args: string[], input = ''): Promise<{ status: number; said: string }> {
  let said = '';
  const out = new Writable({
    write(chunk, _encoding, done) {
      said += String(chunk);
      done();
    },
  });
  return { status: await bounceCommand(args, out, Readable.from([Buffer.from(input)])), said };
}

describe('threefold bounce check', () => {
  it('names the rule and what it means', async () => {
    const { status, said } = await run(['check', '-'], '550 5.1.1 No such user');
    expect(status).toBe(0);
    expect(said).toContain('rule        unknown-user');
    expect(said).toContain('reason      userunknown: There is no such mailbox.');
    expect(said).toContain('permanence  hard');
  });

  it('says that a fault of the sender never counts', async () => {
    const { said } = await run(['check', '-'], '550 5.7.26 DMARC policy');
    expect(said).toContain('counts      never');
  });

  it('reads a whole bounce, recipient by recipient', async () => {
    const { status, said } = await run(
      ['check', '-'],
      'From: MAILER-DAEMON@relay.example.net\nSubject: failure notice\n\n<ada@far.example>:\n552 5.2.2 mailbox full\n',
    );
    expect(status).toBe(0);
    expect(said).toContain('ada@far.example');
    expect(said).toContain('mailboxfull');
  });

  it('answers 1 where no rule holds and 2 for a wrong call', async () => {
    expect((await run(['check', '-'], 'hm')).status).toBe(1);
    expect((await run([])).status).toBe(2);
    expect((await run(['check', '/no/such/file'])).said).toContain('cannot be read');
  });
});
