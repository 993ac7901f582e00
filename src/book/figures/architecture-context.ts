/** Upstream’s product among the people and systems around it. */
import type { Figure } from '../figure.ts';

export const FIGURE: Figure = {
  title: 'Upstream’s product and what stands around it',
  says: 'Agents, tool servers and developers meet the runtime authority layer, which holds policy, approvals, evidence and anti-bypass. It guards Git and pipelines, cloud and infrastructure. Below it, AISPM turns its records into findings, coverage, reports and gates, and hands them to SIEM, ticketing and audit.',
  nodes: {
    agents: 'AI coding agents',
    servers: 'MCP servers',
    developers: 'Developers',
    runtime: 'Runtime authority: policy, approvals, evidence, anti-bypass',
    aispm: 'AISPM: findings, coverage, reports, gates',
    git: 'Git and CI/CD',
    cloud: 'Cloud and infrastructure',
    audit: 'SIEM, ticketing, audit',
  },
  groups: { actors: { label: 'Who acts', holds: ['agents', 'servers', 'developers'] } },
  edges: [
    { from: 'agents', to: 'runtime' },
    { from: 'servers', to: 'runtime' },
    { from: 'developers', to: 'runtime' },
    { from: 'runtime', to: 'git', says: 'guards' },
    { from: 'runtime', to: 'cloud', says: 'guards' },
    { from: 'runtime', to: 'aispm', says: 'records' },
    { from: 'aispm', to: 'audit', says: 'informs' },
  ],
};
