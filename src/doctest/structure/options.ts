/** What a book says about its order. Each part that is absent is not checked. */

export interface Stops {
  /** What the reader is told: "the reader path Platform engineer". */
  readonly name: string;
  /** Paths of pages, with an anchor where the stop is a section. */
  readonly stops: readonly string[];
}

export interface StructureConfig {
  /** Paths of the chapters, in order: the previous and next links follow it. */
  readonly chapters?: readonly string[];
  /** What stands exactly once on certain pages. */
  readonly once?: readonly {
    readonly name: string;
    /** A tag, `#id`, `.class` and `[attribute="value"]`, joined without spaces. */
    readonly selector: string;
    /** Their paths, or every page that search engines may list; all chapters when absent. */
    readonly pages?: readonly string[] | 'every';
  }[];
  readonly paths?: readonly Stops[];
  /** Pages that nothing needs to link to, such as `/404.html`. */
  readonly unlinked?: readonly string[];
}
