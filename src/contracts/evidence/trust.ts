/** Trust roots: which public keys a verifier believes, who owns them, and for how long. */
import * as z from 'zod';
import { constant, line, list, maybe, moment, name, oneOf, said, sha256, version } from './parts.ts';

export const TRUST_ROOT_VERSION = 'cavra.evidence.trust-root.v1';
export const TRUST_BUNDLE_VERSION = 'cavra.evidence.trust-root-bundle.v1';
export const TRUST_DISTRIBUTION_VERSION = 'cavra.evidence.trust-root-distribution.v1';
const TRUST_STATUSES = ['active', 'retired', 'revoked'] as const;
export const DEFAULT_OWNER = 'platform-security';
export const DEFAULT_CHANNELS = ['source-control', 'secure-portal', 'offline-transfer'] as const;

const PUBLIC_PEM = /^-----BEGIN PUBLIC KEY-----\n[A-Za-z0-9+/=\n]{40,400}\n-----END PUBLIC KEY-----\n?$/;
/** A public key that belongs to nobody: the test key of RFC 8032, section 7.1, test 1. */
const SAMPLE_PUBLIC_PEM =
  '-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\n-----END PUBLIC KEY-----\n';

export const trustRootSchema = z
  .strictObject({
    schema_version: version(TRUST_ROOT_VERSION),
    key_id: name(
      { title: 'Key id', description: 'By default the first 16 digits of the fingerprint.' },
      'local-evidence-key',
    ),
    owner: name({ title: 'Owner', description: 'Who answers for the key.' }, DEFAULT_OWNER),
    status: oneOf(TRUST_STATUSES, { title: 'Status', description: 'Only an active root verifies.' }),
    algorithm: constant('Ed25519', { title: 'Algorithm', description: 'Always Ed25519.' }),
    public_key_sha256: sha256({ title: 'Fingerprint', description: 'SHA-256 of the key as SPKI.' }),
    public_key_pem: z
      .string()
      .max(512)
      .regex(PUBLIC_PEM, 'must be a public key in PEM')
      .meta(
        said({ title: 'Public key', description: 'As PEM. A private key is refused.' }, [SAMPLE_PUBLIC_PEM]),
      ),
    valid_from: maybe(
      moment({
        title: 'Valid from',
        description: 'Before it the root does not verify.',
        note: 'Upstream stores both dates and checks neither; here both are checked.',
      }),
    ),
    valid_until: maybe(
      moment(
        { title: 'Valid until', description: 'From then on the root does not verify.' },
        '2027-05-21T10:00:00Z',
      ),
    ),
    private_key_stored: maybe(
      constant(false, {
        title: 'Private key stored',
        description: 'Never: the record is public.',
        origin: 'ours',
      }),
    ),
  })
  .meta({ title: 'Trust root', description: 'One public key.' });
export type TrustRoot = z.output<typeof trustRootSchema>;

const MOST_ROOTS = 64;

const rootsSchema = z
  .array(trustRootSchema)
  .min(1)
  .max(MOST_ROOTS)
  .superRefine((roots, context) => {
    const seen = new Set<string>();
    roots.forEach(({ key_id }, index) => {
      if (seen.has(key_id)) {
        const message = 'stands in the bundle already; two roots with one key id cannot be told apart';
        context.addIssue({
          code: 'custom',
          path: [index, 'key_id'],
          message,
          params: { code: 'duplicate-item' },
        });
      }
      seen.add(key_id);
    });
  })
  .meta({ title: 'Trust roots', description: 'No key id twice.' });

const roots = (example: readonly unknown[]) =>
  rootsSchema.meta(said({ title: 'Trust roots', description: 'No key id twice.' }, example));

/** A root that examples can show; its fingerprint is that of the sample key. */
export const SAMPLE_ROOT = {
  schema_version: TRUST_ROOT_VERSION,
  key_id: 'local-evidence-key',
  owner: DEFAULT_OWNER,
  status: 'active',
  algorithm: 'Ed25519',
  public_key_sha256: '06e3fd8fda29bb60ab59557de61edb0aecdb231134be30e75b455f8e1b792fa9',
  public_key_pem: SAMPLE_PUBLIC_PEM,
  valid_from: '2026-01-01T00:00:00Z',
  valid_until: '2027-01-01T00:00:00Z',
} as const satisfies TrustRoot;

export const trustBundleSchema = z
  .strictObject({ schema_version: version(TRUST_BUNDLE_VERSION), trust_roots: roots([[SAMPLE_ROOT]]) })
  .meta({ title: 'Trust-root bundle', description: 'Several roots in one file.' });
export type TrustBundle = z.output<typeof trustBundleSchema>;

export const distributionSchema = z
  .strictObject({
    schema_version: version(TRUST_DISTRIBUTION_VERSION),
    distribution_id: name({ title: 'Distribution id', description: 'Names this hand-over.' }, 'dist-2026-05'),
    environment: name(
      { title: 'Environment', description: 'Where the roots are to be believed.' },
      'production',
    ),
    channels: list(
      name({ title: 'Channel', description: 'A way by which the roots travel.' }, DEFAULT_CHANNELS[0]),
      16,
      { title: 'Channels', description: 'More than one, so that one forged channel is noticed.' },
      [...DEFAULT_CHANNELS],
    ),
    trust_roots: roots([[SAMPLE_ROOT]]),
    checksums: maybe(
      line({ title: 'Checksums', description: 'The file that lists the digests.' }, 'checksums.txt'),
    ),
  })
  .meta({ title: 'Trust-root distribution', description: 'Roots on their way to an offline verifier.' });
