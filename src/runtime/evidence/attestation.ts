/**
 * The text for a pull request, and its check. Upstream's check is content when every target occurs somewhere in the
 * text, so an edited outcome passes. Ours wants the whole line of each decision and approval.
 */
import type { ApprovalRecord } from '../../contracts/evidence/approval.ts';
import {
  ATTESTATION_VERSION,
  type AttestationCheck,
  type Evidence,
} from '../../contracts/evidence/bundle.ts';
import type { DecisionRecord } from '../../contracts/evidence/decision.ts';
import { countsOf } from './derive.ts';

const TITLE = '# CAVRA pull request attestation';

/** A text as code on one line: escaped as JSON, inside more backticks than it holds. */
export function code(text: string): string {
  const shown = JSON.stringify(text).slice(1, -1);
  const fence = '`'.repeat(1 + Math.max(0, ...(shown.match(/`+/g) ?? []).map(({ length }) => length)));
  return fence.length === 1 ? `\`${shown}\`` : `${fence} ${shown} ${fence}`;
}

const decisionLine = ({ action_type, target, decision, rule_id, decision_id }: DecisionRecord): string =>
  `- ${code(action_type)} ${code(target)}: **${decision}** by ${code(rule_id)} (${code(decision_id)})`;

const approvalLine = ({
  approval_id,
  decision_id,
  state,
  approver_group,
  decided_by,
}: ApprovalRecord): string =>
  `- ${code(approval_id)} for ${code(decision_id)}: **${state}**, group ${code(approver_group)}${decided_by === undefined ? '' : `, by ${code(decided_by)}`}`;

const sessionLine = ({ session_id }: Evidence): string => `Session: ${code(session_id)}`;

function summaryLine(evidence: Evidence): string {
  const { decision_count, blocked_count, approval_required_count } = countsOf(evidence);
  const allowed = evidence.decisions.filter(({ decision }) => decision.startsWith('allow')).length;
  return `${decision_count} decisions: ${allowed} allowed, ${blocked_count} blocked, ${approval_required_count} waiting for approval.`;
}

/** The attestation as Markdown, ending in a line break. */
export function attestationText(evidence: Evidence): string {
  const { decisions, approvals = [] } = evidence;
  const lines = [
    TITLE,
    '',
    sessionLine(evidence),
    '',
    summaryLine(evidence),
    '',
    '## Decisions',
    '',
    ...decisions.map(decisionLine),
    '',
    '## Approvals',
    '',
    ...(approvals.length === 0 ? ['None.'] : approvals.map(approvalLine)),
    '',
    '## For the reviewer',
    '',
    '- A blocked action must not appear in the change.',
    '- An action that waits for approval needs a record above that says approved or break_glass.',
    '- Verify the bundle with a trust root of your own: this text is a claim, the signature is the proof.',
  ];
  return `${lines.join('\n')}\n`;
}

/** Holds a text against the evidence that it speaks of. */
export function checkAttestation(text: string, evidence: Evidence): AttestationCheck {
  const lines = new Set(text.split(/\r?\n/));
  const wanted: [string, string][] = [
    [TITLE, 'title is missing'],
    [sessionLine(evidence), 'session id is missing'],
    [summaryLine(evidence), 'summary is missing or counts differently'],
    ...evidence.decisions.map((record): [string, string] => [
      decisionLine(record),
      `decision ${record.decision_id} is missing or told differently`,
    ]),
    ...(evidence.approvals ?? []).map((record): [string, string] => [
      approvalLine(record),
      `approval ${record.approval_id} is missing or told differently`,
    ]),
  ];
  const errors = wanted.filter(([line]) => !lines.has(line)).map(([, error]) => error);
  return {
    schema_version: ATTESTATION_VERSION,
    session_id: evidence.session_id,
    valid: errors.length === 0,
    checked_decisions: evidence.decisions.length,
    errors,
  };
}
