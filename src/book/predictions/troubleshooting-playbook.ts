import type { Prediction } from '../prediction.ts';

/** What upstream’s wiki teaches as a policy, with the metadata that the schema asks for. */
const WIKI_FORM = `metadata:
  id: cavra-from-the-wiki
  title: From the wiki
  description: Rules in the form that the wiki teaches.
  version: 0.1.0
rules:
  - id: stop-secrets
    action: read_file
    resources: ['.env']
    decision: deny
`;

export const PREDICTIONS: readonly Prediction[] = [
  {
    id: 'trouble-help-flag',
    asks: 'Somebody wants to read the help of a command and types `terraform apply -help`. It changes nothing. What does the baseline say?',
    subject: {
      kind: 'decision',
      request: { action_type: 'execute_command', target: 'terraform apply -help' },
    },
    explains:
      'A pattern does not know what a command does. It was written for everything that begins with `terraform apply`, and this does. A wide block has harmless victims; that is the price, and a person who is refused should be able to read why.',
  },
  {
    id: 'trouble-rules-key',
    asks: 'A policy with complete metadata and one rule in the form of upstream’s wiki, which denies reading `.env`. The agent reads `.env` under this policy. What happens?',
    subject: {
      kind: 'decision',
      request: { action_type: 'read_file', target: '.env' },
      policy: WIKI_FORM,
    },
    explains:
      'The key `rules` is in no schema and nothing reads it. With it the policy is valid and empty, and under an empty policy files are open. `cavra policy lint` names the key; a validation alone does not.',
  },
];
