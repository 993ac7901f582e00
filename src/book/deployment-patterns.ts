/** The ways to put the decision point somewhere, and the questions that lead to them. */

/** `here`: this project has it; `upstream`: the public Python product; `private`: private services only. */
type Status = 'here' | 'upstream' | 'private';

export interface DeploymentPattern {
  readonly title: string;
  readonly bestFor: string;
  readonly risk: string;
  readonly hardening: string;
  readonly status: Status;
  /** What of it can be tried in this book. Code type stands between backticks. */
  readonly here: string;
}

export const PATTERNS = {
  cli: {
    title: 'Local command',
    bestFor: 'Learning, demonstrations, checks inside one repository.',
    risk: 'Some people use it, and some do not.',
    hardening: 'Write down who wraps what, and check again in CI.',
    status: 'here',
    here: '`cavra evaluate`, for actions and packs.',
  },
  wrapper: {
    title: 'Wrapper around the agent',
    bestFor: 'Coding agents on people’s machines.',
    risk: 'The wrapper is skipped.',
    hardening: 'Hooks that the agent cannot edit, and a required check behind them.',
    status: 'upstream',
    here: 'The daemon that a wrapper asks: `cavra daemon`.',
  },
  check: {
    title: 'Required check',
    bestFor: 'Protected branches and releases.',
    risk: 'The evidence belongs to some other act.',
    hardening: 'Verify bundle and attestation, with a root of your own.',
    status: 'here',
    here: 'Three pipelines to copy, and `cavra evidence verify`.',
  },
  service: {
    title: 'API service',
    bestFor: 'Several clients that need the same answer.',
    risk: 'Callers leave out who acts, and for whom.',
    hardening: 'Refuse a question without actor, pack, resource and session.',
    status: 'here',
    here: '`POST /enforcement/evaluate`, without a store behind it.',
  },
  compose: {
    title: 'Docker and Compose',
    bestFor: 'Labs and pilots on one host.',
    risk: 'Secrets in files that are copied along.',
    hardening: 'Environment variables and mounted secrets.',
    status: 'upstream',
    here: 'Nothing to run.',
  },
  kubernetes: {
    title: 'Kubernetes and Helm',
    bestFor: 'A control plane in production.',
    risk: 'The wrong identity, or storage that forgets.',
    hardening: 'Sign-on with roles, network policy, persistent stores, monitoring.',
    status: 'upstream',
    here: 'Nothing to run.',
  },
  offline: {
    title: 'Air-gapped',
    bestFor: 'Regulated places without a network.',
    risk: 'Trust roots that drift apart.',
    hardening: 'Signed bundles, roots that travel by more than one way, stores that cannot be changed.',
    status: 'upstream',
    here: 'Bundles and roots need no network: `cavra evidence verify`.',
  },
  connectors: {
    title: 'Connectors',
    bestFor: 'Other systems that have to hear of decisions.',
    risk: 'Leaks, and failures that nobody notices.',
    hardening: 'A secret store, redaction, a record of each delivery, retries.',
    status: 'upstream',
    here: 'The event in four forms, and retry plans. Certified connectors are private.',
  },
  tenants: {
    title: 'Several customers',
    bestFor: 'One service for many customers.',
    risk: 'One customer reaches what belongs to another.',
    hardening: 'Identity, rights, packs, stores and deliveries apart, each shown to be apart.',
    status: 'private',
    here: 'The requests and replies of the private service, as contracts.',
  },
} as const satisfies Readonly<Record<string, DeploymentPattern>>;

export type PatternId = keyof typeof PATTERNS;

export interface ChoiceQuestion {
  readonly id: string;
  readonly asks: string;
  readonly options: readonly {
    readonly id: string;
    readonly says: string;
    readonly leads: readonly { readonly to: PatternId; readonly because: string }[];
  }[];
}

export const CHOICES: readonly ChoiceQuestion[] = [
  {
    id: 'where',
    asks: 'Where do the agents act?',
    options: [
      {
        id: 'mine',
        says: 'On my machine, while I learn',
        leads: [{ to: 'cli', because: 'Nothing to operate, and the answers are the same.' }],
      },
      {
        id: 'many',
        says: 'On the machines of many people',
        leads: [{ to: 'wrapper', because: 'Only there a read or a command can still be stopped.' }],
      },
      {
        id: 'jobs',
        says: 'In jobs of a pipeline',
        leads: [{ to: 'check', because: 'The job itself can ask before it goes on.' }],
      },
      {
        id: 'services',
        says: 'In services of ours',
        leads: [{ to: 'service', because: 'One answer for all callers, in one place to watch.' }],
      },
    ],
  },
  {
    id: 'skipped',
    asks: 'What has to hold when somebody goes around it?',
    options: [
      { id: 'nothing', says: 'Nothing yet: it is a trial', leads: [] },
      {
        id: 'branch',
        says: 'Nothing unseen reaches the main branch',
        leads: [{ to: 'check', because: 'Who pushes cannot switch it off.' }],
      },
      {
        id: 'production',
        says: 'Nothing unseen reaches production',
        leads: [
          { to: 'check', because: 'Who pushes cannot switch it off.' },
          {
            to: 'kubernetes',
            because: 'What guards production needs identity, stores and watching of its own.',
          },
        ],
      },
    ],
  },
  {
    id: 'around',
    asks: 'What stands around it?',
    options: [
      { id: 'nobody', says: 'Nothing else', leads: [] },
      {
        id: 'pilot',
        says: 'One host for a pilot',
        leads: [{ to: 'compose', because: 'Enough to learn from, and easy to throw away.' }],
      },
      {
        id: 'systems',
        says: 'Monitors and ticket systems that must hear of it',
        leads: [{ to: 'connectors', because: 'A delivery that fails unseen looks like one that arrived.' }],
      },
      {
        id: 'network',
        says: 'No network at all',
        leads: [{ to: 'offline', because: 'Whoever verifies must be able to do it alone.' }],
      },
      {
        id: 'customers',
        says: 'Several customers',
        leads: [{ to: 'tenants', because: 'What is shared has to be shown to be apart.' }],
      },
    ],
  },
];
