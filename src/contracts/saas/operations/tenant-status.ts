import { names } from '../fields.ts';
import { defineOperation, optional } from '../operation.ts';
import { boundary, GENERIC_RESPONSE, genericMismatch } from '../parts.ts';

const NAME = 'tenant_status';
const CAPABILITIES = ['license', 'policy_registry', 'evidence_export'] as const;

export const tenantStatus = defineOperation({
  name: NAME,
  title: 'Tenant status',
  purpose: 'Asks which services a tenant can reach.',
  describes: {
    request: 'tenant identifier and requested capabilities',
    response: 'tenant entitlement and service availability summary',
  },
  checks: [],
  request: {
    requested_capabilities: optional(
      names(
        'identifier',
        {
          title: 'Requested capabilities',
          description: 'Services that the caller asks about. Upstream lets the list be empty, and so do we.',
        },
        CAPABILITIES,
        { flag: 'requested-capability' },
      ),
      CAPABILITIES,
    ),
    public_client_boundary: boundary('Public client boundary', 'status lookup contract only'),
  },
  response: { ...GENERIC_RESPONSE, mismatch: genericMismatch(NAME) },
  example: {
    title: 'The three usual capabilities',
    input: { tenant_id: 'tenant-demo', requested_by: 'console' },
  },
});
