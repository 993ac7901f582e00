/** One action that waits, from the request to the posture. */
import type { Figure } from '../figure.ts';

export const FIGURE: Figure = {
  title: 'An action that waits, and everything that its wait leaves behind',
  says: 'A path goes down: the agent asks, the decision is to require approval, a reviewer approves, denies or breaks the glass, and one bounded action is carried out. From the decision, the reviewer and the action, dashed lines lead to the evidence, and from there to the posture.',
  nodes: {
    request: 'An agent asks',
    decision: 'require_approval, with a group',
    reviewer: 'A reviewer: approve, deny, break the glass',
    execute: 'One bounded action',
    evidence: 'Evidence',
    posture: 'Posture',
  },
  forms: { reviewer: 'question', evidence: 'store' },
  links: { evidence: '/book/policy-and-evidence/', posture: '/book/aispm-guide/' },
  edges: [
    { from: 'request', to: 'decision' },
    { from: 'decision', to: 'reviewer', says: 'routed' },
    { from: 'reviewer', to: 'execute', says: 'approved' },
    { from: 'decision', to: 'evidence', says: 'decision and rule', dashed: true },
    { from: 'reviewer', to: 'evidence', says: 'who, why, when', dashed: true },
    { from: 'execute', to: 'evidence', says: 'what happened', dashed: true },
    { from: 'evidence', to: 'posture', says: 'counted' },
  ],
};
