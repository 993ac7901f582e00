/** What happens to one request, and how it changes the next one. */
import type { Figure } from '../figure.ts';

export const FIGURE: Figure = {
  title: 'The loop: one request, and what is learned from it',
  says: 'A request is proposed, brought into one form, evaluated and decided. The caller enforces the decision. The act or the block becomes evidence, many records become posture, and what posture shows changes the policy that meets the next request.',
  nodes: {
    propose: 'Propose: file, shell, Git, tool',
    normalise: 'Normalise: actor, action, target',
    evaluate: 'Evaluate: rules, trust, approvals',
    decide: 'Decide',
    enforce: 'Enforce: the caller acts, waits or stops',
    evidence: 'Evidence: recorded, bundled, signed',
    posture: 'Posture: coverage and findings',
    improve: 'Improve: tune, test and review the policy',
  },
  forms: { decide: 'question', evidence: 'store', propose: 'end' },
  edges: [
    { from: 'propose', to: 'normalise' },
    { from: 'normalise', to: 'evaluate' },
    { from: 'evaluate', to: 'decide' },
    { from: 'decide', to: 'enforce' },
    { from: 'enforce', to: 'evidence' },
    { from: 'evidence', to: 'posture' },
    { from: 'posture', to: 'improve' },
    { from: 'improve', to: 'propose', says: 'the next request meets a better policy', dashed: true },
  ],
};
