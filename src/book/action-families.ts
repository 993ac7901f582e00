/** Families of actions, with requests of each. What the engine says to a request is computed where it is shown. */
import { type ACTION_TYPES, PULL_REQUEST } from '../contracts/enforcement/vocabulary.ts';

type ActionType = (typeof ACTION_TYPES)[number] | typeof PULL_REQUEST;

interface ActionFamily {
  readonly family: string;
  readonly type: ActionType;
  readonly examples: readonly {
    readonly shows: string;
    readonly request: Readonly<Record<string, unknown>>;
  }[];
}

const target = (shows: string) => ({ shows, request: { target: shows } });

export const ACTION_FAMILIES: readonly ActionFamily[] = [
  { family: 'Reading a file', type: 'read_file', examples: [target('.env'), target('docs/tracking.md')] },
  {
    family: 'Writing a file',
    type: 'write_file',
    examples: [target('iam/admin-role.tf'), target('docs/tracking.md')],
  },
  {
    family: 'Running a command',
    type: 'execute_command',
    examples: [target('terraform plan'), target('kubectl delete namespace production')],
  },
  {
    family: 'Git',
    type: 'git_operation',
    examples: [
      { shows: 'push, origin/main', request: { target: 'origin/main', operation: 'push' } },
      { shows: 'push, release/1.0', request: { target: 'release/1.0', operation: 'push' } },
    ],
  },
  {
    family: 'Calling a tool',
    type: 'mcp_tool_call',
    examples: [
      {
        shows: 'unknown-filesystem, read_file',
        request: { server: 'unknown-filesystem', tool: 'read_file', capability: 'filesystem' },
      },
    ],
  },
  {
    family: 'Evidence of a release',
    type: 'release_governance_record',
    examples: [
      {
        shows: 'a delivery that nobody confirmed',
        request: { record: { metadata_kind: 'release-connector-delivery' } },
      },
    ],
  },
  { family: 'Opening a pull request', type: PULL_REQUEST, examples: [target('pull_request')] },
];

/** What people ask for and what has no type of its own: how it arrives instead. */
export const WITHOUT_TYPE = [
  {
    family: 'Infrastructure and cloud',
    arrives: 'as a command, as a file that is written, or as the call of a tool',
  },
  {
    family: 'Delivery of evidence and reports',
    arrives: 'as the call of a tool, or not at all: a connector of upstream delivers beside the engine',
  },
] as const;
