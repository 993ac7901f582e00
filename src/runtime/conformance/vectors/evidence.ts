/** Questions about bundles of evidence: whole, and broken in each way that verification knows. */
import { DEMO_TIME } from '../../../contracts/evidence/demo.ts';
import { SAMPLE_ROOT, type TrustRoot } from '../../../contracts/evidence/trust.ts';
import { BUNDLE_DAMAGES, damagedBundle, demoBundle } from '../../evidence/damage.ts';
import { readPrivateKey, type SigningKey } from '../../evidence/keys.ts';
import type { VerifyOptions } from '../../evidence/verify.ts';
import { toBase64 } from '../documents.ts';
import { type Draft, draft } from './make.ts';

/** The key of RFC 8032, section 7.1, test 1. It is printed there, so it proves nothing but arithmetic. */
const TEST_KEY = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60';
/** What stands before the 32 bytes of an Ed25519 key in PKCS#8. */
const PKCS8 = '302e020100300506032b657004220420';

const bytesOf = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));

/** The sample trust root's private half. Put together here, so that no file holds a key in a form that programs read. */
async function testKey(): Promise<SigningKey> {
  const label = ['PRIVATE', 'KEY'].join(' ');
  const pem = `-----BEGIN ${label}-----\n${toBase64(bytesOf(PKCS8 + TEST_KEY))}\n-----END ${label}-----\n`;
  return readPrivateKey(pem, SAMPLE_ROOT.key_id);
}

interface Asked {
  readonly zip: Uint8Array;
  readonly options?: Partial<VerifyOptions>;
}

function verify(name: string, { zip, options = {} }: Asked): Draft {
  const given: Partial<VerifyOptions> = { roots: [SAMPLE_ROOT], asOf: DEMO_TIME, ...options };
  const { roots, publicKey, checksumsOnly, minimumRetentionDays, asOf = DEMO_TIME } = given;
  return draft('evidence', `bundle/${name}`, {
    ask: 'verify_evidence',
    zip: toBase64(zip),
    as_of: asOf,
    ...(roots === undefined ? {} : { trust_roots: [...roots] }),
    ...(publicKey === undefined ? {} : { public_key: publicKey }),
    ...(checksumsOnly === undefined ? {} : { checksums_only: checksumsOnly }),
    ...(minimumRetentionDays === undefined ? {} : { minimum_retention_days: minimumRetentionDays }),
  });
}

const root = (change: Partial<TrustRoot>): Partial<VerifyOptions> => ({
  roots: [{ ...SAMPLE_ROOT, ...change }],
});

export async function evidenceDrafts(): Promise<Draft[]> {
  const key = await testKey();
  const { zip } = await demoBundle(key);
  const broken = await Promise.all(
    BUNDLE_DAMAGES.map(async (code) => verify(`damaged/${code}`, await damagedBundle(code, key))),
  );
  return [
    verify('whole', { zip }),
    verify('by-public-key', { zip, options: { roots: undefined, publicKey: key.publicPem } }),
    verify('checksums-only', { zip, options: { roots: undefined, checksumsOnly: true } }),
    verify('before-the-root', { zip, options: { asOf: '2025-12-31T23:59:59Z' } }),
    verify('at-the-end-of-the-root', { zip, options: { asOf: '2027-01-01T00:00:00Z' } }),
    verify('revoked', { zip, options: root({ status: 'revoked' }) }),
    verify('other-fingerprint', { zip, options: root({ public_key_sha256: '0'.repeat(64) }) }),
    ...broken,
  ];
}
