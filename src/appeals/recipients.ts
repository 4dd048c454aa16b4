import type { Recipient } from './appeal.ts';
import { type Block, sentencesOf } from './blocks.ts';
import { type Cue, cueAt, findCues, type Purpose } from './cues.ts';
import { fold } from './fold.ts';
import { findMentions, type Mention } from './mentions.ts';
import { findParty, type Party, unwrap } from './people.ts';
import { postalIn } from './postal.ts';
import { EVERY, type Speech } from './speech.ts';

/** Somebody an appeal names, what for, and where it says so (places in the view). */
export interface Entry {
  purpose: Purpose | null;
  recipient: Recipient;
  spans: [number, number][];
  hidden: boolean;
  person: boolean;
  /** Named in a block set off from prose. */
  listed: boolean;
  blockStart: number;
}

/** What the blocks before leave open: "Write to:" holds for the list that follows. */
interface State {
  purpose: Purpose | null;
  /** Whom the opening words name already. */
  party: Party | null;
  partySpan: [number, number] | null;
  postal: string | null;
  used: boolean;
  /** The opening ended in a colon, so that a list must follow. */
  expects: boolean;
}

/** Bounds on one block, and on how far from an address or a request a name is looked for. */
const MAX_PER_BLOCK = 60;
const REACH = 300;

const CLOSED: State = {
  purpose: null,
  party: null,
  partySpan: null,
  postal: null,
  used: true,
  expects: false,
};

/** Everybody the blocks name with an address, or ask to be written to without one. */
export function findEntries(blocks: readonly Block[], speech: Speech): Entry[] {
  const entries: Entry[] = [];
  let state: State = CLOSED;
  for (const block of blocks) {
    const mentions = findMentions(block.text).slice(0, MAX_PER_BLOCK);
    const cues = findCues(block.text, speech).slice(0, MAX_PER_BLOCK);
    if (block.apart && !state.expects) state = settle(state, entries, block);
    const opener = mentions.length === 0 && cues.some((c) => c.purpose !== 'other');
    if (mentions.length === 0 && state.purpose !== null && CONTINUES.test(block.text)) {
      readFurther(block, state, entries);
      continue;
    }
    if (mentions.length === 0 && !opener) state = readSilent(block, state, entries);
    else if (opener) {
      settle(state, entries, block);
      state = openerState(block, cues);
    } else state = readMentions(block, mentions, cues, state, entries);
  }
  settle(state, entries, null);
  return entries;
}

/** A party that was named to be written to, and got no address by the end of its list. */
function settle(state: State, entries: Entry[], block: Block | null): State {
  const { party, purpose } = state;
  if (
    !state.used &&
    party !== null &&
    party.person &&
    state.partySpan !== null &&
    (purpose === 'target' || purpose === 'copy')
  ) {
    const entry = entryOf(purpose, party, [], [state.partySpan], false, block?.start ?? 0);
    entry.recipient.postal = state.postal;
    entries.push(entry);
  }
  return CLOSED;
}

/** "and the department's physician, Dr. Shaw": one more party for the same purpose, named without an address. */
function readFurther(block: Block, state: State, entries: Entry[]): void {
  const sentence = block.text.slice(0, sentencesOf(block.text)[0]?.[1] ?? block.text.length);
  const party = findParty(unwrap(sentence, false));
  if (party?.person !== true || party.name === null || !leads(sentence.replace(CONTINUES, ''), party)) return;
  const at = block.start + Math.max(0, block.text.indexOf(party.name.split(/\s+/)[0] as string));
  const span: [number, number] = [at, Math.min(block.end, at + party.name.length)];
  entries.push(entryOf(state.purpose, party, [], [span], false, block.start));
}

const CONTINUES = /^\s*(?:and|or|y|o|et|ou|und|oder|e|и|или|ve)\s/iu;

/** A block without addresses or requests: a heading closes what was open, a listed name joins it. */
function readSilent(block: Block, state: State, entries: Entry[]): State {
  const inBrackets = /^\s*\(.{3,200}\)\s*$/s.test(block.text);
  const listed = block.listed || (inBrackets && state.expects);
  if (!listed || state.purpose === null) {
    return settle(state, entries, block);
  }
  const party = findParty(unwrap(inBrackets ? block.text.trim().slice(1, -1) : block.text, true));
  if (party === null || (!party.person && !inBrackets) || (!inBrackets && !leads(block.text, party)))
    return state;
  const offset = block.start + block.text.indexOf(party.name?.split(/\s+/)[0] ?? '');
  const entry = entryOf(
    state.purpose,
    party,
    [],
    [[offset, Math.min(block.end, offset + (party.name?.length ?? 1))]],
    true,
    block.start,
  );
  entry.recipient.postal = postalIn(block.text, [], party);
  entries.push(entry);
  return { ...state, used: true };
}

