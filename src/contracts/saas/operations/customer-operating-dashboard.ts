import { checks } from '../fields.ts';
import { type Check, defineOperation, type Fields, optional } from '../operation.ts';
import { boundary, moment, named, readiness, unverified } from '../parts.ts';

const CHECKS = [
  {
    name: 'dashboard_visibility',
    status: 'dashboard_status',
    shows: 'The customer can open the operating dashboard.',
  },
  { name: 'billing_observability', status: 'billing_status', shows: 'Billing can be watched.' },
  {
    name: 'license_service_telemetry',
    status: 'license_service_status',
    shows: 'Telemetry of the license service can be watched.',
  },
  { name: 'support_handoff', status: 'support_handoff_status', shows: 'Support knows the customer.' },
  {
    name: 'customer_success_health',
    status: 'customer_success_status',
    shows: 'The success team knows how the customer is doing.',
  },
  {
    name: 'escalation_readiness',
    status: 'escalation_status',
    shows: 'An escalation would reach someone.',
  },
  {
    name: 'release_acceptance',
    status: 'release_closeout_status',
    shows: 'The release was accepted and closed out.',
  },
] as const satisfies readonly Check[];
const CHECK_NAMES = CHECKS.map(({ name }) => name);

const statuses: Fields = Object.fromEntries(
  CHECKS.map(({ name, status, shows }) => {
    const words = status.replaceAll('_', ' ');
    return [
      status,
      readiness(words.charAt(0).toUpperCase() + words.slice(1), `Reported for ${name}: ${shows}`),
    ];
  }),
);

const scope = named(
  'Dashboard scope',
  'Which part of operations the dashboard covers.',
  'tenant-operating',
  'hosted-saas-operations',
);

export const customerOperatingDashboard = defineOperation({
  name: 'customer_operating_dashboard',
  title: 'Customer operating dashboard',
  purpose: 'Asks whether a customer can see how its service is run, and reports what is said about it.',
  describes: {
    request: 'tenant identifier, dashboard scope, evidence window, and operating dashboard checks',
    response:
      'customer operating dashboard readiness across billing, license service, support, customer success, escalation, and release closeout',
  },
  checks: CHECKS,
  request: {
    dashboard_scope: scope,
    evidence_window: named('Evidence window', 'How far back the question reaches.', 'last-24h', 'last-7d'),
    required_checks: optional(
      checks(CHECK_NAMES, 'customer operating dashboard check', {
        title: 'Required checks',
        description: 'Which of the seven checks are asked for.',
      }),
      CHECK_NAMES,
    ),
    dashboard_boundary: boundary(
      'Dashboard boundary',
      'public request shape only; customer operating dashboards are private',
    ),
  },
  response: {
    message:
      'Customer operating dashboard status requires private billing, license-service, support, customer-success, escalation, and release closeout validation.',
    mismatch: 'customer operating dashboard response requires a customer_operating_dashboard request',
    nextStep: 'See docs/architecture/customer-operating-dashboard-support-handoff-contract.md',
    modules: [
      'billing observability',
      'license-service telemetry',
      'support handoff',
      'customer-success health',
      'escalation routing',
      'release closeout',
      'operating dashboard',
    ],
    summary: {
      ...statuses,
      latest_dashboard_at: moment(
        'Latest dashboard at',
        'When the dashboard was last drawn, or null.',
        '2026-06-02T00:00:00Z',
      ),
      dashboard_scope: scope,
      ...unverified('escalation route approval pending'),
      dashboard_boundary: boundary(
        'Dashboard boundary',
        'customer operating dashboards, provider telemetry, support systems, and customer records remain private service responsibilities',
      ),
    },
  },
  example: {
    title: 'License telemetry degraded, escalation blocked',
    input: {
      tenant_id: 'tenant-demo',
      requested_by: 'console',
      dashboard_scope: 'hosted-saas-operations',
      evidence_window: 'last-7d',
      dashboard_status: 'ready',
      billing_status: 'ready',
      license_service_status: 'degraded',
      support_handoff_status: 'ready',
      customer_success_status: 'ready',
      escalation_status: 'blocked',
      release_closeout_status: 'ready',
      blockers: ['escalation route approval pending'],
    },
  },
});
