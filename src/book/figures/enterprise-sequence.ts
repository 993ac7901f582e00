/** One action that needs a person, in a deployment with everything connected. The edges are numbered in their order. */
import type { Figure } from '../figure.ts';

export const FIGURE: Figure = {
  title: 'One action that needs a person, in upstream’s full deployment',
  says: 'The agent proposes an action to the runtime. The runtime asks policy and RBAC, which route it to an approver. The approver’s answer goes back to the runtime, which makes the allowed call through a connector. The connector delivers proof to the evidence side; the runtime signs evidence and updates posture; the approver sees readiness and what blocks it.',
  nodes: {
    agent: 'Agent',
    runtime: 'CAVRA runtime',
    policy: 'Policy and RBAC',
    approver: 'Approver',
    connectors: 'Connectors',
    evidence: 'Evidence and AISPM',
  },
  forms: { agent: 'end', evidence: 'store' },
  edges: [
    { from: 'agent', to: 'runtime', says: '1 proposed action' },
    { from: 'runtime', to: 'policy', says: '2 evaluate' },
    { from: 'policy', to: 'approver', says: '3 route' },
    { from: 'approver', to: 'runtime', says: '4 approve, refuse or break the glass' },
    { from: 'runtime', to: 'connectors', says: '5 allowed call' },
    { from: 'connectors', to: 'evidence', says: '6 proof of delivery' },
    { from: 'runtime', to: 'evidence', says: '7 sign, update posture' },
    { from: 'evidence', to: 'approver', says: '8 readiness and blockers' },
  ],
};
