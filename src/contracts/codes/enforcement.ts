/** Codes of the enforcement boundary: what a request or a policy means to the engine. */
import type { CodeRows } from './entry.ts';

export const ENFORCEMENT_CODES = {
  'legacy-ignored': {
    title: 'A legacy key stands beside typed evidence',
    meaning:
      'A request with release_governance is judged as a contract request, and the contract has no such key. Its value was dropped.',
    remedy: 'Use the keys of the contract, such as requested_operation, or leave release_governance out.',
    outcome: 'yes',
    http: 400,
  },
  'operation-missing': {
    title: 'A git operation does not say what it does',
    meaning:
      'Without an operation nothing is a push, so the request is allowed. Upstream\u2019s Python assumes a push instead.',
    remedy: 'Give requested_operation, such as push or fetch.',
    outcome: 'yes',
    http: 400,
  },
  'mcp-unnamed': {
    title: 'An MCP call does not name its server in a field',
    meaning:
      'The wire contract has no field for server and tool. A target of the form server:tool is read as both; that is ours.',
    remedy: 'Give server and tool, or a target of the form server:tool.',
    outcome: 'yes',
    http: 400,
  },
  'policy-mismatch': {
    title: 'The request names another policy than the one loaded',
    meaning:
      'The policy that was loaded decided, and the decision bears its id. Upstream\u2019s Go runtime prints the id that was asked for.',
    remedy: 'Name the loaded policy in policy_pack, or leave policy_pack out.',
    outcome: 'yes',
    http: 400,
  },
  'unknown-policy-pack': {
    title: 'No policy pack has that id',
    meaning:
      'A request or a pack names a pack that is not there. Upstream\u2019s Go runtime would go on with the baseline; to refuse is safer.',
    remedy: 'Take an id from the list of packs, or load the policy from a file.',
    outcome: 'unusable',
    http: 422,
  },
  'policy-cycle': {
    title: 'A policy pack inherits from itself',
    meaning:
      'The line of parents comes back to a pack that is on it already, so there is no first one to merge.',
    remedy: 'Remove one of the parents on the line that the message names.',
    outcome: 'unusable',
    http: 422,
  },
} as const satisfies CodeRows;
