import type { Message } from '../mail/message.ts';
import type { BounceRecipient } from '../posts/parsed.ts';
import { addressesIn, sameAs } from './addresses.ts';
import { codesIn, isGeneral } from './codes.ts';
import { isDelay } from './delay.ts';
import { type Action, reportedIn } from './dsn.ts';
import type { Evidence } from './evidence.ts';
import { linesWith, namedIn, sayingOf } from './narrative.ts';
import { phaseOf } from './phase.ts';
import { returnedTo } from './returned.ts';
import { plain, reasonOf, type Verdict } from './rules.ts';

/** More recipients than these no bounce has. */
const MOST = 500;

/** A judged recipient and the rule that judged it. */
export interface Judged {
  readonly recipient: BounceRecipient;
  readonly rule: string | null;
}

/** What is known of one recipient before it is judged. */
interface Known {
  readonly address: string;
  readonly action: Action;
  readonly status: string | null;
  readonly diagnostic: string | null;
  /** Other words about it, the nearest first. */
  readonly context: readonly string[];
}

/** The recipients of a bounce: from its report, else from its words, else from the message that came back. */
export function judgedIn(message: Message, evidence: Evidence): Judged[] {
  const reported = fromReport(message, evidence);
  const known = reported.length > 0 ? reported : fromWords(message, evidence);
  const each = new Map<string, Judged>();
  for (const k of known) {
    const before = each.get(sameAs(k.address));
    if (before === undefined || before.recipient.action !== 'failed') each.set(sameAs(k.address), judge(k));
  }
  return [...each.values()];
}

function fromReport(message: Message, evidence: Evidence): Known[] {
  const reported = reportedIn(evidence.report).slice(0, MOST);
  const others = otherNames(message, evidence);
  const saying = sayingOf(evidence.words);
  const all = reported.length === 1 ? [evidence.words, message.subject] : [];
  return reported.flatMap(({ statusSays, ...r }) => {
    const address = r.address ?? others[0];
    return address === undefined ? [] : [{ ...r, address, context: [saying(address), ...all, statusSays] }];
  });
}

function fromWords(message: Message, evidence: Evidence): Known[] {
  const { words } = evidence;
  const action: Action = isDelay(message.subject, words) ? 'delayed' : 'failed';
  const saying = sayingOf(words);
  const sections = new Map(namedIn(words, ownAddresses(message, evidence)).map((n) => [n.address, n.says]));
  const addresses = otherNames(message, evidence).slice(0, MOST);
  return addresses.map((address) => {
    const all = addresses.length === 1 ? [words, message.subject] : [linesWith(words, address)];
    return {
      address,
      action,
      status: null,
      diagnostic: null,
      context: [sections.get(address) ?? saying(address), ...all],
    };
  });
}

/** Who failed by other signs than a report: the header of Exim and Gmail, the words, the message that came back. */
function otherNames(message: Message, evidence: Evidence): string[] {
  const listed = addressesIn(message.header('x-failed-recipients') ?? '');
  if (listed.length > 0) return listed;
  const named = namedIn(evidence.words, ownAddresses(message, evidence)).map((n) => n.address);
  return named.length > 0 ? named : writtenTo(evidence);
}

/** To whom the message that came back was written, without the list it went through. */
function writtenTo(evidence: Evidence): string[] {
  const names = ['list-post', 'x-beenthere', 'from', 'sender', 'reply-to', 'errors-to', 'mailing-list'];
  const list = names.flatMap((n) => addressesIn(evidence.returned.get(n) ?? '')).map(sameAs);
  return returnedTo(evidence.returned).filter((a) => !list.includes(sameAs(a)));
}

/** Who cannot have failed: the one that the notice came to, the mail system, and the sender of what came back. */
function ownAddresses(message: Message, evidence: Evidence): string[] {
  const to = returnedTo(evidence.returned).map(sameAs);
  const senders = ['from', 'return-path', 'sender', 'errors-to', 'reply-to'].flatMap((n) =>
    addressesIn(evidence.returned.get(n) ?? ''),
  );
  const own = [...message.to, ...message.from].map((a) => a.address).concat(senders);
  return own.filter((a) => !to.includes(sameAs(a)));
}

function judge(known: Known): Judged {
  const texts = [known.diagnostic ?? '', ...known.context].filter((t) => t.trim() !== '');
  const codes = codesOf(texts, known.status);
  const phase = texts.map((t) => phaseOf(plain(t))).find((p) => p !== null) ?? null;
  const verdict = verdictOf(texts, { action: known.action, ...codes, phase });
  const diagnostic = known.diagnostic ?? known.context[0]?.trim() ?? '';
  const recipient: BounceRecipient = {
    address: known.address,
    action: known.action,
    ...codes,
    reason: verdict.reason,
    permanence: verdict.permanence,
    diagnostic: diagnostic === '' ? null : diagnostic.replace(/\s+/g, ' ').slice(0, 1000),
  };
  return { recipient, rule: verdict.rule };
}

/** The nearest words that give a code; an exact status in them stands before the field's general one. */
function codesOf(
  texts: readonly string[],
  field: string | null,
): { status: string | null; smtpCode: number | null } {
  const found = texts.map((t) => codesIn(t.slice(0, 5000)));
  const exact =
    found.find((c) => c.status !== null && !isGeneral(c.status) && c.status[0] !== '2')?.status ?? null;
  const own = found[0]?.status ?? null;
  const smtpCode = found.find((c) => c.smtpCode !== null)?.smtpCode ?? null;
  const fieldIsExact = field !== null && !isGeneral(field);
  const status = own !== null && !isGeneral(own) ? own : fieldIsExact ? field : (exact ?? field ?? own);
  return { status, smtpCode };
}

type Facts = Parameters<typeof reasonOf>[0];

/** Words decide before codes, the nearest words first. */
function verdictOf(texts: readonly string[], facts: Omit<Facts, 'diagnostic'>): Verdict {
  const passing = facts.status?.startsWith('4') ?? false;
  for (const [i, diagnostic] of texts.entries()) {
    const verdict = reasonOf({ ...facts, diagnostic }, 'words');
    // Words further off do not make a lasting failure of one that the status calls passing.
    if (i > 0 && passing && verdict.permanence === 'hard') continue;
    if (verdict.reason !== 'undefined') return verdict;
  }
  return reasonOf({ ...facts, diagnostic: texts[0] ?? null });
}
