/** What keeps an answer so: a rule of the documentation's check, or a test by its file and a piece of its name. */
export type Keeper = { readonly rule: string } | { readonly file: string; readonly test: string };

export interface Complaint {
  readonly id: string;
  /** What a reader of upstream's pages meets, in a few words. */
  readonly title: string;
  readonly was: string;
  readonly answer: string;
  /** Where to see it. */
  readonly at: string;
  readonly kept: readonly Keeper[];
}
