/** Upstream's commands with their flags, as far as anybody listed them. */
import { APPROVAL_COMMANDS } from './approval.ts';
import { EVIDENCE_COMMANDS } from './evidence.ts';
import { POLICY_COMMANDS } from './policy.ts';
import { SETUP_COMMANDS } from './setup.ts';
import type { UpstreamCommand } from './upstream-command.ts';

export const UPSTREAM_COMMANDS: readonly UpstreamCommand[] = [
  ...POLICY_COMMANDS,
  ...EVIDENCE_COMMANDS,
  ...APPROVAL_COMMANDS,
  ...SETUP_COMMANDS,
];
