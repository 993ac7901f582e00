/** Situations in which somebody wanted something legitimate. What the engine says to the acts is computed. */
import type { ShownAction } from './troubles/trouble.ts';

export interface CaseStudy {
  /** As the chapter’s heading says it. */
  readonly title: string;
  readonly situation: string;
  readonly policy?: string;
  readonly registry?: string;
  readonly actions: readonly ShownAction[];
  readonly outcome: string;
  /** What to show to somebody who asks afterwards. */
  readonly evidence: readonly string[];
}

const run = (does: string, target: string): ShownAction => ({
  does,
  request: { action_type: 'execute_command', target },
});
const push = (does: string, target: string): ShownAction => ({
  does,
  request: { action_type: 'git_operation', target, operation: 'push' },
});
const call = (does: string, server: string, tool: string, capability: string): ShownAction => ({
  does,
  request: { action_type: 'mcp_tool_call', server, tool, capability },
});

const CLEANING = `metadata:
  id: cavra-house-cleaning
  title: House cleaning
  description: An agent may look at the cluster and clean previews.
  version: 0.1.0
commands:
  block:
    - '*delete*production*'
    - '*delete*--all*'
    - '*;*'
    - '*&*'
    - '*|*'
    - '*$(*'
    - '*\`*'
  allow:
    - 'kubectl get *'
    - 'kubectl top *'
    - 'kubectl delete namespace preview-*'
`;

const SERVERS = `servers:
  - server_id: github-mcp
    trust_tier: approved
    approval_state: approved
    capabilities: [repository]
    allowed_tools: [create_pull_request, search]
  - server_id: warehouse-mcp
    trust_tier: experimental
    approval_state: pending
    capabilities: [database]
    allowed_tools: [read_query]
`;

export const CASE_STUDIES = {
  cloud: {
    title: 'The cloud bill',
    situation:
      'Costs have doubled and somebody asks the agent to clean up the cluster. It finds a namespace without traffic. It is called production; its workload was moved for the weekend. The agent is right about the traffic and about the cost.',
    policy: CLEANING,
    actions: [
      run('Looks at what runs', 'kubectl get namespaces'),
      run('Looks at what it costs', 'kubectl top pods'),
      run('Deletes a preview', 'kubectl delete namespace preview-1042'),
      run('Deletes production', 'kubectl delete namespace production'),
      run('Deletes it with a flag in front', 'kubectl --context prod delete namespace production'),
      run('Deletes everything', 'kubectl delete namespace --all'),
      run(
        'Deletes a preview, and then production',
        'kubectl delete namespace preview-1042 && kubectl delete namespace production',
      ),
    ],
    outcome:
      'The previews are gone, the bill falls, and nobody was woken up. The agent was never told that it may not save money; it was told what it may not delete to do so. Under the baseline a deletion that begins with kubectl is blocked, the preview included; with a flag in front it waits, and so does looking. A case of its own deserves a policy of its own. Upstream’s page leaves open whether the answer is a block or an approval; the engine does not.',
    evidence: [
      'who asked, and for whom the agent acted',
      'the command, word for word',
      'the rule and the pattern that stopped it',
      'what was deleted instead, and under which rule',
    ],
  },
  sox: {
    title: 'Can a change skip review?',
    situation:
      'Auditors ask a company that reports under SOX whether a change by an AI can reach production without a reviewer. The honest way to answer is to try it.',
    actions: [
      push('Pushes to main', 'origin/main'),
      {
        does: 'Takes the check out of the pipeline',
        request: { action_type: 'write_file', target: '.github/workflows/deploy.yml' },
      },
      push('Pushes to a branch of its own', 'origin/feature/tracking'),
      push('Pushes to the release branch', 'origin/release'),
    ],
    outcome:
      'The straight way and the way through the pipeline are blocked; the branch and the pull request are open, and an attestation travels with the latter. Upstream’s page says that editing the pipeline needs approval: under the baseline it is blocked. The last line is the finding that the auditors will write down, and they are right.',
    evidence: [
      'the two refusals, with rule and time',
      'the attestation of the pull request, and the bundle behind it',
      'the branch protection of the repository, which is what covers the last line',
    ],
  },
  tools: {
    title: 'Several tool servers at once',
    situation:
      'Teams have discovered tool servers, and every week another one appears. Forbidding them would only hide them. So each gets what it has earned.',
    registry: SERVERS,
    actions: [
      call('Opens a pull request', 'github-mcp', 'create_pull_request', 'repository'),
      call('Merges it as well', 'github-mcp', 'merge_pull_request', 'repository'),
      call('Reads the warehouse', 'warehouse-mcp', 'read_query', 'database'),
      call('Opens a file through a stranger', 'unknown-filesystem', 'read_file', 'filesystem'),
    ],
    outcome:
      'One server works, one waits for a person until somebody has looked at it, a stranger is refused. No team had to give up a tool; each had to say what it is for.',
    evidence: ['a decision for each call', 'the registry as it was that day, with its owners'],
  },
} as const satisfies Readonly<Record<string, CaseStudy>>;

export type CaseStudyId = keyof typeof CASE_STUDIES;

/** What somebody wants, and where it begins in this book. */
export const USE_CASES = [
  { wants: 'Govern an agent on one machine', at: '/book/community-guide/', says: 'Community guide' },
  {
    wants: 'Keep a pull request honest',
    at: '/book/policy-and-evidence/#the-reviewer',
    says: 'Policy and evidence',
  },
  { wants: 'Say which tools may be used', at: '/book/gui-and-sandbox/', says: 'GUI and sandbox' },
  {
    wants: 'Guard cloud and infrastructure',
    at: '/book/policy-language-reference/',
    says: 'Policy language reference',
  },
  { wants: 'Tell the board how things stand', at: '/book/aispm-guide/', says: 'AISPM guide' },
  { wants: 'Run a trial that proves something', at: '/book/enterprise-guide/', says: 'Enterprise guide' },
  {
    wants: 'Put it before production',
    at: '/book/operations-and-integrations/',
    says: 'Operations and integrations',
  },
] as const;
