/** The four moments of an act, and what each of them needs. */
import { chapterPath } from '../chapters.ts';
import type { Figure } from '../figure.ts';

export const FIGURE: Figure = {
  title: 'The moments of an act, and what each of them needs',
  says: 'Before an act there is authority: a policy that was asked. During it there are boundaries that the caller keeps. After it there is evidence. Across many acts there is posture, and what posture shows goes back into the policy.',
  nodes: {
    before: 'Before: authority',
    during: 'During: boundaries',
    after: 'After: evidence',
    across: 'Across many: posture',
  },
  links: {
    before: chapterPath('runtime-authority-model'),
    during: chapterPath('operations-and-integrations'),
    after: chapterPath('policy-and-evidence'),
    across: chapterPath('aispm-guide'),
  },
  edges: [
    { from: 'before', to: 'during', says: 'a decision' },
    { from: 'during', to: 'after', says: 'records' },
    { from: 'after', to: 'across', says: 'many bundles' },
    { from: 'across', to: 'before', says: 'a better pack', dashed: true },
  ],
};
