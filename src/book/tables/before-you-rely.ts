/** What has to be settled before anybody relies on a deployment. The questions are upstream's; the links are ours. */
import type { BookTableData } from '../table.ts';

export const BEFORE_YOU_RELY: BookTableData = {
  caption: 'Before you call it deployed',
  head: ['Settle', 'By asking', 'Read'],
  rows: [
    [
      'Product and licence',
      'Which edition is this, and what does it not contain?',
      { says: 'Editions', to: '/book/editions/' },
    ],
    [
      'Packs',
      'Which pack decides for which repository, and who may change it?',
      { says: 'Policy language', to: '/book/policy-language-reference/' },
    ],
    [
      'Evidence and roots',
      'Where do bundles go, and how did the verifier get its trust roots?',
      { says: 'Policy and evidence', to: '/book/policy-and-evidence/' },
    ],
    [
      'Approvals and the glass',
      'Who may approve, who may break the glass, and who reads about it the next morning?',
      { says: 'Policy and evidence', to: '/book/policy-and-evidence/' },
    ],
    [
      'Agents and tools',
      'Is every agent and every tool server in a registry, with an owner?',
      { says: 'The runtime authority model', to: '/book/runtime-authority-model/' },
    ],
    [
      'Enforcement',
      'Which check is required, and who could turn it off?',
      { says: 'Daemon and CI', to: '/reference/daemon-and-ci/' },
    ],
    [
      'Identity, connectors, mail, ingestion',
      'For a managed or commercial service: is each set up, and has each been seen to work?',
      { says: 'Enterprise guide', to: '/book/enterprise-guide/' },
    ],
    [
      'Readiness',
      'Which validator said ready, on which day, with which blockers?',
      { says: 'AISPM guide', to: '/book/aispm-guide/' },
    ],
  ],
};
