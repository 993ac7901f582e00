/** Codes of the customer lifecycle. */
import type { CodeRows } from './entry.ts';

export const LIFECYCLE_CODES = {
  'private-material': {
    title: 'A key that the gate forbids',
    outcome: 'no',
    http: 422,
  },
  'not-sanitized': {
    title: 'A live packet that is not sanitized',
    outcome: 'no',
    http: 422,
  },
  'chain-conflict': {
    title: 'Two packets for one gate',
    outcome: 'unusable',
    http: 422,
  },
} as const satisfies CodeRows;
