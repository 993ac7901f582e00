/** The labs as a ladder: what each rung teaches, and what of upstream's labs it stands for. */
import type { LabId } from '../contracts/labs/ids.ts';

export interface Rung {
  readonly id: string;
  readonly title: string;
  /** What a reader can do who stands on it. */
  readonly can: string;
  readonly labs: readonly LabId[];
}

export const RUNGS: readonly Rung[] = [
  {
    id: 'stop',
    title: 'Stop a risky act',
    can: 'Write a policy that stops what it should, and nothing else.',
    labs: ['stop-the-incident', 'close-the-compound-hole', 'inherit-and-override'],
  },
  {
    id: 'ask',
    title: 'Ask a person',
    can: 'Send what must wait to somebody who may decide, and keep what they said.',
    labs: ['give-an-approval-a-route'],
  },
  {
    id: 'prove',
    title: 'Prove it',
    can: 'Make a record that somebody else can check, and check one that somebody else made.',
    labs: ['sign-and-verify', 'find-what-was-tampered'],
  },
  {
    id: 'tools',
    title: 'Trust tools one by one',
    can: 'Let a server in with a scope, and a stranger not at all.',
    labs: ['govern-a-tool-server'],
  },
  {
    id: 'exchange',
    title: 'Read a refusal',
    can: 'Go from an issue to the field that it means, in one document and across two.',
    labs: ['mend-a-refused-request', 'repair-a-pair'],
  },
  {
    id: 'gate',
    title: 'Make something stop',
    can: 'Put the question into a pipeline so that the answer counts.',
    labs: ['wire-the-gate'],
  },
  {
    id: 'close',
    title: 'Close a release, and a customer',
    can: 'Say ready when it is so, and name the risk when it is not.',
    labs: ['accept-a-risk-honestly', 'rescue-a-retention', 'repair-the-chain'],
  },
];

export interface UpstreamLab {
  readonly goal: string;
  /** What upstream's page expects to see. */
  readonly expects: string;
  readonly here: { readonly says: string; readonly at: string };
  /** Where what upstream's lab says and what it does are two things. */
  readonly note?: string;
}

const rung = (id: string) => `/book/labs-and-use-cases/#rung-${id}`;

export const UPSTREAM_LABS: readonly UpstreamLab[] = [
  {
    goal: 'Stop a risky write',
    expects: '`require_approval` for a role below `iam/`',
    here: { says: 'Stop a risky act', at: rung('stop') },
    note: 'Ask about `main.tf` below `iam/` too: it is blocked, and at the root it is allowed.',
  },
  {
    goal: 'Put an approval into the chain',
    expects: '`pending`, then `approved`, with a history',
    here: { says: 'Ask a person', at: rung('ask') },
    note: 'The decision has to be saved first; the page leaves that out.',
  },
  {
    goal: 'Make proof',
    expects: 'A bundle that verifies',
    here: { says: 'Prove it', at: rung('prove') },
    note: 'Its bundle holds the demo, not the acts of the lab.',
  },
  {
    goal: 'Govern tools',
    expects: '`allow` in scope, `require_approval` outside it, `block` for a stranger',
    here: { says: 'Trust tools one by one', at: rung('tools') },
  },
  {
    goal: 'See the screens',
    expects: 'A packet without private data',
    here: { says: 'GUI and sandbox', at: '/book/gui-and-sandbox/' },
  },
  {
    goal: 'Go from a decision to a report',
    expects: 'Findings, coverage, delivery and blockers, found',
    here: { says: 'AISPM guide', at: '/book/aispm-guide/' },
  },
  {
    goal: 'Reach the condition for production',
    expects: '`ready_for_aispm_production` true, and no blockers',
    here: { says: 'Close a release, and a customer', at: rung('close') },
    note: 'Needs real tenants, connectors and mail: private.',
  },
  {
    goal: 'Prove the value of a trial',
    expects: 'The seven signs below',
    here: { says: 'The trial, on paper', at: '/book/labs-and-use-cases/#the-trial-on-paper' },
    note: 'Access to the trial is private.',
  },
];

/** The labs of upstream's Trial Field Guide: a numbering of its own, with a checkpoint each. */
export const FIELD_GUIDE_LABS = [
  { title: 'Orientation', checkpoint: 'checkpoint-product-surfaces' },
  { title: 'Access request', checkpoint: 'checkpoint-trial-request' },
  { title: 'Governed action', checkpoint: 'checkpoint-agent-decision' },
  { title: 'Posture', checkpoint: 'checkpoint-aispm-posture' },
  { title: 'Report center', checkpoint: 'checkpoint-report-center' },
  { title: 'Operator readiness', checkpoint: 'checkpoint-operator-readiness' },
  { title: 'Pilot evidence room', checkpoint: 'checkpoint-pilot-evidence-room' },
  { title: 'Closeout', checkpoint: 'checkpoint-revocation-expiry' },
] as const;
