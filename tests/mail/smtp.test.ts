import { once } from 'node:events';
import type { Socket } from 'node:net';
import type { SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openSmtp, type SmtpOptions } from '../../src/mail/smtp.ts';
import type { Envelope } from '../../src/mail/transport.ts';
import { answering, openTo as open, type Relay, startOddRelay, startRelay } from './relay.ts';

const ENVELOPE: Envelope = { from: 'bounce+x@lists.example.org', to: 'anna@example.org' };
const MESSAGE = Buffer.from('Subject: x\r\n\r\nHello\r\n');
const to = (address: string): Envelope => ({ ...ENVELOPE, to: address });

const closers: (() => Promise<void>)[] = [];
const startBy =
  (pipelining: boolean) =>
  async (options: SMTPServerOptions = {}, port = 0): Promise<Relay> => {
    const started = await startRelay({ hidePIPELINING: !pipelining, ...options }, port);
    closers.unshift(started.stop);
    return started;
  };
const oddRelay = async (...args: Parameters<typeof startOddRelay>) => {
  const started = await startOddRelay(...args);
  closers.unshift(started.stop);
  return started;
};
const openTo = (url: string, over: Partial<SmtpOptions> = {}) => {
  const transport = open(url, over);
  closers.unshift(transport.close);
  return transport;
};

afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** An error for smtp-server to answer with. */
const answer = (responseCode: number, text: string): Error =>
  Object.assign(new Error(text), { responseCode });

