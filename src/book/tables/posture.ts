/** Posture: its questions, its layers, what evidence is worth, the blockers of readiness, and when to look. */
import { READINESS_KINDS } from '../../contracts/aispm/readiness.ts';
import type { BookTableData } from '../table.ts';

export const POSTURE_QUESTIONS: BookTableData = {
  caption: 'The questions of a posture, and the records that answer them',
  head: ['Question', 'Answered from', 'Left open when'],
  rows: [
    ['Which agents are active?', 'The agent of each decision', 'an agent does not ask'],
    [
      'Which repositories and workflows are covered?',
      'Decisions, held against an inventory',
      'there is no inventory',
    ],
    [
      'Which tools are trusted, which are risky?',
      'The registry, and the calls that it judged',
      'a tool is used that was never registered',
    ],
    [
      'Which controls are enforced, recorded only, or missing?',
      'Decisions, by kind of action and by mode',
      'nobody tried the action',
    ],
    ['Which findings are open?', 'Blocks, waits and gaps', 'a finding has no owner or no date'],
    [
      'Which approvals, exceptions and broken glasses were there?',
      'Approval records',
      'somebody agreed by word of mouth',
    ],
    ['Which packets are ready?', 'The results of gates', 'a result is older than its evidence'],
    [
      'What stands in the way of a trial, a pilot, production?',
      'The blockers of those packets',
      'the packet was written by whoever wants to pass',
    ],
  ],
};

export const POSTURE_LAYERS: BookTableData = {
  caption: 'Layers of a posture',
  head: ['Layer', 'Ask', 'Healthy means'],
  rows: [
    ['Coverage', 'What is governed?', 'It is written down, and it is as of today'],
    [
      'State of controls',
      'Enforced, recorded, missing, blocked?',
      'What could hurt most is enforced or goes to a person',
    ],
    ['Findings', 'What is open?', 'What is critical has an owner and a date'],
    ['Evidence', 'Can it be proved?', 'It is fresh, signed, findable, and tied to decisions'],
    ['Reports', 'Can it be told?', 'They were made, they arrived, and the arrival is on record'],
  ],
};

export const EVIDENCE_WORTH: BookTableData = {
  caption: 'What stands behind a number, best first',
  head: ['Class', 'Behind it stands', 'Good for'],
  rows: [
    ['Signed evidence', 'A bundle that verifies with a root of your own', 'An auditor'],
    ['Activity reference', 'A decision that names where its evidence lies', 'A reviewer who follows it'],
    ['Metadata only', 'Counts, without the decisions that were counted', 'A trend'],
    ['Sample', 'Records that somebody made to show a screen', 'A demonstration'],
    ['Missing', 'Nothing', 'A finding'],
  ],
};

export const READINESS_BLOCKERS: BookTableData = {
  caption: 'Blockers that come back',
  head: ['Blocker', 'Means', 'Closed by'],
  rows: Object.values(READINESS_KINDS).map(({ blocker, means, close }) => [blocker, means, close]),
};

export const POSTURE_RHYTHM: BookTableData = {
  caption: 'When to look at what',
  head: ['When', 'Look at'],
  rows: [
    ['Every day', 'New blockers, connectors that failed, critical findings'],
    ['Every week', 'Coverage, findings, the trend of approvals, reports that are due'],
    ['Every month', 'The report for executives, each tenant, the age of exceptions, drift'],
    ['Every quarter', 'An advisory drill, the archive of readiness, the operating review'],
  ],
};

export const POSTURE_ROUTES: BookTableData = {
  caption: 'Upstream’s public routes of posture, all below /aispm',
  head: ['About', 'Routes'],
  rows: [
    ['The dashboard', '`/dashboard/contract`, `/dashboard/sample`, `/posture`'],
    ['Who and what', '`/agents`, `/findings`, `/timeline`, `/near-misses`'],
    ['Coverage', '`/control-coverage`, `/control-coverage-heatmap`, `/policy-context-gaps`'],
    ['One session', '`/trace-replay/{session_id}`, `/approval-lineage`, `/tool-chain-graph`'],
    [
      'Behaviour',
      '`/behavior-fingerprints`, `/pre-action-risk-forecasts`, `/intent-action-drift`, `/agent-blast-radius`',
    ],
    ['Evidence', '`/evidence-confidence`, `/evidence-freshness`'],
    ['For executives', '`/executive-risk-narrative`'],
    [
      'From replay to policy',
      '`/replay-to-policy-draft`, `/replay-to-policy-tests`, and by POST `/replay-to-policy-review-packet/validate`',
    ],
  ],
};
