import type { Prediction } from '../prediction.ts';

const REQUEST = {
  schema_version: 'cavra.saas_control_plane.request.v1',
  operation: 'tenant_onboarding',
  tenant_id: 'tenant-parcels',
  requested_by: 'platform-team',
  correlation_id: 'saas-example',
  private_implementation_required: true,
  payload: {
    organization_name: 'Parcel Tracking',
    deployment_model: 'hosted_saas',
    region: 'tenant-selected',
    requirements: ['identity_provider', 'license_validation'],
    contacts: { token_owner: 'owner@example.invalid' },
    activation_boundary: 'public request shape only; tenant provisioning implementation is private',
  },
};

export const PREDICTIONS: readonly Prediction[] = [
  {
    id: 'enterprise-token-owner',
    asks: 'The form asks for contacts, by role. Somebody writes who looks after the tokens: `{"token_owner": "owner@example.invalid"}`. No token stands there, only a made-up address. What does the contract say?',
    subject: {
      kind: 'verdict',
      contract: 'tenant_onboarding.request',
      text: JSON.stringify(REQUEST, null, 2),
    },
    explains:
      'Screening looks at the names of fields before it looks at their values, and a name that speaks of a token is taken for the place of one. It is a simple rule with a price: some harmless names are refused. The other way around, a clever rule with exceptions, has let secrets through often enough.',
  },
  {
    id: 'enterprise-sample-packet',
    asks: 'A packet for the first gate has every reference in its place and keeps every promise. Its `evidence_mode` says `sample`. The gate is asked with `--require-live`. Is it ready?',
    subject: { kind: 'gate', gate: 'R7.1', preset: 'sample', requireLive: true },
    explains:
      'Without the flag every check passes but one, which warns: a sample shows that the shape is right, and a person may go on. With the flag that check blocks. Nothing in the packet was wrong. It only was not about anything.',
  },
];
