/** Codes of the policy linter: what a list of patterns does not say although its author meant it. All are warnings. */
import type { CodeRows } from './entry.ts';

const row = (title: string, meaning: string, remedy: string) =>
  ({ title, meaning, remedy, outcome: 'yes', http: 400 }) as const;

export const LINT_CODES = {
  'lint-root-file': row(
    'A pattern misses files in the root',
    'A pattern that begins with **/ keeps its slash, so a value without any slash does not match it.',
    'List the name a second time without **/ in front.',
  ),
  'lint-dot-slash': row(
    'A leading ./ makes a path another text',
    'Paths are compared as text and are not made plain first: ./iam/x and iam/x are two values. Upstream\u2019s Go runtime and this engine agree; upstream\u2019s Python command drops the prefix.',
    'Add the pattern with **/ in front, or have every caller send plain relative paths.',
  ),
  'lint-path-form': row(
    'An absolute path, or one with .., slips past a pattern',
    'A path is not resolved before it is compared, so the same file has values that begin with a slash or go through another folder.',
    'Add the pattern with **/ in front, or have every caller send resolved relative paths.',
  ),
  'lint-letter-case': row(
    'Another letter case slips past a pattern',
    'Letter case counts. On a file system that ignores it, .ENV and .env are one file and two values.',
    'Add the other spelling, and have callers on such systems send the name that is on the disk. No pattern covers every mix.',
  ),
  'lint-exact-name': row(
    'A name without a star covers one file only',
    'The whole value must match: .env covers neither .env.local nor config/.env.',
    'Add patterns for its siblings and for other folders.',
  ),
  'lint-newline': row(
    'A line feed slips past a star',
    'A star covers every character but a line feed. A command that goes on in the next line, or a name with a line feed in it, matches no such pattern.',
    'Add a pattern with the line feed in it. One line feed needs one pattern, two need another.',
  ),
  'lint-unguarded-write': row(
    'A file may not be read and may be written',
    'The list for reads says nothing about writes, so a protected file can be overwritten.',
    'List the pattern for writes too.',
  ),
  'lint-compound-command': row(
    'An allowed prefix lets a second command through',
    'A command line is one text and no shell reads it. Behind an allowed prefix a star covers &&, a semicolon, a pipe and all that follows.',
    'Block the signs that join commands, or allow whole command lines without a star.',
  ),
  'lint-command-spelling': row(
    'A blocked command has another spelling',
    'The pattern must match from the first character and with the same spaces, so a word in front or a second space makes another value.',
    'Put a star in front and before each word.',
  ),
  'lint-push-flags': row(
    'A push with other flags slips past a pattern',
    'A flag in another place, a short flag, a plus sign or HEAD:branch says the same to git and is another text here.',
    'Use a star between the words git push and what counts, the branch or the flag.',
  ),
  'lint-protected-suffix': row(
    'Protected branches are a suffix in the engine',
    'The rule for git pushes is fixed: a target that ends in main or master is blocked. It stops branches that only end so, and protects no other branch, whatever the policy says.',
    'Protect other branches where the repository is hosted. The policy cannot.',
  ),
  'lint-overlap': row(
    'An allowed and a blocked pattern overlap',
    'Blocks are tested first. Where a narrow block is cut out of a wide allowance, any other spelling of the blocked command is allowed; where two patterns cross, the allowance is not what it seems.',
    'Make the block at least as wide as the command it means, or the allowance narrower.',
  ),
  'lint-unreachable-pattern': row(
    'A pattern that decides nothing',
    'Another pattern of the same list, or of a list that is tested earlier, covers every value that this one covers.',
    'Delete it, or delete what covers it.',
  ),
  'lint-unread-section': row(
    'A section that no decision reads',
    'The section is accepted and looks like a rule. The engine reads files, commands and three keys about MCP servers; nothing else.',
    'Delete it, or keep it as a note and enforce what it says elsewhere.',
  ),
  'lint-unread-approvals': row(
    'commands.require_approval is never read',
    'A command on no list needs approval anyway. A command that is also allowed or blocked gets that instead, whatever this list says.',
    'Delete the list, and keep these commands out of the allowance.',
  ),
  'lint-unread-mode': row(
    'The mode in a policy changes nothing',
    'A mode counts when it is given with the evaluation. The one in the metadata is never read.',
    'Give the mode with the call, and delete it here or leave it at enforce.',
  ),
  'lint-unknown-mcp-servers': row(
    'Unknown MCP servers are allowed',
    'With block_unknown_servers at false, every server that nobody has listed may be called.',
    'Set block_unknown_servers to true, or leave it out, and list the servers that are wanted.',
  ),
  'lint-incomplete-pack': row(
    'The policy decides, and is no complete pack',
    'The engine takes a policy without its metadata and labels decisions with a default id. As a pack it is refused.',
    'Give id, title, description and version.',
  ),
} as const satisfies CodeRows;

export type LintCode = keyof typeof LINT_CODES;
