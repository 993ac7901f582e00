import { blockers, checks, constant, label, names, oneOf, privateFlag } from '../fields.ts';
import { defineOperation, fixed, optional } from '../operation.ts';
import { AUTOMATION_CHECK_NAMES, AUTOMATION_CHECKS } from './saas-operating-automation.ts';

const MODES = ['dry_run', 'shadow', 'live', 'unknown'] as const;
const STATUSES = ['planned', 'ready', 'blocked', 'requires_private_service', 'unknown'] as const;

const environment = optional(
  label(
    {
      title: 'Deployment environment',
      description: 'A label for where the workers would run.',
      note: 'Upstream trims it in the summary and not in the request; here it is trimmed once (S4).',
    },
    ['production'],
  ),
  'production',
);
const mode = optional(
  oneOf(MODES, {
    title: 'Worker mode',
    description: 'What the workers may do: rehearse, run beside, act, or not known.',
  }),
  'dry_run',
);
const requiredChecks = optional(
  checks(AUTOMATION_CHECK_NAMES, 'worker handoff check', {
    title: 'Required checks',
    description: 'Which of the seven automation checks the workers are meant to serve.',
  }),
  AUTOMATION_CHECK_NAMES,
);
const targets = optional(
  names(
    'identifier',
    {
      title: 'Worker targets',
      description:
        'Public-safe names of the workers. By default the names of the checks, but any identifier may stand here.',
    },
    ['billing_monitoring', 'support_followup'],
    { atLeastOne: 'public-safe worker target', flag: 'worker-target' },
  ),
  AUTOMATION_CHECK_NAMES,
);

const reference = (title: string, description: string, initial: string, example: string) =>
  optional(label({ title, description }, [example]), initial);

const REQUEST_BOUNDARY = 'public request shape only; SaaS automation worker execution is private';
const RESPONSE_BOUNDARY =
  'worker source, scheduler internals, connector credentials, customer records, billing records, support workflows, customer-success records, dashboard jobs, and SaaS backend implementation remain private service responsibilities';
const boundaryWords = {
  title: 'Handoff boundary',
  description: 'Says in the document itself what stays private. Fixed.',
};

export const saasOperatingAutomationWorkerHandoff = defineOperation({
  name: 'saas_operating_automation_worker_handoff',
  title: 'SaaS operating automation worker handoff',
  purpose:
    'Hands the names and labels of planned automation workers to the private side, and reports what is said about them.',
  describes: {
    request:
      'tenant identifier, deployment environment, worker mode, required checks, and public-safe worker targets',
    response:
      'scheduler, evidence sink, retry policy, worker owner, mode, target coverage, blockers, and private service handoff status',
  },
  checks: AUTOMATION_CHECKS.map(({ name, shows }) => ({ name, shows })),
  request: {
    deployment_environment: environment,
    worker_mode: mode,
    required_checks: requiredChecks,
    worker_targets: targets,
    handoff_boundary: fixed(constant(REQUEST_BOUNDARY, boundaryWords), REQUEST_BOUNDARY),
  },
  response: {
    message:
      'SaaS operating automation worker handoff requires private scheduler, worker, connector, retry, evidence sink, billing, support, and customer-success validation.',
    mismatch:
      'SaaS operating automation worker handoff response requires a saas_operating_automation_worker_handoff request',
    nextStep: 'See docs/architecture/saas-operating-automation-worker-handoff.md',
    modules: [
      'worker scheduler',
      'worker runtime',
      'connector registry',
      'retry policy engine',
      'evidence sink',
      'billing and license operations',
      'support and customer-success workflows',
    ],
    summary: {
      handoff_status: optional(
        oneOf(STATUSES, {
          title: 'Handoff status',
          description:
            'How far the handoff is. The word requires_private_service is also a status of the envelope, with another meaning.',
        }),
        'requires_private_service',
      ),
      deployment_environment: environment,
      scheduler_ref: reference(
        'Scheduler reference',
        'A label, not an address.',
        'scheduler-pending',
        'scheduler-saas-operating-automation',
      ),
      evidence_sink_ref: reference(
        'Evidence sink reference',
        'A label for where the proof would go.',
        'evidence-sink-pending',
        'evidence-sink-saas-operating-automation',
      ),
      retry_policy_ref: reference(
        'Retry policy reference',
        'A label for the rule of retries.',
        'retry-policy-pending',
        'retry-policy-saas-operating-automation',
      ),
      worker_owner: reference(
        'Worker owner',
        'A role or a team, not a person.',
        'operations-owner',
        'operations-owner',
      ),
      worker_mode: mode,
      required_checks: requiredChecks,
      worker_targets: targets,
      blockers: optional(blockers('private scheduler validation required'), []),
      private_validation_required: fixed(privateFlag, true),
      handoff_boundary: fixed(constant(RESPONSE_BOUNDARY, boundaryWords), RESPONSE_BOUNDARY),
    },
  },
  same: ['deployment_environment', 'worker_mode'],
  within: ['required_checks', 'worker_targets'],
  surface: { command: 'worker-handoff', route: '/saas/operating-automation/worker-handoff' },
  example: {
    title: 'A dry run for two targets',
    input: {
      tenant_id: 'tenant-demo',
      requested_by: 'console',
      required_checks: ['billing_monitoring', 'support_followup'],
      worker_targets: ['billing_monitoring', 'support_followup'],
      scheduler_ref: 'scheduler-saas-operating-automation',
      evidence_sink_ref: 'evidence-sink-saas-operating-automation',
      retry_policy_ref: 'retry-policy-saas-operating-automation',
      blockers: ['private scheduler validation required'],
    },
  },
});
