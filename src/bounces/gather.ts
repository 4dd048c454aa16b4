import type { Message, Part } from '../mail/message.ts';
import { openMessage } from '../mail/read.ts';
import type { Evidence } from './evidence.ts';
import { type Fields, fieldGroups, headerFields } from './fields.ts';
import { senderIsMachine } from './machines.ts';
import { cutAtReturned, returnedFields } from './returned.ts';

const REPORT = /^message\/(?:x-?)?(?:global-)?delivery-?status$/;
const RETURNED =
  /^(?:message\/(?:rfc822|global|partial|rfc822-headers|global-headers)|text\/(?:x-)?rfc822-headers?|message\/rfc-?822)$/;
const REPORT_FIELD = /^[ \t]{0,8}(?:final-recipient|original-recipient|reporting-mta|diagnostic-code):/im;
const REPORT_INSIDE = /^multipart\/report\b/i;
/** As much of a returned message as its header can need. */
const HEADER_BYTES = 65_536;

/** Takes the message apart. Pure; reads at most a few hundred parts. */
export function evidenceOf(message: Message): Evidence {
  const wrapped = reportInside(message);
  return gathered(wrapped ?? message);
}

function gathered(message: Message): Evidence {
  const parts = leaves(message.body).slice(0, 300);
  const inWords = cutAtReturned(wordsOf(message, parts));
  const returnedPart = parts.find((p) => RETURNED.test(p.type));
  const returned = returnedPart === undefined ? inWords.returned : textOf(returnedPart);
  return {
    report: fieldGroups(reportText(parts, inWords.words)),
    feedback: feedbackOf(parts),
    types: [message.body.type, ...parts.map((p) => p.type)],
    words: inWords.words,
    returned: returnedFields(returned),
    hasReturned: returned !== null,
  };
}

/** Some gateways wrap a report into a notice of their own; the report is what counts. */
function reportInside(message: Message): Message | null {
  const parts = leaves(message.body).slice(0, 300);
  if (message.body.type === 'multipart/report' || parts.some((p) => REPORT.test(p.type))) return null;
  const wrapped = parts.find(
    (p) =>
      p.type === 'message/rfc822' && REPORT_INSIDE.test(headerFields(textOf(p)).get('content-type') ?? ''),
  );
  return wrapped !== undefined && senderIsMachine(message) === 'sure' ? openMessage(wrapped.bytes) : null;
}

/** The parts without parts of their own, in order; a message inside stays closed. */
function leaves(part: Part, depth = 0): Part[] {
  if (depth > 20) return [];
  return part.parts.length === 0 ? [part] : part.parts.flatMap((p) => leaves(p, depth + 1));
}

function wordsOf(message: Message, parts: readonly Part[]): string {
  const plain = parts.filter(
    (p) => isUnsplit(p) || (p.type === 'text/plain' && p.disposition !== 'attachment'),
  );
  const texts = plain
    .map((p) =>
      isUnsplit(p)
        ? textOf(p).replace(/^(?:content-[a-z-]{2,30}|mime-version):[^\r\n]*(?:\r\n?|\n)/gim, '')
        : textOf(p),
    )
    .filter((t) => t.trim() !== '');
  return (texts.length > 0 ? texts.join('\n\n') : message.text).replace(/\r\n?/g, '\n').slice(0, 200_000);
}

/** A multipart whose boundary never came: its text is all there is. */
function isUnsplit(part: Part): boolean {
  return part.type.startsWith('multipart/') && part.parts.length === 0;
}

function reportText(parts: readonly Part[], words: string): string {
  const reports = parts.filter((p) => REPORT.test(p.type)).map(textOf);
  if (reports.some((text) => REPORT_FIELD.test(text))) return reports.join('\n\n');
  return REPORT_FIELD.test(words)
    ? words.replace(/^[ \t]{1,8}(?=[A-Za-z-]{3,30}:)/gm, '')
    : reports.join('\n\n');
}

function feedbackOf(parts: readonly Part[]): Fields | null {
  const part = parts.find((p) => p.type === 'message/feedback-report');
  if (part === undefined) return null;
  return new Map(
    fieldGroups(textOf(part))
      .toReversed()
      .flatMap((group) => [...group]),
  );
}

function textOf(part: Part): string {
  const text = part.text ?? part.bytes.subarray(0, HEADER_BYTES).toString('utf8');
  return text.slice(0, HEADER_BYTES).replace(/\r\n?/g, '\n');
}
