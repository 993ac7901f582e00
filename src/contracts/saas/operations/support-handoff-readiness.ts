import { checks } from '../fields.ts';
import { type Check, defineOperation, optional } from '../operation.ts';
import { boundary, named, readiness, unverified } from '../parts.ts';

/** Six checks; the last has no status of its own. */
const CHECKS: readonly Check[] = [
  {
    name: 'support_owner_assignment',
    status: 'support_status',
    shows: 'Someone in support owns the customer.',
  },
  {
    name: 'customer_success_owner_assignment',
    status: 'customer_success_status',
    shows: 'Someone in the success team owns the customer.',
  },
  { name: 'escalation_routing', status: 'escalation_status', shows: 'An escalation has a way to go.' },
  {
    name: 'customer_health_review',
    status: 'health_review_status',
    shows: 'How the customer is doing was looked at.',
  },
  { name: 'handoff_dashboard', status: 'dashboard_status', shows: 'The handoff can be seen on a dashboard.' },
  { name: 'release_owner_acceptance', shows: 'The owner of the release accepted the handoff.' },
];
const CHECK_NAMES = CHECKS.map(({ name }) => name);

const scope = named('Handoff scope', 'What is handed over.', 'hosted-saas-support');
const tier = named('Support tier', 'The level of support. Free text.', 'enterprise');

export const supportHandoffReadiness = defineOperation({
  name: 'support_handoff_readiness',
  title: 'Support handoff readiness',
  purpose: 'Asks whether support and the success team can take a customer over, and reports what is said.',
  describes: {
    request: 'tenant identifier, handoff scope, support tier, and support handoff checks',
    response: 'support, customer-success, escalation, health review, dashboard, and release owner readiness',
  },
  checks: CHECKS,
  request: {
    handoff_scope: scope,
    support_tier: tier,
    required_checks: optional(
      checks(CHECK_NAMES, 'support handoff readiness check', {
        title: 'Required checks',
        description: 'Which of the six checks are asked for. The last has no status in the summary.',
      }),
      CHECK_NAMES,
    ),
    handoff_boundary: boundary(
      'Handoff boundary',
      'public request shape only; support and customer-success handoff is private',
    ),
  },
  response: {
    message:
      'Support handoff readiness requires private support, customer-success, escalation, health-review, and dashboard validation.',
    mismatch: 'support handoff readiness response requires a support_handoff_readiness request',
    nextStep: 'See docs/architecture/customer-operating-dashboard-support-handoff-contract.md',
    modules: [
      'support ownership',
      'customer-success ownership',
      'escalation routing',
      'customer health review',
      'handoff dashboard',
      'release owner acceptance',
    ],
    summary: {
      support_status: readiness('Support status', 'Whether support owns the customer.'),
      customer_success_status: readiness('Customer success status', 'Whether the success team does.'),
      escalation_status: readiness('Escalation status', 'Whether escalations have a way to go.'),
      health_review_status: readiness('Health review status', 'Whether the review took place.'),
      dashboard_status: readiness('Dashboard status', 'Whether the handoff can be seen.'),
      support_tier: tier,
      handoff_scope: scope,
      ...unverified('handoff dashboard approval pending'),
      handoff_boundary: boundary(
        'Handoff boundary',
        'support queues, customer-success notes, customer health records, escalation connectors, and dashboard systems remain private service responsibilities',
      ),
    },
  },
  example: {
    title: 'Escalation degraded, dashboard blocked',
    input: {
      tenant_id: 'tenant-demo',
      requested_by: 'console',
      support_status: 'ready',
      customer_success_status: 'ready',
      escalation_status: 'degraded',
      health_review_status: 'ready',
      dashboard_status: 'blocked',
      blockers: ['handoff dashboard approval pending'],
    },
  },
});
