/** What a rule of docs-as-tests is. Ids are stable; the pages about the checker are made from them. */
export interface Rule {
  readonly title: string;
  readonly meaning: string;
  /** The usual way out. A finding may know a better one. */
  readonly fix: string;
}
