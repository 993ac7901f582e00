/** Failing samples of requests and policies that validate and are judged further. */
import { toText } from '../alter.ts';
import type { ENFORCEMENT_CODES } from '../codes/enforcement.ts';
import type { EvaluateSample, SamplesOf } from './sample.ts';

const evaluate = (request: unknown, policy?: string): EvaluateSample => ({
  kind: 'evaluate',
  text: toText(request),
  ...(policy === undefined ? {} : { policy }),
});

export const ENFORCEMENT_SAMPLES: SamplesOf<typeof ENFORCEMENT_CODES> = {
  'legacy-ignored': evaluate({
    operation: 'push',
    release_governance: { metadata_kind: 'endpoint-inventory-ingestion' },
  }),
  'operation-missing': evaluate({ action_type: 'git_operation', target: 'origin/main' }),
  'mcp-unnamed': evaluate({ action_type: 'mcp_tool_call', target: 'github:create_issue' }),
  'policy-mismatch': evaluate(
    { action_type: 'read_file', target: 'README.md', policy_pack: 'cavra-banking-baseline' },
    'metadata:\n  id: cavra-example\n',
  ),
  'unknown-policy-pack': evaluate({ action_type: 'read_file', target: '.env', policy_pack: 'no-such-pack' }),
  'policy-cycle': evaluate(
    { action_type: 'read_file', target: 'README.md' },
    'metadata:\n  id: cavra-example\n  inherits: cavra-example\n',
  ),
};
