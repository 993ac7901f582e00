import type { ChapterSlug } from '../chapters.ts';

export interface Term {
  readonly term: string;
  /** One or two sentences. */
  readonly meaning: string;
  /** How sentences say it, beside the term itself with and without a plural s. */
  readonly forms?: readonly string[];
  /** Too common a word: it is in the glossary, and chapters do not link it by themselves. */
  readonly quiet?: true;
  /** The chapter that explains it. */
  readonly home: ChapterSlug;
}
