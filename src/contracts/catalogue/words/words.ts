/** What the page of a code says beside its title: what it means, and what to do. */
export interface CodeWords {
  readonly meaning: string;
  readonly remedy: string;
}

/** Words for every code of a family: the compiler asks for a missing one. */
export type WordsOf<Rows> = Readonly<Record<keyof Rows, CodeWords>>;
