/** Codes of the enforcement boundary: what a request or a policy means to the engine. */
import type { CodeRows } from './entry.ts';

export const ENFORCEMENT_CODES = {
  'legacy-ignored': {
    title: 'A legacy key stands beside typed evidence',
    outcome: 'yes',
    http: 400,
  },
  'operation-missing': {
    title: 'A git operation does not say what it does',
    outcome: 'yes',
    http: 400,
  },
  'mcp-unnamed': {
    title: 'An MCP call does not name its server in a field',
    outcome: 'yes',
    http: 400,
  },
  'policy-mismatch': {
    title: 'The request names another policy than the one loaded',
    outcome: 'yes',
    http: 400,
  },
  'unknown-policy-pack': {
    title: 'No policy pack has that id',
    outcome: 'unusable',
    http: 422,
  },
  'policy-cycle': {
    title: 'A policy pack inherits from itself',
    outcome: 'unusable',
    http: 422,
  },
} as const satisfies CodeRows;
