import { ADDRESS, addressesIn, sameAs } from './addresses.ts';

/** One recipient that a notice names in words, with what it says about it. */
export interface Named {
  readonly address: string;
  readonly says: string;
}

/** The ways in which notices name a failed recipient, the surest first; the first that finds any decides. */
const WAYS: readonly RegExp[] = [
  // <name@example.org>: or "name@example.org": or the address alone, perhaps as an item of a list
  new RegExp(
    `^[\\s>*•-]{0,20}(?:\\d{1,3}[.)] )?(?:to: ?)?[<"']{1,2}(${ADDRESS})[>"']{1,2}(?=[:;,.\\s(]|$)`,
    'i',
  ),
  new RegExp(
    `^[\\s>*•|-]{0,20}(${ADDRESS})(?:[ \\t]{1,8}<[^>]{3,200}>)?[ \\t]{0,8}[:;,.]{0,3}[ \\t]{0,8}(?:\\.\\.\\.|$)`,
  ),
  // name@example.org on Monday ...; name@example.org: No such user
  new RegExp(
    `^[\\s>*•-]{0,20}(${ADDRESS})(?:[:;,]| [-–(]| on | no | invalid| unknown| error| \\[| \\d{3} )`,
    'i',
  ),
  // 550 <name@example.org>... User unknown; RCPT TO:<name@example.org>
  new RegExp(
    `^[\\s<>-]{0,8}(?:[45]\\d\\d[ -](?:[45]\\.\\d{1,3}\\.\\d{1,3} )?|rcpt to: ?)<?(${ADDRESS})>?`,
    'i',
  ),
  // delivered to: name@example.org; unknown user: name@example.org; your message to name@example.org
  new RegExp(
    `\\b(?:to|for|recipients?|address(?:es)?|user(?:id| ?name)?|mail ?box|account|rcpt to|full|named|unknown|smtp|addressed to(?: email address)?)\\b(?![-\\w@])[ \\t]{0,3}[:=]{0,2}[ \\t]{0,8}[-<"'(]{0,3}[ \\t]{0,2}(${ADDRESS})`,
    'i',
  ),
];

/**
 * The recipients that the words of a notice name as failed, in order, each with the words about it.
 * `own` are addresses that cannot have failed: the sender's and the mail system's.
 */
export function namedIn(words: string, own: readonly string[]): Named[] {
  const lines = words
    .split('\n')
    .slice(0, 2000)
    .map((line) => line.slice(0, 1000));
  const not = new Set(own.map(sameAs));
  for (const way of WAYS) {
    const heads = lines.flatMap((line, at) => {
      const address = headIn(line, way);
      if (address === null || isHelp(line, address)) return [];
      return not.has(sameAs(address)) && !isHeading(line) ? [] : [{ at, address }];
    });
    if (heads.length > 0) return sections(lines, heads);
  }
  return [];
}

/** What the words say about an address that is known already: its section, else the lines that name it. */
export function saidOf(words: string, address: string): string {
  const section = namedIn(words, []).find((n) => sameAs(n.address) === sameAs(address))?.says;
  if (section !== undefined) return section;
  const lines = words.split('\n').slice(0, 2000);
  return lines.filter((l) => l.toLowerCase().includes(sameAs(address))).join('\n');
}

function headIn(line: string, way: RegExp): string | null {
  const found = way.exec(line)?.[1];
  return found === undefined ? null : (addressesIn(found)[0] ?? null);
}

/** "name@example.org:" heads what follows, so it failed whoever it is. */
function isHeading(line: string): boolean {
  return /^\s{0,8}[<"']?[^\s<>"']{3,320}[>"']?:\s{0,8}$/.test(line);
}

/** "For help, write to postmaster@..." names nobody who failed. */
function isHelp(line: string, address: string): boolean {
  const asks =
    /\b(?:contact|help|assistance|questions?|support|please (?:send|write|forward)|mail to <?postmaster)\b/i;
  return asks.test(line.replace(address, ''));
}

function sections(lines: readonly string[], heads: readonly { at: number; address: string }[]): Named[] {
  const named = new Map<string, Named>();
  heads.forEach(({ at, address }, i) => {
    const until = heads[i + 1]?.at ?? Math.min(lines.length, at + 60);
    const before = named.get(sameAs(address))?.says ?? '';
    const says = `${before}\n${lines.slice(at, until).join('\n')}`.trim();
    named.set(sameAs(address), { address, says });
  });
  return [...named.values()].slice(0, 200);
}
