import { firstMark } from '../mail/line-start.ts';
import type { ListIdentity } from './list.ts';
import { type Cut, type Removed, Sheet } from './sheet.ts';

/** A line of punctuation that parts a footer from a post; at least two marks, so that "-- " counts. */
const RULE = /^\s{0,3}(?:[_\-=*#~+.^·•—–]{2,}|[<>|]*-{3}[<>|~-]*)\s*$/;

/** What list servers say at the foot of a post, in the words of several languages. */
const SERVICE =
  /unsubscri|subscri(?:be|ption)|sign[- ]?off|leave (?:this|the) list|mailing list|listinfo|list ?serv|majordomo|mailman|\bsympa\b|ezmlm|\blyris\b|desuscri|darse? de baja|cancelar (?:la |a )?(?:suscripci|inscri)|lista de (?:correo|distribuci|discuss|e-?mail)|d[ée]sabonn|d[ée]sinscri|se désinscrire|liste de diffusion|abbestell|abmeld|austragen|mailingliste|disiscri|cancellar(?:si|ti)|lista di discussione|descadastr|sair d(?:a|esta) lista|отпис|подписк|рассылк|listeden|üyelik|abonelik/iu;

const WEB_OF_LIST =
  /https?:\/\/\S{0,200}(?:mailman|listinfo|\/lists?\/|\/options\/|cgi-bin\/wa|wa\.exe|sympa|unsubscribe)\S*/i;

/** A group's page, of this list or any other. */
const WEB_OF_GROUP = /https?:\/\/\S{0,100}\/(?:group|g)\/\S/i;

/** Adverts that free list hosts put around posts: a labelled rule, words, a closing rule; or rules with a tail. */
const ADVERT_OPENS =
  /^-{4,}.{0,60}(?:sponsor|advert|publicidad|publicité|werbung)[^\n]{0,60}-{3}[~_>-]*\s*$|^-{8,} ?[^\s-].{1,60}-{8,}[~_]{1,2}-{0,2}[~_]?-?>\s*$/i;
const ADVERT_CLOSES = /^-{20}[~_>-]*\s*$/;
/** Where Yahoo! Groups keeps its terms, in any country. */
const TERMS_AT = /https?:\/\/\S{0,40}docs\.\S{1,60}\/info\/\S/i;
const HOST_TERMS =
  /^\s*(?:Your use of .{1,60} is subject to (?:the )?(?:https?:\/\/\S+|.{1,60})|(?:More )?Messages in this topic \(\d{1,5}\))\s*$/i;

/** What a list server wrote in place of an attachment it took out, in English, and by its form in any language. */
const SCRUBBED_RULE = /^-{6,} next part -{6,}\s*$/;
const SCRUBBED =
  /^(?:A non-text attachment was scrubbed|An HTML attachment was scrubbed|An embedded .{0,40} was scrubbed|Skipped content of type)/;
const KEPT_AT = /^[^\s:][^:]{0,30}:\s{0,8}<?https?:\/\/\S{1,300}\/attachments?\/\S/u;
const OF_TYPE = /(?:^|\s)(?:text|image|audio|video|application|multipart|message)\/[\w.+-]{2,60}(?:[\s.]|$)/;

const MAX_FOOTER_LINES = 25;

/** A post's text without what the list server added, and that with its words: footers, adverts, notes about attachments. */
export function setFootersApart(text: string, list: ListIdentity): { text: string; removed: Removed[] } {
  const sheet = new Sheet(text);
  sheet.cut(advertsIn(sheet.left));
  sheet.cut(notesIn(sheet.left));
  for (let pass = 0; pass < 5; pass += 1) {
    sheet.trimEnd();
    const footer = footerOf(sheet.left, list);
    if (footer === null) break;
    sheet.cut([{ ...footer, end: sheet.left.length }]);
  }
  return sheet.parted();
}

/** Whether lines are the words of a list server or of its host and nothing else: their first paragraph tells. */
export function isServersFooter(lines: readonly string[]): boolean {
  const filled = lines.filter((l) => l.trim() !== '');
  const start = lines.findIndex((l) => l.trim() !== '');
  const stop = lines.findIndex((l, n) => n > start && l.trim() === '');
  const words = lines.slice(Math.max(start, 0), stop === -1 ? undefined : stop).join('\n');
  return (
    filled.length <= 15 &&
    (SERVICE.test(words) || WEB_OF_LIST.test(words) || filled.every((l) => HOST_TERMS.test(l)))
  );
}

function isHostTerm(line: string): boolean {
  return 'YyMm'.includes(String.fromCharCode(firstMark(line))) && HOST_TERMS.test(line);
}

function advertsIn(lines: readonly string[]): Cut[] {
  const cuts: Cut[] = [];
  for (let n = 0; n < lines.length; n += 1) {
    const line = lines[n] as string;
    if (line.startsWith('----') && ADVERT_OPENS.test(line)) {
      const close = lines.slice(n + 1, n + 30).findIndex((l) => ADVERT_CLOSES.test(l));
      if (close !== -1) {
        cuts.push({ kind: 'advert', from: n, end: n + close + 2 });
        n += close + 1;
        continue;
      }
    }
    if (isHostTerm(line)) cuts.push({ kind: 'footer', from: n, end: n + 1 });
  }
  return cuts;
}

/** What a note about a scrubbed part begins with, or the rule above it. */
const OPENS_NOTE = '-AS';

/** Notes about scrubbed parts are paragraphs. */
function notesIn(lines: readonly string[]): Cut[] {
  const cuts: Cut[] = [];
  for (let n = 0; n < lines.length; n += 1) {
    const line = lines[n] as string;
    if (!OPENS_NOTE.includes(line[0] ?? ' ')) continue;
    const ruled = SCRUBBED_RULE.test(line);
    const end = noteAt(lines, ruled ? n + 1 : n, ruled);
    if (end === null) continue;
    cuts.push({ kind: 'attachment', from: n, end });
    n = end - 1;
  }
  return cuts;
}

const MOST_NOTE_LINES = 9;

/** The line behind the note that begins here; null where none does. */
function noteAt(lines: readonly string[], from: number, ruled: boolean): number | null {
  const first = lines[from] ?? '';
  if (!ruled && !SCRUBBED.test(first)) return null;
  let end = from;
  while (end < lines.length && end < from + MOST_NOTE_LINES && (lines[end] as string).trim() !== '') end += 1;
  const note = lines.slice(from, end);
  const isNote =
    SCRUBBED.test(first) || note.some((l) => KEPT_AT.test(l)) || (note.length === 1 && OF_TYPE.test(first));
  return isNote ? end : null;
}

/** What stands at the end and where it begins, null where nothing was added there. */
function footerOf(lines: readonly string[], list: ListIdentity): Omit<Cut, 'end'> | null {
  const from = Math.max(0, lines.length - MAX_FOOTER_LINES);
  for (let n = lines.length - 1; n >= from; n -= 1) {
    if (isFreeMail(lines, n)) return { kind: 'advert', from: n };
    if (!RULE.test(lines[n] as string)) continue;
    const below = lines.slice(n + 1);
    // Rules in a row, or one that closes the text: what it closes stands above it.
    if (below.every((l) => l.trim() === '' || RULE.test(l))) continue;
    if (isFooter(below, list)) return { kind: 'footer', from: n };
    break;
  }
  const tail = serversTail(lines, list);
  return tail === null ? null : { kind: 'footer', from: tail };
}

/** Mail hosts that put a row of underscores and an advert of theirs below what people write. */
const WEB_ADDRESS = /https?:\/\/\S{0,60}|www\.\S{0,60}/gi;
const FREE_HOST =
  /[/.](?:hotmail|msn|yahoo|juno|netzero|excite|lycos|mail|netaddress|usa|gmx|web|freenet|bol|uol|ig|terra|caramail|voila|wanadoo|laposte|libero|tiscali|virgilio|rambler|yandex|aol|compuserve|rediff|rediffmail|onebox|altavista|iname|bigfoot|operamail|fastmail|zzn|hushmail|topica|bluemountain|incredimail|mynet|mixmail|latinmail|starmedia)\.(?:com|net|org|co|de|fr|it|es|ru|at|ch|br|mx|ar)\b/i;
const MOST_ADVERT_LINES = 6;

/** Whether such an advert begins here, and nothing stands below it. */
function isFreeMail(lines: readonly string[], n: number): boolean {
  const rule = (lines[n] as string).slice(-200);
  if (!/(?:_{20}|^-{20,})\s*$|^--\s*$/.test(rule)) return false;
  const below = lines.slice(n + 1).filter((line) => line.trim() !== '');
  // Behind the mark of a signature an advert is a single line.
  const most = rule.trim() === '--' ? 1 : MOST_ADVERT_LINES;
  if (below.length === 0 || below.length > most || !/https?:|www\./i.test(below.slice(-2).join(' ')))
    return false;
  const words = below.join('\n').slice(0, 2_000);
  const leads = words.match(WEB_ADDRESS) ?? [];
  return (
    !/\S@\S/.test(words) && (leads.some((url) => FREE_HOST.test(url)) || /^Do You Yahoo!\?/im.test(words))
  );
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

/** "To leave the list", "* Para visitar o site do seu grupo" */
const PURPOSE = /^\s{0,3}(?:[*•-]\s{1,3})?(?:to|para|pour|zum|um|per|чтобы) /iu;

function isServers(paragraph: readonly string[], list: ListIdentity): boolean {
  const words = paragraph.join('\n');
  if (BULLET.test(words) || TERMS_AT.test(words) || paragraph.every((l) => HOST_TERMS.test(l))) return true;
  if (paragraph.length <= 4 && leavesList(words, list)) return true;
  if (isAddressesOfList(paragraph)) return true;
  const service = [SERVICE, WEB_OF_LIST, WEB_OF_GROUP].some((sign) => sign.test(words));
  return PURPOSE.test(words) && service && namesList(words, list);
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

/** "Post message: rivers@host", "Subscribe: rivers-subscribe@host": labelled addresses of one list, whichever. */
function isAddressesOfList(paragraph: readonly string[]): boolean {
  const labelled = paragraph.map((line) => LABELLED_ADDRESS.exec(line));
  const addresses = labelled.flatMap((found) => (found === null ? [] : [found[1] as string]));
  // Above them a heading, at most.
  if (addresses.length < 2 || paragraph.length - addresses.length > 1) return false;
  const orders = addresses.filter((address) => ORDER.test(address));
  const [local = '', host = ''] = (orders[0] ?? '').toLowerCase().replace(ORDER, '@').split('@');
  return (
    orders.length > 0 &&
    addresses.every((address) => {
      const [own = '', at = ''] = address.toLowerCase().split('@');
      return at === host && (own === local || own.startsWith(`${local}-`));
    })
  );
}

const LABELLED_ADDRESS =
  /^\s{0,12}\p{L}[^:@]{1,40}:\s{1,20}<?(?:mailto:)?([\w.+-]{1,64}@[\w.-]{1,255})>?\s*$/u;

/** What list servers put behind a list's name to be told something. */
const ORDER = /-(?:subscribe|unsubscribe|owner|request|join|leave|help|digest|admin)@/i;

function isHostsHeading(paragraph: readonly string[]): boolean {
  return (
    paragraph.length <= 2 && paragraph.every((line) => line.length < 60) && HOST.test(paragraph[0] as string)
  );
}

function isFooter(below: readonly string[], list: ListIdentity): boolean {
  const words = below.join('\n');
  const filled = below.filter((l) => l.trim() !== '').length;
  if (filled > 15 || !endsAsServers(below, list)) return false;
  if (SERVICE.test(words) || WEB_OF_LIST.test(words)) return filled <= 10 || namesList(words, list);
  if (WEB_OF_GROUP.test(words) && namesList(words, list)) return true;
  return filled <= 4 && namesList(words, list);
}

/** An author goes on below a footer that is quoted or forwarded: the last paragraph tells whose the words are. */
function endsAsServers(below: readonly string[], list: ListIdentity): boolean {
  const lines = trimEnd(below);
  const blank = lines.findLastIndex((line) => line.trim() === '');
  const words = lines.slice(blank + 1).join('\n');
  if (SERVICE.test(words) || HOST.test(words) || LEADS_ON.test(words) || namesList(words, list)) return true;
  return lines.slice(blank + 1).every((line) => RULE.test(line) || HOST_TERMS.test(line));
}

/** A place on the web, or an address to write to. */
const LEADS_ON = /https?:\/\/|\bwww\.|\S@\S/i;

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
    if (lower.includes(`/group/${local}`) || lower.includes(`/g/${local}`)) return true;
  }
  return list.name !== null && list.name.length > 3 && hasName(lower, list.name.toLowerCase());
}

/** A name that stands for itself: not within another word, an address or a host. */
function hasName(words: string, name: string): boolean {
  for (let at = words.indexOf(name); at !== -1; at = words.indexOf(name, at + 1)) {
    const around = `${words[at - 1] ?? ' '}${words.slice(at + name.length, at + name.length + 2).padEnd(2)}`;
    if (!/^[\p{L}\p{N}@./-]|^.[\p{L}\p{N}@/-]|^.\.\p{L}/u.test(around)) return true;
  }
  return false;
}

function trimEnd(lines: readonly string[]): string[] {
  let end = lines.length;
  while (end > 0 && (lines[end - 1] as string).trim() === '') end -= 1;
  return lines.slice(0, end);
}
