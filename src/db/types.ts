import pg from 'pg';

/** Object ids in pg_type. */
const INT8 = 20;
const INT8_ARRAY: number = 1016;
const DATE = 1082;
const DATE_ARRAY = 1182;

const parseArray = (text: string): unknown[] => pg.types.getTypeParser(INT8_ARRAY, 'text')(text) as unknown[];

/** @throws RangeError for a number that a double does not hold exactly. */
function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value))
    throw new RangeError(`The database holds ${text}, which is too large here.`);
  return value;
}

const eachOf =
  <T>(parse: (text: string) => T) =>
  (text: string): (T | null)[] =>
    parseArray(text).map((one) => (one === null ? null : parse(String(one))));

const asText = (text: string): string => text;

const PARSERS: Record<number, (text: string) => unknown> = {
  [INT8]: safeInteger,
  [INT8_ARRAY]: eachOf(safeInteger),
  // A date has no time and no zone: `pg` would make it local midnight.
  [DATE]: asText,
  [DATE_ARRAY]: eachOf(asText),
};

/** How values from the database become values here. */
export const types: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    const own = format === 'binary' ? undefined : PARSERS[oid];
    return own ?? pg.types.getTypeParser(oid, format as 'text');
  },
};
