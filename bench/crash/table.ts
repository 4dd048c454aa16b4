/** A column: its title, and what a result has in it. */
export type Column<R> = readonly [title: string, cell: (result: R) => string | number];

const WIDTH = 9;

export const titles = <R>(columns: readonly Column<R>[]): string => line(columns, ([title]) => title);

export const row = <R>(columns: readonly Column<R>[], result: R): string =>
  line(columns, ([, cell]) => cell(result));

export const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

function line<R>(columns: readonly Column<R>[], cellOf: (column: Column<R>) => string | number): string {
  const cells = columns.map((column) => String(cellOf(column)).padStart(Math.max(WIDTH, column[0].length)));
  return `${cells.join('  ')}\n`;
}
