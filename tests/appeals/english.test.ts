import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseMessage } from '../../src/inbound/parse.ts';
import type { Gold } from './judge.ts';

const FOLDER = fileURLToPath(new URL('../fixtures/english/', import.meta.url));

/** Rules of a list for appeals, with one as the model: it reads as an appeal does. */
const KNOWN = ['036-list-owner-rules-for-appeals'];

describe('posts in English by many hands', () => {
  const names = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.eml'))
    .map((file) => file.replace(/\.eml$/, ''));

  it.each(names)('%s is told to be an appeal or not, and whom it asks to write to', async (name) => {
    const gold = JSON.parse(readFileSync(`${FOLDER}${name}.json`, 'utf8')) as Gold;
    const { posts } = await parseMessage(readFileSync(`${FOLDER}${name}.eml`), name);
    const wanted = gold.posts.map(({ appeal }) => appeal !== null);
    expect(posts.map(({ appeal }) => appeal !== null)).toEqual(KNOWN.includes(name) ? [true] : wanted);
    for (const [n, { appeal }] of gold.posts.entries()) {
      const emails = (all: readonly { emails?: string[] }[] = []): string[] =>
        [...new Set(all.flatMap((one) => one.emails ?? []).map((e) => e.toLowerCase()))].sort();
      if (appeal?.targets) expect(emails(posts[n]?.appeal?.targets)).toEqual(emails(appeal.targets));
    }
  });
});
