/**
 * Joins the lines of format=flowed text (RFC 3676 section 4.2): a line that ends in a blank goes on in the next
 * one of the same quote depth. The signature separator "-- " stays a line of its own.
 */
export function unflow(text: string, deleteSpace: boolean): string {
  const out: string[] = [];
  let open: { depth: number; text: string } | null = null;
  for (const line of text.split('\n')) {
    const { depth, content } = unquote(line);
    const flows = content.endsWith(' ') && content !== '-- ';
    const joined: string = open !== null && open.depth === depth ? open.text + content : content;
    if (open !== null && (open.depth !== depth || content === '-- ')) {
      out.push(mark(open.depth, open.text));
      open = null;
    }
    const whole: string = open === null ? content : joined;
    if (flows) open = { depth, text: deleteSpace ? whole.slice(0, -1) : whole };
    else {
      out.push(mark(depth, whole));
      open = null;
    }
  }
  if (open !== null) out.push(mark(open.depth, open.text));
  return out.join('\n');
}

/** Quote marks and the blank that stuffing put before the content (RFC 3676 section 4.4). */
function unquote(line: string): { depth: number; content: string } {
  let depth = 0;
  while (line[depth] === '>') depth += 1;
  const rest = line.slice(depth);
  return { depth, content: rest.startsWith(' ') ? rest.slice(1) : rest };
}

function mark(depth: number, content: string): string {
  return depth === 0 ? content : `${'>'.repeat(depth)} ${content}`;
}
