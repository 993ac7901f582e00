/** Ways that look like a solution and are none, for the tests of the labs: each is one change of the solution. */
import type { LabId } from '../../contracts/labs/ids.ts';
import type { Texts } from '../../contracts/labs/lab.ts';

export interface WrongWay {
  readonly lab: LabId;
  readonly way: string;
  readonly change: (solution: Texts) => Texts;
  /** The task that must fail, and what must be said of it. */
  readonly task: string;
  readonly says: RegExp;
}

/** Some text in one file put in place of another. Throws when it is not there, so that no way is silently none. */
function put(file: string, from: string | RegExp, to: string): WrongWay['change'] {
  return (solution) => {
    const before = solution[file] ?? '';
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${file} holds no ${String(from)}`);
    return { ...solution, [file]: after };
  };
}

const whole =
  (file: string, text: string): WrongWay['change'] =>
  (solution) => ({ ...solution, [file]: text });

const head = (id: string): string => `metadata: { id: ${id}, title: A, description: A., version: '1.0.0' }\n`;

const EVERYTHING = `${head('cavra-parcel-tracking')}filesystem:\n  block_read: ['*']\n  block_write: ['*']\ncommands:\n  block: ['*']\n`;

export const WRONG_WAYS: readonly WrongWay[] = [
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
    lab: 'mend-a-refused-request',
    way: 'ask for less',
    change: put('request.json', /"billing_monitoring", /, ''),
    task: 'same-question',
    says: /no longer asks for `billing_monitoring`/,
  },
  {
    lab: 'mend-a-refused-request',
    way: 'move the token to another field',
    change: put('request.json', '"daily"', '"daily {{gitlab_token}}"'),
    task: 'no-secret',
    says: /GitLab token/,
  },
  {
    lab: 'mend-a-refused-request',
    way: 'take the example of the contract',
    change: put('request.json', 'tenant-parcels', 'tenant-demo'),
    task: 'same-question',
    says: /`tenant_id` must stay `tenant-parcels`/,
  },
  {
    lab: 'repair-a-pair',
    way: 'call the drill ready',
    change: put('response.json', '"blocked"', '"ready"'),
    task: 'honest',
    says: /nobody owns the drill/,
  },
  {
    lab: 'repair-a-pair',
    way: 'blocked, and no word why',
    change: put('response.json', /"the escalation drill has no owner"/, ''),
    task: 'honest',
    says: /`blockers` does not say/,
  },
  {
    lab: 'repair-a-pair',
    way: 'a service that public code cannot promise',
    change: put('response.json', 'requires_private_service', 'done'),
    task: 'accepted',
    says: /status/,
  },
];
