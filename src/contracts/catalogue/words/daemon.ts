/** What the pages of the catalogue say of the codes in `codes/daemon.ts`. */
import type { DAEMON_CODES } from '../../codes/daemon.ts';
import type { WordsOf } from './words.ts';

export const DAEMON_WORDS: WordsOf<typeof DAEMON_CODES> = {
  'daemon-no-answer': {
    meaning:
      'Nothing listens at the socket, or the connection ended or timed out before a decision came. Nothing was decided, so nothing is allowed.',
    remedy: 'Run cavra daemon status with the same --socket, and cavra daemon start when it is not running.',
  },
  'daemon-state': {
    meaning: 'It runs already, or it was started and did not answer in time.',
    remedy: 'Run cavra daemon status, then stop or start it, or name another --socket.',
  },
  'daemon-too-slow': {
    meaning:
      'The daemon waits a few seconds for a whole request and then ends the connection, so that silent clients cannot fill it.',
    remedy: 'Send the whole JSON object at once.',
  },
  'daemon-busy': {
    meaning: 'It answers a bounded number of connections at a time; this one was over the bound.',
    remedy: 'Send the request again in a moment.',
  },
  'evidence-log-unusable': {
    meaning:
      'The file may not be written, its last record is not whole, or something else wrote to it. Without its record no decision is given.',
    remedy: 'Keep the file as evidence, and start the daemon with a new one.',
  },
};