describe.each([
  { way: 'ahead of replies', pipelining: true },
  { way: 'one step after the other', pipelining: false },
])('$way:', ({ pipelining }) => {
  const relay = startBy(pipelining);
  const plainAnswer = answering(pipelining);

  describe('a relay that works', () => {
    it('takes 200 messages over 5 connections at most, each byte for byte', async () => {
      const { url, received, most, total } = await relay();
      const transport = openTo(url, { connections: 5 });
      const messages = Array.from({ length: 200 }, (_, i) =>
        Buffer.from(
          `Subject: ${i}\r\n\r\n.\r\n..\r\n.dot ${i}\r\n\r\nline\r\n.\r\n${'x'.repeat(i * 90)}\r\n`,
        ),
      );
      const sent = await Promise.all(
        messages.map((message, i) => transport.send(to(`p${i}@example.org`), message)),
      );
      expect(sent.every((one) => one.is === 'accepted' && one.reply.code === 250)).toBe(true);
      expect(most()).toBeLessThanOrEqual(5);
      expect(total()).toBe(most());
      expect(received).toHaveLength(200);
      const byRecipient = new Map(received.map((one) => [one.to[0], one.message]));
      messages.forEach((message, i) => {
        expect(byRecipient.get(`p${i}@example.org`)?.equals(message)).toBe(true);
      });
    });

    it('gets the envelope as it is, the null sender and domains as A-labels', async () => {
      const { url, lines } = await oddRelay(plainAnswer);
      expect(await openTo(url).send({ from: '', to: 'info@bücher.example' }, MESSAGE)).toEqual({
        is: 'accepted',
        reply: { code: 250, text: 'taken' },
      });
      expect(lines.slice(1, 3)).toEqual(['MAIL FROM:<>', 'RCPT TO:<info@xn--bcher-kva.example>']);
    });

    it('carries a message larger than every buffer', async () => {
      const { url, received } = await relay();
      const large = Buffer.from(`Subject: x\r\n\r\n${`${'.x'.repeat(30)}\r\n`.repeat(50_000)}`);
      expect((await openTo(url).send(ENVELOPE, large)).is).toBe('accepted');
      expect(received[0]?.message.equals(large)).toBe(true);
    });

    it('has connections closed that are not needed any more, and opens new ones', async () => {
      const { url, open: connected, total } = await relay();
      const transport = openTo(url, { times: { idle: 20 } });
      await transport.send(ENVELOPE, MESSAGE);
      await vi.waitFor(() => expect(connected()).toBe(0));
      expect((await transport.send(ENVELOPE, MESSAGE)).is).toBe('accepted');
      expect(total()).toBe(2);
    });

    it('is told QUIT when what is under way is done, and nothing after', async () => {
      const { url, received, open: connected } = await relay();
      const transport = openTo(url, { connections: 1 });
      const sending = Promise.all(Array.from({ length: 5 }, () => transport.send(ENVELOPE, MESSAGE)));
      await Promise.all([transport.close(), transport.close()]);
      expect((await sending).every((one) => one.is === 'accepted')).toBe(true);
      expect(received).toHaveLength(5);
      await vi.waitFor(() => expect(connected()).toBe(0));
      expect((await transport.send(ENVELOPE, MESSAGE)).is).toBe('unreachable');
    });

    it('signs in with the user and password of the URL, percent-decoded', async () => {
      const seen: string[] = [];
      const { port } = await relay({
        authOptional: false,
        allowInsecureAuth: true,
        onAuth({ username, password }, _session, callback) {
          seen.push(`${username} ${password}`);
          callback(null, { user: username });
        },
      });
      const transport = openTo(`smtp://us%40er:p%3Aa%2Fss%25@127.0.0.1:${port}`);
      expect((await transport.send(ENVELOPE, MESSAGE)).is).toBe('accepted');
      expect(seen).toEqual(['us@er p:a/ss%']);
    });

    it('gets no password from another machine without STARTTLS', async () => {
      const { url, lines } = await oddRelay((line) =>
        line.startsWith('EHLO') ? '250-odd\r\n250 AUTH PLAIN LOGIN' : plainAnswer(line),
      );
      // An address of this machine that does not look like one.
      const there = url.replace('smtp://127.0.0.1', 'smtp://user:hidden@[::ffff:127.0.0.1]');
      expect(
        (await openTo(there, { times: { connect: 1000, reply: 1000 } }).send(ENVELOPE, MESSAGE)).is,
      ).toBe('unreachable');
      expect(lines.join()).not.toMatch(/AUTH/);
    });

    it('uses STARTTLS where it is offered, whoever signed the certificate', async () => {
      const secure: boolean[] = [];
      const { url } = await relay({
        disabledCommands: [],
        onMailFrom(_address, session, callback) {
          secure.push(session.secure);
          callback();
        },
      });
      expect((await openTo(url).send(ENVELOPE, MESSAGE)).is).toBe('accepted');
      expect(secure).toEqual([true]);
    });

    it('is not trusted over smtps where nobody known signed its certificate', async () => {
      const { port, received } = await relay({ secure: true });
      const sent = await openTo(`smtps://localhost:${port}`).send(ENVELOPE, MESSAGE);
      expect(sent).toMatchObject({ is: 'unreachable', why: expect.stringContaining('certificate') });
      expect(received).toHaveLength(0);
    });
  });

  describe('a relay that says no', () => {
    it('is heard at each step, and its connection goes on being used', async () => {
      const { url, received, total } = await relay({
        onMailFrom({ address }, _session, callback) {
          callback(address.startsWith('bad') ? answer(550, '5.1.8 no such sender') : null);
        },
        onRcptTo({ address }, _session, callback) {
          if (address.startsWith('full')) return callback(answer(452, '4.2.2 mailbox full'));
          callback(address.startsWith('gone') ? answer(550, '5.1.1 no such user') : null);
        },
      });
      const transport = openTo(url, { connections: 1 });
      expect(await transport.send(to('full@example.org'), MESSAGE)).toEqual({
        is: 'deferred',
        reply: { code: 452, text: '4.2.2 mailbox full' },
      });
      expect(await transport.send(to('gone@example.org'), MESSAGE)).toEqual({
        is: 'refused',
        reply: { code: 550, text: '5.1.1 no such user' },
      });
      expect(await transport.send({ ...ENVELOPE, from: 'bad@example.org' }, MESSAGE)).toEqual({
        is: 'refused',
        reply: { code: 550, text: '5.1.8 no such sender' },
      });
      expect((await transport.send(ENVELOPE, MESSAGE)).is).toBe('accepted');
      expect(received).toHaveLength(1);
      expect(total()).toBe(1);
    });

    it.each([
      [554, 'refused'],
      [451, 'deferred'],
    ])('is heard with %i after the data', async (code, is) => {
      const { url, total } = await relay({
        onData(stream, _session, callback) {
          stream.resume().on('end', () => callback(answer(code, 'said after the data')));
        },
      });
      const transport = openTo(url, { connections: 1 });
      for (let i = 0; i < 2; i++) {
        expect(await transport.send(ENVELOPE, MESSAGE)).toEqual({
          is,
          reply: { code, text: 'said after the data' },
        });
      }
      expect(total()).toBe(1);
    });

    it('is not asked about what SMTP cannot carry, or what is over its SIZE', async () => {
      const { url, received } = await relay({ size: 1000 });
      const transport = openTo(url);
      expect(await transport.send(to('anna@example.org>\r\nRCPT TO:<x@y.org'), MESSAGE)).toMatchObject({
        is: 'refused',
        reply: { code: 553 },
      });
      expect(await transport.send(ENVELOPE, Buffer.alloc(2000, 'x'))).toMatchObject({
        is: 'refused',
        reply: { code: 552 },
      });
      expect((await transport.send(ENVELOPE, MESSAGE)).is).toBe('accepted');
      expect(received).toHaveLength(1);
    });

    it('has not refused the message when it refuses our password', async () => {
      const { port, received } = await relay({
        allowInsecureAuth: true,
        onAuth: (_auth, _session, callback) => callback(answer(535, '5.7.8 wrong password')),
      });
      const transport = openTo(`smtp://user:wrong@127.0.0.1:${port}`);
      const sent = await transport.send(ENVELOPE, MESSAGE);
      expect(sent).toMatchObject({ is: 'unreachable', why: expect.stringContaining('5.7.8 wrong password') });
      expect(JSON.stringify([sent, transport.logged])).not.toContain('"wrong"');
      expect(received).toHaveLength(0);
    });

    it('has not refused the message when it wants a password that we do not have', async () => {
      const { url } = await relay({ authOptional: false, allowInsecureAuth: true });
      expect(await openTo(url).send(ENVELOPE, MESSAGE)).toMatchObject({
        is: 'unreachable',
        why: expect.stringMatching(/530/),
      });
    });

    it('joins the lines of a long reply', async () => {
      const { url } = await oddRelay((line) =>
        line.startsWith('RCPT')
          ? `550-5.1.1 no\r\n550-5.1.1 such\r\n550 5.1.1 user ${'x'.repeat(600)}`
          : plainAnswer(line),
      );
      const sent = await openTo(url).send(ENVELOPE, MESSAGE);
      expect(sent).toMatchObject({
        is: 'refused',
        reply: { code: 550, text: expect.stringMatching(/^5\.1\.1 no 5\.1\.1 such 5\.1\.1 user x+$/) },
      });
      expect((sent as { reply: { text: string } }).reply.text).toHaveLength(500);
    });

    it('ends its connection with 421, and a new one is opened', async () => {
      let left = 2;
      const { url, lines } = await oddRelay((line, socket) => {
        if (!line.startsWith('RCPT') || left-- > 0) return plainAnswer(line);
        left = 99;
        socket.end('421 4.7.0 that was enough\r\n');
        return null;
      });
      const transport = openTo(url, { connections: 1 });
      for (let i = 0; i < 3; i++) expect((await transport.send(ENVELOPE, MESSAGE)).is).toBe('accepted');
      expect(lines.filter((line) => line.startsWith('EHLO'))).toHaveLength(2);
    });

    it('defers a message with 421 on a new connection', async () => {
      const { url } = await oddRelay((line, socket) => {
        if (!line.startsWith('MAIL')) return plainAnswer(line);
        socket.end('421 4.3.2 not now\r\n');
        return null;
      });
      expect(await openTo(url).send(ENVELOPE, MESSAGE)).toEqual({
        is: 'deferred',
        reply: { code: 421, text: '4.3.2 not now' },
      });
    });
  });

  describe('a connection that is lost', () => {
    const dropping = (at: string, say = '') =>
      oddRelay((line, socket) => {
        if (!line.startsWith(at)) return plainAnswer(line);
        socket.end(say);
        return null;
      });

    it.each(['EHLO', 'MAIL', 'RCPT', 'DATA'])('at %s hands nothing over', async (at) => {
      const { url } = await dropping(at);
      expect((await openTo(url).send(ENVELOPE, MESSAGE)).is).toBe('unreachable');
    });

    it('between the end of the data and its reply leaves it unknown', async () => {
      const { url } = await dropping('.');
      expect((await openTo(url).send(ENVELOPE, MESSAGE)).is).toBe('unknown');
    });

    it('with half a reply leaves it unknown, with a refusal is a refusal', async () => {
      const half = await dropping('.', '25');
      expect((await openTo(half.url).send(ENVELOPE, MESSAGE)).is).toBe('unknown');
      const refusal = await dropping('.', '554 5.7.1 no');
      expect(await openTo(refusal.url).send(ENVELOPE, MESSAGE)).toEqual({
        is: 'refused',
        reply: { code: 554, text: '5.7.1 no' },
      });
    });

    it('in the middle of data that was not wholly written hands nothing over', async () => {
      const { url, lines } = await dropping('Subject');
      const large = Buffer.from(`Subject: x\r\n\r\n${`${'x'.repeat(70)}\r\n`.repeat(500_000)}`);
      expect((await openTo(url).send(ENVELOPE, large)).is).toBe('unreachable');
      expect(lines).not.toContain('.');
    });

    it.each([
      ['MAIL', 'unreachable'],
      ['.', 'unknown'],
    ])('by a relay that falls silent at %s', async (at, is) => {
      const { url } = await oddRelay((line) => (line.startsWith(at) ? null : plainAnswer(line)));
      expect((await openTo(url, { times: { reply: 50 } }).send(ENVELOPE, MESSAGE)).is).toBe(is);
    });

    it('while it had no work is replaced by a new one', async () => {
      const first = await startRelay();
      const transport = openTo(first.url, { connections: 3 });
      await Promise.all(Array.from({ length: 9 }, () => transport.send(ENVELOPE, MESSAGE)));
      // One still being opened would be refused, and then none is tried for a while.
      const connected = () => transport.logged.filter(({ event }) => event === 'relay_connected');
      await vi.waitFor(() => expect(connected()).toHaveLength(3));
      await first.stop();
      const second = await relay({}, first.port);
      const sent = await Promise.all(Array.from({ length: 9 }, () => transport.send(ENVELOPE, MESSAGE)));
      expect(sent).toEqual(Array.from({ length: 9 }, () => expect.objectContaining({ is: 'accepted' })));
      expect(second.received).toHaveLength(9);
    });
  });

  it('a connection that was never used and that the relay gave up meanwhile is replaced', async () => {
    const { url, sockets } = await oddRelay((line) => plainAnswer(line));
    const transport = openTo(url, { connections: 1 });
    await transport.reach();
    await new Promise(setImmediate);
    expect(sockets.size).toBe(1);
    // It is on its way before the message is.
    for (const socket of sockets) socket.end('421 4.3.2 shutting down\r\n');
    expect((await transport.send(ENVELOPE, MESSAGE)).is).toBe('accepted');
  });

  it('a connection that the relay says it closes, and closes late, is replaced: the copy is not held against', async () => {
    const taken = new Map<Socket, number>();
    const { url } = await oddRelay((line, socket) => {
      const count = taken.get(socket) ?? 0;
      if (line === '.') taken.set(socket, count + 1);
      return /^MAIL/.test(line) && count === 2 ? '421 4.3.2 two a connection' : plainAnswer(line);
    });
    const transport = openTo(url, { connections: 1 });
    const sent = await Promise.all(Array.from({ length: 7 }, () => transport.send(ENVELOPE, MESSAGE)));
    expect(sent).toEqual(Array.from({ length: 7 }, () => expect.objectContaining({ is: 'accepted' })));
    expect([...taken.values()]).toEqual([2, 2, 2, 1]);
  });

  describe('a relay that is not there', () => {
    it('is found out once for a thousand messages, and again when it is back', async () => {
      const { stop, url, port } = await startRelay();
      await stop();
      const transport = openTo(url, { connections: 5, times: { rest: 30 } });
      const began = performance.now();
      const sent = await Promise.all(Array.from({ length: 1000 }, () => transport.send(ENVELOPE, MESSAGE)));
      expect(sent.every((one) => one.is === 'unreachable' && /ECONNREFUSED/.test(one.why))).toBe(true);
      expect(transport.logged.length).toBeLessThanOrEqual(5);
      expect(performance.now() - began).toBeLessThan(10_000);
      const { received } = await relay({}, port);
      await vi.waitFor(async () => expect((await transport.send(ENVELOPE, MESSAGE)).is).toBe('accepted'));
      expect(received).toHaveLength(1);
    });

    it('is given up when it takes the connection and says nothing', async () => {
      const { url } = await oddRelay(() => null, '220-wait');
      const transport = openTo(url, { times: { connect: 50 } });
      const sent = await Promise.all(Array.from({ length: 100 }, () => transport.send(ENVELOPE, MESSAGE)));
      expect(new Set(sent.map(({ is }) => is))).toEqual(new Set(['unreachable']));
    });

    it('is not reached when it turns us away at once', async () => {
      const { url } = await oddRelay(() => null, '554 5.7.1 not you');
      expect(await openTo(url).send(ENVELOPE, MESSAGE)).toMatchObject({
        is: 'unreachable',
        why: expect.stringContaining('5.7.1 not you'),
      });
    });

    it('lets the connections it has go on when it takes no more', async () => {
      const { url, received } = await relay({ maxClients: 2 });
      const transport = openTo(url, { connections: 8 });
      const sent = await Promise.all(Array.from({ length: 100 }, () => transport.send(ENVELOPE, MESSAGE)));
      expect(sent.filter(({ is }) => is === 'accepted')).toHaveLength(100);
      expect(received).toHaveLength(100);
    });

    it('is named in the log without its password', async () => {
      const { stop, port } = await startRelay();
      await stop();
      const transport = openTo(`smtp://user:hidden@127.0.0.1:${port}`);
      await transport.send(ENVELOPE, MESSAGE);
      expect(transport.logged).toEqual([
        { event: 'relay_unreachable', fields: { relay: `127.0.0.1:${port}`, why: expect.any(String) } },
      ]);
      expect(JSON.stringify(transport.logged)).not.toContain('hidden');
    });
  });

  describe('openSmtp', () => {
    it('refuses a URL that is none, without repeating it', () => {
      const log = { info: () => {}, warn: () => {} };
      for (const url of ['', 'http://user:hidden@host', 'smtp://', 'smtp://user:hidden@:99999']) {
        expect(() => openSmtp({ url, connections: 1, log })).toThrow(/^The relay must be given as/);
      }
    });

    it('leaves no listener behind on a connection that many messages went over', async () => {
      const warned = once(process, 'warning').then(([warning]) => warning);
      const { url } = await relay();
      const transport = openTo(url, { connections: 1 });
      for (let i = 0; i < 50; i++) await transport.send(ENVELOPE, MESSAGE);
      expect(await Promise.race([warned, new Promise((resolve) => setImmediate(resolve, 'none'))])).toBe(
        'none',
      );
    });
  });
});
