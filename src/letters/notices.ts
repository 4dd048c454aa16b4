import type { AppealForReaders } from '../appeals/for-readers.ts';
import type { NoticeDraft } from '../notices/notice.ts';

/** Thanks a person for her letter, and hands her the link to pass the appeal on by. */
export function letterReceipt(
  places: { readonly BASE_URL: string },
  appeal: AppealForReaders,
  writer: { readonly address: string; readonly name: string | null; readonly shareToken: string },
  message: { readonly id: string | null; readonly trace: string },
): NoticeDraft {
  return {
    kind: 'receipt',
    to: { address: writer.address, name: writer.name },
    subject: `Thank you for your letter: ${appeal.title}`,
    language: appeal.language,
    inReplyTo: { messageId: message.id },
    list: appeal.listId,
    appeal: appeal.id,
    trace: message.trace,
    blocks: [
      { p: 'The copy of your letter has reached us, and it is counted. Thank you.' },
      { p: 'Letters work when many write them. Pass the appeal on from your own page:' },
      { button: { label: 'Pass it on', url: `${places.BASE_URL}/s/${writer.shareToken}` } },
      { small: 'We keep that a letter was written, not what it says.' },
    ],
  };
}
