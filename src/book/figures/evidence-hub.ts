/** What goes into an evidence bundle, and who takes what out of it. */
import type { Figure } from '../figure.ts';

export const FIGURE: Figure = {
  title: 'What goes into an evidence bundle, and who takes what out of it',
  says: 'A policy pack and an action make a decision. A decision that waits leads to an approval. Both go into the evidence bundle. The reviewer reads its attestation, the security monitor its event, the auditor its signed manifest with the records behind it.',
  nodes: {
    pack: 'Policy pack',
    action: 'Action',
    decision: 'Decision',
    approval: 'Approval',
    bundle: 'Evidence bundle',
    reviewer: 'Reviewer',
    monitor: 'Monitor',
    auditor: 'Auditor',
  },
  forms: { reviewer: 'end', monitor: 'end', auditor: 'end' },
  links: {
    approval: '/reference/evidence/#approvals',
    bundle: '/reference/evidence/#the-files-of-a-bundle',
  },
  edges: [
    { from: 'pack', to: 'decision', says: 'rule' },
    { from: 'action', to: 'decision', says: 'asks' },
    { from: 'decision', to: 'approval', says: 'if it waits', dashed: true },
    { from: 'decision', to: 'bundle' },
    { from: 'approval', to: 'bundle' },
    { from: 'bundle', to: 'reviewer', says: 'attestation' },
    { from: 'bundle', to: 'monitor', says: 'event' },
    { from: 'bundle', to: 'auditor', says: 'manifest' },
  ],
};
