/** The recipes, in the order of the chapter. */
import { calls, head, pushes, type Recipe, reads, runs, writes } from './recipe.ts';

const EXPERIMENTAL = `servers:
  - server_id: label-printer
    trust_tier: experimental
    approval_state: approved
`;

export const RECIPES: readonly Recipe[] = [
  {
    id: 'secrets',
    title: 'Keep secrets unread',
    means: 'Keys and environment files are not read, wherever they lie; keys are not replaced either.',
    policy: `${head('recipe-secrets', 'Secrets', 'Keys and environment files, at the root and below it.')}filesystem:
  block_read:
    - .env
    - .env.*
    - '*/.env'
    - '*/.env.*'
    - '*.pem'
    - '*secrets/*'
    - '*.tfvars'
  block_write:
    - '*.pem'
`,
    cases: [
      reads('.env', 'block'),
      reads('services/labels/.env.local', 'block'),
      reads('server.pem', 'block'),
      writes('certs/server.pem', 'block'),
      reads('src/environment.ts', 'allow'),
      runs('cat .env', 'require_approval', 'Runs, which opens the same file'),
    ],
    note: 'A star covers slashes, so `*.pem` does the work of `**/*.pem` and finds the file at the root as well. An environment file has no such ending; it needs a pattern for the root and one for folders. The last line is why files alone are not enough.',
  },
  {
    id: 'production',
    title: 'Let nobody change production alone',
    means: 'Whoever plans may plan; what would change production waits for a person or does not happen.',
    policy: `${head('recipe-production', 'Production', 'Plans run, production files wait, nothing is applied.')}filesystem:
  require_approval_write:
    - 'infra/prod/*'
    - 'iam/*'
commands:
  block:
    - '*terraform*apply*'
    - '*terraform*destroy*'
  allow:
    - terraform plan
    - terraform validate
`,
    cases: [
      writes('infra/prod/network.tf', 'require_approval'),
      writes('infra/test/network.tf', 'allow'),
      runs('terraform plan', 'allow'),
      runs('terraform plan -destroy', 'block'),
      runs('terraform apply -auto-approve', 'block'),
      runs('terraform plan && terraform apply -auto-approve', 'block'),
    ],
    note: 'The allowed commands are whole commands without a star, so nothing can hide behind them. The price is in the fourth line: `terraform plan -destroy` only looks, and it is stopped by its letters.',
  },
  {
    id: 'chains',
    title: 'One command at a time',
    means: 'A line that joins commands is refused; a few whole commands run; anything else is asked.',
    policy: `${head('recipe-chains', 'One at a time', 'No joined commands, no recursive deletes, a few commands of every day.')}commands:
  block:
    - '*&*'
    - '*;*'
    - '*|*'
    - '*$(*'
    - '*\`*'
    - '*rm -rf*'
    - '*kubectl*delete*'
  allow:
    - npm test
    - npm run lint
    - git status
`,
    cases: [
      runs('npm test', 'allow'),
      runs('npm test; cat .env', 'block'),
      runs('npm run lint && git push', 'block'),
      runs('rm -rf build', 'block'),
      runs('npm run deploy', 'require_approval'),
      runs('grep "a & b" README.md', 'block'),
    ],
    note: 'This is coarse on purpose. The last line is harmless, and it is stopped because an `&` stands in it. For an agent that can send its commands one by one that costs little.',
  },
  {
    id: 'review',
    title: 'No change without a second pair of eyes',
    means: 'The main branch takes no direct push; who reviews is not changed in passing.',
    policy: `${head('recipe-review', 'Review', 'Pushes to main, and the file that says who reviews.')}filesystem:
  require_approval_write:
    - .github/CODEOWNERS
commands:
  block:
    - '*git*push*main*'
git:
  require_pull_request: true
  require_human_reviewer: true
  require_ai_attestation: true
`,
    cases: [
      pushes('origin/main', 'block'),
      pushes('origin/feature/labels', 'allow'),
      pushes('origin/release', 'allow'),
      runs('git push --force origin main', 'block'),
      writes('.github/CODEOWNERS', 'require_approval'),
    ],
    note: 'The section `git` is a note to people: no decision reads it. That pushes to main are blocked is fixed in the engine, and so is that a release branch is not protected. Protect branches where they live, on the Git server.',
  },
  {
    id: 'tools',
    title: 'Only tools that somebody vouches for',
    means: 'One server is known and may be called; one is known and may not; others are strangers.',
    policy: `${head('recipe-tools', 'Tools', 'Which MCP servers may be called.')}mcp:
  block_unknown_servers: true
  allowed_servers:
    - github-mcp
  blocked_servers:
    - unknown-filesystem
`,
    cases: [
      calls('github-mcp', 'allow'),
      calls('unknown-filesystem', 'block'),
      calls('label-printer', 'block'),
      calls('label-printer', 'require_approval', EXPERIMENTAL),
    ],
    note: 'The pack can say yes and no; only a trust registry can say “ask first”. Once there is a registry, these lists are not looked at any more. Servers are compared letter by letter, without stars.',
  },
  {
    id: 'overlay',
    title: 'The baseline, and what your law adds',
    means: 'Everything that the baseline decides, and the data of customers on top.',
    policy: `${head('recipe-overlay', 'Regulated', 'The baseline, and the data of customers.', '  inherits: cavra-ai-agent-baseline\n')}filesystem:
  block_read:
    - 'labels/private/*'
  require_approval_write:
    - 'docs/audit/*'
commands:
  block:
    - '*psql*'
compliance:
  maps_to:
    - ISO 27001
`,
    cases: [
      reads('.env', 'block', 'Reads, as the baseline has it'),
      reads('labels/private/2026-03.csv', 'block'),
      writes('docs/audit/2026.md', 'require_approval'),
      runs('psql parcels', 'block'),
      runs('terraform plan', 'allow', 'Runs, as the baseline has it'),
    ],
    note: 'A pack only adds. Whatever the baseline allows and your law forbids needs a pattern in a list that is asked earlier. The section `compliance` names a standard and decides nothing.',
  },
  {
    id: 'rollout',
    title: 'Watch first',
    means: 'Every answer is recorded and nothing is stopped, until somebody has read the records.',
    policy: head(
      'recipe-rollout',
      'Rollout',
      'The baseline, while it only watches.',
      '  inherits: cavra-ai-agent-baseline\n  mode: audit_only\n',
    ),
    mode: 'audit_only',
    cases: [
      reads('.env', 'audit_only'),
      writes('iam/deploy-role.json', 'audit_only'),
      runs('terraform apply -auto-approve', 'audit_only'),
      runs('terraform plan', 'allow'),
    ],
    note: '`metadata.mode` is for people; the mode that counts is given with the evaluation: `cavra evaluate --mode audit_only`. Set a date for the change to `enforce` before you begin, or watching becomes the policy.',
  },
];
