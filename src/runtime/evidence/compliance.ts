/** Which decisions bear witness to which control: five rows, upstream's, in our words. */
import type { Evidence } from '../../contracts/evidence/bundle.ts';
import type { DecisionRecord } from '../../contracts/evidence/decision.ts';
import { code } from './attestation.ts';

interface Control {
  readonly name: string;
  readonly witness: string;
  readonly matches: (decision: DecisionRecord) => boolean;
}

const PRIVILEGED =
  /(?:^|[/\s_.-])(?:iam|cloud|aws|azure|gcp|k8s|kubernetes|kubectl|terraform)(?:[/\s_.-]|$)/i;

/** The controls. Audit logging rests on the bundle as a whole, so every decision bears witness to it. */
const CONTROLS: readonly Control[] = [
  {
    name: 'Secret exposure',
    witness: 'blocked reads',
    matches: ({ action_type, decision }) => action_type === 'read_file' && decision === 'block',
  },
  {
    name: 'Change control',
    witness: 'approval decisions and their groups',
    matches: ({ decision, approver_group }) => decision === 'require_approval' || Boolean(approver_group),
  },
  {
    name: 'Least privilege',
    witness: 'decisions on identity, cloud, Kubernetes and MCP',
    matches: ({ action_type, target }) => action_type === 'mcp_tool_call' || PRIVILEGED.test(target),
  },
  {
    name: 'Audit logging',
    witness: 'manifest, digests, timestamps, rule and correlation ids',
    matches: () => true,
  },
  {
    name: 'Human oversight',
    witness: 'decisions that wait for a person, and the attestation',
    matches: ({ decision }) => decision === 'require_approval' || decision === 'allow_with_attestation',
  },
];

/** compliance-mapping.md. A control without a decision says so; it is not thereby met or broken. */
export function complianceText({ decisions }: Evidence): string {
  const sections = CONTROLS.flatMap(({ name, witness, matches }) => {
    const found = decisions.filter(matches).map(({ decision_id }) => `- ${code(decision_id)}`);
    return [
      '',
      `## ${name}`,
      '',
      `Witness: ${witness}.`,
      '',
      ...(found.length === 0 ? ['No decision in this session.'] : found),
    ];
  });
  return `${['# Compliance mapping', ...sections].join('\n')}\n`;
}
