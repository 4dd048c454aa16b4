import { type Block, sentencesOf } from './blocks.ts';
import { isRunning, namingLines } from './card.ts';
import { type Cue, cueAt, type Purpose } from './cues.ts';
import { addMention, type Entry, entryOf, sameName, waysOf } from './entry.ts';
import { fold } from './fold.ts';
import type { Mention } from './mentions.ts';
import { CLOSED, openerState, REACH, type State, settle } from './opening.ts';
import { findParty, type Party, unwrap } from './people.ts';
import { postalIn } from './postal.ts';
import { EVERY } from './speech.ts';

/** What a walk through the addresses of one block carries along. */
interface Walk {
  block: Block;
  cues: readonly Cue[];
  sentences: readonly [number, number][];
  state: State;
  /** Where the address before ended. */
  from: number;
  current: Entry | null;
  purpose: Purpose | null;
}

/**
 * A block with addresses: each belongs to the last request before it, else to what was left open.
 *
 * @param continues whether the block goes on with what the blocks before it left open
 */
export function readMentions(
  block: Block,
  mentions: readonly Mention[],
  cues: readonly Cue[],
  state: State,
  continues: boolean,
  entries: Entry[],
): State {
  const sentences = sentencesOf(block.text);
  const walk: Walk = {
    block,
    cues,
    sentences,
    state,
    from: 0,
    current: null,
    purpose: continues ? state.purpose : null,
  };
  const before = entries.length;
  for (const mention of mentions) step(walk, mention, entries);
  const [only, more] = entries.slice(before);
  if (only !== undefined && more === undefined && block.listed) {
    nameFurtherDown(only, block);
    only.recipient.postal = postalIn(block.text, mentions, only.recipient);
  }
  return afterMentions(walk, mentions, entries);
}

/** A card whose first line is an office, with its number beside it, and whose next line says who holds it. */
function nameFurtherDown(entry: Entry, { text }: Block): void {
  if (entry.person || entry.recipient.role === null) return;
  const { name, role } = entry.recipient;
  const party = findParty(namingLines(text));
  if (party?.person !== true || party.rank !== 'titled' || party.name === name) return;
  entry.person = true;
  entry.recipient.name = party.name;
  entry.recipient.role = role;
}

function step(walk: Walk, mention: Mention, entries: Entry[]): void {
  const { block } = walk;
  const [start, end] = walk.sentences.find(([s, e]) => mention.start >= s && mention.start < e) ?? [
    0,
    block.text.length,
  ];
  const inside = walk.cues.filter((c) => c.start >= start);
  const cue =
    cueAt(inside, mention.start) ??
    laterCue(block.text, walk.cues, mention, end) ??
    finalCue(block.text, walk.cues, mention, end);
  // "... make one call. Her number is": the request of the sentence before holds.
  // An address on a line of its own begins anew, whatever its first letter.
  const lead = fold(block.text.slice(start, mention.start)).replace(/^.*[.?!:]\s*\n/su, '');
  const said = cue ?? lastAsked(walk, start, lead);
  const purpose = toUs(block.text, cue, mention, end) ? 'copy' : (said?.purpose ?? walk.purpose);
  const afterCue = cue !== null && cue.end <= mention.start ? cue.end : 0;
  // In a list the name may stand before words that look like a request ("Telegrams:", "by mail only:").
  const card = block.listed && !isRunning(block.text);
  const from = card ? walk.from : Math.max(walk.from, block.bullet ? 0 : afterCue, start);
  const before = block.text.slice(Math.max(from, mention.start - 2 * REACH), mention.start);
  const window = unwrap(card ? namingLines(before) : before, card);
  const goesOn = from === walk.from && walk.current !== null && !/\p{L}{3}/u.test(window);
  const party = goesOn
    ? null
    : ((card ? partyOfRow(before) : null) ?? findParty(window) ?? bodyAddressed(before, walk));
  if (!joins(walk, party, purpose, mention)) {
    walk.current = begin(walk, party, purpose, mention, from);
    entries.push(walk.current);
  }
  if (walk.current !== null) addMention(walk.current, mention, block.start);
  walk.purpose = purpose;
  walk.from = mention.end;
}

/** "Tel:", "Correio eletrônico:": a sentence that is no more than an address under its label. */
const LABEL = /^\s*[\p{L}./-]{2,12}(?:\s[\p{L}.-]{2,14})?\s?[:.]?\s*$/u;

