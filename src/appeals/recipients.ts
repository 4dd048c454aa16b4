import { readMentions } from './addressed.ts';
import { type Block, sentencesOf } from './blocks.ts';
import { namingLines } from './card.ts';
import { inColumns } from './columns.ts';
import { findCues } from './cues.ts';
import { type Entry, entryOf } from './entry.ts';
import { fold } from './fold.ts';
import { findMentions, type Unlabelled } from './mentions.ts';
import { CLOSED, numbersBehind, openerState, type State, settle } from './opening.ts';
import { findParty, type Party, unwrap } from './people.ts';
import { postalIn } from './postal.ts';
import { EVERY, type Speech } from './speech.ts';

/** Bounds what one block may hold. */
const MAX_PER_BLOCK = 60;

/** Everybody the blocks name with an address, or ask to be written to without one. */
export function findEntries(blocks: readonly Block[], speech: Speech): Entry[] {
  const entries: Entry[] = [];
  let state: State = CLOSED;
  let column: State['numbers'] = null;
  for (const block of blocks.flatMap(inColumns)) {
    if (block.apart && !state.expects) state = settle(state, entries, block);
    column = columnIn(block, column);
    state = readBlock(block, { ...state, numbers: state.numbers ?? column }, entries, speech);
  }
  settle(state, entries, null);
  return entries.map((e) => (isOfLetterhead(e, blocks) ? { ...e, purpose: 'contact' } : e));
}

/** The first block of all, if it begins with the name of a body and asks for nothing: the issuer's own address. */
function isOfLetterhead({ purpose, blockStart }: Entry, [first]: readonly Block[]): boolean {
  if (purpose !== null || first === undefined || blockStart !== first.start) return false;
  return EVERY.opens('organisations', fold(first.text.trim())) > 0;
}

/** What bare numbers are in a table: its first row names the columns, and it goes on while there are columns. */
function columnIn({ text }: Block, before: State['numbers']): State['numbers'] {
  if (!GAP.test(text)) return null;
  const head = text.split('\n', 1)[0] as string;
  if (!GAP.test(head) || /[\d@]/.test(head)) return before;
  return columnsOf(head) ?? numbersBehind(head) ?? before;
}

/** "NAME     POST     PHONE     FAX": where the columns of numbers begin; null where there are not both. */
function columnsOf(head: string): Unlabelled | null {
  const columns: { kind: 'fax' | 'phone'; at: number }[] = [];
  for (const { 0: label, index } of head.matchAll(/\S+(?: \S+)*/g)) {
    const folded = fold(label);
    if (EVERY.has('fax', folded)) columns.push({ kind: 'fax', at: index });
    else if (EVERY.has('phone', folded)) columns.push({ kind: 'phone', at: index });
  }
  return columns.some((c) => c.kind === 'fax') && columns.some((c) => c.kind === 'phone') ? columns : null;
}

const GAP = /\S(?:\s{3,}|\t)\S/;

function readBlock(block: Block, state: State, entries: Entry[], speech: Speech): State {
  const mentions = findMentions(block.text, state.numbers).slice(0, MAX_PER_BLOCK);
  // "bilgi@union.example": a word of an address asks for nothing.
  const cues = findCues(block.text, speech, block.listed)
    .filter((c) => !mentions.some((m) => c.start >= m.start && c.end <= m.end))
    .slice(0, MAX_PER_BLOCK);
  const goesOn = CONTINUES.test(block.text);
  if (mentions.length > 0) {
    const leads = LABEL_AT_MOST.test(block.text.slice(0, mentions[0]?.start));
    const continues = block.listed || state.expects || goesOn || leads;
    return readMentions(block, mentions, cues, state, continues, entries);
  }
  if (goesOn && state.purpose !== null) {
    readFurther(block, state, entries);
    return state;
  }
  if (cues.every((c) => c.purpose === 'other')) {
    const after = readSilent(block, state, entries);
    return /:\s*$/.test(block.text) && after.purpose === null
      ? { ...after, numbers: numbersBehind(block.text) }
      : after;
  }
  settle(state, entries, block);
  const opened = openerState(block, cues);
  const below = opened.purpose === 'contact' ? block.text.indexOf('\n', cues.at(-1)?.end) : -1;
  if (below !== -1) readPostbox(block.text.slice(below + 1), block.start + below + 1, entries);
  return opened;
}

/** Nothing, or "By e-mail:", before a block's first address: it goes on with what is above. */
const LABEL_AT_MOST = /^[^\p{L}\p{N}]*(?:(?:by|per|par|por|via|по)\s)?(?:[\p{L}.-]{1,12}\s?:\s*)?$/iu;

/** "To help, contact:" and a post address, in the same block or in the next: nobody is named, and letters get there. */
function readPostbox(text: string, at: number, entries: Entry[]): boolean {
  const postal = postalIn(text, [], { name: null, role: null });
  if (postal === null) return false;
  const entry = entryOf('contact', null, [[at, at + text.length]], { listed: false, start: at });
  entry.recipient.postal = postal;
  entries.push(entry);
  return true;
}

/** "and the department's physician, Dr. Shaw": one more party for the same purpose, named without an address. */
function readFurther(block: Block, state: State, entries: Entry[]): void {
  const sentence = block.text.slice(0, sentencesOf(block.text)[0]?.[1] ?? block.text.length);
  const party = findParty(unwrap(sentence, false));
  if (party?.person !== true || party.name === null || !leads(sentence.replace(CONTINUES, ''), party)) return;
  const at = block.start + Math.max(0, block.text.indexOf(party.name.split(/\s+/)[0] as string));
  const span: [number, number] = [at, Math.min(block.end, at + party.name.length)];
  entries.push(entryOf(state.purpose, party, [span], { listed: false, start: block.start }));
}

const CONTINUES = /^\s*(?:and|or|y|o|et|ou|und|oder|e|и|или|ve)\s/iu;

/** A block without addresses or requests: a heading closes what was open, a listed name joins it. */
function readSilent(block: Block, state: State, entries: Entry[]): State {
  if (state.purpose === 'contact' && state.expects && readPostbox(block.text, block.start, entries))
    return CLOSED;
  const inBrackets = /^\s*\(.{3,200}\)\s*$/s.test(block.text);
  const listed = block.listed || (inBrackets && state.expects);
  if (!listed || state.purpose === null) return settle(state, entries, block);
  const said = inBrackets ? block.text.trim().slice(1, -1) : namingLines(block.text);
  const party = findParty(unwrap(said, true));
  if (party === null || (!inBrackets && !(party.person && leads(block.text, party)))) return state;
  const at = block.start + Math.max(0, block.text.indexOf(party.name?.split(/\s+/)[0] ?? ''));
  const span: [number, number] = [at, Math.min(block.end, at + (party.name?.length ?? 1))];
  const entry = entryOf(state.purpose, party, [span], { listed: true, start: block.start });
  entry.recipient.postal = postalIn(block.text, [], party);
  entries.push(entry);
  return { ...state, used: true };
}

/** Whether an item is about the party it names: nothing but offices stands before the name. */
function leads(text: string, party: Party): boolean {
  const before = fold(text.slice(0, Math.max(0, text.indexOf((party.name ?? '').split(/\s+/)[0] as string))));
  const bare = before.replace(/[^\p{L}]+/gu, ' ').trim();
  return (
    bare.length < 8 || (bare.length < 60 && (EVERY.has('roles', bare) || EVERY.opens('titles', bare) > 0))
  );
}
