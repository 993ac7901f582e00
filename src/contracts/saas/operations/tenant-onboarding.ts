import { label, labelMap, names, oneOf } from '../fields.ts';
import { defineOperation, optional, required } from '../operation.ts';
import { boundary, named } from '../parts.ts';

const MODELS = ['hosted_saas', 'self_hosted_enterprise', 'hybrid'] as const;
const REQUIREMENTS = [
  'identity_provider',
  'license_validation',
  'policy_registry',
  'audit_store',
  'support_owner',
] as const;

export const tenantOnboarding = defineOperation({
  name: 'tenant_onboarding',
  title: 'Tenant onboarding',
  purpose: 'States what a new tenant needs before the private side can provision it.',
  describes: {
    request: 'tenant activation metadata, deployment model, contacts, and readiness requirements',
    response: 'tenant activation state, blockers, and private service handoff status',
  },
  checks: [],
  request: {
    organization_name: required(
      label({ title: 'Organization name', description: 'Public name of the organization. Required.' }, [
        'Demo Organization',
      ]),
    ),
    deployment_model: optional(
      oneOf(MODELS, { title: 'Deployment model', description: 'Who would run the service.' }),
      'hosted_saas',
    ),
    region: named('Region', 'Where the tenant wants to be.', 'tenant-selected'),
    requirements: optional(
      names(
        'identifier',
        {
          title: 'Requirements',
          description: 'What has to be ready before activation. Any name may stand here, as upstream.',
        },
        REQUIREMENTS,
        { atLeastOne: 'onboarding requirement', flag: 'requirement' },
      ),
      REQUIREMENTS,
    ),
    contacts: optional(
      labelMap(
        { title: 'Contacts', description: 'Role of a contact, and how to reach the role.' },
        { commercial_owner: 'owner@example.invalid' },
      ),
      {},
    ),
    activation_boundary: boundary(
      'Activation boundary',
      'public request shape only; tenant provisioning implementation is private',
    ),
  },
  response: {
    message: 'Tenant onboarding requires the private CAVRA SaaS Control Plane or Enterprise service.',
    mismatch: 'tenant onboarding response requires a tenant_onboarding request',
    nextStep: 'See docs/architecture/tenant-onboarding-contract.md',
    modules: [
      'identity onboarding',
      'license service',
      'policy registry',
      'audit store',
      'support ownership',
    ],
  },
  example: {
    title: 'A demo organization with one contact',
    input: {
      tenant_id: 'tenant-demo',
      requested_by: 'sales-engineering',
      organization_name: 'Demo Organization',
      contacts: { commercial_owner: 'owner@example.invalid' },
    },
  },
});
