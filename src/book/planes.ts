/**
 * The four planes of the architecture: the question of each, upstream’s parts in it, and the contracts of this book that
 * belong there. A test holds every contract of the registry to exactly one of them, the conformance kit's apart.
 */
import { pageOf } from '../contracts/saas/contracts.ts';
import { OPERATIONS } from '../contracts/saas/operations.ts';

export interface Holding {
  readonly title: string;
  /** The page that explains it. */
  readonly at: string;
  /** Contracts whose id begins so. */
  readonly covers: readonly string[];
}

export interface Plane {
  readonly plane: string;
  readonly asks: string;
  /** What upstream has there. */
  readonly upstream: string;
  readonly here: readonly Holding[];
}

const operations = (...names: readonly string[]): Holding[] =>
  names.map((name) => {
    const operation = OPERATIONS.find((one) => one.name === name);
    if (operation === undefined) throw new Error(`no operation ${name}`);
    return { title: operation.title, at: pageOf(operation), covers: [`${name}.`] };
  });

const ENFORCEMENT = '/reference/enforcement-contracts/';

export const PLANES: readonly Plane[] = [
  {
    plane: 'Decision',
    asks: 'May this be done?',
    upstream: 'policy, commands, tools, what is done about high risk',
    here: [
      {
        title: 'Requests and decisions',
        at: ENFORCEMENT,
        covers: ['enforcement.evaluate_request', 'enforcement.runtime_request', 'enforcement.decision'],
      },
      {
        title: 'Policy packs',
        at: '/reference/policy-language/',
        covers: ['enforcement.policy_pack', 'enforcement.compiled_policy'],
      },
      ...operations('policy_registry_readiness', 'policy_registry_lookup'),
    ],
  },
  {
    plane: 'Identity and trust',
    asks: 'Who is it, and who vouches for it?',
    upstream: 'agents, trust in tools, OIDC, RBAC, tenants, entitlement',
    here: [
      {
        title: 'Registry of tool servers',
        at: `${ENFORCEMENT}#mcp-trust-registry`,
        covers: ['enforcement.mcp_registry'],
      },
      {
        title: 'Description of the control plane',
        at: '/reference/saas-control-plane/',
        covers: ['saas_control_plane.'],
      },
      ...operations('tenant_onboarding', 'tenant_status', 'entitlement_status', 'license_validation'),
    ],
  },
  {
    plane: 'Evidence',
    asks: 'How will it be shown?',
    upstream: 'signatures, trust roots, attestation, search, retention, SIEM, packaging',
    here: [
      { title: 'Evidence of decisions', at: '/reference/evidence/', covers: ['evidence.'] },
      { title: 'Final closeout', at: '/closeout/release-criteria/', covers: ['closeout.'] },
      ...operations('tenant_audit_store_operating', 'evidence_export'),
    ],
  },
  {
    plane: 'Posture',
    asks: 'How do we stand?',
    upstream: 'dashboards, findings, coverage, report center, readiness',
    here: [
      { title: 'Dashboard, review, readiness', at: '/reference/posture/', covers: ['aispm.'] },
      { title: 'Customer lifecycle', at: '/lifecycle/', covers: ['lifecycle.'] },
      ...operations(
        'customer_operating_dashboard',
        'support_handoff_readiness',
        'saas_operating_automation',
        'saas_operating_automation_worker_handoff',
      ),
    ],
  },
];
