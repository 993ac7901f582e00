/** How decisions become a posture, and how a posture changes what is decided next. */
import type { Figure } from '../figure.ts';

export const FIGURE: Figure = {
  title: 'Posture as a loop: what is found out has to come back as a rule',
  says: 'A path goes down: runtime evidence, findings and coverage, reports, remediation with owners and dates, readiness gate, evidence room. From remediation and from the evidence room dashed lines lead back to the runtime evidence.',
  nodes: {
    evidence: 'Runtime evidence',
    findings: 'Findings and coverage',
    reports: 'Reports',
    remedy: 'Remediation: owners, dates, exceptions',
    gate: 'Readiness gate',
    room: 'Evidence room',
  },
  forms: { gate: 'question', room: 'store' },
  edges: [
    { from: 'evidence', to: 'findings', says: 'counted' },
    { from: 'findings', to: 'reports', says: 'told' },
    { from: 'reports', to: 'remedy', says: 'acted on' },
    { from: 'remedy', to: 'gate', says: 'proved' },
    { from: 'gate', to: 'room', says: 'ready' },
    { from: 'remedy', to: 'evidence', says: 'a changed rule', dashed: true },
    { from: 'room', to: 'evidence', says: 'next period', dashed: true },
  ],
};
