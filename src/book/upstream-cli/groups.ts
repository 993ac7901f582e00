/**
 * The groups of upstream's program, and what stands in the place of each here. `ours` are commands of this project; a
 * test holds that they exist.
 */

export interface UpstreamGroup {
  readonly name: string;
  /** Its commands; of the largest group what they are about. */
  readonly commands: readonly string[];
  /** Where nobody listed them all: about how many. */
  readonly about?: number;
  /** What stands in its place; absent: nothing does. */
  readonly here?: string;
  readonly ours: readonly string[];
}

const words = (text: string): string[] => text.split(' ');

export const UPSTREAM_GROUPS: readonly UpstreamGroup[] = [
  {
    name: 'evaluate',
    commands: ['evaluate'],
    here: 'Ours takes a request as JSON and ends with the code of the decision.',
    ours: ['evaluate'],
  },
  {
    name: 'policy',
    commands: words(
      'list validate test explain compile rego-export rego-test rego-readiness lifecycle-plan lifecycle-readiness diff sign verify keygen simulate dry-run init describe',
    ),
    here: 'Ours judge, explain, compare, compile, lint and test a file of yours. A policy is not signed here; a bundle is.',
    ours: [
      'policy list',
      'policy validate',
      'policy lint',
      'policy explain',
      'policy diff',
      'policy compile',
      'policy test',
    ],
  },
  {
    name: 'evidence',
    commands: words(
      'bundle generate-keypair trust-root trust-bundle trust-distribution verify siem-event retention-policy export-siem storage-plan verify-attestation index search migrate',
    ),
    here: 'Ours bundle the decisions that they are given, sign, verify and inspect. There is no store to search.',
    ours: ['evidence bundle', 'evidence verify', 'evidence inspect', 'evidence verify-log'],
  },
  {
    name: 'approval',
    commands: words(
      'create list approve deny expire break-glass route export-notifications provider-requests deliver migrate',
    ),
    here: 'Nobody is asked from here. An approval is a record of a contract, which a bundle can hold.',
    ours: ['validate', 'evidence bundle'],
  },
  {
    name: 'registry',
    commands: words(
      'agent-register agent-list profiles mcp-register mcp-list mcp-check mcp-classifications migrate',
    ),
    here: 'A trust registry is a file that you hand to the command that decides.',
    ours: ['evaluate', 'policy explain'],
  },
  {
    name: 'agent',
    commands: words('start exec attest enforcement-readiness'),
    here: 'Nothing here wraps an agent. A daemon answers those who ask before they act.',
    ours: ['daemon start', 'daemon call'],
  },
  {
    name: 'saas',
    commands: words('contract operating-automation worker-handoff'),
    here: 'The same commands: they show a request and the public answer to it.',
    ours: ['saas contract', 'saas operating-automation', 'saas worker-handoff'],
  },
  {
    name: 'demo',
    commands: ['before-the-agent-acts'],
    here: 'The incident in the page, and the preset example of the contract of a bundle.',
    ours: ['contracts show'],
  },
  {
    name: 'release',
    commands: words('packages channels rollout promotion rollback endpoints connectors lifecycle roadmap'),
    about: 134,
    here: 'Two of its subjects: the customer lifecycle, and the records that a release is judged by. The closeout commands are ours; upstream has its criteria in prose.',
    ours: ['lifecycle verify', 'lifecycle index', 'closeout evaluate', 'daemon call'],
  },
  {
    name: 'runtime',
    commands: words(
      'go-pilot-readiness go-pilot-evaluate go-deployment-readiness go-promotion-readiness go-rollback-readiness go-rollback-rehearsal go-rollback-drills go-rollback-drill-schedule go-rollback-drill-notification-plan go-rollback-drill-notification-ack go-rollback-drill-escalation-plan',
    ),
    here: 'The Go package judges release records, and nothing else.',
    ours: [],
  },
  {
    name: 'setup',
    commands: words(
      'status init wizard demo-env validate complete smtp policy-actions policy-action-test policy-action-plan',
    ),
    here: 'Nothing is set up: install and run.',
    ours: ['serve'],
  },
  {
    name: 'ops',
    commands: words('stores backup restore retention-plan'),
    here: 'No stores here, so none to keep. The retention of a closeout is checked.',
    ours: ['closeout health'],
  },
  {
    name: 'integration',
    commands: ['deliver'],
    here: 'Nothing is delivered from here. Records of deliveries are judged.',
    ours: ['closeout retry-plan'],
  },
  { name: 'init', commands: ['claude-code'], ours: [] },
  {
    name: 'aispm',
    commands: words('validate-review-packet validate-ci-gate-readiness'),
    here: 'None of that name. A document of any contract here is judged by one command.',
    ours: ['validate'],
  },
  { name: 'monitor', commands: words('sample-events replay export readiness'), ours: [] },
  { name: 'benchmark', commands: words('export run readiness'), ours: [] },
  {
    name: 'adapter',
    commands: words('taxonomy manifest-validate evaluate export readiness'),

    ours: [],
  },
  {
    name: 'ai-red-team',
    commands: words('guardrails supply-chain malicious-model export readiness packet'),

    ours: [],
  },
  {
    name: 'deployment',
    commands: words('zero-trust-catalog zero-trust-export zero-trust-readiness'),

    ours: [],
  },
];

/** Commands of a group: exact where they are listed. */
export const leavesOf = ({ commands, about }: UpstreamGroup): number => about ?? commands.length;

/** All of them, with the one that prints the version. */
export const upstreamLeaves = (): number =>
  UPSTREAM_GROUPS.reduce((sum, group) => sum + leavesOf(group), 0) + 1;
