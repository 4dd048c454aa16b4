import { setTimeout as sleep } from 'node:timers/promises';
import type { Service } from '../../service.ts';

/** What reaches the service from outside: mail by its webhook, and people in a browser. */
export interface Outside {
  /** Hands a message to the webhook, as the mail system would; answers its id. */
  mail(message: Buffer, envelope: { from: string; to: string }): Promise<string>;
  /** Fills in a form of a page. */
  submit(path: string, fields: Readonly<Record<string, string>>): Promise<void>;
}

export function outside(service: Service): Outside {
  const base = service.web?.url ?? '';
  return {
    async mail(message, { from, to }) {
      const query = new URLSearchParams({ from, to });
      const response = await fetch(`${base}/inbound/mime?${query}`, {
        method: 'POST',
        headers: {
          'content-type': 'message/rfc822',
          authorization: `Bearer ${service.config.INBOUND_TOKEN}`,
        },
        body: message,
      });
      const answer = (await response.json()) as { id?: string; message?: string };
      if (!response.ok || !answer.id)
        throw new Error(`The webhook answered ${response.status}: ${answer.message}`);
      return answer.id;
    },
    async submit(path, fields) {
      const response = await fetch(`${base}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(fields).toString(),
        redirect: 'manual',
      });
      if (response.status >= 400)
        throw new Error(`${path.replace(/\/s\/\w+/, '/s/…')} answered ${response.status}`);
    },
  };
}

const PATIENCE_MS = 60_000;
const POLL_MS = 40;

/** Waits until `look` finds something. */
export async function until<T>(what: string, look: () => Promise<T | null | undefined | false>): Promise<T> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > deadline) throw new Error(`Waited ${PATIENCE_MS / 1000} s in vain for ${what}.`);
    await sleep(POLL_MS);
  }
}
