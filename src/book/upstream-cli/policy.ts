/** Upstream's commands of evaluate, agent and policy: arguments, and flags with their defaults in brackets. */
import type { UpstreamCommand } from './upstream-command.ts';

export const POLICY_COMMANDS: readonly UpstreamCommand[] = [
  {
    name: 'evaluate',
    takes: 'ACTION_TYPE TARGET',
    flags: [
      '--policy-pack [cavra-ai-agent-baseline]',
      '--policy-mode [enforce]',
      '--break-glass-reason',
      '--break-glass-actor',
      '--json',
    ],
    note: 'Ends with 0 for every decision, also a block.',
  },
  { name: 'agent start', takes: 'TOOL', flags: ['--repo [.]', '--policy-pack', '--output [.cavra]'] },
  {
    name: 'agent exec',
    takes: 'COMMAND',
    flags: ['--tool [claude-code]', '--repo [.]', '--policy-pack', '--output [.cavra]'],
  },
  { name: 'agent attest', takes: 'SESSION_ID', flags: ['--audit-dir [.cavra]', '--format [markdown]'] },
  { name: 'agent enforcement-readiness', takes: '', flags: ['--repo-root [.]', '--settings', '--json'] },
  { name: 'policy list', takes: '', flags: [] },
  { name: 'policy validate', takes: 'PATH', flags: [] },
  {
    name: 'policy test',
    takes: '',
    flags: ['--policy-pack'],
    note: 'Runs assertions that are built in; a tests key of a pack is not read.',
  },
  { name: 'policy explain', takes: 'ACTION_TYPE TARGET', flags: ['--policy-pack'], note: 'Knows no mode.' },
  { name: 'policy compile', takes: '', flags: ['--policy-pack', '--overlay'] },
  { name: 'policy diff', takes: 'LEFT RIGHT', flags: [] },
  {
    name: 'policy sign',
    takes: 'PATH',
    flags: ['--signer [local]', '--key', '--private-key', '--key-id'],
    note: 'Writes the name of the file with .sig.json behind it, and has no flag for another place.',
  },
  { name: 'policy verify', takes: 'PATH', flags: ['--signature', '--key', '--public-key'] },
  {
    name: 'policy keygen',
    takes: '',
    flags: ['--output [.cavra/policy-signing]', '--key-id [local-policy-signing-key]'],
  },
  { name: 'policy init', takes: '', flags: ['--destination [.cavra/policy.yaml]'] },
  { name: 'policy describe', takes: 'PACK_ID', flags: [] },
  { name: 'policy simulate', takes: '', flags: ['--policy-pack'] },
  { name: 'policy dry-run', takes: '', flags: ['--policy-pack'] },
  {
    name: 'policy rego-export',
    takes: '',
    flags: ['--policy-pack', '--output-dir [dist/opa-rego]', '--overlay'],
  },
  { name: 'policy rego-test', takes: '', flags: ['--policy-pack'] },
  {
    name: 'policy lifecycle-plan',
    takes: '',
    flags: [
      '--policy-pack',
      '--previous-policy-pack',
      '--output-dir [dist/policy-lifecycle]',
      '--requested-by',
      '--source-ref',
    ],
  },
];
