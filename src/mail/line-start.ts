/**
 * The code of the first character of a line that is no white space, 0 where there is none: what nearly every
 * pattern for lines can be told by before it is tried.
 */
export function firstMark(line: string): number {
  for (let at = 0; at < line.length; at += 1) {
    const code = line.charCodeAt(at);
    if (code > 0x20 && code < 0x80) return code;
    // White space beyond ASCII, and what is none.
    if (code > 0x20 || code < 0x09) return line.trimStart().charCodeAt(0) || 0;
    if (code > 0x0d && code < 0x20) return code;
  }
  return 0;
}

/** Whether a character code is a letter or digit of ASCII. */
export function isPlainWord(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
}
