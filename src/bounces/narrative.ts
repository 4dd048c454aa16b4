import { ADDRESS, addressesIn, sameAs } from './addresses.ts';

/** One recipient that a notice names in words, with what it says about it. */
export interface Named {
  readonly address: string;
  readonly says: string;
}

const LABELS = [
  'to',
  'for',
  'recipients?',
  'address(?:es)?',
  'user(?:id| ?name)?',
  'mail ?box',
  'account',
  'rcpt to',
  'full',
  'named',
  'unknown',
  'smtp',
  'addressed to(?: email address)?',
];

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
    `\\b(?:${LABELS.join('|')})\\b(?![-\\w@])[ \\t]{0,3}[:=]{0,2}[ \\t]{0,8}[-<"'(]{0,3}[ \\t]{0,2}(${ADDRESS})`,
    'i',
  ),
  // Your mail to the following recipients was blocked: name@example.org
  new RegExp(
    `^(?!\\s{0,20}(?:from|sender|reply-to|return-path|cc|message-id|reporting-mta|x-)[^:]{0,30}:).{3,200}:[ \\t]{1,8}[<"']?(${ADDRESS})[>"']?[.]?[ \\t]{0,8}$`,
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

/**
 * What the words say about an address that is known already: its section, else the lines that name it. The words are
 * read once, however many addresses are asked for.
 */
export function sayingOf(words: string): (address: string) => string {
  const named = new Map(namedIn(words, []).map((n) => [sameAs(n.address), n.says]));
  return (address) => named.get(sameAs(address)) ?? linesWith(words, address);
}

/** The lines that name this address, at most a few. */
export function linesWith(words: string, address: string): string {
  const lower = words.toLowerCase();
  const found: string[] = [];
  for (let at = lower.indexOf(sameAs(address)); at >= 0 && found.length < 10; ) {
    const from = words.lastIndexOf('\n', at) + 1;
    const end = words.indexOf('\n', at);
    const until = end < 0 ? words.length : end;
    found.push(words.slice(from, until));
    at = lower.indexOf(sameAs(address), until);
  }
  return found.join('\n');
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

/** In a transcript a reply closes what is said of its recipient; anywhere else a name opens it. */
const REPLY = /^[\s<>-]{0,8}[45]\d\d[ -]/;

function sections(lines: readonly string[], heads: readonly { at: number; address: string }[]): Named[] {
  const named = new Map<string, Named>();
  heads.forEach(({ at, address }, i) => {
    const next = heads[i + 1]?.at ?? Math.min(lines.length, at + 60);
    const closes = REPLY.test(lines[at] ?? '');
    const from = closes ? (heads[i - 1]?.at ?? -1) + 1 : at;
    const until = closes && i < heads.length - 1 ? at + 1 : next;
    const before = named.get(sameAs(address))?.says ?? '';
    const says = `${before}\n${lines.slice(from, until).join('\n')}`.trim();
    named.set(sameAs(address), { address, says });
  });
  return [...named.values()].slice(0, 200);
}
