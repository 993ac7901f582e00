/**
 * What the book covers of its sources, part by part and in their order, named in our words. The check of the
 * documentation holds each address to the built site; a part of later work names that work until it lands.
 */
import { OPERATIONS } from '../contracts/saas/operations.ts';

export type Part = { readonly part: string } & ({ readonly at: string } | { readonly open: string });

export interface Source {
  readonly title: string;
  readonly parts: readonly Part[];
  readonly expected?: readonly string[];
}

/** The file of this table, for findings. */
export const SOURCES_FILE = 'src/book/sources.ts';

const CONTROL_PLANE = '/reference/saas-control-plane/';
const AUTOMATION = '/reference/saas-operating-automation/';
const HANDOFF = '/reference/saas-operating-automation-worker-handoff/';
const CRITERIA = '/closeout/release-criteria/';
const GUIDE = '/closeout/operator-guide/';
const LIFECYCLE = '/lifecycle/';

const ENFORCEMENT = '/reference/enforcement-contracts/';
const GO_PACKAGE = '/reference/go-package/';
const DAEMON = '/reference/daemon-and-ci/';

export const SOURCES: readonly Source[] = [
  {
    title: 'SaaS operating automation contract',
    parts: [
      { part: 'What the contract is, and what it does not run', at: `${AUTOMATION}#purpose` },
      { part: 'Why it is asked after closeout', at: `${AUTOMATION}#purpose` },
      { part: 'The request', at: `${AUTOMATION}#the-request` },
      { part: 'The response', at: `${AUTOMATION}#the-response` },
      { part: 'The checks and who answers for them', at: `${AUTOMATION}#the-seven-checks` },
      { part: 'The statuses', at: `${AUTOMATION}#statuses` },
      { part: 'What a public repository may and may not hold', at: `${AUTOMATION}#the-boundary` },
      { part: 'What public tests hold', at: `${AUTOMATION}#what-the-tests-hold` },
      { part: 'The command and the routes', at: `${AUTOMATION}#call-it` },
      { part: 'The worker handoff', at: `${HANDOFF}#purpose` },
      { part: 'The panel of the Evidence Console', at: `${AUTOMATION}#in-the-evidence-console` },
      { part: 'What comes next: the handoff in the console', at: '/evidence-console/' },
    ],
  },
  {
    title: 'Final closeout release criteria',
    parts: [
      { part: 'When a closeout may be accepted, and for whom', at: `${CRITERIA}#for-whom` },
      { part: 'The criteria and how each is passed', at: `${CRITERIA}#the-criteria` },
      { part: 'The three decisions', at: `${CRITERIA}#the-three-states` },
      { part: 'What makes a trial successful', at: `${CRITERIA}#a-successful-trial` },
      { part: 'What stays private for Enterprise readiness', at: `${CRITERIA}#what-stays-private` },
      { part: 'What was delivered: walkthrough, sample evidence, demo', at: `${CRITERIA}#where-to-go` },
      { part: 'What comes next: the interactive sandbox', at: '/closeout/sandbox/' },
    ],
  },
  {
    title: 'Go enforcement contracts',
    parts: [
      {
        part: 'The generated package, its source and its generator',
        at: `${ENFORCEMENT}#where-it-is-written`,
      },
      { part: 'What is generated, converted and tested', at: `${ENFORCEMENT}#what-is-generated` },
      {
        part: 'The fixtures: approval, failed delivery, critical freshness',
        at: `${ENFORCEMENT}#three-records-and-their-decisions`,
      },
      {
        part: 'The older and the aligned name of the operation',
        at: `${ENFORCEMENT}#two-forms-often-confused`,
      },
      { part: 'Making the package again and running its tests', at: `${GO_PACKAGE}#run-its-tests` },
      { part: 'A request in the shape of the proto', at: `${ENFORCEMENT}#the-request` },
      { part: 'A request with release evidence', at: `${ENFORCEMENT}#the-evidence-of-a-release` },
      { part: 'Who it serves', at: `${ENFORCEMENT}#whom-it-serves` },
      { part: 'Why one boundary is easier to review', at: `${ENFORCEMENT}#one-boundary` },
      { part: 'Limits: a transport, not a server', at: `${ENFORCEMENT}#where-it-ends` },
      { part: 'The daemon and its client', at: `${DAEMON}#one-question-one-connection` },
      { part: 'The runner examples, and what follows', at: `${DAEMON}#in-a-pipeline` },
    ],
  },
  {
    title: 'Final closeout operator guide',
    parts: [
      { part: 'Whom the guide is for', at: GUIDE },
      { part: 'The ten steps in order', at: `${GUIDE}#the-ten-steps` },
      { part: 'Roles and what each answers for', at: `${GUIDE}#roles` },
      { part: 'The evidence that a closeout leaves', at: `${GUIDE}#evidence-to-keep` },
      { part: 'The drawing of the flow', at: `${GUIDE}#the-flow` },
      { part: 'Where Community ends and Enterprise begins', at: `${GUIDE}#the-boundary` },
      { part: 'What was delivered: the walkthrough', at: '/closeout/trial-walkthrough/' },
      { part: 'What was delivered: the sample evidence', at: '/closeout/sample-evidence/' },
      { part: 'What was delivered: the demo', at: '/closeout/demo/' },
      { part: 'What comes next: the interactive flow', at: '/closeout/sandbox/' },
    ],
  },
  {
    title: 'Customer lifecycle verification index',
    parts: [
      { part: 'What the index verifies', at: LIFECYCLE },
      { part: 'The map of the gates', at: `${LIFECYCLE}#the-map` },
      { part: 'What is checked for each gate', at: `${LIFECYCLE}#what-is-checked` },
      { part: 'Running the gate, and what ready means', at: `${LIFECYCLE}#run-it` },
      { part: 'The files that belong to it', at: `${LIFECYCLE}#the-files` },
    ],
  },
  {
    title: 'Reference pages of the wiki',
    parts: [
      { part: 'Command line', at: '/book/cli-reference/#upstream' },
      { part: 'API', at: '/book/operations-and-integrations/#what-upstream-has' },
      { part: 'Diagrams', at: '/book/architecture/' },
      { part: 'Edition boundaries', at: '/book/editions/' },
      { part: 'Plan of the open core', at: '/book/architecture/' },
      { part: 'Plan of the private repository', at: '/book/appendices-and-faq/#features-private' },
      { part: 'Hardening of the policy engine', at: '/book/policy-language-reference/' },
      { part: 'Approval workflows', at: '/book/policy-and-evidence/#the-approval' },
      { part: 'Evidence hub and attestation', at: '/book/policy-and-evidence/#evidence' },
      { part: 'Registry of agents, trust in tool servers', at: '/book/gui-and-sandbox/' },
      { part: 'Enforcement of agents, ways around it', at: '/book/architecture/' },
      { part: 'Roadmap of the posture dashboard', at: '/book/aispm-guide/' },
      { part: 'Contract of the posture dashboard', at: '/book/aispm-guide/' },
      { part: 'Report center', at: '/book/aispm-guide/' },
      { part: 'Live ingestion', at: '/book/appendices-and-faq/#features-private' },
    ],
  },
  {
    title: 'Next steps of the contracts',
    // What responses say on the wire, read from the contracts: a new text without a row here is a gap.
    expected: [...new Set(OPERATIONS.map(({ response }) => response.nextStep))],
    parts: [
      {
        part: 'See docs/architecture/saas-control-plane-contract.md',
        at: `${CONTROL_PLANE}#the-description`,
      },
      { part: 'See docs/architecture/entitlement-status-contract.md', at: '/reference/entitlement-status/' },
      { part: 'See docs/architecture/tenant-onboarding-contract.md', at: '/reference/tenant-onboarding/' },
      {
        part: 'See docs/architecture/hosted-policy-registry-readiness-contract.md',
        at: '/reference/policy-registry-readiness/',
      },
      {
        part: 'See docs/architecture/tenant-audit-store-operating-contract.md',
        at: '/reference/tenant-audit-store-operating/',
      },
      {
        part: 'See docs/architecture/customer-operating-dashboard-support-handoff-contract.md',
        at: '/reference/customer-operating-dashboard/',
      },
      { part: 'See docs/architecture/saas-operating-automation-contract.md', at: AUTOMATION },
      { part: 'See docs/architecture/saas-operating-automation-worker-handoff.md', at: HANDOFF },
    ],
  },
];
