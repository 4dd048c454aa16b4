import type { Socket } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { SmtpOptions } from '../../src/mail/smtp.ts';
import type { Sent } from '../../src/mail/transport.ts';
import { answering, openTo as open, startOddRelay } from './relay.ts';

const MESSAGE = Buffer.from('Subject: x\r\n\r\n.dot\r\nHello\r\n');
const plain = answering(true);

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function oddRelay(answer: (line: string, socket: Socket) => string | null) {
  const relay = await startOddRelay(answer);
  closers.unshift(relay.stop);
  return relay;
}

function openTo(url: string, over: Partial<SmtpOptions> = {}) {
  const transport = open(url, { connections: 1, ...over });
  closers.unshift(transport.close);
  return transport;
}

/** Sends to p0, p1, … all at once. */
const sendAll = (transport: ReturnType<typeof open>, count: number): Promise<Sent[]> =>
  Promise.all(
    Array.from({ length: count }, (_, i) =>
      transport.send({ from: 'a@example.org', to: `p${i}@example.org` }, MESSAGE),
    ),
  );
const fates = (sent: readonly Sent[]): string[] => sent.map(({ is }) => is);
const all = (is: Sent['is'], count: number): string[] => Array.from({ length: count }, () => is);
const lost = (transport: ReturnType<typeof open>): unknown =>
  transport.logged.find(({ event }) => event === 'relay_not_pipelined')?.fields;

/** Counts what a relay was given: how often each recipient's message ended, by its own record. */
function ledger() {
  const taken = new Map<string, number>();
  let to = '';
  return {
    taken,
    hear: (line: string): void => {
      to = /^RCPT TO:<(.*)>/.exec(line)?.[1] ?? to;
      if (line === '.') taken.set(to, (taken.get(to) ?? 0) + 1);
    },
  };
}

describe('a relay that pipelines', () => {
  it('has the next commands behind the end of each message before it answers, in one write', async () => {
    const behind: string[] = [];
    const { url, lines } = await oddRelay((line) => {
      if (line !== '.') return plain(line);
      // The lines of one write are here at once; the reply waits for none of them.
      setImmediate(() => behind.push(lines.slice(lines.lastIndexOf('.') + 1).join(' ')));
      return plain(line);
    });
    expect(fates(await sendAll(openTo(url), 3))).toEqual(all('accepted', 3));
    expect(behind.slice(0, 2)).toEqual([
      'MAIL FROM:<a@example.org> RCPT TO:<p1@example.org> DATA',
      'MAIL FROM:<a@example.org> RCPT TO:<p2@example.org> DATA',
    ]);
    expect(lines.filter((line) => line === '..dot')).toHaveLength(3);
  });

  it('is told what it can be told: SMTPUTF8, 8BITMIME and SIZE where it announces them', async () => {
    const { url, lines } = await oddRelay((line) =>
      line.startsWith('EHLO')
        ? '250-odd\r\n250-PIPELINING\r\n250-SMTPUTF8\r\n250-8BITMIME\r\n250 SIZE 1000'
        : plain(line),
    );
    const envelope = { from: 'a@example.org', to: 'jürgen@bücher.example' };
    await openTo(url).send(envelope, Buffer.from('Subject: ü\r\n\r\n'));
    expect(lines[1]).toBe('MAIL FROM:<a@example.org> SMTPUTF8 BODY=8BITMIME SIZE=15');
  });

  it('that takes no address outside ASCII is not asked to (RFC 6531 section 3.1)', async () => {
    const { url, lines } = await oddRelay(plain);
    const sent = await openTo(url).send({ from: 'a@example.org', to: 'jürgen@example.org' }, MESSAGE);
    expect(sent).toMatchObject({ is: 'refused', reply: { code: 553 } });
    expect(lines.join()).not.toMatch(/RCPT/);
  });

  it('gets a lone dot where it wants data for a recipient it refused, and nobody gets a message', async () => {
    const { url, lines } = await oddRelay((line) => (/^RCPT TO:<p[02]@/.test(line) ? '550 no' : plain(line)));
    expect(fates(await sendAll(openTo(url), 4))).toEqual(['refused', 'accepted', 'refused', 'accepted']);
    const said = lines.filter((line) => /^(?:RCPT|\.$|Hello)/.test(line));
    const [gone, taken] = [['.'], ['Hello', '.']];
    expect(said).toEqual(
      [gone, taken, gone, taken].flatMap((data, i) => [`RCPT TO:<p${i}@example.org>`, ...data]),
    );
  });

  it('that takes a recipient without a sender gets no empty message', async () => {
    const { url, lines } = await oddRelay((line) => (line.startsWith('MAIL') ? '550 no' : plain(line)));
    const transport = openTo(url);
    expect(fates(await sendAll(transport, 2))).toEqual(all('refused', 2));
    expect(lines).not.toContain('.');
    expect(lost(transport)).toMatchObject({ why: 'a recipient taken without a sender' });
  });
});

