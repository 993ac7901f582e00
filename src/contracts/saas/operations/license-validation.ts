import * as z from 'zod';
import { fixedList, flag, label, names, oneOf } from '../fields.ts';
import { defineOperation, fixed, required } from '../operation.ts';
import { boundary, GENERIC_RESPONSE, genericMismatch } from '../parts.ts';

const NAME = 'license_validation';
const ASKED = ['signature', 'revocation', 'subscription_status'] as const;
const STATUSES = ['valid', 'expired', 'invalid', 'missing', 'unsupported'] as const;
const EDITIONS = ['community', 'trial', 'business', 'enterprise', 'saas'] as const;

/** What a machine without a license reports about itself. Words and lists are ours; edition and verdict are upstream's. */
const WITHOUT_LICENSE = {
  status: 'missing',
  edition: 'community',
  license_id: 'none',
  valid: true,
  message: 'No license is installed; the community edition needs none.',
  private_validation_required: true,
  enabled_features: [],
  locked_features: [],
} as const;

const features = (title: string, description: string, example: string) =>
  names('identifier', { title, description }, [example]);

const report = z
  .strictObject({
    status: oneOf(STATUSES, { title: 'Status', description: 'What the machine found out by itself.' }),
    edition: oneOf(EDITIONS, { title: 'Edition', description: 'Which edition runs.' }),
    license_id: label(
      { title: 'License id', description: 'Public id of the license; never the license itself.' },
      ['none'],
    ),
    valid: flag({
      title: 'Valid',
      description:
        'Whether the edition may run. True without a license, since the community edition needs none.',
    }),
    message: label({ title: 'Message', description: 'The finding in one line.' }, [WITHOUT_LICENSE.message]),
    private_validation_required: flag({
      title: 'Private validation required',
      description: 'Whether a server would have to confirm the report.',
    }),
    enabled_features: features('Enabled features', 'Features that the machine has switched on.', 'sso'),
    locked_features: features('Locked features', 'Features that it withholds.', 'ai_remediation'),
  })
  .meta({
    title: 'Local validation report',
    description: 'What the machine says about its own license. A claim, not a proof.',
    examples: [WITHOUT_LICENSE],
    origin: 'ours',
    originNote: 'Upstream takes any report; the closed shape is ours (S2).',
  });

export const licenseValidation = defineOperation({
  name: NAME,
  title: 'License validation',
  purpose: "Hands a machine's own license report to the private side, which alone can confirm it.",
  describes: {
    request: 'local validation report and requested server checks',
    response: 'validated entitlement and feature grant summary',
  },
  checks: [
    { name: 'signature', shows: 'The license was signed by its issuer.' },
    { name: 'revocation', shows: 'The license was not withdrawn.' },
    { name: 'subscription_status', shows: 'The subscription behind the license is paid for.' },
  ],
  request: {
    local_validation_report: required(report),
    requested_checks: fixed(
      fixedList(ASKED, {
        title: 'Requested checks',
        description: 'What a server is asked. Always the same three.',
      }),
      ASKED,
    ),
    server_boundary: boundary(
      'Server boundary',
      'real validation is performed by private SaaS or Enterprise services',
    ),
  },
  response: { ...GENERIC_RESPONSE, mismatch: genericMismatch(NAME) },
  example: {
    title: 'A machine without a license',
    input: { tenant_id: 'tenant-demo', requested_by: 'console', local_validation_report: WITHOUT_LICENSE },
  },
});
