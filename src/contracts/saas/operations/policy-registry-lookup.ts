import { labelMap, names } from '../fields.ts';
import { defineOperation, optional, required } from '../operation.ts';
import { boundary, GENERIC_RESPONSE, genericMismatch } from '../parts.ts';

const NAME = 'policy_registry_lookup';

export const policyRegistryLookup = defineOperation({
  name: NAME,
  title: 'Policy registry lookup',
  purpose: 'Asks the hosted registry what stands behind some policy references.',
  describes: {
    request: 'policy references and public labels',
    response: 'policy metadata and downloadable artifact references',
  },
  checks: [],
  request: {
    policy_refs: required(
      names(
        'label',
        { title: 'Policy references', description: 'Public names of the policies to look up.' },
        ['starter-policy-1'],
        { atLeastOne: 'policy reference', flag: 'policy-ref' },
      ),
    ),
    labels: optional(
      labelMap(
        { title: 'Labels', description: 'Public labels that narrow the search.' },
        { environment: 'production' },
      ),
      {},
    ),
    resolution_boundary: boundary(
      'Resolution boundary',
      'public request shape only; hosted registry implementation is private',
    ),
  },
  response: { ...GENERIC_RESPONSE, mismatch: genericMismatch(NAME) },
  example: {
    title: 'One starter policy in production',
    input: {
      tenant_id: 'tenant-demo',
      requested_by: 'console',
      policy_refs: ['starter-policy-1'],
      labels: { environment: 'production' },
    },
  },
});
