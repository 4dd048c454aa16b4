import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { codesIn } from '../bounces/codes.ts';
import { headerFields } from '../bounces/fields.ts';
import { explainReturn } from '../bounces/read.ts';
import { isReason, isSendersFault, REASONS } from '../bounces/reasons.ts';
import { reasonOf } from '../bounces/rules.ts';
import { openMessage } from '../mail/read.ts';

const USAGE = `usage: threefold bounce check FILE|-
  FILE holds a bounce, or the words of a refusal such as: 550 5.1.1 No such user
`;
/** No refusal is longer; what follows is not read. */
const MOST = 100_000;
/**
 * `threefold bounce check FILE|-`: says which rule reads the words of a refusal, and what they mean.
 * Resolves to the exit status: 0 when a rule holds, 1 when none does, 2 for a wrong call or an unreadable file.
 */
export async function bounceCommand(
  args: readonly string[],
  out: NodeJS.WritableStream = process.stdout,
  input: NodeJS.ReadableStream = process.stdin,
): Promise<number> {
  const [verb, file] = args;
  if (verb !== 'check' || file === undefined || args.length !== 2) {
    out.write(USAGE);
    return 2;
  }
  const bytes = await read(file, input);
  if (bytes === null) {
    out.write(`${file} cannot be read.\n`);
    return 2;
  }
  const judged = isMessage(bytes) ? inMessage(bytes) : [inWords(bytes.toString('utf8'))];
  out.write(judged.length === 0 ? 'No recipient is named.\n' : judged.map(sheet).join('\n'));
  return judged.some((j) => j.rule !== null) ? 0 : 1;
}

interface Answer {
  readonly address: string | null;
  readonly rule: string | null;
  readonly reason: string;
  readonly permanence: string;
  readonly status: string | null;
  readonly smtpCode: number | null;
}

/** A message has an author or a way it came. */
function isMessage(bytes: Buffer): boolean {
  const fields = headerFields(
    bytes
      .subarray(0, MOST)
      .toString('latin1')
      .replace(/\r\n/g, '\n')
      .replace(/^From [^\n]*\n/, ''),
  );
  return ['from', 'received', 'return-path'].some((name) => fields.has(name));
}

function inMessage(bytes: Buffer): Answer[] {
  return explainReturn(openMessage(bytes)).map(({ recipient, rule }) => ({ ...recipient, rule }));
}

function inWords(text: string): Answer {
  const words = text.slice(0, MOST);
  const codes = codesIn(words);
  return { address: null, ...codes, ...reasonOf({ action: 'failed', ...codes, diagnostic: words }) };
}

function sheet(answer: Answer): string {
  const { reason } = answer;
  const lines = [
    ...(answer.address === null ? [] : [`address     ${answer.address}`]),
    `rule        ${answer.rule ?? 'none'}`,
    `reason      ${reason}: ${isReason(reason) ? REASONS[reason].says : ''}`,
    `permanence  ${answer.permanence}`,
    `counts      ${isSendersFault(reason) ? 'never: the fault is on the sending side' : 'against the subscription'}`,
    `status      ${answer.status ?? 'none'}`,
    `SMTP code   ${answer.smtpCode ?? 'none'}`,
  ];
  return `${lines.join('\n')}\n`;
}

async function read(file: string, input: NodeJS.ReadableStream): Promise<Buffer | null> {
  try {
    return file === '-' ? await buffer(input) : await readFile(file);
  } catch {
    return null;
  }
}
