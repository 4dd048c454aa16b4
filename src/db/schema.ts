import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

export interface InstallationTable {
  key: string;
  value: string;
}

export interface AdminsTable {
  id: GeneratedAlways<number>;
  address: string;
  address_key: string;
  name: string | null;
  created_at: Generated<Date>;
}

export interface SignInsTable {
  token_hash: Buffer;
  purpose: 'first-admin' | 'sign-in';
  address: string | null;
  expires_at: Date;
  used_at: Date | null;
}

export interface SessionsTable {
  token_hash: Buffer;
  address_key: string;
  created_at: Generated<Date>;
  expires_at: Date;
}

export interface ListsTable {
  id: GeneratedAlways<number>;
  name: string;
  name_key: string;
  title: string;
  description: Generated<string>;
  language: Generated<string>;
  origin_address: string | null;
  forwards_by_service: Generated<boolean>;
  bounce_limit: Generated<number>;
  bounce_rate_limit: Generated<number>;
  complaint_rate_limit: Generated<number>;
  calendar: Generated<boolean>;
  hours_from: number | null;
  hours_to: number | null;
  time_zone: string | null;
  created_at: Generated<Date>;
}

export interface ModeratorsTable {
  id: GeneratedAlways<number>;
  list_id: number;
  address: string;
  address_key: string;
  name: string | null;
  created_at: Generated<Date>;
}

export interface SubscribersTable {
  id: GeneratedAlways<number>;
  address: string;
  address_key: string;
  address_hash: Buffer;
  name: string | null;
  language: Generated<string>;
  created_at: Generated<Date>;
}

export interface SubscriptionsTable {
  id: GeneratedAlways<number>;
  list_id: number;
  subscriber_id: number;
  state: 'pending' | 'active' | 'paused' | 'bouncing' | 'ended';
  reason: string | null;
  source: Generated<string>;
  bounce_score: Generated<number>;
  bounce_added: Generated<number>;
  bounced_at: Date | null;
  created_at: Generated<Date>;
  changed_at: Generated<Date>;
  spread: GeneratedAlways<number>;
}

export interface SuppressionsTable {
  address_hash: Buffer;
  reason: 'asked' | 'complaint' | 'bounces' | 'admin';
  created_at: Generated<Date>;
}

export interface MessagesTable {
  id: string;
  sha256: Buffer;
  raw: Buffer;
  size: number;
  received_at: Generated<Date>;
}

export interface ImportsTable {
  id: GeneratedAlways<number>;
  list_id: number;
  started_at: Generated<Date>;
  finished_at: Date | null;
  told_at: Date | null;
}

export interface ArrivalsTable {
  id: GeneratedAlways<number>;
  message_id: string;
  recipient: string;
  recipient_key: string;
  envelope_from: string;
  state: Generated<'received' | 'handled' | 'unreadable' | 'failed'>;
  kind: string | null;
  outcome: string | null;
  warnings: Generated<string>;
  attempts: Generated<number>;
  next_try_at: Generated<Date>;
  created_at: Generated<Date>;
  handled_at: Date | null;
  import_id: number | null;
}

export interface PostsTable {
  id: GeneratedAlways<number>;
  list_id: number;
  arrival_id: number;
  position: number;
  subject: string;
  from_name: string | null;
  from_address: string | null;
  date: string | null;
  message_id: string | null;
  text: string;
  created_at: Generated<Date>;
  removed: ColumnType<unknown, string | undefined, string>;
}

export interface AppealsTable {
  id: GeneratedAlways<number>;
  list_id: number;
  post_id: number;
  trace: string;
  slug: string;
  state: Generated<'held' | 'approved' | 'rejected' | 'repeated'>;
  title: string;
  language: string;
  reading: ColumnType<unknown, string, string>;
  evidence: ColumnType<unknown, string | undefined, string>;
  confidence: Generated<number>;
  created_at: Generated<Date>;
  archived: Generated<boolean>;
  as_read: ColumnType<unknown, string | null | undefined, string | null>;
  version: Generated<number>;
  likeness: Generated<number[]>;
  address_keys: Generated<string[]>;
  likeness_due: Generated<boolean>;
}

export interface AppealLinksTable {
  appeal_id: number;
  earlier_id: number;
  kind: 'same' | 'update' | 'translation';
  similarity: number;
  created_at: Generated<Date>;
}

export interface AppealChangesTable {
  id: GeneratedAlways<number>;
  appeal_id: number;
  version: number;
  field: string;
  before: ColumnType<unknown, string, string>;
  after: ColumnType<unknown, string, string>;
  by_address: string;
  by_name: string | null;
  via: 'mail' | 'link' | 'page' | 'command';
  created_at: Generated<Date>;
}

export interface DecisionsTable {
  id: GeneratedAlways<number>;
  appeal_id: number;
  decision: 'approve' | 'reject';
  by_address: string;
  by_name: string | null;
  via: 'mail' | 'link' | 'page' | 'command';
  reason: string | null;
  created_at: Generated<Date>;
}

export interface DispatchesTable {
  id: GeneratedAlways<number>;
  appeal_id: number;
  list_id: number;
  trace: string;
  state: Generated<'planning' | 'sending' | 'done' | 'cancelled'>;
  created_at: Generated<Date>;
  planned_at: Date | null;
  finished_at: Date | null;
  planned_to: number | null;
  starts_at: Date | null;
  paused_at: Date | null;
  paused_because: string | null;
  per_minute: number | null;
  pace_at: Date | null;
}

