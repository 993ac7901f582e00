/** The status of each capability before anything is set up is upstream’s; what is set up changes only what stands on it. */
import { describe, expect, test } from 'vitest';
import { CAPABILITIES } from '../../contracts/editions/capabilities.ts';
import { COMMERCIAL_ENTITLEMENTS, DEPLOYMENT_MODES } from '../../contracts/editions/capability-status.ts';
import { capabilityStatus, type Deployment } from './capability-status.ts';

const BARE: Deployment = { mode: 'community', entitlement: 'none', configured: new Set() };
const everything = new Set(CAPABILITIES.flatMap(({ needs }) => needs));
const status = (id: string, changes: Partial<Deployment> = {}) =>
  capabilityStatus(id, { ...BARE, ...changes }).status;

test.each([
  ['sso_rbac', 'requires_configuration'],
  ['audit_export', 'requires_configuration'],
  ['report_delivery', 'requires_configuration'],
  ['policy_registry', 'requires_configuration'],
  ['connector_framework', 'available'],
  ['certified_connectors', 'requires_commercial_entitlement'],
  ['managed_report_delivery', 'requires_managed_service'],
  ['customer_success', 'requires_managed_service'],
  ['enterprise_edition', 'deprecated'],
  ['teleportation', 'unsupported'],
])('%s is %s before anything is set up', (id, before) => {
  expect(status(id)).toBe(before);
});

describe('what is set up', () => {
  test('all but one of the needs is still a matter of configuration, and the missing one is named', () => {
    for (const { id, needs } of CAPABILITIES.filter(({ stands }) => stands === 'on configuration'))
      for (const missing of needs) {
        const has = new Set(needs.filter((need) => need !== missing));
        expect(capabilityStatus(id, { ...BARE, configured: has })).toEqual({
          status: 'requires_configuration',
          missing: [missing],
        });
      }
  });

  test('no contract and no host replaces a configuration', () => {
    for (const mode of DEPLOYMENT_MODES)
      for (const entitlement of COMMERCIAL_ENTITLEMENTS)
        expect(status('sso_rbac', { mode, entitlement })).toBe('requires_configuration');
    expect(status('sso_rbac', { configured: everything })).toBe('available');
  });

  test('a service needs a host, a certificate needs a subscription', () => {
    expect(status('customer_success', { mode: 'managed' })).toBe('available');
    expect(status('customer_success', { entitlement: 'enterprise_subscription' })).toBe(
      'requires_managed_service',
    );
    expect(status('certified_connectors', { entitlement: 'enterprise_subscription' })).toBe('available');
    expect(status('certified_connectors', { mode: 'managed', configured: everything })).toBe(
      'requires_commercial_entitlement',
    );
  });
});
