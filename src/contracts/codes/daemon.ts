/** Codes of the daemon: its socket, its state, its evidence log. Upstream's daemon has no error line; these are ours. */
import type { CodeRows } from './entry.ts';

export const DAEMON_CODES = {
  'daemon-no-answer': {
    title: 'The daemon gave no decision',
    meaning:
      'Nothing listens at the socket, or the connection ended or timed out before a decision came. Nothing was decided, so nothing is allowed.',
    remedy: 'Run cavra daemon status with the same --socket, and cavra daemon start when it is not running.',
    outcome: 'unusable',
    http: 503,
  },
  'daemon-state': {
    title: 'The daemon is not in the state that the command needs',
    meaning: 'It runs already, or it was started and did not answer in time.',
    remedy: 'Run cavra daemon status, then stop or start it, or name another --socket.',
    outcome: 'unusable',
    http: 409,
  },
  'daemon-too-slow': {
    title: 'A request did not arrive in time',
    meaning:
      'The daemon waits a few seconds for a whole request and then ends the connection, so that silent clients cannot fill it.',
    remedy: 'Send the whole JSON object at once.',
    outcome: 'unusable',
    http: 408,
  },
  'daemon-busy': {
    title: 'The daemon has too many connections',
    meaning: 'It answers a bounded number of connections at a time; this one was over the bound.',
    remedy: 'Send the request again in a moment.',
    outcome: 'unusable',
    http: 503,
  },
  'evidence-log-unusable': {
    title: 'The evidence log cannot be written or continued',
    meaning:
      'The file may not be written, its last record is not whole, or something else wrote to it. Without its record no decision is given.',
    remedy: 'Keep the file as evidence, and start the daemon with a new one.',
    outcome: 'unusable',
    http: 500,
  },
} as const satisfies CodeRows;
