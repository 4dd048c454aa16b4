import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { type Lexicon, withoutUmlauts } from './lexicon.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';
import { tr } from './tr.ts';

/** Every language that is read. */
export const LEXICONS: readonly Lexicon[] = [en, es, fr, withoutUmlauts(de), pt, it, ru, tr];
