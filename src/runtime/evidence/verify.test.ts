import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEMO_APPROVAL, DEMO_DECISIONS, DEMO_TIME } from '../../contracts/evidence/demo.ts';
import { canonicalBytes } from '../bundle/canonical.ts';
import { listFiles, MANIFEST } from '../bundle/manifest.ts';
import { readZip } from '../bundle/zip-read.ts';
import { writeZip } from '../bundle/zip-write.ts';
import { ephemeralKey, readPrivateKey, readPublicKey, trustRootOf } from './keys.ts';
import { type BundleInput, makeBundle } from './make.ts';
import { EvidenceError } from './refusal.ts';
import { type VerifyOptions, verifyBundle } from './verify.ts';

const key = await ephemeralKey('k1');
const root = trustRootOf(key);
const INPUT: BundleInput = {
  decisions: DEMO_DECISIONS,
  approvals: [DEMO_APPROVAL],
  createdAt: DEMO_TIME,
  signWith: { kind: 'Ed25519', key },
};
const SIGNED = await makeBundle(INPUT);
const verify = (zip: Uint8Array, options: Partial<VerifyOptions> = {}) =>
  verifyBundle(zip, { asOf: DEMO_TIME, roots: [root], ...options });
const codes = (result: Awaited<ReturnType<typeof verify>>) => result.issues.map(({ code }) => code);

