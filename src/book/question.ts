/** A check question at the end of a chapter. Code type stands between backticks. */
export interface CheckQuestion {
  /** Unique in the book; progress is kept under it. */
  readonly id: string;
  readonly asks: string;
  /** Two to five, exactly one right, each with the reason why it is or is not. */
  readonly options: readonly {
    readonly says: string;
    readonly right?: true;
    readonly why: string;
  }[];
}
