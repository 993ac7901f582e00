/** Policies and registries that look right. */
import { put, type WrongWay, whole } from './way.ts';

const head = (id: string): string => `metadata: { id: ${id}, title: A, description: A., version: '1.0.0' }\n`;

const EVERYTHING = `${head('cavra-parcel-tracking')}filesystem:\n  block_read: ['*']\n  block_write: ['*']\ncommands:\n  block: ['*']\n`;

export const POLICY_WAYS: readonly WrongWay[] = [
  {
    lab: 'stop-the-incident',
    way: 'block everything',
    change: whole('policy.yaml', EVERYTHING),
    task: 'ordinary',
    says: /Writes code: `decision` must be `allow` and is `block`. Matched sensitive path policy/,
  },
  {
    lab: 'stop-the-incident',
    way: 'list the seven texts and nothing like them',
    change: put(
      'policy.yaml',
      /filesystem:[\s\S]*?commands:/,
      "filesystem:\n  block_read: ['.env']\n  block_write: ['.github/workflows/deploy.yml']\n  require_approval_write: ['iam/deploy-role.json']\ncommands:",
    ),
    task: 'linter',
    says: /lint-exact-name/,
  },
  {
    lab: 'stop-the-incident',
    way: 'trust every tool server',
    change: put('policy.yaml', 'mcp:', 'mcp:\n  block_unknown_servers: false'),
    task: 'incident',
    says: /stray tool server .*must be `block` and is `allow`/,
  },
  {
    lab: 'close-the-compound-hole',
    way: 'allow nothing any more',
    change: put('policy.yaml', / {2}allow:[\s\S]*/, ''),
    task: 'work',
    says: /must be `allow` and is `require_approval`/,
  },
  {
    lab: 'close-the-compound-hole',
    way: 'block the one line that was seen in the log',
    change: put('policy.yaml', / {4}- '\*&\*'[\s\S]*? {2}allow/, "    - 'terraform plan && *'\n  allow"),
    task: 'joined',
    says: /is allowed, and a shell runs both commands/,
  },
  {
    lab: 'close-the-compound-hole',
    way: 'unlist what was blocked, since unlisted commands wait anyway',
    change: put('policy.yaml', /.*kubectl.*\n/, ''),
    task: 'blocked',
    says: /`kubectl delete namespace production` gets `require_approval`/,
  },
  {
    lab: 'close-the-compound-hole',
    way: 'a pack without its metadata',
    change: put('policy.yaml', /metadata:[\s\S]*?commands:/, 'commands:'),
    task: 'pack',
    says: /metadata/,
  },
  {
    lab: 'inherit-and-override',
    way: 'keep the copy beside the inheritance',
    change: put('policy.yaml', "    - '*tariffs/*'", "    - '*iam/*'\n    - '*tariffs/*'"),
    task: 'no-copy',
    says: /`\*iam\/\*` of `filesystem.require_approval_write` comes from the parent/,
  },
  {
    lab: 'inherit-and-override',
    way: 'copy everything and inherit nothing',
    change: put('policy.yaml', /.*inherits.*\n/, ''),
    task: 'newer',
    says: /`customers\/addresses.csv` gets `allow`/,
  },
  {
    lab: 'inherit-and-override',
    way: 'inherit another pack with much the same rules',
    change: put('policy.yaml', 'inherits: cavra-parcels-platform', 'inherits: cavra-ai-agent-baseline'),
    task: 'platform',
    says: /Secrets are not read/,
  },
  {
    lab: 'inherit-and-override',
    way: 'leave unknown servers to the parent',
    change: put('policy.yaml', '  block_unknown_servers: true\n', ''),
    task: 'team',
    says: /unknown tool server .*must be `block` and is `allow`/,
  },
  {
    lab: 'inherit-and-override',
    way: 'inherit a pack that is not there',
    change: put('policy.yaml', 'inherits: cavra-parcels-platform', 'inherits: cavra-parcels'),
    task: 'inherits',
    says: /not there/,
  },
  {
    lab: 'govern-a-tool-server',
    way: 'list the tools that are asked about, and let the rest of the server in',
    change: put('registry.yaml', / {4}trust_tier: blocked\n.*/, '    trust_tier: trusted'),
    task: 'calls',
    says: /filesystem server of the experiment/,
  },
  {
    lab: 'govern-a-tool-server',
    way: 'a server more, with no list of tools',
    change: put(
      'registry.yaml',
      'servers:',
      'servers:\n  - { server_id: calendar-mcp, trust_tier: trusted }',
    ),
    task: 'scope',
    says: /`calendar-mcp` may call `run_shell`/,
  },
  {
    lab: 'govern-a-tool-server',
    way: 'a name that a stranger has too',
    change: put(
      'registry.yaml',
      '  - server_id: github-mcp',
      '  - server_id: github-mcp\n    name: filesystem',
    ),
    task: 'strangers',
    says: /`filesystem` may be called/,
  },
  {
    lab: 'govern-a-tool-server',
    way: 'a tier that does not exist',
    change: put('registry.yaml', 'trust_tier: blocked', 'trust_tier: forbidden'),
    task: 'registry',
    says: /not a trust tier/,
  },
];
