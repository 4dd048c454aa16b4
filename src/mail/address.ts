import { domainToASCII } from 'node:url';

/** A person's or a list's place in an address header. */
export interface Mailbox {
  readonly name: string | null;
  /** As written, without angle brackets. */
  readonly address: string;
}

/** RFC 5321 section 4.5.3.1.3: a path is 256 octets, two of which are its angle brackets. */
const MAX_ADDRESS = 254;
/** RFC 5321 section 4.5.3.1.1. */
const MAX_LOCAL = 64;
const MAX_NAME = 200;

/**
 * RFC 5322 section 3.2.3 atext; outside ASCII (RFC 6531 section 3.3) only letters, marks and digits.
 * The Kelvin sign is left out, because normalising makes it an ASCII K. Quoted local parts are legal
 * and refused: nobody has one, and programs on the way split them differently.
 */
const LOCAL =
  /^(?:(?!\u212a)[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-])+(?:\.(?:(?!\u212a)[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-])+)*$/u;
const DOMAIN_CHARACTERS = /^(?:[\p{L}\p{M}\p{N}.\u00b7-]|\u200c|\u200d)+$/u;
/** RFC 5321 section 4.1.2 sub-domain, at most 63 octets (RFC 1035 section 2.3.4). */
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
/** What a URL parser takes for a number of an IPv4 address. */
const NUMERIC = /^(?:\d+|0x[\da-f]*)$/;
/** C0, DEL, C1, line and paragraph separators, and the characters that turn the writing direction. */
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/**
 * Reads the one address that somebody typed: `anna@example.org`, `<anna@example.org>`,
 * `Anna <anna@example.org>` or `"Petrova, Anna" <anna@example.org>`.
 *
 * Null for anything else: two addresses, control characters, over 254 octets, a local part over
 * 64 octets, a domain without a dot (but `localhost`), address literals. IDN domains and
 * internationalised local parts are taken and kept as written (RFC 5321, RFC 6531).
 */
export function parseAddress(text: string): Mailbox | null {
  if (text.length > MAX_ADDRESS + MAX_NAME + 8) return null;
  const trimmed = text.trim();
  if (CONTROLS.test(trimmed)) return null;
  if (!trimmed.endsWith('>')) return isAddress(trimmed) ? { name: null, address: trimmed } : null;
  const open = trimmed.lastIndexOf('<');
  const address = trimmed.slice(open + 1, -1).trim();
  const name = open < 0 ? null : readName(trimmed.slice(0, open).trim());
  return name === null || !isAddress(address) ? null : { name: name || null, address };
}

/** A display name without its quotes; '' for none, null for one that holds what a name cannot. */
function readName(text: string): string | null {
  const quoted = /^"((?:[^"\\]|\\.)*)"$/.exec(text);
  const name = quoted ? (quoted[1] ?? '').replace(/\\(.)/g, '$1').trim() : text;
  if (name.length > MAX_NAME) return null;
  // Unquoted, these would begin another address, a comment or a group (RFC 5322 section 3.2.3).
  return !quoted && /["<>()[\]:;,@\\]/.test(name) ? null : name;
}

function isAddress(text: string): boolean {
  const at = text.lastIndexOf('@');
  if (at < 1 || Buffer.byteLength(text) > MAX_ADDRESS) return false;
  const local = text.slice(0, at);
  return Buffer.byteLength(local) <= MAX_LOCAL && LOCAL.test(local) && isDomain(text.slice(at + 1));
}

function isDomain(text: string): boolean {
  if (!DOMAIN_CHARACTERS.test(text)) return false;
  const labels = asciiDomain(text).split('.');
  const top = labels.at(-1) ?? '';
  if (labels.length < 2 && top !== 'localhost') return false;
  return labels.every((label) => LABEL.test(label)) && !NUMERIC.test(top);
}

/** A-labels in lower case (RFC 5890); what is no domain is only lower-cased. */
function asciiDomain(domain: string): string {
  const lower = domain.toLowerCase();
  // domainToASCII would read "1.2" as an IPv4 address.
  return NUMERIC.test(lower.slice(lower.lastIndexOf('.') + 1)) ? lower : domainToASCII(lower) || lower;
}

