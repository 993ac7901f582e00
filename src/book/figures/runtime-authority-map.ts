/** The parties of the model and what passes between them. */
import type { Figure } from '../figure.ts';

export const FIGURE: Figure = {
  title: 'Who asks, who answers, what is protected',
  says: 'Agents ask the authority core before they act. The core draws on policy and mode, identity, trust in tools and approvals. It opens the path to code, cloud, tools and shell, sends what it may not decide to people, and feeds evidence, from which posture is made.',
  nodes: {
    agents: 'Coding agents and MCP clients',
    sources: 'Policy and mode, identity, trust in tools, approvals',
    core: 'Authority core: decide before, prove after',
    targets: 'Code, cloud, tools, shell, pipeline',
    people: 'People: approve, refuse, let expire, break the glass',
    evidence: 'Evidence, and posture made of it',
  },
  forms: { evidence: 'store', agents: 'end' },
  edges: [
    { from: 'agents', to: 'core', says: 'a request' },
    { from: 'sources', to: 'core', says: 'drawn on' },
    { from: 'core', to: 'targets', says: 'allowed path' },
    { from: 'core', to: 'people', says: 'approval route', dashed: true },
    { from: 'people', to: 'core', says: 'answer with a name', dashed: true },
    { from: 'core', to: 'evidence', says: 'every decision' },
  ],
};
