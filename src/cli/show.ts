import type { Appeal, Recipient } from '../appeals/appeal.ts';
import type { Parsed, Post } from '../posts/parsed.ts';

/** A reading for people: what kind it is, each post, and what its appeal asks for. */
export function showParsed(parsed: Parsed, colour: boolean): string {
  const paint = colour ? (text: string) => `\u001b[1m${safe(text)}\u001b[0m` : safe;
  const list = parsed.list.address ?? parsed.list.name;
  const lines = [`${paint(parsed.file)}  ${parsed.kind}${list === null ? '' : ` on ${safe(list)}`}`];
  if (parsed.warnings.length > 0) lines.push(`  warnings: ${parsed.warnings.join(', ')}`);
  for (const { name, args } of parsed.commands) lines.push(`  ${name} ${safe(args.join(' '))}`);
  for (const r of parsed.bounce?.recipients ?? []) {
    lines.push(`  ${safe(r.address)}: ${r.action}, ${r.reason}, ${r.permanence}`);
  }
  for (const post of parsed.posts) lines.push(...showPost(post, paint));
  return lines.join('\n');
}

function showPost(post: Post, paint: (text: string) => string): string[] {
  const from = post.from === null ? 'no author' : (post.from.name ?? post.from.address);
  const lines = ['', `  ${paint(post.subject)}`, `  ${safe(from)}, ${post.date ?? 'no date'}`];
  return post.appeal === null ? [...lines, '  no appeal'] : [...lines, ...showAppeal(post.appeal, paint)];
}

function showAppeal(appeal: Appeal, paint: (text: string) => string): string[] {
  const rows: [string, string | null][] = [
    ['appeal', `${appeal.title} (${appeal.language}, ${appeal.confidence.toFixed(2)})`],
    ['issuer', appeal.issuer],
    ['signed', appeal.signatory?.name ?? null],
    ['issued', appeal.issuedOn],
    ...appeal.targets.map((r): [string, string] => ['write to', who(r)]),
    ...appeal.copies.map((r): [string, string] => ['copy to', who(r)]),
    ...appeal.contacts.map((r): [string, string] => ['ask', who(r)]),
    ['by', appeal.deadline],
    ...appeal.events.map((e): [string, string] => [
      'on',
      `${e.on} ${e.what}${e.place === null ? '' : `, ${e.place}`}`,
    ]),
    ...appeal.letters.map((l): [string, string] => [
      'letter',
      `${l.salutation ?? 'resolution'} (${l.body.length} characters)`,
    ]),
    ...appeal.links.map((l): [string, string] => ['link', `${l.url} (${l.about})`]),
    ['forward', appeal.forward === null ? null : appeal.forward === 0 ? 'yes' : `to ${appeal.forward}`],
    ['missing', appeal.missing.length === 0 ? null : appeal.missing.join(', ')],
  ];
  return rows.flatMap(([name, value]) =>
    value === null ? [] : [`    ${name.padEnd(9)} ${name === 'appeal' ? paint(value) : safe(value)}`],
  );
}

function who(r: Recipient): string {
  const ways = [...r.emails, ...r.faxes.map((f) => `fax ${f}`), ...r.phones.map((p) => `tel. ${p}`)];
  if (r.postal !== null) ways.push(r.postal);
  const name = [r.name, r.role].filter((s) => s !== null).join(', ');
  return [name, ways.join(', ') || 'no address'].filter((s) => s !== '').join(': ');
}

/** Mail must not drive the terminal: control characters are left out. */
function safe(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]+/g, ' ');
}
