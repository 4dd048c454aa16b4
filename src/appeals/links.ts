import { withoutEnd } from '../mail/ends.ts';
import type { Link } from './appeal.ts';
import { fold } from './fold.ts';
import type { Speech } from './speech.ts';

export interface FoundLink {
  link: Link;
  span: [number, number];
}

const URL = /(?:https?:\/\/|(?<![\w@/.])www\.)[^\s<>"“”«»\u0000-\u001f]{3,2000}/giu;

/** More than any appeal gives. */
const MAX_LINKS = 500;

/** Every web address of a text, once, and what the words before it say it is for. */
export function findLinks(text: string, speech: Speech): FoundLink[] {
  const links = new Map<string, FoundLink>();
  for (const match of text.matchAll(URL)) {
    const url = trimUrl(match[0]);
    const key = url.replace(/\/$/, '').toLowerCase();
    if (links.has(key)) continue;
    if (links.size >= MAX_LINKS) break;
    if (MANAGES.test(text.slice(text.lastIndexOf('\n', match.index) + 1, match.index).slice(-120))) continue;
    const about = purposeOf(text, match.index, url, speech);
    links.set(key, { link: { url, about }, span: [match.index, match.index + url.length] });
  }
  return [...links.values()];
}

/** What a bulk mailer puts under a message, before the addresses of its own pages. */
const MANAGES =
  /unsubscribe|opt[- ]out|(?:manage|update|change|edit) (?:your|my|email) (?:\p{L}+ )?(?:preferences|subscription|profile|settings)|view (?:this|it|the) (?:\p{L}+ )?(?:in|online)|désabonner|désinscri|abbestellen|abmelden|darse? de baja|cancelar (?:a |la |tu |sua )?(?:inscri|suscrip|assinat)|disiscriv|annulla(?:re)? l['’]iscrizione|отписаться|abonelikten/iu;

/** Punctuation behind an address belongs to the sentence; a bracket only where the address opens none. */
function trimUrl(written: string): string {
  let url = withoutEnd(written, ".,;:!?'’*_|");
  while (/[)\]}]$/.test(url)) {
    const open = url.endsWith(')') ? '(' : url.endsWith(']') ? '[' : '{';
    if (url.includes(open)) break;
    url = withoutEnd(url.slice(0, -1), ".,;:!?'’*");
  }
  return url;
}

/** What pages to act on are called in their own addresses. */
const ACTS =
  /[/.](?:act|actions?|take-?action|accion(?:es)?|agir|azione|acao|aktion|mitmachen|petitions?|peticion|petizione|firma|firmen|signez|protest)(?:[/.?]|$)/i;

function purposeOf(text: string, at: number, url: string, speech: Speech): Link['about'] {
  // Words inside another address say nothing about this one.
  const before = fold(text.slice(Math.max(0, at - 400), at))
    .replace(URL, '')
    .slice(-160);
  const paragraph = before.slice(before.lastIndexOf('\n\n', before.trimEnd().length - 1) + 1);
  const action = speech.find('action', paragraph).at(-1)?.end ?? -1;
  const source = speech.find('source', paragraph).at(-1)?.end ?? -1;
  if (ACTS.test(url)) return 'action';
  if (action === -1 && source === -1) return 'background';
  return action >= source ? 'action' : 'source';
}
