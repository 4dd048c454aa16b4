import { readdirSync, readFileSync } from 'node:fs';
import { Value } from 'typebox/value';
import { expect, expectTypeOf, it } from 'vitest';
import { parseMessage } from '../../src/inbound/parse.ts';
import type { Parsed } from '../../src/posts/parsed.ts';
import { type ParsedBySchema, ParsedSchema } from '../../src/posts/schema.ts';

it('the schema and the type say the same', () => {
  expectTypeOf<ParsedBySchema>().toEqualTypeOf<Parsed>();
});

it('what the fixtures are read as keeps to the schema', async () => {
  const folder = new URL('../fixtures/appeals/', import.meta.url);
  for (const name of readdirSync(folder).filter((f) => f.endsWith('.eml'))) {
    const parsed = await parseMessage(readFileSync(new URL(name, folder)), name);
    expect([...Value.Errors(ParsedSchema, parsed)], name).toEqual([]);
  }
});