function lastAsked({ cues, current }: Walk, start: number, lead: string): Cue | null {
  if (current !== null) return null;
  const before = cues.filter((c) => c.end <= start && c.purpose !== 'other');
  // "Would you send me a line? padraic@x": an address that is a sentence by itself.
  if (!/[\p{L}\p{N}]/u.test(lead)) return cueAt(before, start);
  return HIS.test(lead) || LABEL.test(lead) ? (before.findLast((c) => c.purpose === 'target') ?? null) : null;
}

/**
 * "Send the same to us at x@y", "tell Sue (sue@x) how it went": what readers are to send to whoever asks them is a
 * copy.
 */
function toUs(text: string, cue: Cue | null, mention: Mention, end: number): boolean {
  if (cue?.purpose !== 'target') return false;
  const between = fold(text.slice(cue.end, mention.start));
  if (US_NEXT.test(between)) return true;
  const behind = fold(text.slice(mention.end, Math.min(end, mention.end + 80))).replace(/^[^\p{L}]+/u, '');
  return between.length <= 60 && (US.test(between) || EVERY.opens('outcome', behind) > 0);
}

/** "Write to us at 8 Quay Street, or": right behind the request. */
const US_NEXT = /^\s(?:us|me|nous|uns|nosotros|noi|нам)(?!\p{L})/u;

