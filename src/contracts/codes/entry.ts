/** One row of the table of codes: what a program needs. The words of its page are in `catalogue/words/`. */

/**
 * `outcome` is what a document with this issue gets: `unusable` when it could not be judged at all, `yes` for a
 * warning, else `no`. `http` is the status of a refused request; a validation that ran answers 200 with its verdict.
 */
export interface CodeEntry {
  readonly title: string;
  readonly outcome: 'no' | 'unusable' | 'yes';
  readonly http: number;
}

/** Rows by code, as a family writes them. */
export type CodeRows = Readonly<Record<string, CodeEntry>>;
