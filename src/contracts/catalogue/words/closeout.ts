/** What the pages of the catalogue say of the codes in `codes/closeout.ts`. */
import type { CLOSEOUT_CODES } from '../../codes/closeout.ts';
import type { WordsOf } from './words.ts';

export const CLOSEOUT_WORDS: WordsOf<typeof CLOSEOUT_CODES> = {
  'no-clock': {
    meaning:
      'Dates are held against a moment that is an input, never against the clock of the machine. The document has no usable one and none was given. A time without an offset could be any of 26 hours, so it is not used.',
    remedy:
      'Give the moment with its offset, such as 2026-05-31T08:30:00Z, in the document or with the call.',
  },
};
