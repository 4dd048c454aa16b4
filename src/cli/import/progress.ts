import { visible } from '../visible.ts';

/** How far an import is. */
export interface Progress {
  /** What is done now: 'storing' or 'reading'. */
  readonly doing: string;
  readonly done: number;
  /** Null where it is not known before. */
  readonly total: number | null;
  readonly unit: 'bytes' | 'messages';
  readonly messages: number;
  readonly elapsedMs: number;
}

const BAR = 24;

/** One line: the bar where the whole is known, what is done, the pace, the time left; the last ones go where `width` is small. */
export function progressLine(
  { doing, done, total, unit, messages, elapsedMs }: Progress,
  width: number,
): string {
  const share = total === null || total === 0 ? null : Math.min(1, done / total);
  const size = unit === 'bytes' ? inBytes : inNumbers;
  const pace = elapsedMs < 1_000 ? null : (messages * 1_000) / elapsedMs;
  const parts = [
    share === null
      ? doing
      : `${doing} [${'#'.repeat(Math.floor(share * BAR)).padEnd(BAR, '.')}] ${percent(share)}`,
    unit === 'messages' && total !== null ? `${size(done)} of ${size(total)} messages` : null,
    unit === 'bytes'
      ? `${size(done)}${total === null ? '' : ` of ${size(total)}`}, ${inNumbers(messages)} messages`
      : null,
    pace === null ? null : `${inNumbers(pace)}/s`,
    share === null || pace === null || share === 0 || share === 1
      ? null
      : `${inTime((elapsedMs * (1 - share)) / share)} left`,
  ];
  const shown = parts.filter((part) => part !== null);
  while (shown.length > 1 && shown.join('  ').length > width) shown.pop();
  return shown.join('  ');
}

const percent = (share: number): string => `${String(Math.floor(share * 100)).padStart(3)}%`;

const inNumbers = (n: number): string => Math.round(n).toLocaleString('en');

/** Decimal, as disks are sold: 1 MB is a million bytes. */
export function inBytes(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  const power = Math.min(3, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1_000 ** power;
  return `${value.toFixed(value < 10 ? 1 : 0)} ${['B', 'kB', 'MB', 'GB'][power]}`;
}

function inTime(ms: number): string {
  const seconds = Math.round(ms / 1_000);
  if (seconds < 60) return `${seconds} s`;
  return seconds < 3_600 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3_600).toFixed(1)} h`;
}

/** Where progress is shown: a terminal has one line that changes, anything else gets a line now and then. */
export interface Meter {
  show(progress: Progress): void;
  /** A line that stays. */
  say(line: string): void;
  /** Takes the changing line away. */
  clear(): void;
}

const REDRAW_MS = 100;
const LINE_MS = 10_000;

export function meterOn(out: NodeJS.WriteStream, now: () => number = () => performance.now()): Meter {
  let last = Number.NEGATIVE_INFINITY;
  let begun: number | null = null;
  const clear = (): void => {
    if (out.isTTY) out.write('\r\u001b[K');
  };
  return {
    show(progress) {
      begun ??= now();
      const every = out.isTTY ? REDRAW_MS : LINE_MS;
      if (now() - Math.max(last, out.isTTY ? last : begun) < every) return;
      last = now();
      const line = progressLine(progress, (out.columns ?? 200) - 1);
      out.write(out.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
    },
    say(line) {
      clear();
      out.write(`${visible(line)}\n`);
    },
    clear,
  };
}
