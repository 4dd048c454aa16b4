/** What was found out about the last texts that were asked about. */
export interface Recent<T> {
  of(text: string): T;
  clear(): void;
}

/** Keeps the answers about as many texts as said, for steps that ask about the same ones. */
export function recently<T>(most: number, answer: (text: string) => T): Recent<T> {
  const texts: string[] = [];
  const answers: T[] = [];
  let next = 0;
  return {
    of: (text) => {
      for (let n = 0; n < texts.length; n += 1) if (texts[n] === text) return answers[n] as T;
      const fresh = answer(text);
      texts[next] = text;
      answers[next] = fresh;
      next = (next + 1) % most;
      return fresh;
    },
    clear: () => {
      texts.length = 0;
      answers.length = 0;
      next = 0;
    },
  };
}
