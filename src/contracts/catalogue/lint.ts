/**
 * For each code of the linter a policy that it warns of and one that it is silent on. The reference page, the error
 * pages and the tests read these two, so that neither can go stale.
 */
import type { LintCode } from '../codes/lint.ts';
import type { LintSample } from './sample.ts';

const ABOUT = `metadata:
  id: cavra-example
  title: Example
  description: An example for the linter.
  version: '0.1.0'
`;

const pair = (fires: string, silent: string): LintSample => ({
  kind: 'lint',
  fires: `${ABOUT}${fires}`,
  silent: `${ABOUT}${silent}`,
});

/** A section with one list in it, or more. */
function section(name: string, lists: Readonly<Record<string, readonly string[]>>): string {
  const lines = Object.entries(lists).flatMap(([list, items]) => [
    `  ${list}:`,
    ...items.map((item) => `    - ${JSON.stringify(item)}`),
  ]);
  return `${name}:\n${lines.join('\n')}\n`;
}

const files = (lists: Readonly<Record<string, readonly string[]>>) => section('filesystem', lists);
const commands = (lists: Readonly<Record<string, readonly string[]>>) => section('commands', lists);

export const LINT_SAMPLES: Readonly<Record<LintCode, LintSample>> = {
  'lint-root-file': pair(
    files({ block_read: ['**/secrets.*'] }),
    files({ block_read: ['**/secrets.*', 'secrets.*'] }),
  ),
  'lint-dot-slash': pair(
    files({ require_approval_write: ['iam/**'] }),
    files({ require_approval_write: ['iam/**', '**/iam/**'] }),
  ),
  'lint-path-form': pair(
    files({ require_approval_write: ['iam/**', './iam/**'] }),
    files({ require_approval_write: ['iam/**', '**/iam/**'] }),
  ),
  'lint-letter-case': pair(
    files({ block_read: ['*.pem'] }),
    files({ block_read: ['*.pem', '*.PEM', '*.Pem'] }),
  ),
  'lint-exact-name': pair(files({ block_read: ['.env'] }), files({ block_read: ['.env*', '**/.env'] })),
  'lint-newline': pair(
    commands({ block: ['terraform apply*'] }),
    commands({ block: ['terraform apply*', 'terraform apply*\n*'] }),
  ),
  'lint-unguarded-write': pair(
    files({ block_read: ['.env'] }),
    files({ block_read: ['.env'], require_approval_write: ['.env'] }),
  ),
  'lint-compound-command': pair(
    commands({ allow: ['terraform plan*'] }),
    commands({ allow: ['terraform plan', 'terraform plan -out=plan.bin'] }),
  ),
  'lint-command-spelling': pair(
    commands({ block: ['kubectl delete*'] }),
    commands({ block: ['*kubectl *delete*'] }),
  ),
  'lint-push-flags': pair(
    commands({ block: ['git push origin main'] }),
    commands({ block: ['git push*main'] }),
  ),
  'lint-protected-suffix': pair(
    commands({ block: ['git push origin main'] }),
    commands({ block: ['git push --force*'] }),
  ),
  'lint-overlap': pair(
    commands({ block: ['git push*'], allow: ['git*'] }),
    commands({ block: ['git push*'], allow: ['git status*', 'git diff*'] }),
  ),
  'lint-unreachable-pattern': pair(
    files({ block_write: ['.github/**'], require_approval_write: ['.github/workflows/**'] }),
    files({ block_write: ['.github/workflows/**'], require_approval_write: ['.github/**'] }),
  ),
  'lint-unread-section': pair(
    'git:\n  block_direct_push_to_protected_branch: true\n',
    'mcp:\n  block_unknown_servers: true\n',
  ),
  'lint-unread-approvals': pair(
    commands({ allow: ['git*'], require_approval: ['git tag*'] }),
    commands({ allow: ['git status*'] }),
  ),
  'lint-unread-mode': pair('  mode: strict_regulated\n', '  mode: enforce\n'),
  'lint-unknown-mcp-servers': pair(
    'mcp:\n  block_unknown_servers: false\n  allowed_servers:\n    - github\n',
    'mcp:\n  allowed_servers:\n    - github\n',
  ),
  'lint-incomplete-pack': {
    kind: 'lint',
    fires: 'metadata:\n  id: cavra-example\n  version: "2026.05"\n',
    silent: ABOUT,
  },
};
