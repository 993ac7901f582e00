/** Documents that components show: as true as a fence must be. */
import type { Finding } from '../finding.ts';
import { RULES } from '../rules.ts';

/** A document that a component shows beside its verdict. */
export interface ShownSample {
  /** Where it is defined, relative to the root. */
  readonly file: string;
  readonly name: string;
  /** What the book says that it gets, and what it gets. */
  readonly expected: string;
  readonly found: string;
}

/** A finding for each document that gets something else. */
export const checkSamples = (samples: readonly ShownSample[]): Finding[] =>
  samples
    .filter(({ expected, found }) => expected !== found)
    .map(({ file, name, expected, found }) => ({
      rule: 'untrue-sample',
      file,
      line: 1,
      column: 1,
      message: `The ${name} gets another verdict than the pages that show it say.`,
      found,
      expected,
      fix: RULES['untrue-sample'].fix,
    }));