/**
 * What addresses are compared by: the domain in lower case and as A-labels, the local part case-folded.
 * Takes any text. A letter outside ASCII never folds into ASCII, or a foreign mailbox could pass for another.
 */
export function addressKey(address: string): string {
  const text = address.trim();
  const at = text.lastIndexOf('@');
  if (at < 0) return fold(text);
  return `${fold(text.slice(0, at))}@${asciiDomain(text.slice(at + 1))}`;
}

function fold(local: string): string {
  if (/^[\x20-\x7e]*$/.test(local)) return local.toLowerCase();
  return Array.from(local, foldCharacter).join('').normalize('NFC');
}

function foldCharacter(character: string): string {
  const lower = character.toLowerCase();
  return character > '\u007f' && lower < '\u0080' ? character : lower;
}

/**
 * An address for the SMTP envelope. The domain goes as A-labels, which every relay takes; not so where the
 * local part needs SMTPUTF8 anyway (RFC 6531 section 3.3).
 */
export function wireAddress(address: string): string {
  const at = address.lastIndexOf('@');
  if (at < 0 || /^[\x00-\x7f]*$/.test(address) || /[^\x00-\x7f]/.test(address.slice(0, at))) return address;
  return `${address.slice(0, at)}@${asciiDomain(address.slice(at + 1))}`;
}

/** `anna@example.org` as `a…@example.org`: for pages and logs, where the whole address has no business. */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf('@');
  if (at < 1) return '…';
  return `${String.fromCodePoint(address.codePointAt(0) ?? 0)}…${address.slice(at)}`.replace(/[\s<>]/g, '');
}

/** The domain in lower case, as written otherwise; '' where there is none. */
export function domainOf(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 0 ? '' : address.slice(at + 1).toLowerCase();
}

/** An address that carries a tag, as `forward+TOKEN@lists.example.org`. */
export interface Tagged {
  /** In lower case. */
  readonly base: string;
  /** As written; null where there is no plus sign. */
  readonly tag: string | null;
  /** In lower case. */
  readonly domain: string;
}

/** Takes `base+tag@domain` apart at the first plus sign (RFC 5233); null where there is no domain. */
export function splitPlus(address: string): Tagged | null {
  const text = address.trim().replace(/^<|>$/g, '');
  const at = text.lastIndexOf('@');
  if (at < 1 || at === text.length - 1) return null;
  const [local, domain] = [text.slice(0, at), text.slice(at + 1).toLowerCase()];
  const plus = local.indexOf('+');
  if (plus < 0) return { base: local.toLowerCase(), tag: null, domain };
  return { base: local.slice(0, plus).toLowerCase(), tag: local.slice(plus + 1), domain };
}

/** Several addresses typed into one field. */
export interface AddressList {
  /** In the order typed; the same one twice stays twice. */
  readonly addresses: readonly Mailbox[];
  /** The pieces that are no address, as typed. */
  readonly bad: readonly string[];
}

/** Reads addresses parted by commas, semicolons, line breaks or spaces, each with or without a name. */
export function parseList(text: string): AddressList {
  const addresses: Mailbox[] = [];
  const bad: string[] = [];
  for (const piece of pieces(text)) {
    const one = parseAddress(piece);
    // "a@example.org b@example.org": only spaces part them.
    const parts = one || piece.includes('<') ? [piece] : piece.split(/\s+/);
    for (const part of parts) {
      const found = one ?? parseAddress(part);
      if (found) addresses.push(found);
      else bad.push(part);
    }
  }
  return { addresses, bad };
}

/** Cuts at line breaks, and outside quotes and angle brackets at separators and after `>`. */
function pieces(text: string): string[] {
  const found: string[] = [];
  let start = 0;
  let inside = '';
  const cut = (end: number, next: number): void => {
    const piece = text.slice(start, end).trim();
    if (piece) found.push(piece);
    start = next;
    inside = '';
  };
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    if (c === '\n' || c === '\r') cut(i, i + 1);
    else if (inside === '"' && c === '\\') i++;
    else if (inside === '"' && c === '"') inside = '';
    else if (inside === '<' && c === '>') cut(i + 1, i + 1);
    else if (inside === '' && (c === ',' || c === ';')) cut(i, i + 1);
    else if (inside === '' && (c === '"' || c === '<')) inside = c;
  }
  cut(text.length, text.length);
  return found;
}
