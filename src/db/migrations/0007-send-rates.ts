/** How many copies may go at once to a receiving domain, or to all, under the rates of the settings. */
export const sql = `
create table send_rates (
  -- A domain, the first of several that count as one, or * for all.
  bucket text primary key,
  copies double precision not null,
  at timestamptz not null
);
`;
