/** In which order the lists of a policy are asked, and what happens when none of them matches. */
import type { Figure } from '../figure.ts';

export const FIGURE: Figure = {
  title: 'Which list is asked first, and what happens when none matches',
  says: 'A write is held against the blocked writes and then against those that need approval; a write on neither list is allowed. A command is held against the blocked commands and then against the allowed ones; a command on neither list waits for a person.',
  nodes: {
    write: 'Write a file',
    block_write: 'Blocked writes',
    approval_write: 'Writes to approve',
    write_default: 'Allow',
    command: 'Run a command',
    block: 'Blocked commands',
    allow: 'Allowed commands',
    command_default: 'Require approval',
  },
  forms: { write: 'end', command: 'end', write_default: 'end', command_default: 'end' },
  links: {
    write_default: '/reference/known-limits/#files',
    command_default: '/reference/known-limits/#commands',
  },
  edges: [
    { from: 'write', to: 'block_write' },
    { from: 'block_write', to: 'approval_write', says: 'no match' },
    { from: 'approval_write', to: 'write_default', says: 'no match' },
    { from: 'command', to: 'block' },
    { from: 'block', to: 'allow', says: 'no match' },
    { from: 'allow', to: 'command_default', says: 'no match' },
  ],
};
