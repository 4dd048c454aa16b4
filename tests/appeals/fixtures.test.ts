import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseMessage } from '../../src/inbound/parse.ts';
import { differences, type Gold } from './judge.ts';

/** What is known to be read wrong, so that a mend shows. */
const KNOWN: Record<string, string[]> = {
  // Two offices on two lines of one block, the second without an address of its own kind.
  '17-sample-in-quotes': ['post 0 targets name: got ["Viktor Anhalt"]'],
  // Nothing asks to write to the prisoner: "let her have a card from every one of us". And a birthday is no event yet.
  '31-card': ['post 0 targets name: got ["Grace Odera"]', 'post 0 events: got []'],
};

for (const folder of ['appeals', 'digests', 'everyday']) {
  const path = fileURLToPath(new URL(`../fixtures/${folder}/`, import.meta.url));
  describe(folder, () => {
    it.each(readdirSync(path).filter((f) => f.endsWith('.eml')))('%s', async (file) => {
      const name = file.replace(/\.eml$/, '');
      const gold = JSON.parse(readFileSync(`${path}${name}.json`, 'utf8')) as Gold;
      const parsed = await parseMessage(readFileSync(path + file), file);
      expect(differences(gold, parsed)).toEqual(KNOWN[name] ?? []);
    });
  });
}
