/** Header-like fields as reports and returned messages carry them: names in lower case, values unfolded. */
export type Fields = ReadonlyMap<string, string>;

const FIELD = /^([A-Za-z][A-Za-z0-9-]{0,60}):[ \t]{0,40}(.*)$/;

/**
 * Groups of fields (RFC 3464 section 2.1). A blank line ends a group; so does a field that the group has
 * already, since some systems put the groups together without a blank line.
 */
export function fieldGroups(text: string): Fields[] {
  const groups: Map<string, string>[] = [];
  let open: Map<string, string> | null = null;
  let last = '';
  for (const line of text.split('\n').slice(0, 2000)) {
    const field = FIELD.exec(line.trimEnd());
    if (line.trim() === '') {
      open = null;
    } else if (field) {
      last = (field[1] ?? '').toLowerCase();
      if (open === null || open.has(last)) {
        open = new Map();
        groups.push(open);
      }
      open.set(last, (field[2] ?? '').trim());
    } else if (open !== null && /^[ \t]/.test(line)) {
      continued(open, last, line);
    }
  }
  return groups;
}

function continued(fields: Map<string, string>, name: string, line: string): void {
  fields.set(name, `${fields.get(name) ?? ''} ${line.trim()}`.slice(0, 8000));
}

/** The fields of a header block up to its first blank line; the first of each name stands. */
export function headerFields(text: string): Fields {
  const fields = new Map<string, string>();
  let last = '';
  for (const line of text.replace(/^\s+/, '').split('\n').slice(0, 1000)) {
    if (line.trim() === '') break;
    const field = FIELD.exec(line.trimStart() === line ? line.trimEnd() : '');
    if (field) {
      const name = (field[1] ?? '').toLowerCase();
      last = fields.has(name) ? '' : name;
      if (last !== '') fields.set(last, (field[2] ?? '').trim());
    } else if (last !== '' && /^[ \t]/.test(line)) {
      continued(fields, last, line);
    }
  }
  return fields;
}
