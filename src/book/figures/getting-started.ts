/** The first round with an engine, and the way back that makes a pack better. */
import type { Figure } from '../figure.ts';

export const FIGURE: Figure = {
  title: 'From a first run to a tighter policy, and around again',
  says: 'A path goes down: install, first run, block, prove, review, tighten the policy. From the tightened policy a dashed line leads back to the first run.',
  nodes: {
    install: 'Install, or open a page',
    run: 'First run',
    block: 'Block',
    prove: 'Prove',
    review: 'Review',
    tighten: 'Tighten the policy',
  },
  links: {
    run: '/',
    prove: '/evidence/',
    tighten: '/book/policy-language-reference/',
  },
  edges: [
    { from: 'install', to: 'run' },
    { from: 'run', to: 'block', says: 'a risky action' },
    { from: 'block', to: 'prove', says: 'decisions, bundled' },
    { from: 'prove', to: 'review', says: 'a bundle that verifies' },
    { from: 'review', to: 'tighten', says: 'what was missed, and what was in the way' },
    { from: 'tighten', to: 'run', says: 'once more', dashed: true },
  ],
};
