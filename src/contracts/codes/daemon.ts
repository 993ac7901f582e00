/** Codes of the daemon: its socket, its state, its evidence log. Upstream's daemon has no error line; these are ours. */
import type { CodeRows } from './entry.ts';

export const DAEMON_CODES = {
  'daemon-no-answer': {
    title: 'The daemon gave no decision',
    outcome: 'unusable',
    http: 503,
  },
  'daemon-state': {
    title: 'The daemon is not in the state that the command needs',
    outcome: 'unusable',
    http: 409,
  },
  'daemon-too-slow': {
    title: 'A request did not arrive in time',
    outcome: 'unusable',
    http: 408,
  },
  'daemon-busy': {
    title: 'The daemon has too many connections',
    outcome: 'unusable',
    http: 503,
  },
  'evidence-log-unusable': {
    title: 'The evidence log cannot be written or continued',
    outcome: 'unusable',
    http: 500,
  },
} as const satisfies CodeRows;
