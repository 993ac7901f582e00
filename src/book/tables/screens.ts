/** The screens of this site, and those of upstream with what stands in their place here. */
import type { BookTableData } from '../table.ts';

export const SCREENS: BookTableData = {
  caption: 'Which screen answers which question',
  head: ['Screen', 'The question', 'What you see', 'Explained in'],
  rows: [
    [
      { says: 'The incident', to: '/' },
      'What is this about?',
      'A story step by step, each step with its decision',
      { says: 'Foreword', to: '/book/foreword-and-reader-paths/' },
    ],
    [
      { says: 'Decide', to: '/decide/' },
      'May this happen, and why was I stopped?',
      'The decision, its rule, the pattern, and what was looked at on the way',
      { says: 'The runtime authority model', to: '/book/runtime-authority-model/' },
    ],
    [
      { says: 'Pattern lab', to: '/pattern-lab/' },
      'Why did this pattern catch it, or miss it?',
      'The value, with what the letters and the stars covered',
      { says: 'Policy language reference', to: '/book/policy-language-reference/' },
    ],
    [
      { says: 'Approval desk', to: '/book/policy-and-evidence/#the-approval' },
      'Who may say yes, and who did?',
      'A request, its state, its history',
      { says: 'Policy and evidence', to: '/book/policy-and-evidence/' },
    ],
    [
      { says: 'Evidence workbench', to: '/evidence/' },
      'Where is the proof, and does it hold?',
      'A bundle, its files with their digests, and what a verification names',
      { says: 'Policy and evidence', to: '/book/policy-and-evidence/' },
    ],
    [
      { says: 'Posture', to: '/posture/' },
      'How do things stand?',
      'Coverage and findings of your decisions, and the questions that they leave open',
      { says: 'AISPM guide', to: '/book/aispm-guide/' },
    ],
    [
      { says: 'Readiness gate', to: '/readiness/' },
      'May this go to production?',
      'A packet, its blockers, and what stands behind its flag',
      { says: 'AISPM guide', to: '/book/aispm-guide/' },
    ],
    [
      { says: 'Evidence Console', to: '/evidence-console/' },
      'What does the public side know about a tenant?',
      'Request, answer, checks and boundary, and where the answer came from',
      { says: 'Enterprise guide', to: '/book/enterprise-guide/' },
    ],
    [
      { says: 'Closeout sandbox', to: '/closeout/sandbox/' },
      'May this release be closed?',
      'Criteria that turn while you go through the steps',
      { says: 'Operations and integrations', to: '/book/operations-and-integrations/' },
    ],
    [
      { says: 'Verification map', to: '/lifecycle/' },
      'Which gate holds the chain up?',
      'The gates, what each takes from which, and what falls with it',
      { says: 'Enterprise guide', to: '/book/enterprise-guide/' },
    ],
    [
      { says: 'Playground', to: '/playground/' },
      'Is this document what the contract asks for?',
      'Text and form in step, and each fault at its line',
      { says: 'Appendices and FAQ', to: '/book/appendices-and-faq/' },
    ],
  ],
};

export const UPSTREAM_SCREENS: BookTableData = {
  caption: 'The sections of upstream’s sandbox',
  head: ['Section', 'Shows', 'Answers', 'Here'],
  rows: [
    [
      'Dashboard',
      'State of the scenario, flow of decisions, mode, risk signals, evidence',
      'What just happened?',
      { says: 'Decide', to: '/decide/' },
    ],
    ['Demo', 'Scripted scenarios', 'How would I tell this story?', { says: 'The incident', to: '/' }],
    [
      'AI Posture',
      'Posture, findings, coverage, timeline, readiness, reports, packets',
      'How are we doing?',
      { says: 'Posture, and the readiness gate', to: '/posture/' },
    ],
    [
      'Evidence',
      'Metadata, check of an attestation, search',
      'Where is the proof?',
      { says: 'Evidence workbench; no search', to: '/evidence/' },
    ],
    [
      'Approvals',
      'A queue, routed decisions, broken glass, an audit',
      'Who may say yes?',
      { says: 'Approval desk; one request, no queue', to: '/book/policy-and-evidence/#the-approval' },
    ],
    [
      'Registry',
      'Agents, trust of tool servers, profiles, classifications',
      'May this tool be used?',
      { says: 'The registry in Decide', to: '/decide/' },
    ],
    ['Settings', 'Themes, behaviour of the portal', 'None', 'The theme, at the top of each page'],
  ],
};

export const POSTURE_PANELS: BookTableData = {
  caption: 'The panels of upstream’s AI Posture, by what they are made of',
  head: ['Made of', 'Panels', 'Here'],
  rows: [
    [
      'Decisions, counted',
      'Posture overview, risk findings, agent coverage, control coverage and its heatmap, near misses',
      { says: 'Posture of your decisions', to: '/posture/' },
    ],
    [
      'Decisions, in order',
      'Execution timeline, approval lineage, tool-chain graph',
      'The list of decisions in a bundle',
    ],
    [
      'Records of evidence',
      'Evidence confidence, evidence freshness, raw payload',
      { says: 'The workbench, and retention health', to: '/closeout/retention-health/' },
    ],
    [
      'Decisions, turned into drafts',
      'Replay-to-policy draft and its tests, policy context gaps',
      { says: 'The policy linter, on a pack of yours', to: '/reference/policy-linter/' },
    ],
    [
      'Behaviour over time',
      'Behaviour fingerprints, pre-action forecasts, intent-to-action drift, blast radius',
      'Nothing: one visit has no history',
    ],
    ['All of it, as prose', 'Executive narrative', 'Nothing: the numbers are shown, and you tell the story'],
  ],
};

export const TAKE_AWAY: BookTableData = {
  caption: 'What can be taken from a screen, and what travels with it',
  head: ['You take', 'In it', 'Mind'],
  rows: [
    [
      'A link to an instrument',
      'Everything you typed, behind the # of the address',
      'No server is sent it. Whoever gets the link can read it',
    ],
    [
      'The record of a decision',
      'Actor, agent, target, rule',
      'A target may name a customer, a host, a project',
    ],
    ['A bundle', 'Every record of the session, word for word', 'For the auditor, not for a slide'],
    ['The event for a monitor', 'Counts and decisions without their targets', 'Made to leave the house'],
    ['A picture of the screen', 'Whatever was on it', 'It cannot be verified, and it cannot be screened'],
  ],
};
