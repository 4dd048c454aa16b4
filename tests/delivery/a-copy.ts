import type { StoredAppeal } from '../../src/appeals/service.ts';
import { copiesOf } from '../../src/delivery/copy.ts';
import type { OpenDelivery } from '../../src/delivery/store/chunks.ts';
import type { List } from '../../src/lists/list.ts';
import { tokens } from '../../src/mail/tokens.ts';
import { APPEAL } from '../support/rows.ts';

export const deps = {
  tokens: tokens(['a key of the tests, long enough to be one']),
  config: { BASE_URL: 'https://lists.example', MAIL_DOMAIN: 'lists.example' },
};

export const LIST: List = {
  id: 1,
  name: 'LABOR-L',
  title: 'Forum on Labor',
  description: '',
  language: 'en',
  originAddress: null,
  forwardsByService: true,
  bounceRateLimit: 0.1,
  complaintRateLimit: 0.003,
  calendar: false,
  hours: null,
  bounceLimit: 2,
};

export const appealWith = (reading: Partial<StoredAppeal['reading']>, text: string): StoredAppeal => ({
  id: 7,
  list: 1,
  slug: 'an-appeal-7',
  state: 'approved',
  trace: 'm1',
  createdAt: new Date(0),
  reading: { ...APPEAL, ...reading },
  asRead: { ...APPEAL, ...reading },
  version: 1,
  evidence: {},
  confidence: 1,
  archived: false,
  post: { subject: 'x', fromName: null, fromAddress: null, date: null, messageId: null, text, removed: [] },
});

export const dispatch = { id: 3, createdAt: new Date('2001-03-22T12:00:00Z') };

export const delivery = (more: Partial<OpenDelivery> = {}): OpenDelivery => ({
  subscriber: 11,
  subscription: 12,
  address: 'anna@readers.example',
  name: 'Anna',
  language: 'en',
  state: 'planned',
  attempts: 0,
  ...more,
});

/** One subscriber's copy of an appeal, as it goes out. */
export async function aCopy(reading: Partial<StoredAppeal['reading']>, text: string): Promise<Buffer> {
  const copyFor = await copiesOf(deps, { dispatch, appeal: appealWith(reading, text), list: LIST });
  return copyFor(delivery()).message.whole();
}
