/** How a pack comes to be, and how what it missed comes back into it. */
import type { Figure } from '../figure.ts';

export const FIGURE: Figure = {
  title: 'The way of a pack, from a threat to a rule that holds, and back',
  says: 'A path goes down: threat model, write, validate, test and explain, review and sign, record only, enforce. Two dashed lines lead back to writing: from recording only, for what would have been in the way, and from enforcing, for what slipped past.',
  nodes: {
    threat: 'What could an agent do here that we would regret?',
    write: 'Write the pack: files, commands, tools',
    validate: 'Validate and lint',
    test: 'Test and explain',
    review: 'Review it like code, sign it',
    record: 'audit_only: record, stop nothing',
    enforce: 'enforce',
  },
  links: {
    write: '/reference/policy-language/',
    validate: '/reference/policy-linter/',
    record: '/reference/decisions-and-severities/#modes',
  },
  edges: [
    { from: 'threat', to: 'write' },
    { from: 'write', to: 'validate' },
    { from: 'validate', to: 'test' },
    { from: 'test', to: 'review' },
    { from: 'review', to: 'record' },
    { from: 'record', to: 'enforce' },
    { from: 'record', to: 'write', says: 'what would have been in the way', dashed: true },
    { from: 'enforce', to: 'write', says: 'what slipped past', dashed: true },
  ],
};
