/** Which command stands where, from a policy to a proof. */
import { OUTCOMES } from '../../contracts/issue.ts';
import type { Figure } from '../figure.ts';

const at = (outcome: keyof typeof OUTCOMES): string => `exit ${OUTCOMES[outcome]}`;

export const FIGURE: Figure = {
  title: 'Where each command stands, from a policy to a proof',
  says: 'A policy is validated, linted, tested and compared before it decides. A request is evaluated under it, and the exit code says what the caller does: act, leave it, ask a person, or mend the question. Explain shows how a decision came about. The decisions go into a bundle, which somebody else verifies.',
  nodes: {
    policy: 'Your policy',
    loop: 'policy validate, lint, test, diff',
    request: 'A request, before the action',
    evaluate: 'evaluate',
    explain: 'policy explain',
    act: 'The caller acts',
    leave: 'The caller leaves it',
    person: 'A person is asked',
    mend: 'The question is mended',
    records: 'Decisions',
    bundle: 'evidence bundle',
    verify: 'evidence verify, by somebody else',
  },
  forms: { policy: 'store', records: 'store', request: 'end', verify: 'end' },
  links: {
    loop: '/reference/cli/policy/',
    evaluate: '/reference/cli/evaluate/',
    explain: '/reference/cli/policy/#policy-explain',
    bundle: '/reference/cli/evidence/#evidence-bundle',
    verify: '/reference/cli/evidence/#evidence-verify',
  },
  edges: [
    { from: 'policy', to: 'loop' },
    { from: 'loop', to: 'evaluate', says: 'decides' },
    { from: 'request', to: 'evaluate' },
    { from: 'evaluate', to: 'explain', says: 'why?', dashed: true },
    { from: 'evaluate', to: 'act', says: at('yes') },
    { from: 'evaluate', to: 'leave', says: at('no') },
    { from: 'evaluate', to: 'person', says: at('person') },
    { from: 'evaluate', to: 'mend', says: at('unusable') },
    { from: 'act', to: 'records' },
    { from: 'leave', to: 'records' },
    { from: 'person', to: 'records' },
    { from: 'records', to: 'bundle' },
    { from: 'bundle', to: 'verify' },
  ],
};
