import type { Socket } from 'node:net';
import type { Outgoing } from './transport.ts';

export interface Writer {
  commands(text: string): void;
  /** A message, the end of its data and the commands behind it: in one write, unless it is a large one. */
  message(message: Outgoing, commands: string): void;
  /** Whether the relay can have had the whole of the message given last. */
  readonly isWritten: boolean;
}

/** Messages up to this size are copied into one buffer, which is used again for the next. */
const ONE_WRITE = 65_536;
const END = '.\r\n';
/** More than commands can take. */
const FOR_COMMANDS = 4_096;

export function writerTo(socket: Socket): Writer {
  let buffer = Buffer.allocUnsafe(0);
  let isWritten = true;

  /** A buffer that nothing still has to read from: the socket keeps what it could not hand on at once. */
  function space(size: number): Buffer {
    if (buffer.length < size || socket.writableLength > 0) buffer = Buffer.allocUnsafeSlow(size * 2);
    return buffer;
  }

  function atOnce(pieces: readonly Buffer[], size: number, tail: string): void {
    const target = space(size + FOR_COMMANDS);
    let at = 0;
    for (const piece of pieces) {
      target.set(piece, at);
      at += piece.length;
    }
    at += target.write(tail, at);
    isWritten = true;
    socket.write(target.subarray(0, at));
  }

  /** Each slice once the one before has left, so that the end is written only when all the rest is gone. */
  function inSlices(pieces: readonly Buffer[], tail: string): void {
    const slices = slicesOf(pieces);
    isWritten = false;
    const proceed = (error?: Error | null): void => {
      if (error) return;
      const { value, done } = slices.next();
      if (!done) socket.write(value, proceed);
      else {
        isWritten = true;
        socket.write(tail);
      }
    };
    proceed();
  }

  return {
    commands: (text) => {
      socket.write(text);
    },
    message: ({ stuffed }, commands) => {
      const size = stuffed.reduce((sum, piece) => sum + piece.length, 0);
      const tail = END + commands;
      if (size <= ONE_WRITE) atOnce(stuffed, size, tail);
      else inSlices(stuffed, tail);
    },
    get isWritten() {
      return isWritten;
    },
  };
}

function* slicesOf(pieces: readonly Buffer[]): Generator<Buffer, undefined> {
  for (const piece of pieces) {
    for (let at = 0; at < piece.length; at += ONE_WRITE) yield piece.subarray(at, at + ONE_WRITE);
  }
  return undefined;
}
