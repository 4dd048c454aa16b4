import type { ListIdentity } from './list.ts';

/** A line of punctuation that parts a footer from a post; at least two marks, so that "-- " counts. */
const RULE = /^\s{0,3}(?:[_\-=*#~+.^·•—–]{2,}|[<>|]*-{3}[<>|~-]*)\s*$/;

/** What list servers say at the foot of a post, in the words of several languages. */
const SERVICE =
  /unsubscri|subscri(?:be|ption)|sign[- ]?off|leave (?:this|the) list|mailing list|listinfo|list ?serv|majordomo|mailman|sympa|ezmlm|lyris|desuscri|darse? de baja|cancelar (?:la |a )?(?:suscripci|inscri)|lista de (?:correo|distribuci|discuss|e-?mail)|d[ée]sabonn|d[ée]sinscri|se désinscrire|liste de diffusion|abbestell|abmeld|austragen|mailingliste|disiscri|cancellar(?:si|ti)|lista di discussione|descadastr|sair d(?:a|esta) lista|отпис|подписк|рассылк|listeden|üyelik|abonelik/iu;

const WEB_OF_LIST =
  /https?:\/\/\S{0,200}(?:mailman|listinfo|\/lists?\/|\/options\/|cgi-bin\/wa|wa\.exe|sympa|unsubscribe|\/group\/)\S*/i;

/** Adverts that free list hosts put around posts: a labelled rule, words, a closing rule. */
const ADVERT_OPENS =
  /^-{4,}.{0,60}(?:sponsor|advert|publicidad|publicité|werbung)[^\n]{0,60}-{3,}[~_>-]*\s*$/i;
const ADVERT_CLOSES = /^-{20,}[~_>-]*\s*$/;
const HOST_TERMS =
  /^\s*(?:Your use of .{1,60} is subject to (?:the )?(?:https?:\/\/\S+|.{1,60})|(?:More )?Messages in this topic \(\d{1,5}\))\s*$/i;

/** What a list server wrote in place of an attachment it took out. */
const SCRUBBED_RULE = /^-{6,} next part -{6,}\s*$/;
const SCRUBBED =
  /^(?:A non-text attachment was scrubbed|An HTML attachment was scrubbed|An embedded .{0,40} was scrubbed|Un (?:archivo|texto) adjunto|Une pièce jointe|Ein Dateianhang|Skipped content of type)/;

const MAX_FOOTER_LINES = 25;

/** A post's text without what the list server added: footers, adverts, notes about attachments. */
export function withoutFooters(text: string, list: ListIdentity): string {
  let lines = withoutAdverts(text.split('\n'));
  lines = withoutScrubbed(lines);
  for (let pass = 0; pass < 5; pass += 1) {
    const end = footerStart(trimEnd(lines), list);
    if (end === null) break;
    lines = lines.slice(0, end);
  }
  return trimStart(trimEnd(lines)).join('\n');
}

/** Whether lines are the words of a list server or of its host and nothing else. */
export function isServersFooter(lines: readonly string[]): boolean {
  const words = lines.join('\n');
  return (
    lines.length <= 15 &&
    (SERVICE.test(words) || WEB_OF_LIST.test(words) || lines.every((l) => HOST_TERMS.test(l)))
  );
}

function withoutAdverts(lines: string[]): string[] {
  const out: string[] = [];
  for (let n = 0; n < lines.length; n += 1) {
    const line = lines[n] as string;
    if (ADVERT_OPENS.test(line)) {
      const close = lines.slice(n + 1, n + 30).findIndex((l) => ADVERT_CLOSES.test(l));
      if (close !== -1) {
        n += close + 1;
        continue;
      }
    }
    if (!HOST_TERMS.test(line)) out.push(line);
  }
  return out;
}

/** Notes about scrubbed parts run to the next blank line. */
function withoutScrubbed(lines: string[]): string[] {
  const out: string[] = [];
  let skipping = false;
  lines.forEach((line, n) => {
    if (SCRUBBED_RULE.test(line) && SCRUBBED.test(lines[n + 1] ?? '')) return;
    if (SCRUBBED.test(line)) skipping = true;
    else if (line.trim() === '') skipping = false;
    if (!skipping) out.push(line);
  });
  return out;
}

/** Where the footer at the end begins, null where there is none. */
function footerStart(lines: readonly string[], list: ListIdentity): number | null {
  const from = Math.max(0, lines.length - MAX_FOOTER_LINES);
  for (let n = lines.length - 1; n >= from; n -= 1) {
    if (!RULE.test(lines[n] as string)) continue;
    const below = lines.slice(n + 1);
    // Rules in a row, or one that closes the text: what it closes stands above it.
    if (below.every((l) => l.trim() === '' || RULE.test(l))) continue;
    return isFooter(below, list) ? n : serversTail(lines, list);
  }
  return serversTail(lines, list);
}

const MAX_PARAGRAPHS = 8;

/** Servers without a rule: the last paragraphs say how to leave the list, each for itself or below a heading. */
function serversTail(lines: readonly string[], list: ListIdentity): number | null {
  let taken: number | null = null;
  let end = lines.length;
  for (let n = 0; n < MAX_PARAGRAPHS; n += 1) {
    let start = end;
    while (start > 0 && (lines[start - 1] as string).trim() !== '') start -= 1;
    const paragraph = lines.slice(start, end);
    if (start === 0 || paragraph.length === 0 || paragraph.length > 8) break;
    if (!isServers(paragraph, list) && !(taken !== null && isHostsHeading(paragraph))) break;
    taken = start;
    end = start;
    while (end > 0 && (lines[end - 1] as string).trim() === '') end -= 1;
  }
  return taken;
}

/** The bullets of Yahoo! Groups, in any language. */
const BULLET = /^\s{0,3}<\*>\s/;
const HOST = /\b(?:yahoo|egroups|onelist|topica|google|freelists|riseup)/i;

function isServers(paragraph: readonly string[], list: ListIdentity): boolean {
  const words = paragraph.join('\n');
  if (BULLET.test(words) || paragraph.every((l) => HOST_TERMS.test(l))) return true;
  if (paragraph.length <= 4 && leavesList(words, list)) return true;
  return /^(?:to|para|pour|zum|um|per|чтобы) /iu.test(words) && SERVICE.test(words) && namesList(words, list);
}

/** Whether words give the address at which this list is left: rivers-unsubscribe@host, leave-rivers@host. */
function leavesList(words: string, { address }: ListIdentity): boolean {
  const [local, host] = (address ?? '').toLowerCase().split('@');
  if (local === undefined || host === undefined || local === '') return false;
  const lower = words.toLowerCase();
  return ['unsubscribe', 'leave', 'signoff', 'signoff-request', 'off'].some(
    (wish) => lower.includes(`${local}-${wish}@`) || lower.includes(`${wish}-${local}@`),
  );
}

function isHostsHeading(paragraph: readonly string[]): boolean {
  return paragraph.length === 1 && (paragraph[0] as string).length < 60 && HOST.test(paragraph[0] as string);
}

function isFooter(below: readonly string[], list: ListIdentity): boolean {
  const words = below.join('\n');
  const filled = below.filter((l) => l.trim() !== '').length;
  if (filled > 15) return false;
  if (SERVICE.test(words) || WEB_OF_LIST.test(words)) return filled <= 10 || namesList(words, list);
  return filled <= 4 && namesList(words, list);
}

function namesList(words: string, list: ListIdentity): boolean {
  const lower = words.toLowerCase();
  const address = list.address?.toLowerCase();
  if (address !== undefined) {
    const [local, host] = [
      address.slice(0, address.lastIndexOf('@')),
      address.slice(address.lastIndexOf('@') + 1),
    ];
    if (lower.includes(address)) return true;
    if (lower.includes(`${local}-`) && lower.includes(host)) return true;
    if (lower.includes(`@${host}`) && lower.includes(local)) return true;
  }
  return list.name !== null && list.name.length > 3 && lower.includes(list.name.toLowerCase());
}

function trimEnd(lines: readonly string[]): string[] {
  let end = lines.length;
  while (end > 0 && (lines[end - 1] as string).trim() === '') end -= 1;
  return lines.slice(0, end);
}

function trimStart(lines: string[]): string[] {
  const start = lines.findIndex((l) => l.trim() !== '');
  return start === -1 ? [] : lines.slice(start);
}
