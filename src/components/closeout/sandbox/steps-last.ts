/** Steps 6 to 10: what is found, who is told, what is retried, and who answers for it. */
import { SAMPLE } from '../../../contracts/closeout/sample.ts';
import { alertRecord, healthRecord, planRecord, runRecord } from './records.ts';
import type { Step } from './step.ts';

const { criteria_document, state, accepted_risk: RISK } = SAMPLE.release_decision;

/** The acceptance with every field that an auditor asks for. */
const WHOLE_RISK = {
  ...RISK,
  reason: 'The finding is tracked, and this release does not depend on it',
  external_ref: 'RISK-204',
  affected_release: SAMPLE.final_readiness_bundle.release_id,
  compensating_control: 'The platform owner checks daily until it is solved',
  evidence_refs: ['RISK-204'],
};

const accepting = (accepted_risk: unknown) => ({
  release_decision: { criteria_document, state, accepted_risk },
});

export const LAST_STEPS: readonly Step[] = [
  {
    number: 6,
    section: 'retention_health_report',
    title: 'Run the retention health check',
    short: 'Health',
    role: 'Security architect reviews',
    decides: 'What is wrong, or soon will be, with bundle, approval, date and delivery.',
    why: 'The criteria trust no report that calls itself healthy: they work the health out again and take the worse of the two. So an honest report costs nothing, and a flattering one gains nothing.',
    absent: 'There is no health report.',
    questions: [
      {
        id: 'health',
        ask: 'When was the check run?',
        feeds: ['retention_health'],
        choices: [
          {
            id: 'again',
            label: 'Now, and once more after steps 8 and 9',
            told: 'The last report counts. A failed delivery that is planned by then is a warning only.',
            patch: (draft) => healthRecord(draft),
            late: true,
          },
          {
            id: 'early',
            label: 'Now, before any retry is planned',
            told: 'If a delivery failed, the report calls it critical, and it stays in the record: accepting it takes an outside reference.',
            patch: (draft) => healthRecord(draft),
          },
          {
            id: 'archive-lost',
            label: 'Now and again; the archive does not know its own reference',
            told: 'A critical finding that an owner can accept, but only with a record elsewhere that says so.',
            patch: (draft) => healthRecord(draft, true),
            late: true,
          },
          {
            id: 'reused',
            label: 'Last month; the report said healthy',
            told: 'The report is there, so it is read. What the evidence says today is read beside it.',
            patch: {
              retention_health_report: {
                report_id: 'retention-health-demo-000',
                health_state: 'healthy',
                summary: { critical_findings: 0, warning_findings: 0, healthy_checks: 6 },
                findings: [],
              },
            },
          },
          { id: 'none', label: 'Never', told: 'No report is no health.', patch: {} },
        ],
      },
    ],
  },
  {
    number: 7,
    section: 'retention_alert_delivery',
    title: 'Tell somebody when health is not healthy',
    short: 'Alert',
    role: 'Platform owner',
    decides: 'Who is told, and that no credential stays in the record of telling.',
    why: 'A finding that nobody hears of will be found again. Alerts decide nothing; what is missing here is an advisory beside the decision.',
    absent: 'No alert is recorded. None is due while health is healthy.',
    questions: [
      {
        id: 'alerts',
        ask: 'What became of the alert?',
        feeds: [],
        choices: [
          {
            id: 'told',
            label: 'Delivered to the test webhook, redacted',
            told: 'The record names the route, never its address or its secret.',
            patch: (draft) => alertRecord(draft),
            late: true,
          },
          {
            id: 'failed',
            label: 'It did not arrive',
            told: 'An advisory says so. The decision stays what it is.',
            patch: (draft) => alertRecord(draft, { delivery_state: 'failed' }),
            late: true,
          },
          {
            id: 'unredacted',
            label: 'Delivered, but the record does not say that it is redacted',
            told: 'An advisory asks you to look before the record is shared.',
            patch: (draft) => alertRecord(draft, { redacted: false }),
            late: true,
          },
          {
            id: 'nobody',
            label: 'Nobody was told',
            told: 'An advisory, when there was something to tell.',
            patch: {},
          },
        ],
      },
    ],
  },
  {
    number: 8,
    section: 'closeout_retry_plan',
    title: 'Plan the retries of what failed',
    short: 'Retry plan',
    role: 'Platform owner',
    decides:
      'For each failed delivery: try again now, wait, or give up. The policy decides; the owner stands for it.',
    why: 'A failed delivery is not the end of a release. A failed delivery that nobody has a plan for is.',
    absent: 'No plan is recorded. None is due when nothing failed.',
    questions: [
      {
        id: 'retry',
        ask: 'What does the retry planner find?',
        feeds: [],
        choices: [
          {
            id: 'retry',
            label: 'One failure, half an hour ago',
            told: 'The delay of 15 minutes has passed. The planner says: retry.',
            patch: (draft) => planRecord(draft, 'retry'),
          },
          {
            id: 'wait',
            label: 'One failure, five minutes ago',
            told: 'The delay has not passed. The planner says: wait. That is a plan too.',
            patch: (draft) => planRecord(draft, 'wait'),
          },
          {
            id: 'suppress',
            label: 'Three failures since yesterday',
            told: 'The attempts are used up. The planner gives the delivery up, and no acceptance brings it back.',
            patch: (draft) => planRecord(draft, 'suppress'),
          },
          {
            id: 'none',
            label: 'Nobody asked it',
            told: 'If a delivery failed, this alone blocks the release.',
            patch: {},
          },
        ],
      },
    ],
  },
  {
    number: 9,
    section: 'retry_worker_run',
    title: 'Run the retry worker, dry before live',
    short: 'Worker',
    role: 'Platform owner',
    decides: 'What a retry would do, before it does it, and who looked at that.',
    why: 'A dry run sends nothing and shows everything. In this edition every run is dry; a live one belongs to a private service.',
    absent: 'No run is recorded. None is due when nothing failed or nothing was planned.',
    questions: [
      {
        id: 'worker',
        ask: 'What did the worker do, and who looked?',
        feeds: [],
        choices: [
          {
            id: 'dry-run',
            label: 'A dry run, completed; nobody wrote down a review',
            told: 'Whoever validly accepts the risk in step 10 then counts as its reviewer. Without that it stays unreviewed.',
            patch: (draft) => runRecord(draft),
          },
          {
            id: 'reviewed',
            label: 'A dry run, completed and reviewed',
            told: 'The review stands on its own. The failed delivery still needs its acceptance.',
            patch: (draft) =>
              runRecord(draft, { review_state: 'reviewed', reviewed_by: SAMPLE.closeout_retry_plan.owner }),
          },
          {
            id: 'pending',
            label: 'A dry run, completed; the review is still open',
            told: 'Planned but unreviewed. The open review is written down, so no acceptance stands in for it.',
            patch: (draft) => runRecord(draft, { review_state: 'pending' }),
          },
          {
            id: 'rejected',
            label: 'A dry run; the reviewer rejected it',
            told: 'Mend what was found, and run it dry again.',
            patch: (draft) =>
              runRecord(draft, { review_state: 'rejected', reviewed_by: SAMPLE.closeout_retry_plan.owner }),
          },
          {
            id: 'live',
            label: 'A live run, without a dry run before it',
            told: 'It may even have worked. Nobody saw beforehand what it would send.',
            patch: (draft) => runRecord(draft, { mode: 'live', live_connector_used: true }),
          },
          { id: 'none', label: 'It was not run', told: 'A plan without a run is half a plan.', patch: {} },
        ],
      },
    ],
  },
  {
    number: 10,
    section: 'release_decision',
    title: 'Answer for the rest, and link the decision',
    short: 'Acceptance',
    role: 'Risk owner accepts; the release manager links',
    decides: 'Who accepts what is left, until when, and where the decision is written down for good.',
    why: 'Risk that nobody accepts blocks. Accepted risk has a name, a reason and an end, and the end is held against the clock of the evaluation.',
    absent: 'Nothing is said about the decision.',
    questions: [
      {
        id: 'acceptance',
        ask: 'Who accepts what is left?',
        feeds: [],
        choices: [
          {
            id: 'none',
            label: 'Nobody',
            told: 'Fine when every criterion passes. Anything less than that now blocks.',
            patch: { release_decision: { criteria_document } },
          },
          {
            id: 'owner',
            label: `The risk owner, until ${RISK.expires_at}`,
            told: 'Owner, reason and end: enough for warnings. A critical finding asks for more.',
            patch: accepting(RISK),
          },
          {
            id: 'whole',
            label: 'The risk owner, with a risk record elsewhere and a control',
            told: 'The reference of that record is what a critical finding needs. The other fields are what an auditor asks for.',
            patch: accepting(WHOLE_RISK),
          },
          {
            id: 'nobody',
            label: '“TBD” accepts',
            told: 'A placeholder cannot be asked, so it cannot accept.',
            patch: accepting({ ...RISK, owner: 'TBD' }),
          },
          {
            id: 'lapsed',
            label: 'The risk owner, until yesterday',
            told: 'The acceptance has run out, like a retention.',
            patch: accepting({ ...RISK, expires_at: '2026-05-30' }),
          },
          {
            id: 'narrow',
            label: 'The risk owner, for the delivery alone',
            told: 'It lists what it covers. A health finding is not in the list.',
            patch: accepting({ ...RISK, covers: ['closeout_delivery'] }),
          },
        ],
      },
      {
        id: 'record',
        ask: 'Where is the decision written down?',
        feeds: [],
        choices: [
          {
            id: 'linked',
            label: 'In release record REL-500',
            told: 'Whoever asks in a year finds the decision and its evidence.',
            patch: {
              release_decision: {
                external_record_ref: 'REL-500',
                linked_evidence_refs: [SAMPLE.closeout_artifact_bundle.artifact_bundle_id],
                decided_by: 'demo-release-manager',
              },
            },
          },
          {
            id: 'unlinked',
            label: 'Nowhere yet',
            told: 'An advisory says so. It decides nothing.',
            patch: {},
          },
        ],
      },
    ],
  },
];
