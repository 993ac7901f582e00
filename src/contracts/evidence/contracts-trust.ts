/** The contracts of trust: which public keys a verifier believes, and how they reach it. */
import { evidence } from './define.ts';
import {
  DEFAULT_CHANNELS,
  distributionSchema,
  SAMPLE_ROOT,
  TRUST_BUNDLE_VERSION,
  TRUST_DISTRIBUTION_VERSION,
  trustBundleSchema,
  trustRootSchema,
} from './trust.ts';

export const TRUST_ROOT = evidence({
  id: 'evidence.trust_root',
  title: 'Trust root',
  purpose: 'A public key that a verifier believes, with its owner and its time.',
  schema: trustRootSchema,
  example: ['An active root', SAMPLE_ROOT],
  breaks: [
    [
      'private',
      'A private key in place of the public one',
      'sensitive-value',
      ['public_key_pem'],
      '{{pem_header}}',
    ],
    [
      'stored',
      'A root that says that it holds a private key',
      'constant-mismatch',
      ['private_key_stored'],
      true,
    ],
    ['status', 'A status that does not exist', 'not-allowed-value', ['status'], 'valid'],
  ],
});

export const TRUST_BUNDLE = evidence({
  id: 'evidence.trust_root_bundle',
  title: 'Trust-root bundle',
  purpose: 'Several trust roots in one file, no key id twice.',
  schema: trustBundleSchema,
  example: ['One root', { schema_version: TRUST_BUNDLE_VERSION, trust_roots: [SAMPLE_ROOT] }],
  breaks: [
    [
      'twice',
      'One key id for two roots',
      'duplicate-item',
      ['trust_roots'],
      [SAMPLE_ROOT, { ...SAMPLE_ROOT, owner: 'somebody-else' }],
      ['trust_roots', 1, 'key_id'],
    ],
  ],
});

export const TRUST_DISTRIBUTION = evidence({
  id: 'evidence.trust_root_distribution',
  title: 'Trust-root distribution',
  purpose: 'Trust roots on their way to a verifier that is offline.',
  schema: distributionSchema,
  example: [
    'Over three channels',
    {
      schema_version: TRUST_DISTRIBUTION_VERSION,
      distribution_id: 'dist-2026-05',
      environment: 'production',
      channels: [...DEFAULT_CHANNELS],
      trust_roots: [SAMPLE_ROOT],
    },
  ],
  breaks: [['none', 'No root to hand over', 'empty-list', ['trust_roots'], []]],
});
