import { escapeHtml } from './escape.ts';
import type { MailBlock } from './text.ts';

export interface MailPage {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** What mail programs show beside the subject; the beginning of the mail where it is not given. */
  readonly preheader?: string;
}

/**
 * Styles are inline, for many mail programs drop a style sheet, and name no background, so that dark mode is theirs. What
 * every program does by itself, such as the room between paragraphs, has none: each byte is sent to everybody.
 */
const STYLE = {
  page: 'max-width:36em;margin:0 auto;padding:16px;font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:break-word',
  heading: 'margin:24px 0 8px;font-size:20px;line-height:1.3',
  quote: 'margin:0 0 16px;padding:0 0 0 14px;border-left:3px solid #8a8a8a',
  verbatim: 'margin:0 0 16px;white-space:pre-wrap',
  list: 'margin:0 0 16px;padding:0 0 0 24px',
  button:
    'display:inline-block;padding:11px 18px;border-radius:6px;background-color:#1a5fb4;color:#ffffff;font-weight:600;text-decoration:none',
  small: 'margin:0 0 12px;font-size:14px;opacity:0.8',
  hidden: 'display:none;max-height:0;overflow:hidden',
} as const;

/** Scripts written from the right; by the first subtag. */
const RIGHT_TO_LEFT = /^(?:ar|arc|ckb|dv|fa|he|ks|ps|sd|ug|ur|yi)(?:-|$)/i;

/**
 * The HTML of a mail: one column of at most 36 em, nothing loaded from anywhere, in light and dark. Links in the
 * text are made links; all else is escaped.
 *
 * @throws RangeError for a button whose URL is none that a mail may hold.
 */
export function renderHtml(blocks: readonly MailBlock[], { title, language, preheader }: MailPage): string {
  const direction = RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr';
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(language)}" dir="${direction}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="supported-color-schemes" content="light dark">',
    `<title>${escapeHtml(title)}</title>`,
    '<style>:root{color-scheme:light dark;supported-color-schemes:light dark}</style>',
    '</head>',
    '<body style="margin:0;padding:0">',
    ...(preheader ? [`<div style="${STYLE.hidden}">${escapeHtml(preheader)}</div>`] : []),
    // Some mail programs drop <html> and <body> with their attributes.
    `<div lang="${escapeHtml(language)}" dir="${direction}" style="${escapeHtml(STYLE.page)}">`,
    ...blocks.map((block, i) => htmlOf(block, blocks.findIndex((one) => 'heading' in one) === i)),
    '</div>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function htmlOf(block: MailBlock, isTitle: boolean): string {
  if ('p' in block) return `<p>${prose(block.p)}</p>`;
  if ('small' in block) return `<p style="${STYLE.small}">${prose(block.small)}</p>`;
  if ('quote' in block) {
    return `<blockquote dir="auto" style="${STYLE.quote}">${prose(block.quote)}</blockquote>`;
  }
  if ('verbatim' in block) return `<div dir="auto" style="${STYLE.verbatim}">${linked(block.verbatim)}</div>`;
  if ('list' in block) {
    const items = block.list.map((item) => `<li>${prose(item)}</li>`);
    return `<ul style="${STYLE.list}">${items.join('')}</ul>`;
  }
  if ('button' in block) return button(block.button);
  if ('heading' in block) {
    const tag = isTitle ? 'h1' : 'h2';
    return `<${tag} style="${STYLE.heading}">${prose(block.heading)}</${tag}>`;
  }
  return block satisfies never;
}

/** Letters and digits alone are a marker, to be filled in per copy. */
const BUTTON_URL = /^(?:https?:\/\/\S+|mailto:\S+|[a-z0-9]+)$/i;

function button({ label, url }: { label: string; url: string }): string {
  if (!BUTTON_URL.test(url)) throw new RangeError(`A button of a mail cannot lead to ${JSON.stringify(url)}`);
  return `<p><a href="${escapeHtml(url)}" style="${STYLE.button}">${escapeHtml(label)}</a></p>`;
}

function prose(text: string): string {
  return linked(text.trimEnd()).replace(/\r\n?|\n/g, '<br>\n');
}

/** A web address, or an e-mail address; lengths are bounded, so that reading takes linear time. */
const LINK = /\bhttps?:\/\/[^\s<>"]{1,2000}|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/gi;

/** Escapes a text and makes links of the addresses in it. */
function linked(text: string): string {
  let html = '';
  let from = 0;
  for (const match of text.matchAll(LINK)) {
    const address = withoutStop(match[0]);
    const href = /^https?:/i.test(address) ? address : `mailto:${address}`;
    html += escapeHtml(text.slice(from, match.index));
    html += `<a href="${escapeHtml(href)}">${escapeHtml(address)}</a>`;
    from = match.index + address.length;
  }
  return html + escapeHtml(text.slice(from));
}

/** Punctuation after an address is the sentence's; so is a closing bracket that the address did not open. */
function withoutStop(address: string): string {
  const trimmed = address.replace(/[.,;:!?'*_]{1,20}$/, '');
  return trimmed.endsWith(')') && !trimmed.includes('(') ? withoutStop(trimmed.slice(0, -1)) : trimmed;
}
