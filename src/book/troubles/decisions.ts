/** Decisions that surprise. Between backticks stands code type. */
import type { Trouble } from './trouble.ts';

const run = (does: string, target: string) => ({ does, request: { action_type: 'execute_command', target } });
const write = (does: string, target: string) => ({ does, request: { action_type: 'write_file', target } });

export const DECISION_TROUBLES: readonly Trouble[] = [
  {
    id: 'safe-act-refused',
    symptom: 'Something harmless is refused, or waits',
    cause:
      'Either a pattern is wider than its author meant, or nothing matched at all: a command on no list waits for a person.',
    look: 'The rule id. `commands.default.require_approval` says that nothing matched; any other rule of a list says which pattern to look at.',
    fix: 'Add a narrow entry to the list of allowed commands, or make the blocking pattern narrower. Then run the tests of your policy.',
    actions: [run('Asks for help on a command', 'terraform apply -help'), run('Lists a folder', 'ls')],
    more: { says: 'How an answer comes about', at: '/book/runtime-authority-model/' },
  },
  {
    id: 'risky-act-allowed',
    symptom: 'Something dangerous is allowed',
    cause:
      'Patterns are compared with the text that was sent. A file at the root, an absolute path, a detour through two dots and a second command behind the first are all other texts.',
    look: '`cavra policy explain` with exactly the text that the caller sent, not with the one you would have sent.',
    fix: 'Add the missing pattern, let the caller send resolved paths from the root of the repository, and allow whole commands. `cavra policy lint` finds the next one before somebody else does.',
    actions: [
      write('Writes the cloud set-up at the root', 'main.tf'),
      write('Writes a role by its absolute path', '/repo/iam/admin-role.tf'),
      write('Writes a role by a detour', 'src/../iam/admin-role.tf'),
      run('Tests, then applies', 'npm test && terraform apply -auto-approve'),
    ],
    more: { says: 'All that slips past', at: '/reference/known-limits/' },
  },
  {
    id: 'no-approval',
    symptom: 'No approval appears',
    cause:
      'Only `require_approval` asks a person. A block asks nobody, an allowance neither, and a decision without an approver group has nobody to ask.',
    look: 'The fields `decision` and `approver_group` of the answer as JSON.',
    fix: 'Move the pattern from the list that blocks to the list that routes, or name a group when you create the approval.',
    actions: [
      { does: 'Reads the environment file', request: { action_type: 'read_file', target: '.env' } },
      write('Widens a role', 'iam/deploy-role.json'),
    ],
    codes: ['approval-no-group'],
    more: { says: 'The approval', at: '/book/policy-and-evidence/#the-approval' },
  },
  {
    id: 'recorded-not-stopped',
    symptom: 'The log says block, and it ran all the same',
    cause:
      'The mode is `audit_only`: the decision of the policy is kept and not enforced. Or the caller did not look at the answer.',
    look: 'Whether `effective_decision` differs from the decision of the policy. If both say block, look at the line that called the command.',
    fix: 'Enforce, once the records show that the policy is right. In the second case, look for a pipe.',
    more: { says: 'Ways to lose the answer', at: '/book/cli-reference/#three-ways-to-lose-the-answer' },
  },
  {
    id: 'branch-ends-in-main',
    symptom: 'A push to a harmless branch is blocked',
    cause:
      'The rule for pushes looks at the end of the target. Everything that ends in `main` or `master` is taken for the protected branch, and no policy can change that.',
    look: 'The rule id: `git.protected_branch.block_direct_push`.',
    fix: 'Give the branch another name. The rule is upstream’s, and the branch it misses is the greater worry: one named release is protected by nothing.',
    actions: [
      {
        does: 'Pushes to a branch about domains',
        request: { action_type: 'git_operation', target: 'feature/domain', operation: 'push' },
      },
      {
        does: 'Pushes to the release branch',
        request: { action_type: 'git_operation', target: 'origin/release', operation: 'push' },
      },
    ],
    more: { says: 'A suffix is not a branch', at: '/reference/known-limits/#a-suffix-is-not-a-branch' },
  },
  {
    id: 'tool-call-refused',
    symptom: 'A tool server that you approved is refused',
    cause:
      'With a trust registry the registry alone decides, and it holds each record to its tools and capabilities. Without one, a server on no list is unknown.',
    look: 'Whether a registry was given, and whether the rule id begins with `mcp.registry` or `mcp.server`.',
    fix: 'Add the tool or the capability to the record, or the server to `allowed_servers`. An empty list of tools in a record means every tool: fill it.',
    actions: [
      {
        does: 'Calls a tool outside the scope of its server',
        request: {
          action_type: 'mcp_tool_call',
          server: 'github-mcp',
          tool: 'delete_repository',
          capability: 'repository',
        },
        registry:
          'servers:\n  - server_id: github-mcp\n    trust_tier: approved\n    approval_state: approved\n    capabilities: [repository]\n    allowed_tools: [create_pull_request]\n',
      },
    ],
    more: { says: 'Trust in tools, decided live', at: '/decide/' },
  },
];

export const POLICY_TROUBLES: readonly Trouble[] = [
  {
    id: 'pack-without-effect',
    symptom: 'Your policy has no effect',
    cause:
      'Another pack decides. The request names one, the command line may name another, and upstream finds yours only as `upstream:policy.yaml` in a folder of its id, below `upstream:CAVRA_POLICY_DIR` or `upstream:./policies`.',
    look: 'The field `policy_pack` of the decision. It names who decided.',
    fix: 'Name the file with `--policy`, in every line that decides. Upstream: put it where packs are found, set the variable, name the pack.',
    codes: ['unknown-policy-pack', 'policy-mismatch'],
    more: { says: 'The same pack everywhere', at: '/book/cli-reference/#three-ways-to-lose-the-answer' },
  },
  {
    id: 'rules-ignored',
    symptom: 'Rules in the policy are ignored',
    cause:
      'The engine reads sections with lists. A key `rules` at the top is accepted by the schema and read by nobody; so is everything else outside the sections. Upstream’s wiki teaches that form.',
    look: '`cavra policy lint`: it names each section that no decision reads.',
    fix: 'Move what the rules say into the lists of `filesystem`, `commands` and `mcp`. A misspelt key inside a section is refused, with the right one offered.',
    codes: ['lint-unread-section', 'lint-unread-approvals', 'lint-unread-mode', 'unknown-field'],
    more: {
      says: 'What is read and what is not',
      at: '/reference/policy-language/#what-is-read-and-what-is-not',
    },
  },
  {
    id: 'metadata-refused',
    symptom: 'Validation complains about the metadata',
    cause:
      'A pack needs an id that begins with `cavra-`, a title, a description and a version. Upstream’s own starter lacks the description.',
    look: 'The line and the code of the issue; the field is named.',
    fix: 'Complete the metadata. To try lists without it, use `--partial`, which judges what decides and leaves out what only names.',
    codes: ['required-field', 'bad-format', 'lint-incomplete-pack'],
    more: { says: 'The fields of a pack', at: '/reference/policy-language/' },
  },
  {
    id: 'parent-not-found',
    symptom: 'A policy with a parent cannot be loaded',
    cause:
      'A parent is looked for beside the file and then among the packs here. Or the line of parents is a ring.',
    look: 'The id behind `inherits`, letter by letter.',
    fix: 'Put the parent beside the file, or name a pack that is listed by `cavra policy list`. A ring has to be cut by hand.',
    codes: ['unknown-policy-pack', 'policy-cycle'],
  },
];
