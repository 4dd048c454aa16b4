import type { Message } from '../mail/message.ts';
import type { Bounce, Complaint } from '../posts/parsed.ts';

export type Return =
  | { kind: 'bounce'; bounce: Bounce }
  | { kind: 'complaint'; complaint: Complaint }
  | { kind: 'auto-reply' | 'challenge' | 'report' };

/** Placeholder: auto-replies only. */
export function readReturn(message: Message): Return | null {
  const auto =
    message.header('auto-submitted')?.toLowerCase().startsWith('auto-replied') ??
    /vacation/i.test(`${message.header('delivered-by-the-graces-of') ?? ''}`);
  return auto ? { kind: 'auto-reply' } : null;
}
