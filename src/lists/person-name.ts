const MAX_NAME = 60;
/** Letters, marks, digits and what stands between them in names; everything else becomes a space. */
const FOREIGN = /[^\p{L}\p{M}\p{N} .,'’‘·&()-]/gu;

/**
 * A person's name as it may stand in a mail: one line of at most 60 characters that no mail program
 * takes for a link, an address or a header. Takes any text; null where no letter is left.
 */
export function plainName(text: string | null | undefined): string | null {
  // Cut first: what a name is made of must not depend on how much somebody sends.
  const plain = (text ?? '')
    .slice(0, MAX_NAME * 4)
    .normalize('NFC')
    .replace(FOREIGN, ' ')
    // A full stop between letters is how mail programs know a host name: "example.org" may not stand.
    .replace(/\.(?=[^ ])/gu, '. ')
    .replace(/ +/g, ' ')
    .trim();
  const short = Array.from(plain).slice(0, MAX_NAME).join('').trim();
  return /\p{L}/u.test(short) ? short : null;
}
