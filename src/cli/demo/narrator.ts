/** Tells the story on standard output as it happens; silent for those who only want the figures. */
export interface Narrator {
  /** A step, with the page to look at. */
  step(text: string, page?: string): void;
  /** More about the step above. */
  detail(text: string): void;
  /** How far something has come; drawn over itself on a terminal. */
  progress(label: string, done: number, total: number): void;
}

const WIDTH = 30;

export function narrator(out: NodeJS.WriteStream, quiet: boolean): Narrator {
  if (quiet) return { step: () => undefined, detail: () => undefined, progress: () => undefined };
  const bold = (text: string): string => (out.isTTY ? `\u001b[1m${text}\u001b[0m` : text);
  let count = 0;
  let last = -1;
  return {
    step(text, page) {
      count += 1;
      out.write(`\n${bold(`${String(count).padStart(2)}. ${text}`)}\n${page ? `    ${page}\n` : ''}`);
    },
    detail(text) {
      out.write(`    ${text}\n`);
    },
    progress(label, done, total) {
      if (done === last) return;
      last = done;
      const filled = total === 0 ? WIDTH : Math.round((done / total) * WIDTH);
      const bar = `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}`;
      if (out.isTTY) out.write(`\r    ${bar} ${done} of ${total} ${label}${done === total ? '\n' : ''}`);
      else if (done === total) out.write(`    ${bar} ${done} of ${total} ${label}\n`);
    },
  };
}
