import { checks, count, labelOrNull, names } from '../fields.ts';
import { type Check, defineOperation, optional } from '../operation.ts';
import { boundary, moment, named, readiness, unverified } from '../parts.ts';

const CHECKS: readonly Check[] = [
  { name: 'service_availability', shows: 'The hosted registry answers.' },
  { name: 'catalog_freshness', shows: 'The catalog of the tenant is current.' },
  {
    name: 'policy_pack_versions',
    shows: 'The versions of the policy packs are known.',
  },
  { name: 'artifact_integrity', shows: 'The stored packs are the ones that were published.' },
  { name: 'entitlement_scope', shows: 'The tenant may use the packs that it asks for.' },
  { name: 'approval_state', shows: 'Whoever must approve a pack has done so.' },
];
const CHECK_NAMES = CHECKS.map(({ name }) => name);

export const policyRegistryReadiness = defineOperation({
  name: 'policy_registry_readiness',
  title: 'Policy registry readiness',
  purpose: 'Asks whether the hosted policy registry can serve a tenant, and reports what is said about it.',
  describes: {
    request: 'tenant identifier, catalog scope, policy-pack references, and readiness checks',
    response:
      'hosted registry availability, catalog freshness, version state, blockers, and private service handoff status',
  },
  checks: CHECKS,
  request: {
    policy_pack_refs: optional(
      names(
        'label',
        {
          title: 'Policy pack references',
          description: 'Public names of the packs in question; may be empty.',
        },
        ['starter-policy-1', 'starter-policy-2'],
        { flag: 'policy-pack-ref' },
      ),
      [],
    ),
    catalog_scope: named('Catalog scope', 'Which catalog is asked about.', 'tenant-default'),
    required_checks: optional(
      checks(CHECK_NAMES, 'policy registry readiness check', {
        title: 'Required checks',
        description: 'Which of the six checks are asked for.',
      }),
      CHECK_NAMES,
    ),
    readiness_boundary: boundary(
      'Readiness boundary',
      'public request shape only; hosted policy registry operation is private',
    ),
  },
  response: {
    message:
      'Hosted policy registry readiness requires private registry, artifact, entitlement, and rollout validation.',
    mismatch: 'policy registry readiness response requires a policy_registry_readiness request',
    nextStep: 'See docs/architecture/hosted-policy-registry-readiness-contract.md',
    modules: [
      'hosted policy registry service',
      'policy-pack artifact store',
      'feature entitlement registry',
      'approval workflow',
      'rollout telemetry',
    ],
    summary: {
      readiness_status: readiness('Readiness status', 'The overall word about the hosted registry.'),
      catalog_status: readiness('Catalog status', 'How current the catalog of the tenant is.'),
      latest_catalog_version: optional(
        labelOrNull(
          {
            title: 'Latest catalog version',
            description: 'Name of the newest catalog, or null when not known.',
          },
          'catalog-2026.06.02',
        ),
        null,
      ),
      policy_pack_count: optional(
        count({ title: 'Policy pack count', description: 'How many packs the catalog holds.' }, 12),
        0,
      ),
      checked_at: moment('Checked at', 'When the private side last looked, or null.', '2026-06-02T00:00:00Z'),
      ...unverified('approval workflow pending'),
      registry_boundary: boundary(
        'Registry boundary',
        'hosted registry availability, artifact delivery, and tenant catalog validation are private service responsibilities',
      ),
    },
  },
  example: {
    title: 'Two starter packs, approval pending',
    input: {
      tenant_id: 'tenant-demo',
      requested_by: 'console',
      policy_pack_refs: ['starter-policy-1', 'starter-policy-2'],
      readiness_status: 'degraded',
      catalog_status: 'ready',
      latest_catalog_version: 'catalog-2026.06.02',
      policy_pack_count: 12,
      checked_at: '2026-06-02T00:00:00Z',
      blockers: ['approval workflow pending'],
    },
  },
});
