/** Three places that ask the same engine, along the way of a change. */
import type { Figure } from '../figure.ts';

export const FIGURE: Figure = {
  title: 'Places to ask along the way of a change, and one engine that answers',
  says: 'An agent acts through a wrapper on its machine. What it changed goes through the pipeline into the protected branch, and from there to the target. Wrapper, pipeline and target each ask the same engine, and each keeps the answer as evidence.',
  nodes: {
    agent: 'Agent',
    wrapper: 'Wrapper',
    pipeline: 'Required check',
    branch: 'Protected branch',
    target: 'Target: cloud, gateway, Git server',
    engine: 'Decision engine',
    evidence: 'Evidence',
  },
  forms: { evidence: 'store', agent: 'end' },
  edges: [
    { from: 'agent', to: 'wrapper', says: 'proposes' },
    { from: 'wrapper', to: 'pipeline', says: 'change' },
    { from: 'pipeline', to: 'branch' },
    { from: 'branch', to: 'target', says: 'release' },
    { from: 'wrapper', to: 'engine', says: 'asks', dashed: true },
    { from: 'pipeline', to: 'engine', says: 'asks', dashed: true },
    { from: 'target', to: 'engine', says: 'asks', dashed: true },
    { from: 'engine', to: 'evidence', says: 'records' },
  ],
};
