/** Codes of the final closeout. */
import type { CodeRows } from './entry.ts';

export const CLOSEOUT_CODES = {
  'no-clock': {
    title: 'There is no moment to judge at',
    outcome: 'unusable',
    http: 400,
  },
} as const satisfies CodeRows;
