import type { Reading } from '../../appeals/appeal.ts';
import type { Decider } from '../decision.ts';
import { type Draft, draftOf } from './draft.ts';

/** Fields that a moderator may change, in the order pages show them. */
export const EDITABLE = [
  'title',
  'language',
  'issuer',
  'signatory',
  'issuedOn',
  'summary',
  'targets',
  'copies',
  'contacts',
  'letters',
  'deadline',
  'events',
  'links',
  'forward',
] as const satisfies readonly (keyof Reading)[];
export type EditableField = (typeof EDITABLE)[number];

/** What fields are called in sentences. */
export const FIELD_WORDS: Readonly<Record<EditableField, string>> = {
  title: 'title',
  language: 'language',
  issuer: 'issuer',
  signatory: 'who signs it',
  issuedOn: 'date',
  summary: 'summary',
  targets: 'whom to write to',
  copies: 'who gets a copy',
  contacts: 'contacts',
  letters: 'letter',
  deadline: 'deadline',
  events: 'events',
  links: 'links',
  forward: 'number to forward to',
};

/** One field of one edit, as it is kept. */
export interface Change {
  /** The version of the appeal that the edit made. */
  readonly version: number;
  readonly field: EditableField;
  readonly before: unknown;
  readonly after: unknown;
  readonly by: Decider;
  readonly at: Date;
}

const alike = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The fields in which two readings differ. */
export function changedFields(before: Reading, after: Reading): EditableField[] {
  return EDITABLE.filter((field) => !alike(before[field], after[field]));
}

/** The reading as it stood at a version, from what it is now and what was changed since. */
export function readingAt(now: Reading, changes: readonly Change[], version: number): Reading {
  const undone = changes
    .filter((change) => change.version > version)
    .sort((a, b) => b.version - a.version)
    .map(({ field, before }) => [field, before]);
  return { ...now, ...Object.fromEntries(undone) };
}

/** A draft brought up to date with what others saved meanwhile. */
export interface Merged {
  readonly draft: Draft;
  /** Parts that both changed: the draft keeps what its writer typed. */
  readonly both: readonly (keyof Draft)[];
}

/**
 * What somebody typed over `base`, over what stands there `now`: parts she left alone are as they stand now, those
 * she changed are hers.
 */
export function mergeDraft(mine: Draft, base: Reading, now: Reading): Merged {
  const [before, current] = [draftOf(base), draftOf(now)];
  const parts = Object.keys(current) as (keyof Draft)[];
  const typed = parts.filter((part) => !alike(mine[part], before[part]));
  const both = typed.filter(
    (part) => !alike(before[part], current[part]) && !alike(mine[part], current[part]),
  );
  return { draft: { ...current, ...Object.fromEntries(typed.map((part) => [part, mine[part]])) }, both };
}
