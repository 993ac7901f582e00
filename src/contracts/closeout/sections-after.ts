/** The sections of a trial package from retention health to the release decision. */
import * as z from 'zod';
import { count, flag, list, ours, part, text, texts, word } from './fields.ts';
import {
  ALERT_DELIVERY_STATES,
  LEVELS,
  PLAN_MODES,
  RETRY_ACTIONS,
  REVIEW_STATES,
  RUN_MODES,
  RUN_STATES,
  STATES,
} from './vocabulary.ts';

const INFERRED = "Upstream's sample shows one of these words; the others follow its runtime.";

const finding = z
  .looseObject({
    finding_id: text(
      { title: 'Finding id', description: 'Id of the finding.' },
      'retention-warning-demo-001',
    ),
    severity: text(
      { title: 'Severity', description: 'critical or warning; any other word counts as a warning.' },
      'warning',
    ),
    category: text(
      { title: 'Category', description: 'What kind of finding it is.' },
      'delivery_retry_required',
    ),
    message: text(
      { title: 'Message', description: 'The finding in a sentence.' },
      'One final closeout delivery failed and has a retry plan.',
    ),
  })
  .meta({ title: 'Finding', description: 'One thing that the health check found.', origin: 'upstream' });

export const healthReport = z.looseObject({
  report_id: text({ title: 'Report id', description: 'Id of the report.' }, 'retention-health-demo-001'),
  health_state: word(LEVELS, {
    title: 'Health',
    description:
      'The level that the report states. The evaluator works it out again and takes the worse of the two.',
  }),
  summary: part(
    z.looseObject({
      critical_findings: count({ title: 'Critical findings', description: 'How many are critical.' }, 0),
      warning_findings: count({ title: 'Warnings', description: 'How many are warnings.' }, 1),
      healthy_checks: count(
        { title: 'Healthy checks', description: 'How many checks ran and found nothing.' },
        5,
      ),
    }),
    { title: 'Summary', description: 'Counts of the findings.' },
    { critical_findings: 0, warning_findings: 1, healthy_checks: 5 },
  ),
  findings: list(finding, { title: 'Findings', description: 'What the report found.' }, [
    { finding_id: 'retention-warning-demo-001', severity: 'warning', category: 'delivery_retry_required' },
  ]),
});

const alertProvider = z
  .looseObject({
    provider: text({ title: 'Provider', description: 'Where the alert went.' }, 'webhook'),
    route: text(
      { title: 'Route', description: 'Public name of the route, never its address.' },
      'demo-non-production-webhook',
    ),
    delivery_state: word(ALERT_DELIVERY_STATES, {
      title: 'Delivery state',
      description: 'What became of the alert.',
      note: INFERRED,
    }),
    redacted: flag({ title: 'Redacted', description: 'Whether credentials were kept out of the record.' }),
  })
  .meta({ title: 'Provider', description: 'One alert to one provider.', origin: 'upstream' });

export const alertDelivery = z.looseObject({
  alert_id: text({ title: 'Alert id', description: 'Id of the alert.' }, 'retention-alert-demo-001'),
  providers: list(alertProvider, { title: 'Providers', description: 'Whom the alert was sent to.' }, [
    {
      provider: 'webhook',
      route: 'demo-non-production-webhook',
      delivery_state: 'delivered',
      redacted: true,
    },
  ]),
});

export const retryPlanSection = z.looseObject({
  retry_plan_id: text(
    { title: 'Retry plan id', description: 'Id of the plan.' },
    'closeout-retry-plan-demo-001',
  ),
  source_delivery_id: text(
    { title: 'Source delivery', description: 'The failed delivery that is planned.' },
    'connector-delivery-demo-001',
  ),
  decision: word(RETRY_ACTIONS, {
    title: 'Decision',
    description: 'Retry now, wait, or give up (suppress).',
  }),
  mode: word(PLAN_MODES, { title: 'Mode', description: 'A dry run comes first.', note: INFERRED }),
  owner: text({ title: 'Owner', description: 'Who sees the retry through.' }, 'demo-platform-owner'),
  target_resolution_date: text(
    { title: 'Target date', description: 'Day by which the delivery should have succeeded.' },
    '2026-06-07',
  ),
  delivery_ids: texts(
    ours('Planned deliveries', 'Every delivery that the plan covers. Without it, the source delivery alone.'),
    'connector-delivery-demo-001',
  ),
});

