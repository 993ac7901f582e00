/** A table of the book as data: what a chapter lists is written here once and drawn by BookTable.astro. */

/** Code type stands between backticks. With `to`, the cell is a link to a page of this site. */
export type Cell = string | { readonly says: string; readonly to: string };

export interface BookTableData {
  readonly caption: string;
  readonly head: readonly string[];
  /** As many cells as the head has; the first names the row. */
  readonly rows: readonly (readonly [Cell, ...Cell[]])[];
}