describe('a relay that lies about PIPELINING', () => {
  it('by discarding what was sent ahead is found out, and gets every message once', async () => {
    const { taken, hear } = ledger();
    const ends = new WeakMap<Socket, boolean>();
    const { url } = await oddRelay((line, socket) => {
      // Whatever came with the end of a message is thrown away.
      if (ends.get(socket)) return null;
      hear(line);
      if (line === '.') {
        ends.set(socket, true);
        setImmediate(() => ends.set(socket, false));
      }
      return plain(line);
    });
    const transport = openTo(url, { times: { ahead: 50 } });
    expect(fates(await sendAll(transport, 5))).toEqual(all('accepted', 5));
    expect([...taken.values()]).toEqual([1, 1, 1, 1, 1]);
    expect(lost(transport)).toMatchObject({ why: 'silence on what was sent ahead' });
  });

  it('by answering more than it was asked is believed no more, and nothing counts that has no reply of its own', async () => {
    const { url } = await oddRelay((line) =>
      line.startsWith('RCPT') ? '250 ok\r\n250 and again' : plain(line),
    );
    const transport = openTo(url);
    expect(fates(await sendAll(transport, 3))).not.toContain('accepted');
    expect(lost(transport)).toMatchObject({ why: '250 to DATA' });
  });

  it('within an envelope too is spoken to step by step', async () => {
    const deaf = new WeakSet<Socket>();
    const { url, lines } = await oddRelay((line, socket) => {
      if (deaf.has(socket)) return null;
      if (line.startsWith('MAIL')) {
        deaf.add(socket);
        setImmediate(() => deaf.delete(socket));
      }
      return plain(line);
    });
    const transport = openTo(url, { times: { ahead: 50 } });
    expect(fates(await sendAll(transport, 2))).toEqual(all('accepted', 2));
    expect(lines.filter((line) => line === '.')).toHaveLength(2);
    expect(lost(transport)).toMatchObject({ why: 'silence on what was sent ahead' });
  });

  it.each([
    ['354 to a command', (line: string) => (line.startsWith('MAIL') ? '354 go' : plain(line))],
    ['what is no reply', (line: string) => (line.startsWith('RCPT') ? 'hello' : plain(line))],
    ['two codes in one reply', (line: string) => (line.startsWith('RCPT') ? '250-a\r\n251 b' : plain(line))],
  ])('by answering %s hands nothing over ahead, and is not pipelined to', async (_what, answer) => {
    const { url, lines } = await oddRelay(answer);
    const transport = openTo(url, { times: { reply: 300 } });
    await sendAll(transport, 2);
    expect(lost(transport)).toBeDefined();
    const afterwards = lines.slice(lines.lastIndexOf('EHLO [127.0.0.1]'));
    expect(afterwards.filter((line) => line === 'DATA').length).toBeLessThanOrEqual(2);
  });

  it('is pipelined to again after a while', async () => {
    let odd = true;
    const { url, lines } = await oddRelay((line) => {
      const answer = odd && line === 'DATA' ? '250 ok' : plain(line);
      if (line === 'DATA') odd = false;
      return answer;
    });
    const transport = openTo(url, { times: { distrust: 50, idle: 20 } });
    expect(fates(await sendAll(transport, 1))).toEqual(['accepted']);
    await vi.waitFor(async () => {
      lines.length = 0;
      await sendAll(transport, 3);
      const end = lines.indexOf('.');
      expect(lines[end + 1]).toMatch(/^MAIL/);
    });
  });

  it('by closing with commands unread leaves few copies unknown before it is sent to step by step', async () => {
    const ending = new WeakSet<Socket>();
    const { url, lines } = await oddRelay((line, socket) => {
      if (ending.has(socket)) return null;
      if (line !== '.') return plain(line);
      ending.add(socket);
      setImmediate(() => {
        if (lines.at(-1) !== '.') return socket.resetAndDestroy();
        ending.delete(socket);
        return socket.write('250 taken\r\n');
      });
      return null;
    });
    const transport = openTo(url);
    expect(fates(await sendAll(transport, 8))).toEqual([...all('unknown', 2), ...all('accepted', 6)]);
    expect(lost(transport)).toMatchObject({ why: 'it closes connections with commands unread' });
  });
});
