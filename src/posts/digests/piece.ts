import type { Header } from '../../mail/message.ts';

/** One message of a plain digest, as it stands there. */
export interface Piece {
  headers: Header[];
  text: string;
}
