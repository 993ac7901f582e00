/** What the pages of the catalogue say of the codes in `codes/enforcement.ts`. */
import type { ENFORCEMENT_CODES } from '../../codes/enforcement.ts';
import type { WordsOf } from './words.ts';

export const ENFORCEMENT_WORDS: WordsOf<typeof ENFORCEMENT_CODES> = {
  'legacy-ignored': {
    meaning:
      'A request with release_governance is judged as a contract request, and the contract has no such key. Its value was dropped.',
    remedy: 'Use the keys of the contract, such as requested_operation, or leave release_governance out.',
  },
  'operation-missing': {
    meaning:
      'Without an operation nothing is a push, so the request is allowed. Upstream’s Python assumes a push instead.',
    remedy: 'Give requested_operation, such as push or fetch.',
  },
  'mcp-unnamed': {
    meaning:
      'The wire contract has no field for server and tool. A target of the form server:tool is read as both; that is ours.',
    remedy: 'Give server and tool, or a target of the form server:tool.',
  },
  'policy-mismatch': {
    meaning:
      'The policy that was loaded decided, and the decision bears its id. Upstream’s Go runtime prints the id that was asked for.',
    remedy: 'Name the loaded policy in policy_pack, or leave policy_pack out.',
  },
  'unknown-policy-pack': {
    meaning:
      'A request or a pack names a pack that is not there. Upstream’s Go runtime would go on with the baseline; to refuse is safer.',
    remedy: 'Take an id from the list of packs, or load the policy from a file.',
  },
  'policy-cycle': {
    meaning:
      'The line of parents comes back to a pack that is on it already, so there is no first one to merge.',
    remedy: 'Remove one of the parents on the line that the message names.',
  },
};
