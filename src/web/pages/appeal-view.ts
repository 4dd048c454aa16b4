import type { Reading } from '../../appeals/service.ts';

export type { Reading };

export interface AppealView {
  readonly slug: string;
  readonly reading: Reading;
  readonly list: { readonly name: string; readonly title: string; readonly subscribeAddress: string };
  /** The same in other languages, where approved. */
  readonly translations: readonly (AppealLink & { readonly language: string })[];
  /** Approved appeals that this one updates, and that update it. */
  readonly updateOf: readonly AppealLink[];
  readonly updates: readonly AppealLink[];
  /** The post as it came. */
  readonly fullText: string;
  readonly letters: readonly LetterView[];
  readonly figures: { readonly letters: number; readonly people: number; readonly generations: number };
  /** YYYY-MM-DD, to tell whether the deadline has passed. */
  readonly today: string;
  /** Null on the public page. */
  readonly reader: ReaderView | null;
  /** Whether the signed-in person may see the chain. */
  readonly chainUrl: string | null;
}

export interface AppealLink {
  readonly title: string;
  readonly slug: string;
}

export interface LetterView {
  readonly language: string;
  /** Salutation, body and closing, parted by empty lines. */
  readonly text: string;
  /** mailto: address that opens the letter ready to send; null where no address to write to is known. */
  readonly mailto: string | null;
}

/** The page through somebody's personal link. */
export interface ReaderView {
  /** Path of this page, /s/TOKEN. */
  readonly path: string;
  /** The whole link, to give to friends. */
  readonly url: string;
  /** Whose link it is, masked. */
  readonly owner: string;
  readonly copyAddress: string;
  readonly forwardAddress: string;
  /** Opens a forward ready to send in the reader's own mail program. */
  readonly forwardMailto: string;
  /** Whether the list lets the service write to friends. */
  readonly formOpen: boolean;
  /** How many more friends the form takes. */
  readonly left: number;
  readonly hasWritten: boolean;
}