export const workerRunSection = z.looseObject({
  worker_run_id: text(
    { title: 'Run id', description: 'Id of the worker run.' },
    'closeout-retry-worker-demo-001',
  ),
  mode: word(RUN_MODES, { title: 'Mode', description: 'A dry run sends nothing.' }),
  state: word(RUN_STATES, { title: 'State', description: 'How far the run came.', note: INFERRED }),
  would_retry_delivery_ids: texts(
    { title: 'Would retry', description: 'Deliveries that the run picked.' },
    'connector-delivery-demo-001',
  ),
  live_connector_used: flag(
    { title: 'Live connector used', description: 'Whether anything was sent.' },
    false,
  ),
  review_state: word(REVIEW_STATES, ours('Review', 'Whether a person looked at the run.')),
  reviewed_by: text(ours('Reviewed by', 'Who looked at the run.'), 'demo-platform-owner'),
  dry_run_run_id: text(
    ours('Earlier dry run', 'The dry run that a live run follows; another run than this one.'),
    'closeout-retry-worker-demo-000',
  ),
  follow_up_delivery_ids: texts(
    ours('Followed up', 'Deliveries that the run left for later, on purpose.'),
    'connector-delivery-demo-002',
  ),
});

const acceptedRisk = z.looseObject({
  owner: text({ title: 'Owner', description: 'Who accepts the risk.' }, 'demo-release-risk-owner'),
  reason: text(
    { title: 'Reason', description: 'Why it is acceptable.' },
    'Webhook failure was simulated; retry is planned and rehearsed',
  ),
  expires_at: text(
    { title: 'Expires', description: 'A day (to its end, UTC) or a moment with its offset.' },
    '2026-06-07',
  ),
  external_ref: text(
    ours(
      'External reference',
      'Change or risk record elsewhere. Without it no critical finding is accepted.',
    ),
    'RISK-204',
  ),
  covers: texts(
    ours('Covers', 'Ids of criteria, findings or deliveries. Without it, everything that can be accepted.'),
    'closeout_delivery',
  ),
  affected_release: text(
    ours('Affected release', 'The release or trial that the exception is for.'),
    'release-demo-go-backend-rollback-001',
  ),
  compensating_control: text(
    ours('Compensating control', 'What keeps the risk small meanwhile.'),
    'Daily check of the connector',
  ),
  evidence_refs: texts(ours('Evidence', 'References that show the review of the exception.'), 'RISK-204'),
});

export const releaseDecision = z.looseObject({
  criteria_document: text(
    { title: 'Criteria', description: 'The document with the criteria that were applied.' },
    'docs/release-governance-final-closeout-release-criteria.md',
  ),
  state: word(STATES, {
    title: 'Claimed state',
    description: 'What the package says of itself. It is never read as evidence.',
  }),
  accepted_risk: part(
    acceptedRisk,
    { title: 'Accepted risk', description: 'The acceptance by an owner, when there is one.' },
    { owner: 'demo-release-risk-owner', reason: 'Retry is planned', expires_at: '2026-06-07' },
  ),
  external_record_ref: text(
    ours('Release record', 'The release record or audit case that the decision is linked to.'),
    'REL-123',
  ),
  linked_evidence_refs: texts(
    ours('Linked evidence', 'Evidence that the record points at.'),
    'closeout-artifact-demo-001',
  ),
  decided_by: text(ours('Decided by', 'Who decided.'), 'demo-release-manager'),
  decided_at: text(ours('Decided at', 'When it was decided.'), '2026-05-31T09:00:00Z'),
});
