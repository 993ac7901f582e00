/** One foundation, four ways to have it, and what each is for. */
import type { Figure } from '../figure.ts';

export const FIGURE: Figure = {
  title: 'One foundation, and what each path is for',
  says: 'Decisions, policy, approvals, evidence and attestations are the same everywhere. Community serves learning and local control, Trial a measured evaluation, Enterprise Subscription regulated production, Managed an operation by somebody else.',
  direction: 'right',
  nodes: {
    foundation: 'One foundation',
    community: 'Community: learning, local control',
    trial: 'Trial: measured evaluation',
    enterprise: 'Enterprise Subscription: regulated production',
    managed: 'Managed: hosted operation',
  },
  edges: [
    { from: 'foundation', to: 'community' },
    { from: 'foundation', to: 'trial' },
    { from: 'foundation', to: 'enterprise' },
    { from: 'foundation', to: 'managed' },
  ],
};
