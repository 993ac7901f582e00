/** Codes of the policy linter: what a list of patterns does not say although its author meant it. All are warnings. */
import type { CodeRows } from './entry.ts';

const row = (title: string) => ({ title, outcome: 'yes', http: 400 }) as const;

export const LINT_CODES = {
  'lint-root-file': row('A pattern misses files in the root'),
  'lint-dot-slash': row('A leading ./ makes a path another text'),
  'lint-path-form': row('An absolute path, or one with .., slips past a pattern'),
  'lint-letter-case': row('Another letter case slips past a pattern'),
  'lint-exact-name': row('A name without a star covers one file only'),
  'lint-newline': row('A line feed slips past a star'),
  'lint-unguarded-write': row('A file may not be read and may be written'),
  'lint-compound-command': row('An allowed prefix lets a second command through'),
  'lint-command-spelling': row('A blocked command has another spelling'),
  'lint-push-flags': row('A push with other flags slips past a pattern'),
  'lint-protected-suffix': row('Protected branches are a suffix in the engine'),
  'lint-overlap': row('An allowed and a blocked pattern overlap'),
  'lint-unreachable-pattern': row('A pattern that decides nothing'),
  'lint-unread-section': row('A section that no decision reads'),
  'lint-unread-approvals': row('commands.require_approval is never read'),
  'lint-unread-mode': row('The mode in a policy changes nothing'),
  'lint-unknown-mcp-servers': row('Unknown MCP servers are allowed'),
  'lint-incomplete-pack': row('The policy decides, and is no complete pack'),
} as const satisfies CodeRows;

export type LintCode = keyof typeof LINT_CODES;