const US =
  /(?<!\p{L})(?:us|me|nous|uns|nosotros|nos|noi|нам|bize)(?!\p{L})[^\p{L}\n]{0,4}(?:(?:at|on|via|a|à|unter|an|em|su|по|на)\s)?[\s(:<]*$/u;

/** "High Commission in London      0171 555 0142": a row of a table is about whoever it begins with. */
function partyOfRow(before: string): Party | null {
  const row = before.slice(before.lastIndexOf('\n') + 1);
  const name = /^(.*\S)\s{2,}(?:\p{L}[\p{L}.-]{1,10}\s?[:.]?\s?)?$/u.exec(row)?.[1];
  return name === undefined || /[:]$/.test(name) ? null : findParty(namingLines(name));
}

/** Whether an address belongs to the party of the address before it. */
function joins(walk: Walk, party: Party | null, purpose: Purpose | null, mention: Mention): boolean {
  const { current, block } = walk;
  if (current === null || current.purpose !== purpose) return false;
  return party === null || sameName(party, current.recipient) || fillsIn(party, current, mention, block);
}

/** A new entry: about the party before the address, the one the opening words named, or the one behind. */
function begin(
  walk: Walk,
  party: Party | null,
  purpose: Purpose | null,
  mention: Mention,
  from: number,
): Entry {
  const { block, state } = walk;
  const opened = party === null && walk.current === null && !state.used && state.purpose === purpose;
  const named =
    party ??
    (opened ? state.party : null) ??
    partyBehind(block.text, mention) ??
    (purpose === 'other' || purpose === null ? null : addresseeOf(block.text.slice(from, mention.start))) ??
    (purpose === 'copy' ? null : spokenOf(walk, mention, purpose));
  const entry = entryOf(purpose, named, [], block);
  if (party !== null) entry.spans.push([block.start + from, block.start + mention.start]);
  else if (opened && state.partySpan !== null) entry.spans.push(state.partySpan);
  if (opened || (party !== null && sameName(party, state.party))) walk.state = { ...state, used: true };
  return entry;
}

/** What a block with addresses leaves open: a request behind them, or the purpose of the list it is part of. */
function afterMentions(
  { block, cues, purpose, state }: Walk,
  mentions: readonly Mention[],
  entries: Entry[],
): State {
  const lastEnd = mentions.at(-1)?.end ?? 0;
  const trailing = cues.filter((c) => c.start >= lastEnd && c.purpose !== 'other');
  if (trailing.length > 0) return openerState(block, trailing, false);
  if (block.listed) return { ...state, purpose: state.purpose ?? purpose, used: true };
  settle(state, entries, block);
  return { ...CLOSED, purpose: /[:,]\s*$/.test(block.text) ? purpose : null };
}

/** "x@y welcomes copies", "a@b (cc)": a request just behind an address, where none stands before it. */
function laterCue(text: string, cues: readonly Cue[], mention: Mention, end: number): Cue | null {
  const later = cues.find((c) => c.start >= mention.end && c.start < Math.min(end, mention.end + 30));
  if (later === undefined || later.purpose === 'target') return null;
  return /\n|\s{3,}|[,;]/.test(text.slice(mention.end, later.start)) ? null : later;
}

/** "Bakan X'e (x@y) mektup gönderin.", "An Herrn X (x@y) schreiben!": where the verb comes last, it asks for what stands before it. */
function finalCue(text: string, cues: readonly Cue[], mention: Mention, end: number): Cue | null {
  const last = cues.findLast((c) => c.start >= mention.end && c.end <= end && c.purpose === 'target');
  return last !== undefined && /^[^\p{L}\p{N}]*$/u.test(text.slice(last.end, end)) ? last : null;
}

/**
 * "... is the Head of Parks, Colin Bastable. His address is", "Ring him on": whoever the sentence before names, last of
 * all. Where no pronoun tells of somebody, only a person in an office can be meant.
 */
function spokenOf({ block, sentences }: Walk, mention: Mention, purpose: Purpose | null): Party | null {
  const n = sentences.findIndex(([s, e]) => mention.start >= s && mention.start < e);
  const [from, to] = sentences[n - 1] ?? [0, 0];
  const [start] = sentences[n] ?? [0];
  const lead = fold(block.text.slice(start, mention.start));
  const told = HIS.test(lead) || HIM.test(lead);
  if (!told && purpose !== 'target') return null;
  const clauses = unwrap(block.text.slice(Math.max(from, to - REACH), to), false).split(/[;:]\s/);
  for (const clause of clauses.reverse()) {
    const party = findParty(clause);
    if (party?.person === true && (told || (party.role !== null && party.rank === 'titled'))) return party;
  }
  return null;
}

const HIS =
  /^\s*(?:his|her|their|its|he|she|they|su|sus|son|sa|ses|seine?|ihre?|seu|sua|il suo|la sua|его|ее|их)(?!\p{L})/u;

/** Somebody in the sentence before, as the one to be written to. */
const HIM =
  /(?<!\p{L})(?:him|her|them|ihm|ihr|ihnen|lui|leur|gli|lhe|lhes|escribanle|escribirle|llamenle|ему|ей|им|ona|kendisine)[\s:(,]{0,4}(?:\p{L}{1,4}\s)?[\s:(]{0,4}$/u;

/** "to the Echo (letters@x)", "au comité : x@y": what stands between the preposition and the address is the name. */
function addresseeOf(before: string): Party | null {
  const phrase = ADDRESSEE.exec(before.slice(-120))?.[1]?.replace(/\s+/g, ' ');
  if (phrase === undefined || !(/^\p{Lu}/u.test(phrase) || EVERY.has('organisations', fold(phrase))))
    return null;
  if (EVERY.opens('write', fold(phrase)) > 0) return null;
  return { name: phrase, role: null, person: false, rank: null, start: 0, end: 0 };
}

/** "and to the strike committee (x@y)": another body than the one before it, in small letters. */
function bodyAddressed(before: string, { current }: Walk): Party | null {
  const found = current === null ? null : addresseeOf(before);
  return found !== null && EVERY.has('organisations', fold(found.name ?? '')) ? found : null;
}

const ADDRESSEE =
  /(?:^|\s)(?:to|an|à|au|aux|a|al|ao|alla|para|für|for|k|в|in)\s+(?:(?:the|our|das|den|dem|die|der|la|le|el|il|lo|los|les|o|os|as)\s+|l['’])?((?!us\s|me\s|uns\s|nous\s)[^\s,;:()<>]{2,40}(?:\s[^\s,;:()<>]{1,40}){0,4})\s*[(:<,][\s(<]*(?:\p{L}[\p{L}.-]{1,10}\s?[:.]?\s?)?$/u;

/** "principal@x (Desmond Okell)", "alegaciones@x, a la atención de la concejala, doña Pilar Otero" */
function partyBehind(text: string, mention: Mention): Party | null {
  const after = text.slice(mention.end, mention.end + 160);
  const behind = /^\s{0,3}\(([^()]{3,80})\)/.exec(after)?.[1] ?? ATTENTION.exec(unwrap(after, false))?.[1];
  return behind === undefined ? null : findParty(behind);
}

const ATTENTION =
  /^[,;\s(]{0,4}(?:marked\s)?(?:for the attention of|attn\.?:?|fao|a la atenci[oó]n de|[àa] l['’]attention d[eu]s?|z\.\s?hd\.(?: von)?|zu h[aä]nden(?: von)?|all['’]attenzione de(?:l|lla|i)?|[àa]o?s? (?:aten[çc][aã]o|cuidados?) d[aoe]|на имя)\s+([^.!?\n@]{3,100})/iu;

/**
 * A number on a further line of a list belongs to the party of the lines above, though words that look like a
 * name stand before it: "District / Attorney, Tolland County   fax 860-555-0133".
 */
function fillsIn(party: Party, entry: Entry, mention: Mention, block: Block): boolean {
  if (!block.listed || mention.kind === 'email' || party.rank === 'titled' || !party.person) return false;
  return mention.kind !== 'hidden' && waysOf(entry, mention.kind).length === 0;
}
