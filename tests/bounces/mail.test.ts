import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readReturn } from '../../src/bounces/read.ts';
import { openMessage } from '../../src/mail/read.ts';

/*
 * A folder of mail: the name of a file up to its first hyphen says what it is. `bounce` has failed for one address,
 * `delayed` is a bounce whose mail system still tries, `none` was written by a person or is no return of ours.
 */
const FOLDER = join(import.meta.dirname, 'mail');
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.eml'));
const WORD: Readonly<Record<string, string>> = { auto: 'auto-reply', delayed: 'bounce' };

describe('each message of the folder is what its name says', () => {
  it.each(FILES)('%s', (file) => {
    const found = readReturn(openMessage(readFileSync(join(FOLDER, file))));
    const word = file.slice(0, file.indexOf('-'));
    expect(found?.kind ?? 'none').toBe(WORD[word] ?? word);
    if (found?.kind !== 'bounce') return;
    expect(found.bounce.recipients.map((r) => r.action)).toEqual([word === 'delayed' ? 'delayed' : 'failed']);
    expect(found.bounce.recipients.map((r) => r.reason)).not.toContain('undefined');
  });
});