export interface DispatchOrdersTable {
  id: GeneratedAlways<number>;
  dispatch_id: number;
  what: 'schedule' | 'pause' | 'resume' | 'cancel' | 'slow' | 'settle';
  value: string | null;
  why: string | null;
  by_address: string | null;
  by_name: string | null;
  via: 'mail' | 'link' | 'page' | 'command' | 'service';
  created_at: Date;
}

export interface DispatchChunksTable {
  dispatch_id: number;
  chunk: number;
  state: Generated<'waiting' | 'done'>;
  next_try_at: Generated<Date>;
}

export interface DeliveriesTable {
  dispatch_id: number;
  subscriber_id: number;
  subscription_id: number;
  chunk: number | null;
  state: Generated<'planned' | 'sent' | 'deferred' | 'failed' | 'unknown' | 'skipped' | 'bounced'>;
  skipped_because: string | null;
  attempts: Generated<number>;
  reply_code: number | null;
  reply_text: string | null;
  sent_at: Date | null;
  complained_at: Date | null;
  place: number | null;
}

export interface DeliveryCountsTable {
  dispatch_id: number;
  state: 'planned' | 'sent' | 'deferred' | 'failed' | 'unknown' | 'skipped' | 'bounced';
  skipped_because: string | null;
  count: number;
}

export interface NoticesTable {
  id: GeneratedAlways<number>;
  kind: string;
  to_address: string | null;
  to_masked: string;
  envelope_from: string;
  message_id: string;
  message: Buffer | null;
  list_id: number | null;
  appeal_id: number | null;
  referral_id: number | null;
  trace: string | null;
  once: string | null;
  state: Generated<'queued' | 'sent' | 'failed' | 'bounced'>;
  attempts: Generated<number>;
  next_try_at: Generated<Date>;
  reply_code: number | null;
  reply_text: string | null;
  created_at: Generated<Date>;
  sent_at: Date | null;
}

export interface ForwardsTable {
  id: GeneratedAlways<number>;
  appeal_id: number;
  by_subscriber_id: number | null;
  by_referral_id: number | null;
  via: 'form' | 'mail' | 'link';
  note: string | null;
  trace: string | null;
  created_at: Generated<Date>;
}

export interface ReferralsTable {
  id: GeneratedAlways<number>;
  appeal_id: number;
  forward_id: number;
  parent_id: number | null;
  root_subscriber_id: number | null;
  generation: number;
  address_hash: Buffer | null;
  masked: string | null;
  name: string | null;
  acted_at: Date | null;
  subscribed_at: Date | null;
  refused_at: Date | null;
  created_at: Generated<Date>;
}

export interface LettersTable {
  id: GeneratedAlways<number>;
  appeal_id: number;
  subscriber_id: number | null;
  referral_id: number | null;
  via: 'copy' | 'reported';
  trace: string | null;
  created_at: Generated<Date>;
}

export interface BouncesTable {
  id: GeneratedAlways<number>;
  arrival_id: number | null;
  dispatch_id: number | null;
  subscriber_id: number | null;
  notice_id: number | null;
  address_masked: string;
  action: string;
  status: string | null;
  smtp_code: number | null;
  reason: string;
  permanence: 'hard' | 'soft' | 'none';
  diagnostic: string | null;
  counted: Generated<boolean>;
  because: string;
  trace: string | null;
  created_at: Generated<Date>;
}

export interface ComplaintsTable {
  id: GeneratedAlways<number>;
  arrival_id: number;
  dispatch_id: number | null;
  subscriber_id: number | null;
  notice_id: number | null;
  type: string;
  because: string;
  trace: string | null;
  created_at: Generated<Date>;
}

export interface OutboxTable {
  id: GeneratedAlways<number>;
  envelope_from: string;
  envelope_to: string;
  subject: string;
  message: Buffer;
  kept_at: Generated<Date>;
}

export interface SendRatesTable {
  bucket: string;
  copies: number;
  at: Date;
}

/** The tables as the newest migration leaves them; a test holds the two together. */
export interface DB {
  installation: InstallationTable;
  admins: AdminsTable;
  sign_ins: SignInsTable;
  sessions: SessionsTable;
  lists: ListsTable;
  moderators: ModeratorsTable;
  subscribers: SubscribersTable;
  subscriptions: SubscriptionsTable;
  suppressions: SuppressionsTable;
  messages: MessagesTable;
  imports: ImportsTable;
  arrivals: ArrivalsTable;
  posts: PostsTable;
  appeals: AppealsTable;
  appeal_links: AppealLinksTable;
  appeal_changes: AppealChangesTable;
  decisions: DecisionsTable;
  dispatches: DispatchesTable;
  dispatch_chunks: DispatchChunksTable;
  dispatch_orders: DispatchOrdersTable;
  deliveries: DeliveriesTable;
  delivery_counts: DeliveryCountsTable;
  notices: NoticesTable;
  forwards: ForwardsTable;
  referrals: ReferralsTable;
  letters: LettersTable;
  bounces: BouncesTable;
  complaints: ComplaintsTable;
  outbox: OutboxTable;
  send_rates: SendRatesTable;
}
