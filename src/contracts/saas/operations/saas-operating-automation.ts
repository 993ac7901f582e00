import { blockers, checks, constant, label, oneOf, privateFlag } from '../fields.ts';
import { defineOperation, fixed, optional } from '../operation.ts';

/** Sheet 2.1: what each check asks of the private side. The status field of the second cannot be derived from its name. */
export const AUTOMATION_CHECKS = [
  {
    name: 'billing_monitoring',
    status: 'billing_monitoring_status',
    shows: 'Subscriptions and billing are still being watched on schedule.',
  },
  {
    name: 'license_telemetry_sync',
    status: 'license_telemetry_status',
    shows: 'Telemetry of the license service keeps arriving.',
  },
  {
    name: 'support_followup',
    status: 'support_followup_status',
    shows: 'The support contact promised after closeout is on the calendar.',
  },
  {
    name: 'customer_success_review',
    status: 'customer_success_review_status',
    shows: 'The success team keeps the rhythm of its reviews.',
  },
  {
    name: 'dashboard_refresh',
    status: 'dashboard_refresh_status',
    shows: 'The operating dashboard is refreshed without anyone asking.',
  },
  {
    name: 'escalation_drill',
    status: 'escalation_drill_status',
    shows: 'Escalation and on-call are rehearsed regularly.',
  },
  {
    name: 'closeout_retry',
    status: 'closeout_retry_status',
    shows: 'Failed closeout deliveries and follow-ups are tried again.',
  },
] as const;

export const AUTOMATION_CHECK_NAMES = AUTOMATION_CHECKS.map(({ name }) => name);

const STATUSES = ['ready', 'scheduled', 'enabled', 'automated', 'blocked', 'unknown'] as const;

const status = (title: string, description: string) =>
  optional(oneOf(STATUSES, { title, description }), 'unknown');

const scope = optional(
  label({ title: 'Automation scope', description: 'Which customers the automation is about.' }, [
    'trial-to-paid-customer-scale',
  ]),
  'trial-to-paid-customer-scale',
);
const cadence = optional(
  label(
    {
      title: 'Automation cadence',
      description: 'How often the checks are meant to run. Open text; daily is the one documented value.',
    },
    ['daily'],
  ),
  'daily',
);

const REQUEST_BOUNDARY = 'public request shape only; SaaS operating automation execution is private';
const RESPONSE_BOUNDARY =
  'billing systems, license telemetry, support workflows, customer-success records, dashboard refresh jobs, escalation drills, closeout retries, and scheduler execution remain private service responsibilities';
const boundaryWords = {
  title: 'Automation boundary',
  description: 'Says in the document itself what stays private. Fixed.',
};

const checkStatuses = Object.fromEntries(
  AUTOMATION_CHECKS.map((check) => {
    const words = check.status.replaceAll('_', ' ');
    return [
      check.status,
      status(words.charAt(0).toUpperCase() + words.slice(1), `Reported for ${check.name}: ${check.shows}`),
    ];
  }),
);

export const saasOperatingAutomation = defineOperation({
  name: 'saas_operating_automation',
  title: 'SaaS operating automation',
  purpose:
    "Asks whether the recurring work after a customer's closeout is automated, and reports what is said about it.",
  describes: {
    request: 'tenant identifier, automation scope, automation cadence, and operating automation checks',
    response:
      'billing monitoring, license telemetry, support follow-up, customer-success review, dashboard refresh, escalation drill, and closeout retry readiness',
  },
  checks: AUTOMATION_CHECKS,
  request: {
    automation_scope: scope,
    automation_cadence: cadence,
    required_checks: optional(
      checks(AUTOMATION_CHECK_NAMES, 'SaaS operating automation check', {
        title: 'Required checks',
        description:
          'Which of the seven checks are asked for, in the order in which they should be reported.',
      }),
      AUTOMATION_CHECK_NAMES,
    ),
    automation_boundary: fixed(constant(REQUEST_BOUNDARY, boundaryWords), REQUEST_BOUNDARY),
  },
  response: {
    message:
      'SaaS operating automation requires private billing monitoring, license telemetry, support, customer-success, dashboard, escalation, closeout retry, and scheduler validation.',
    mismatch: 'SaaS operating automation response requires a saas_operating_automation request',
    nextStep: 'See docs/architecture/saas-operating-automation-contract.md',
    modules: [
      'billing monitoring',
      'license telemetry sync',
      'support follow-up',
      'customer-success review',
      'dashboard refresh automation',
      'escalation drill scheduler',
      'closeout retry automation',
    ],
    summary: {
      automation_status: status(
        'Automation status',
        'The overall word. No rule derives it from the other seven.',
      ),
      ...checkStatuses,
      automation_scope: scope,
      automation_cadence: cadence,
      blockers: optional(blockers('escalation drill owner pending'), []),
      private_validation_required: fixed(privateFlag, true),
      automation_boundary: fixed(constant(RESPONSE_BOUNDARY, boundaryWords), RESPONSE_BOUNDARY),
    },
  },
  same: ['automation_scope', 'automation_cadence'],
  surface: { command: 'operating-automation', route: '/saas/operating-automation' },
  example: {
    title: 'Seven checks, one drill blocked',
    input: {
      tenant_id: 'tenant-demo',
      requested_by: 'console',
      automation_status: 'scheduled',
      billing_monitoring_status: 'enabled',
      license_telemetry_status: 'automated',
      support_followup_status: 'ready',
      customer_success_review_status: 'scheduled',
      dashboard_refresh_status: 'automated',
      escalation_drill_status: 'blocked',
      closeout_retry_status: 'enabled',
      blockers: ['escalation drill owner pending'],
    },
  },
});
