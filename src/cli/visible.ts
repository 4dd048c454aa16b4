/** Controls of terminals (ECMA-48), of writing direction (UAX 9), of lines, invisible tags, halves of surrogate pairs. */
const CONTROL =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]|\p{Surrogate}/gu;

/** Text that can be written to a terminal: what would drive it is shown instead. Line feeds stay, tabs become spaces. */
export function visible(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(CONTROL, shown);
}

function shown(control: string): string {
  const code = control.codePointAt(0) ?? 0;
  if (code === 0x09) return '    ';
  // The block of control pictures: ESC is ␛.
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
