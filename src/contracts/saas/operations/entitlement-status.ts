import { fixedList, names } from '../fields.ts';
import { defineOperation, fixed, optional } from '../operation.ts';
import { boundary, freeWord, moment, verifiedByNobody, word } from '../parts.ts';

const ASKED = ['subscription_status', 'license_status', 'feature_grants'] as const;
const STATUSES = ['active', 'trial', 'suspended', 'expired', 'missing', 'unknown'] as const;

const features = (title: string, description: string, examples: readonly string[], flag: string) =>
  optional(names('identifier', { title, description }, examples, { flag }), []);

export const entitlementStatus = defineOperation({
  name: 'entitlement_status',
  title: 'Entitlement status',
  purpose:
    'Asks what a tenant may use, and reports what is said about its subscription, license and features.',
  describes: {
    request: 'tenant identifier and optional feature names',
    response: 'subscription, license, and feature entitlement summary',
  },
  checks: [
    { name: 'subscription_status', shows: 'The subscription is known to the billing side.' },
    {
      name: 'license_status',
      status: 'license_status',
      shows: 'The license service vouches for the license.',
    },
    { name: 'feature_grants', shows: 'Each feature is granted or withheld on record.' },
  ],
  request: {
    feature_names: features(
      'Feature names',
      'Features that the caller asks about; the list may be empty.',
      ['sso', 'audit_export'],
      'feature-name',
    ),
    requested_checks: fixed(
      fixedList(ASKED, {
        title: 'Requested checks',
        description: 'What is looked up. Always the same three.',
      }),
      ASKED,
    ),
    entitlement_boundary: boundary(
      'Entitlement boundary',
      'public request shape only; billing and license validation are private',
    ),
  },
  response: {
    message: 'Entitlement status requires private billing, subscription, and license-service validation.',
    mismatch: 'entitlement status response requires an entitlement_status request',
    nextStep: 'See docs/architecture/entitlement-status-contract.md',
    modules: [
      'billing integration',
      'license service',
      'subscription status',
      'feature entitlement registry',
    ],
    summary: {
      entitlement_status: word(
        STATUSES,
        'Entitlement status',
        'What the tenant is entitled to, in one word.',
      ),
      subscription_plan: freeWord('Subscription plan', 'Name of the plan. Free text.', 'enterprise-trial'),
      license_status: freeWord('License status', 'A word about the license. Free text.', 'valid'),
      enabled_features: features(
        'Enabled features',
        'Features that are said to be on.',
        ['sso'],
        'enabled-feature',
      ),
      locked_features: features(
        'Locked features',
        'Features that are said to be withheld.',
        ['ai_remediation'],
        'locked-feature',
      ),
      expires_at: moment('Expires at', 'When the entitlement ends, or null.', '2026-07-02T00:00:00Z'),
      private_validation_required: verifiedByNobody,
      billing_boundary: boundary(
        'Billing boundary',
        'billing and subscription verification are private service responsibilities',
      ),
    },
  },
  example: {
    title: 'A trial with one feature on and one withheld',
    input: {
      tenant_id: 'tenant-demo',
      requested_by: 'console',
      feature_names: ['sso', 'audit_export'],
      entitlement_status: 'trial',
      subscription_plan: 'enterprise-trial',
      license_status: 'valid',
      enabled_features: ['sso'],
      locked_features: ['ai_remediation'],
      expires_at: '2026-07-02T00:00:00Z',
    },
  },
});
