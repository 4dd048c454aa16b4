/** A small reader of our own markup, for tests: strict about what pages may hold. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Names of the elements around it. */
  readonly inside: readonly string[];
}

const VOID = new Set(['meta', 'link', 'input', 'br', 'img', 'hr']);
/** SVG elements of ours that close themselves with a slash. */
const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s+[a-zA-Z-]+(?:="[^"]*")?)*)\s*(\/?)>/y;
const ATTRIBUTE = /([a-zA-Z-]+)(?:="([^"]*)")?/g;

/** Every element in order. Throws on anything that is not well-formed: a stray `<`, an unquoted attribute, a wrong nesting. */
export function elements(markup: string): Element[] {
  const found: Element[] = [];
  const open: string[] = [];
  const body = markup.replace('<!doctype html>', '');
  for (let at = body.indexOf('<'); at >= 0; at = body.indexOf('<', at)) {
    TAG.lastIndex = at;
    const match = TAG.exec(body);
    if (!match) throw new Error(`not a tag: ${body.slice(at, at + 80)}`);
    const [whole, closing, name = '', attributes = '', selfClosing] = match;
    if (closing) {
      const expected = open.pop();
      if (expected !== name)
        throw new Error(`</${name}> closes <${expected}> near ${body.slice(at - 60, at)}`);
    } else {
      const list = [...attributes.matchAll(ATTRIBUTE)].map(([, key = '', value = '']): [string, string] => [
        key,
        value,
      ]);
      found.push({ name, attributes: new Map(list), inside: [...open] });
      if (!VOID.has(name) && !selfClosing) open.push(name);
    }
    at += whole.length;
  }
  if (open.length > 0) throw new Error(`left open: ${open.join(' ')}`);
  return found;
}
