import { sql as firstHouse } from './0001-first-house.ts';
import { sql as imports } from './0002-imports.ts';
import { sql as sameAppealAndEdits } from './0003-same-appeal-and-edits.ts';
import { sql as partsAndTranslations } from './0004-parts-and-translations.ts';
import { sql as planningInSteps } from './0005-planning-in-steps.ts';
import { sql as steering } from './0006-steering.ts';
import { sql as sendRates } from './0007-send-rates.ts';

export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

/** In order; a migration that has landed is never changed. */
export const MIGRATIONS: readonly Migration[] = [
  { number: 1, name: 'first-house', sql: firstHouse },
  { number: 2, name: 'imports', sql: imports },
  { number: 3, name: 'same-appeal-and-edits', sql: sameAppealAndEdits },
  { number: 4, name: 'parts-and-translations', sql: partsAndTranslations },
  { number: 5, name: 'planning-in-steps', sql: planningInSteps },
  { number: 6, name: 'steering', sql: steering },
  { number: 7, name: 'send-rates', sql: sendRates },
];