/** Whether an item is about the party it names: nothing but offices stands before the name. */
function leads(text: string, party: Party): boolean {
  const before = fold(text.slice(0, Math.max(0, text.indexOf((party.name ?? '').split(/\s+/)[0] as string))));
  const bare = before.replace(/[^\p{L}]+/gu, ' ').trim();
  return bare.length < 8 || (bare.length < 60 && EVERY.has('roles', bare));
}

/** Whom a block asks to write to without saying where: the last request in it that names a person, else the last. */
function openerState(block: Block, cues: readonly Cue[], alone = true): State {
  const asking = cues.filter((c) => c.purpose !== 'other');
  const named = asking.map((cue) => ({ cue, party: partyAfter(block, cue, alone) }));
  const best = named.findLast((n) => n.party?.person === true) ?? named.at(-1);
  if (best === undefined) return CLOSED;
  const { party, cue } = best;
  const holds = cueAt(asking, cue.end) ?? cue;
  const at = party?.name == null ? -1 : block.text.indexOf(party.name.split(/\s+/)[0] as string);
  return {
    purpose: holds.purpose,
    party,
    partySpan: at === -1 ? null : [block.start + at, block.start + at + (party?.name?.length ?? 0)],
    postal: party === null ? null : postalIn(block.text.slice(Math.max(0, at)), [], party),
    used: false,
    expects: /[:,]\s*$|\b(?:to|at|an|a|à|para|по)\s*$/iu.test(block.text),
  };
}

/** The party named between a request and the end of its sentence; in a list anywhere in the item. */
function partyAfter(block: Block, cue: Cue, alone: boolean): Party | null {
  if (block.listed) return findParty(unwrap(block.text.slice(0, 2 * REACH), true));
  const after = unwrap(block.text.slice(cue.end, cue.end + REACH), false);
  const behind = findParty(after.slice(0, sentencesOf(after)[0]?.[1] ?? after.length));
  if (behind?.person === true || !alone) return behind;
  // Where the verb comes last ("Bakan Sayın X'e gönderin") whoever is to be written to stands before it.
  const sentence = sentencesOf(block.text).find(([a, b]) => cue.start >= a && cue.start < b);
  const before = findParty(
    unwrap(block.text.slice(Math.max(sentence?.[0] ?? 0, cue.start - REACH), cue.start), false),
  );
  return before?.person === true && before.rank === 'titled' ? before : behind;
}

/** A block with addresses: each belongs to the last request before it, else to what was left open. */
function readMentions(
  block: Block,
  mentions: readonly Mention[],
  cues: readonly Cue[],
  state: State,
  entries: Entry[],
): State {
  const continues = block.listed || state.expects || CONTINUES.test(block.text);
  const inherited = continues ? state.purpose : null;
  const sentences = sentencesOf(block.text);
  let from = 0;
  let current: Entry | null = null;
  let carried: Purpose | null = inherited;
  for (const mention of mentions) {
    const sentence = sentences.find(([s, e]) => mention.start >= s && mention.start < e) ?? [
      0,
      block.text.length,
    ];
    const cue =
      cueAt(
        cues.filter((c) => c.start >= sentence[0]),
        mention.start,
      ) ?? laterCue(block.text, cues, mention, sentence[1]);
    const purpose: Purpose | null = cue?.purpose ?? carried;
    carried = purpose;
    const afterCue = cue !== null && cue.end <= mention.start ? cue.end : 0;
    // In a list the name may stand before words that look like a request ("Telegrams:", "by mail only:").
    const windowStart = block.listed ? from : Math.max(from, afterCue, sentence[0]);
    const window = unwrap(
      block.text.slice(Math.max(windowStart, mention.start - 2 * REACH), mention.start),
      block.listed,
    );
    const party =
      windowStart === from && current !== null && !/[\p{L}]{3}/u.test(window) ? null : findParty(window);
    const joins =
      current !== null &&
      current.purpose === purpose &&
      (party === null || sameParty(party, current) || fillsIn(party, current, mention, block));
    if (joins && current !== null) addMention(current, mention, block);
    else {
      const useState =
        party === null && entries.at(-1) !== current && !state.used && state.purpose === purpose;
      const named = party ?? (useState ? state.party : null) ?? partyBehind(block.text, mention);
      current = entryOf(purpose, named, [], [], block.listed, block.start);
      if (party !== null) current.spans.push([block.start + windowStart, block.start + mention.start]);
      else if (useState && state.partySpan !== null) current.spans.push(state.partySpan);
      if (useState || (party !== null && sameName(party, state.party))) state = { ...state, used: true };
      addMention(current, mention, block);
      entries.push(current);
    }
    from = mention.end;
  }
  if (current !== null) current.recipient.postal ??= null;
  fillPostal(
    block,
    mentions,
    entries.filter((e) => e.blockStart === block.start),
  );
  return afterMentions(block, mentions, cues, state, carried, entries);
}

