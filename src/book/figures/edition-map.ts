/** One foundation, four ways to have it, and what each is for. */
import type { Figure } from '../figure.ts';

export const FIGURE: Figure = {
  title: 'One foundation, and what each path is for',
  says: 'Decisions, policy, approvals, evidence and attestations are the same everywhere. Community serves learning and local control, Trial a measured evaluation, Enterprise Subscription regulated production, Managed an operation by somebody else.',
  direction: 'right',
  nodes: {
    foundation: 'Decisions, policy, approvals, evidence, attestations',
    community: 'Community',
    trial: 'Trial',
    enterprise: 'Enterprise Subscription',
    managed: 'Managed',
    learning: 'Learning, local control',
    measured: 'Measured evaluation',
    production: 'Regulated production',
    hosted: 'Hosted operation',
  },
  forms: { learning: 'end', measured: 'end', production: 'end', hosted: 'end' },
  edges: [
    { from: 'foundation', to: 'community' },
    { from: 'foundation', to: 'trial' },
    { from: 'foundation', to: 'enterprise' },
    { from: 'foundation', to: 'managed' },
    { from: 'community', to: 'learning' },
    { from: 'trial', to: 'measured' },
    { from: 'enterprise', to: 'production' },
    { from: 'managed', to: 'hosted' },
  ],
};