describe('a bundle', () => {
  test('has the seven files and verifies with the trust root of its signer', async () => {
    expect([...SIGNED.files.keys()].sort()).toEqual([
      'compliance-mapping.md',
      'evidence.json',
      'manifest.json',
      'pr-attestation.md',
      'retention-policy.json',
      'sandbox-run-summary.json',
      'siem-event.json',
    ]);
    expect(await verify(SIGNED.zip)).toMatchObject({ outcome: 'yes', checked: 'signature', issues: [] });
    expect(await verify(SIGNED.zip, { roots: undefined, publicKey: key.publicPem })).toMatchObject({
      outcome: 'yes',
    });
  });

  test('is the same twice: Ed25519 signatures hold no chance', async () => {
    expect((await makeBundle(INPUT)).zip).toEqual(SIGNED.zip);
  });

  test('of which any byte is changed is noticed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(SIGNED.zip.length - 1), fc.integer({ min: 1, max: 255 }), async (at, bits) => {
        const copy = SIGNED.zip.slice();
        copy[at] = (copy[at] ?? 0) ^ bits;
        expect((await verify(copy)).issues.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  test('names the file of a changed byte, for every file', async () => {
    for (const [name, bytes] of SIGNED.files) {
      const files = new Map(SIGNED.files);
      const copy = bytes.slice();
      copy[20] = (copy[20] ?? 0) ^ 1;
      files.set(name, copy);
      const { outcome, issues } = await verify(writeZip(files));
      expect(outcome).not.toBe('yes');
      expect(issues[0]?.path.startsWith(name)).toBe(true);
      if (name !== MANIFEST) expect(issues[0]?.code).toBe('file-changed');
    }
  });

  test('whose file and manifest were both changed falls by its signature', async () => {
    const files = new Map(SIGNED.files);
    files.set('compliance-mapping.md', new TextEncoder().encode('all well\n'));
    const forged = { ...SIGNED.manifest, files: await listFiles(files) };
    files.set(MANIFEST, canonicalBytes(forged));
    expect(codes(await verify(writeZip(files)))).toEqual(['signature-mismatch']);
    // Upstream, without a key, says that this one is verified.
    const blind = await verify(writeZip(files), { roots: undefined });
    expect(blind).toMatchObject({ outcome: 'no', checked: 'checksums' });
    expect(codes(blind)).toEqual(['signature-unchecked']);
  });

  test('looked at for checksums only is never simply valid', async () => {
    const result = await verify(SIGNED.zip, { roots: undefined, checksumsOnly: true });
    expect(result).toMatchObject({ outcome: 'person', checked: 'checksums', issues: [] });
    expect(result.says).toMatch(/^Unsigned check only/);
  });

  test('with a digest alone is no signed bundle, whatever root is given', async () => {
    const digest = (await makeBundle({ ...INPUT, signWith: { kind: 'SHA256' } })).zip;
    expect((await verify(digest)).issues[0]?.message).toMatch(/^manifest signature algorithm is not Ed25519/);
    expect(codes(await verify(digest, { roots: undefined }))).toEqual(['signature-unchecked']);
    expect(await verify(digest, { checksumsOnly: true })).toMatchObject({ outcome: 'person' });
  });

  test('with a shared secret verifies with that secret only', async () => {
    const secret = new TextEncoder().encode('sixteen bytes or more');
    const { zip } = await makeBundle({ ...INPUT, signWith: { kind: 'HS256', secret } });
    expect(await verify(zip, { roots: undefined, secret })).toMatchObject({ outcome: 'yes' });
    expect(codes(await verify(zip, { roots: undefined, secret: secret.map((byte) => byte ^ 1) }))).toEqual([
      'signature-mismatch',
    ]);
    expect(codes(await verify(SIGNED.zip, { roots: undefined, secret }))).toEqual(['signature-mismatch']);
    const short = await verify(zip, { roots: undefined, secret: secret.slice(0, 4) });
    expect(short).toMatchObject({ outcome: 'unusable' });
  });

  test.each([
    [{ status: 'revoked' }, /^trust root is not active/],
    [{ valid_from: '2026-05-21T10:00:01Z' }, /^trust root is not valid before/],
    [{ valid_until: '2026-05-21T10:00:00Z' }, /^trust root was valid until/],
    [{ public_key_sha256: '0'.repeat(64) }, /^trust root contradicts itself/],
    [{ key_id: 'other' }, /^matching trust root not found/],
  ] as const)('falls by a trust root with %o', async (change, message) => {
    const { outcome, issues } = await verify(SIGNED.zip, { roots: [{ ...root, ...change }] });
    expect(outcome).toBe('no');
    expect(issues[0]?.message).toMatch(message);
  });

  test('passes a root inside its dates, and a key id that is named', async () => {
    const dated = { ...root, valid_from: DEMO_TIME, valid_until: '2026-05-21T10:00:01Z' };
    expect(await verify(SIGNED.zip, { roots: [dated], keyId: 'k1' })).toMatchObject({ outcome: 'yes' });
    expect((await verify(SIGNED.zip, { keyId: 'k2' })).issues[0]?.message).toMatch(
      /^manifest key ID mismatch/,
    );
  });

  test('says which retention is asked for', async () => {
    expect(codes(await verify(SIGNED.zip, { minimumRetentionDays: 2555 }))).toEqual([]);
    expect((await verify(SIGNED.zip, { minimumRetentionDays: 2556 })).issues[0]?.message).toMatch(
      /^retention policy below minimum: 2555 days/,
    );
  });

  test('holds the records that it was made of', () => {
    const reading = readZip(SIGNED.zip);
    const read = (name: string): unknown =>
      JSON.parse(new TextDecoder().decode(reading.ok ? reading.files.get(name) : new Uint8Array()));
    expect(read('evidence.json')).toMatchObject({ decisions: DEMO_DECISIONS, approvals: [DEMO_APPROVAL] });
    expect(read('siem-event.json')).toMatchObject({
      max_severity: 'critical',
      blocked_count: 4,
      approval_required_count: 1,
    });
    expect(read('retention-policy.json')).toMatchObject({
      retention_days: 2555,
      retain_until: '2033-05-19T10:00:00Z',
    });
  });
});

describe('a bundle is not made', () => {
  const refused = async (change: Partial<BundleInput>): Promise<string[]> => {
    try {
      await makeBundle({ ...INPUT, ...change });
      return [];
    } catch (error) {
      if (!(error instanceof EvidenceError)) throw error;
      return error.issues.map(({ code, path }) => `${code} ${path}`);
    }
  };
  test.each([
    [{ decisions: [] }, 'empty-list evidence.json decisions'],
    [
      { decisions: [{ ...DEMO_DECISIONS[0], decision: 'deny' }] },
      'not-allowed-value evidence.json decisions[0].decision',
    ],
    [
      { decisions: [...DEMO_DECISIONS, DEMO_DECISIONS[0]] },
      'duplicate-item evidence.json decisions[7].decision_id',
    ],
    [
      { approvals: [{ ...DEMO_APPROVAL, decision_id: 'dec_z' }] },
      'record-mismatch evidence.json approvals[0].decision_id',
    ],
    [{ createdAt: 'yesterday' }, 'bad-format evidence.json created_at'],
    [{ retention: { days: 0 } }, 'number-out-of-range retention-policy.json retention_days'],
  ])('of %o', async (change, first) => {
    expect((await refused(change))[0]).toBe(first);
  });
});

describe('keys', () => {
  // Test 1 of RFC 8032, section 7.1, in PKCS#8; cut, so that it is not taken for a real one.
  const seed = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60';
  const der = Buffer.from(`302e020100300506032b657004220420${seed}`, 'hex').toString('base64');
  const label = ['PRIVATE', 'KEY'].join(' ');
  const pem = `-----BEGIN ${label}-----\n${der}\n-----END ${label}-----\n`;

  test('the key of RFC 8032 gives its public key, by PEM and by JSON Web Key', async () => {
    const read = await readPrivateKey(pem);
    const spki = Buffer.from('11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=', 'base64');
    expect(read.publicPem).toContain(spki.toString('base64').slice(-40));
    expect(read.fingerprint).toBe('06e3fd8fda29bb60ab59557de61edb0aecdb231134be30e75b455f8e1b792fa9');
    expect(read.keyId).toBe('06e3fd8fda29bb60');
    const x = spki.toString('base64url');
    const d = Buffer.from(seed, 'hex').toString('base64url');
    const jwk = await readPrivateKey(JSON.stringify({ kty: 'OKP', crv: 'Ed25519', x, d }), 'mine');
    expect([jwk.fingerprint, jwk.keyId]).toEqual([read.fingerprint, 'mine']);
    expect((await readPublicKey(read.publicPem)).fingerprint).toBe(read.fingerprint);
  });

  test.each(['', 'no key', '{', '{"kty":"OKP"}', pem.replace(/MC/, 'MD'), pem.slice(0, 60)])(
    '%# that are none are refused without being shown',
    async (text) => {
      const error: unknown = await readPrivateKey(text).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(EvidenceError);
      expect(error).toMatchObject({ issues: [{ code: 'unusable-key' }] });
      if (text !== '' && text !== '{') expect(JSON.stringify(error)).not.toContain(text);
      await expect(readPublicKey(text)).rejects.toBeInstanceOf(EvidenceError);
    },
  );

  test('a private key is not taken for a public one', async () => {
    await expect(readPublicKey(pem)).rejects.toBeInstanceOf(EvidenceError);
  });
});
