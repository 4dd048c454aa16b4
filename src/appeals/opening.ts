import { type Block, sentencesOf } from './blocks.ts';
import { type Cue, cueAt, type Purpose } from './cues.ts';
import { type Entry, entryOf } from './entry.ts';
import { fold } from './fold.ts';
import type { Unlabelled } from './mentions.ts';
import { findParty, type Party, unwrap } from './people.ts';
import { postalIn } from './postal.ts';
import { EVERY } from './speech.ts';

/** What the blocks before leave open: "Write to:" holds for the list that follows. */
export interface State {
  purpose: Purpose | null;
  /** Whom the opening words name already. */
  party: Party | null;
  partySpan: [number, number] | null;
  postal: string | null;
  used: boolean;
  /** The opening ended in a colon, so that a list must follow. */
  expects: boolean;
  /** What numbers without a label are in the list that follows. */
  numbers: Unlabelled | null;
}

export const CLOSED: State = {
  purpose: null,
  party: null,
  partySpan: null,
  postal: null,
  used: true,
  expects: false,
  numbers: null,
};

/** How far from a request or an address a name is looked for. */
export const REACH = 300;

/** Whom a block asks to write to without saying where: the last request in it that names a person, else the last. */
export function openerState(block: Block, cues: readonly Cue[], alone = true): State {
  const asking = cues.filter((c) => c.purpose !== 'other');
  const best = lastNaming(block, asking, alone);
  if (best === null) return CLOSED;
  const { party, cue } = best;
  const holds = cueAt(asking, cue.end) ?? cue;
  const at = party?.name == null ? -1 : block.text.indexOf(party.name.split(/\s+/)[0] as string);
  return {
    purpose: holds.purpose,
    party,
    partySpan: at === -1 ? null : [block.start + at, block.start + at + (party?.name?.length ?? 0)],
    postal: party === null ? null : postalIn(block.text.slice(Math.max(0, at)), [], party),
    used: false,
    numbers: numbersBehind(block.text),
    expects: /[:,]\s*$|\b(?:to|at|an|a|à|para|по)\s*$/iu.test(block.text),
  };
}

/** The last request that names a person, else the last one. */
function lastNaming(
  block: Block,
  asking: readonly Cue[],
  alone: boolean,
): { cue: Cue; party: Party | null } | null {
  let best: { cue: Cue; party: Party | null } | null = null;
  for (const cue of asking.toReversed()) {
    const party = partyAfter(block, cue, alone);
    if (party?.person === true) return { cue, party };
    best ??= { cue, party };
    // Of an item the same party is read for each request.
    if (block.listed) break;
  }
  return best;
}

/** "Send faxes to:", a column headed "Fax": with telephones named as well, a bare number may be either. */
export function numbersBehind(text: string): Unlabelled | null {
  const folded = fold(text);
  return EVERY.has('fax', folded) && !EVERY.has('phone', folded) ? 'fax' : null;
}

/** The party named between a request and the end of its sentence; in a list anywhere in the item. */
function partyAfter(block: Block, cue: Cue, alone: boolean): Party | null {
  if (block.listed) return findParty(unwrap(block.text.slice(0, 2 * REACH), true));
  const after = unwrap(block.text.slice(cue.end, cue.end + REACH), false);
  const behind = namedBehind(after.slice(0, sentencesOf(after)[0]?.[1] ?? after.length));
  if (behind?.person === true || !alone) return behind;
  // Where the verb comes last ("Bakan Sayın X'e gönderin") whoever is to be written to stands before it.
  const sentence = sentencesOf(block.text).find(([a, b]) => cue.start >= a && cue.start < b);
  const before = findParty(
    unwrap(block.text.slice(Math.max(sentence?.[0] ?? 0, cue.start - REACH), cue.start), false),
  );
  return before?.person === true && before.rank === 'titled' ? before : behind;
}

/** "ask them where Dr. Morozan is": whoever stands behind a pronoun is spoken of, not to. */
function namedBehind(sentence: string): Party | null {
  const party = findParty(sentence);
  return party !== null && THEM.test(fold(sentence.slice(0, party.start))) ? null : party;
}

const THEM =
  /(?<!\p{L})(?:them|him|their|why|whether|where|that|les|leur|ihnen|ihn|dass|que|loro|их|ему|ей|что|onlara)(?!\p{L})/u;

/** A party that was named to be written to, and got no address by the end of its list. */
export function settle(state: State, entries: Entry[], block: Block | null): State {
  const { party, purpose } = state;
  if (
    !state.used &&
    party !== null &&
    party.person &&
    (party.rank !== 'bare' || party.role !== null) &&
    state.partySpan !== null &&
    (purpose === 'target' || purpose === 'copy')
  ) {
    const entry = entryOf(purpose, party, [state.partySpan], { listed: false, start: block?.start ?? 0 });
    entry.recipient.postal = state.postal;
    entry.passing = true;
    entries.push(entry);
  }
  return CLOSED;
}
