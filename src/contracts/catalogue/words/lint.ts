/** What the pages of the catalogue say of the codes in `codes/lint.ts`. */
import type { LINT_CODES } from '../../codes/lint.ts';
import type { WordsOf } from './words.ts';

export const LINT_WORDS: WordsOf<typeof LINT_CODES> = {
  'lint-root-file': {
    meaning:
      'A pattern that begins with **/ keeps its slash, so a value without any slash does not match it.',
    remedy: 'List the name a second time without **/ in front.',
  },
  'lint-dot-slash': {
    meaning:
      'Paths are compared as text and are not made plain first: ./iam/x and iam/x are two values. Upstream’s Go runtime and this engine agree; upstream’s Python command drops the prefix.',
    remedy: 'Add the pattern with **/ in front, or have every caller send plain relative paths.',
  },
  'lint-path-form': {
    meaning:
      'A path is not resolved before it is compared, so the same file has values that begin with a slash or go through another folder.',
    remedy: 'Add the pattern with **/ in front, or have every caller send resolved relative paths.',
  },
  'lint-letter-case': {
    meaning:
      'Letter case counts. On a file system that ignores it, .ENV and .env are one file and two values.',
    remedy:
      'Add the other spelling, and have callers on such systems send the name that is on the disk. No pattern covers every mix.',
  },
  'lint-exact-name': {
    meaning: 'The whole value must match: .env covers neither .env.local nor config/.env.',
    remedy: 'Add patterns for its siblings and for other folders.',
  },
  'lint-newline': {
    meaning:
      'A star covers every character but a line feed. A command that goes on in the next line, or a name with a line feed in it, matches no such pattern.',
    remedy: 'Add a pattern with the line feed in it. One line feed needs one pattern, two need another.',
  },
  'lint-unguarded-write': {
    meaning: 'The list for reads says nothing about writes, so a protected file can be overwritten.',
    remedy: 'List the pattern for writes too.',
  },
  'lint-compound-command': {
    meaning:
      'A command line is one text and no shell reads it. Behind an allowed prefix a star covers &&, a semicolon, a pipe and all that follows.',
    remedy: 'Block the signs that join commands, or allow whole command lines without a star.',
  },
  'lint-command-spelling': {
    meaning:
      'The pattern must match from the first character and with the same spaces, so a word in front or a second space makes another value.',
    remedy: 'Put a star in front and before each word.',
  },
  'lint-push-flags': {
    meaning:
      'A flag in another place, a short flag, a plus sign or HEAD:branch says the same to git and is another text here.',
    remedy: 'Use a star between the words git push and what counts, the branch or the flag.',
  },
  'lint-protected-suffix': {
    meaning:
      'The rule for git pushes is fixed: a target that ends in main or master is blocked. It stops branches that only end so, and protects no other branch, whatever the policy says.',
    remedy: 'Protect other branches where the repository is hosted. The policy cannot.',
  },
  'lint-overlap': {
    meaning:
      'Blocks are tested first. Where a narrow block is cut out of a wide allowance, any other spelling of the blocked command is allowed; where two patterns cross, the allowance is not what it seems.',
    remedy: 'Make the block at least as wide as the command it means, or the allowance narrower.',
  },
  'lint-unreachable-pattern': {
    meaning:
      'Another pattern of the same list, or of a list that is tested earlier, covers every value that this one covers.',
    remedy: 'Delete it, or delete what covers it.',
  },
  'lint-unread-section': {
    meaning:
      'The section is accepted and looks like a rule. The engine reads files, commands and three keys about MCP servers; nothing else.',
    remedy: 'Delete it, or keep it as a note and enforce what it says elsewhere.',
  },
  'lint-unread-approvals': {
    meaning:
      'A command on no list needs approval anyway. A command that is also allowed or blocked gets that instead, whatever this list says.',
    remedy: 'Delete the list, and keep these commands out of the allowance.',
  },
  'lint-unread-mode': {
    meaning: 'A mode counts when it is given with the evaluation. The one in the metadata is never read.',
    remedy: 'Give the mode with the call, and delete it here or leave it at enforce.',
  },
  'lint-unknown-mcp-servers': {
    meaning: 'With block_unknown_servers at false, every server that nobody has listed may be called.',
    remedy: 'Set block_unknown_servers to true, or leave it out, and list the servers that are wanted.',
  },
  'lint-incomplete-pack': {
    meaning:
      'The engine takes a policy without its metadata and labels decisions with a default id. As a pack it is refused.',
    remedy: 'Give id, title, description and version.',
  },
};
