/** Codes of the final closeout. */
import type { CodeRows } from './entry.ts';

export const CLOSEOUT_CODES = {
  'no-clock': {
    title: 'There is no moment to judge at',
    meaning:
      'Dates are held against a moment that is an input, never against the clock of the machine. The document has no usable one and none was given. A time without an offset could be any of 26 hours, so it is not used.',
    remedy:
      'Give the moment with its offset, such as 2026-05-31T08:30:00Z, in the document or with the call.',
    outcome: 'unusable',
    http: 400,
  },
} as const satisfies CodeRows;
