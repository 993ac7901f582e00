/** What the community edition can do, upstream and here, and the fields of a decision in the order in which to read them. */
import type { BookTableData } from '../table.ts';

export const COMMUNITY_WORK: BookTableData = {
  caption: 'What one person with the community edition can do',
  head: ['To', 'Upstream', 'Here'],
  rows: [
    [
      'Judge a file, a command, a push, a tool call',
      '`cavra evaluate`',
      { says: '`cavra evaluate`, and Decide in the page', to: '/decide/' },
    ],
    [
      'Start from a pack that exists',
      '`cavra policy list`, `cavra policy init`',
      { says: 'The packs of this book', to: '/reference/policy-language/#the-packs-here' },
    ],
    [
      'Check and understand a pack',
      '`cavra policy validate`, `test`, `explain`',
      { says: 'The same three, and a linter that looks for holes', to: '/reference/policy-linter/' },
    ],
    ['Sign a pack', '`cavra policy sign`, `cavra policy verify`', 'Not offered'],
    [
      'Route and decide approvals',
      '`cavra approval create`, `approve`, `deny`, `expire`',
      { says: 'The desk below, and its record as a contract', to: '/reference/evidence/#approvals' },
    ],
    [
      'Make and verify evidence',
      '`cavra evidence bundle`, `verify`',
      { says: 'The same two, in the terminal and in the page', to: '/evidence/' },
    ],
    [
      'Check the attestation of a pull request',
      '`cavra evidence verify-attestation`',
      { says: 'Part of `cavra evidence verify`', to: '/reference/evidence/#the-attestation' },
    ],
    [
      'Register agents and tool servers',
      'Commands and records of its registry',
      {
        says: 'A registry as a file, given to `cavra evaluate`',
        to: '/reference/enforcement-contracts/#mcp-trust-registry',
      },
    ],
    [
      'Look at a posture and its reports',
      'Sample data in the sandbox',
      { says: 'Posture of your own decisions', to: '/book/aispm-guide/' },
    ],
  ],
};
