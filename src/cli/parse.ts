import { readFile } from 'node:fs/promises';
import { styleText } from 'node:util';
import { inContract, parseRead } from '../inbound/parse.ts';
import { readMessage } from '../mail/read.ts';

/**
 * `threefold parse [--json] FILE...` (`-` for standard input): one JSON object a line, in order, or a view for
 * people, coloured where standard output is a terminal.
 *
 * @returns 0 when every file was read, 2 when one could not be opened or none was named
 */
export async function parseCommand(args: string[]): Promise<number> {
  const json = args.includes('--json');
  const files = args.filter((a) => a !== '--json');
  if (files.length === 0) {
    process.stderr.write('threefold parse [--json] FILE...   (- for standard input)\n');
    return 2;
  }
  let status = 0;
  for (const file of files) {
    let raw: Buffer;
    try {
      raw = file === '-' ? await readStdin() : await readFile(file);
    } catch (error) {
      process.stderr.write(`${file}: ${(error as Error).message}\n`);
      status = 2;
      continue;
    }
    const parsed = parseRead(await readMessage(raw), file);
    if (json) await write(`${JSON.stringify(inContract(parsed))}\n`);
    else {
      const { showParsed } = await import('./show.ts');
      await write(`${showParsed(parsed, lookOf(process.stdout))}\n`);
    }
  }
  return status;
}

/** FORCE_COLOR, NO_COLOR and NODE_DISABLE_COLORS are heeded as Node.js itself heeds them. */
function lookOf(stream: NodeJS.WriteStream): { width: number; colour: boolean } {
  return { width: stream.columns ?? 80, colour: styleText('red', '.', { stream }) !== '.' };
}

async function readStdin(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Waits where the reader is slower; a reader that went away ends the command quietly. */
function write(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
}
