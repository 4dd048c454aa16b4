/** A bench called in a way it does not take; the message says what is accepted. */
export class BenchUsage extends Error {
  override readonly name = 'BenchUsage';
}

/** A whole number from 1, as an option says it. @throws BenchUsage */
export function numberOf(option: string, typed: string): number {
  if (/^[1-9]\d{0,9}$/.test(typed)) return Number(typed);
  throw new BenchUsage(`--${option}: found ${JSON.stringify(typed)}, accepted is a whole number from 1`);
}

/** Runs a bench; a wrong call is told in a line and ends with 2. */
export async function runBench(bench: () => Promise<unknown>): Promise<void> {
  try {
    await bench();
  } catch (error) {
    const { name, code, message } = error as Error & { code?: string };
    if (name !== 'BenchUsage' && !code?.startsWith('ERR_PARSE_ARGS')) throw error;
    process.stderr.write(`${message}\n`);
    process.exitCode = 2;
  }
}
