/** Where this project's engine answers, and what each place leaves to the caller. */
import type { BookTableData } from '../table.ts';

export const WAYS_TO_RUN: BookTableData = {
  caption: 'Where the engine of this book answers',
  head: ['Where', 'How a question reaches it', 'Good for', 'What it leaves to you'],
  rows: [
    [
      { says: 'In the page', to: '/decide/' },
      'By hand',
      'Learning, trying a pack, showing a colleague',
      'Everything: no agent asks a page',
    ],
    [
      'In a terminal',
      '`cavra evaluate`, a process a question',
      'Scripts and hooks, a few questions a minute',
      'To look at the exit code',
    ],
    [
      { says: 'Daemon', to: '/reference/daemon-and-ci/' },
      'A Unix socket on the same machine',
      'Runners and agents that ask often; a log that shows tampering',
      'To keep the socket and its keys out of the agent’s reach',
    ],
    [
      { says: 'HTTP API', to: '/guides/run-it-yourself/#the-api' },
      '`POST /enforcement/evaluate` on the loopback address',
      'Programs in any language, on one machine',
      'To read the decision: a block answers 200, like everything that was decided',
    ],
    [
      { says: 'Pipeline', to: '/reference/daemon-and-ci/#in-a-pipeline' },
      'A job that asks and compares',
      'Releases and merges',
      'To make the job a required check',
    ],
  ],
};