function afterMentions(
  block: Block,
  mentions: readonly Mention[],
  cues: readonly Cue[],
  state: State,
  carried: Purpose | null,
  entries: Entry[],
): State {
  const lastEnd = mentions.at(-1)?.end ?? 0;
  const trailing = cues.filter((c) => c.start >= lastEnd && c.purpose !== 'other');
  if (trailing.length > 0) return openerState(block, trailing, false);
  if (block.listed) return { ...state, purpose: state.purpose ?? carried, used: true };
  settle(state, entries, block);
  return { ...CLOSED, purpose: /[:,]\s*$/.test(block.text) ? carried : null };
}

/** "x@y welcomes copies", "a@b (cc)": a request just behind an address, where none stands before it. */
function laterCue(text: string, cues: readonly Cue[], mention: Mention, end: number): Cue | null {
  const later = cues.find((c) => c.start >= mention.end && c.start < Math.min(end, mention.end + 30));
  if (later === undefined || later.purpose === 'target') return null;
  return /\n|\s{3,}|[,;]/.test(text.slice(mention.end, later.start)) ? null : later;
}

/** "principal@x (Desmond Okell)" */
function partyBehind(text: string, mention: Mention): Party | null {
  const behind = /^\s{0,3}\(([^()]{3,80})\)/.exec(text.slice(mention.end, mention.end + 90));
  return behind === null ? null : findParty(behind[1] as string);
}

function addMention(entry: Entry, mention: Mention, block: Block): void {
  const { recipient } = entry;
  entry.spans.push([block.start + mention.start, block.start + mention.end]);
  if (mention.kind === 'hidden') entry.hidden = true;
  else {
    const list =
      mention.kind === 'email'
        ? recipient.emails
        : mention.kind === 'fax'
          ? recipient.faxes
          : recipient.phones;
    if (!list.includes(mention.value)) list.push(mention.value);
  }
}

/**
 * A number on a further line of a list belongs to the party of the lines above, though words that look like a
 * name stand before it: "District / Attorney, Tolland County   fax 860-555-0133".
 */
function fillsIn(party: Party, entry: Entry, mention: Mention, block: Block): boolean {
  if (!block.listed || mention.kind === 'email' || party.rank === 'titled' || !party.person) return false;
  return (mention.kind === 'fax' ? entry.recipient.faxes : entry.recipient.phones).length === 0;
}

function entryOf(
  purpose: Purpose | null,
  party: Party | null,
  emails: string[],
  spans: [number, number][],
  listed: boolean,
  blockStart: number,
): Entry {
  return {
    purpose,
    recipient: {
      name: party?.name ?? null,
      role: party?.role ?? null,
      emails,
      faxes: [],
      phones: [],
      postal: null,
    },
    spans,
    hidden: false,
    person: party?.person ?? false,
    listed,
    blockStart,
  };
}

function fillPostal(block: Block, mentions: readonly Mention[], own: readonly Entry[]): void {
  const only = own.length === 1 ? own[0] : undefined;
  if (only !== undefined && block.listed)
    only.recipient.postal = postalIn(block.text, mentions, only.recipient);
}

function sameName(a: Party, b: Party | null): boolean {
  return b !== null && a.name !== null && b.name !== null && fold(a.name) === fold(b.name);
}

function sameParty(party: Party, entry: Entry): boolean {
  return (
    party.name !== null && entry.recipient.name !== null && fold(party.name) === fold(entry.recipient.name)
  );
}
