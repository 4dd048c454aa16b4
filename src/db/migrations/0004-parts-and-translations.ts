/** What was taken out of posts, translations of appeals, and the appeals whose likeness is to be kept yet. */
export const sql = `
-- Footers, adverts and notes about attachments: [{kind, at, words}], at a place in the text. Empty for posts before this.
alter table posts add column removed jsonb not null default '[]';

-- 'translation' leads to the first of all that say the same in whatever language.
alter table appeal_links drop constraint appeal_links_kind_check;
alter table appeal_links add constraint appeal_links_kind_check check (kind in ('same', 'update', 'translation'));
create unique index appeal_links_translation on appeal_links (appeal_id) where kind = 'translation';

-- Stored before 0003: they have neither likeness nor address keys, which SQL cannot work out. The sweep does, some at a
-- time, and the mark goes with the row that is done.
alter table appeals add column likeness_due boolean not null default false;
update appeals set likeness_due = true where likeness = '{}' and address_keys = '{}';
create index appeals_likeness_due on appeals (id) where likeness_due;
`;
