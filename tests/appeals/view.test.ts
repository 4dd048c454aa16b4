import { describe, expect, it } from 'vitest';
import { viewOf } from '../../src/appeals/view.ts';

describe('the way back from what is read to the post', () => {
  const text =
    'Dear Minister,\n\nfree the five\nOn Friday Ann wrote:\n> what about the mill?\nand their friends.\n';
  const shown = (view: ReturnType<typeof viewOf>, words: string) => {
    const at = view.text.indexOf(words);
    return view.origin(at, at + words.length).map((span) => text.slice(...span));
  };

  it('leaves out the lines that were left out, as many spans as that makes', () => {
    const view = viewOf(text, 'Re: the five');
    expect(view.text).toBe('Dear Minister,\n\nfree the five\nand their friends.\n');
    expect(shown(view, 'the five\nand their')).toEqual(['the five', 'and their']);
    expect(shown(view, 'Minister,\n\nfree')).toEqual(['Minister,\n\nfree']);
    expect(shown(view, 'friends.')).toEqual(['friends.']);
  });

  it('is one span over marks that were taken off', () => {
    const quoted = '> free the five\n> and their friends\n';
    const view = viewOf(quoted, 'Fwd: the five');
    const at = view.text.indexOf('the five');
    const spans = view.origin(at, at + 'the five\nand their'.length);
    expect(spans.map((span) => quoted.slice(...span))).toEqual(['the five\n> and their']);
  });
});
