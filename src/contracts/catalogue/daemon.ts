/** Failing samples of the daemon. Those that need a running one are done by `src/cli/daemon/server.test.ts`. */
import type { DAEMON_CODES } from '../codes/daemon.ts';
import type { SamplesOf } from './sample.ts';

export const DAEMON_SAMPLES: SamplesOf<typeof DAEMON_CODES> = {
  'daemon-no-answer': { kind: 'cli', args: ['daemon', 'call', '-', '--socket', 'no-such.sock'] },
  'daemon-state': {
    kind: 'daemon',
    shown: 'A second daemon is started at the socket of one that runs.',
    says: 'daemon is already running',
  },
  'daemon-too-slow': {
    kind: 'daemon',
    shown: 'A client connects and sends half a request.',
    says: 'The request did not arrive in time. Send the whole JSON object at once.',
  },
  'daemon-busy': {
    kind: 'daemon',
    shown: 'One connection more than the daemon takes is opened.',
    says: 'The daemon has too many connections. Send the request again in a moment.',
  },
  'evidence-log-unusable': { kind: 'cli', args: ['daemon', 'serve', '--evidence-log', '.'] },
};
