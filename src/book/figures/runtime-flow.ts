/** The moment before an act, from the request to the evidence. */
import type { Figure } from '../figure.ts';

export const FIGURE: Figure = {
  title: 'The moment before the act',
  says: 'An agent’s request is brought into one form, held against a policy and answered. Everything that can be damaged lies behind the answer: an allowance leads to it, an approval may lead to it later, a block does not. Whatever the answer was, it becomes evidence.',
  nodes: {
    request: 'The agent asks to act',
    normalise: 'One form for every request',
    evaluate: 'The policy is asked',
    decide: 'Decision',
    person: 'A named group is asked',
    act: 'Files, shell, Git, tools, cloud, pipeline',
    stopped: 'Nothing happens',
    evidence: 'Evidence and attestation',
  },
  forms: { request: 'end', decide: 'question', evidence: 'store' },
  edges: [
    { from: 'request', to: 'normalise' },
    { from: 'normalise', to: 'evaluate' },
    { from: 'evaluate', to: 'decide' },
    { from: 'decide', to: 'act', says: 'allow' },
    { from: 'decide', to: 'person', says: 'require approval' },
    { from: 'decide', to: 'stopped', says: 'block' },
    { from: 'person', to: 'act', says: 'if approved', dashed: true },
    { from: 'decide', to: 'evidence', says: 'always' },
  ],
};
