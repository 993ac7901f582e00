/**
 * Signing a manifest, and checking the signature. Three kinds, as upstream has them; but here nothing counts as
 * verified unless a key that the reader brought has checked the signature. Upstream, handed no key, looks at the
 * checksums alone and calls a signed bundle verified.
 */

import type { IssueCode } from '../../contracts/codes.ts';
import type { Manifest, Signature } from '../../contracts/evidence/bundle.ts';
import type { TrustRoot } from '../../contracts/evidence/trust.ts';
import type { Finding } from '../../contracts/issue.ts';
import { canonicalBytes } from '../bundle/canonical.ts';
import { fromHex, sha256Hex, toHex } from '../bundle/digest.ts';
import { MANIFEST } from '../bundle/manifest.ts';
import { hmac, type PublicKey, readPublicKey, type SigningKey, sign, verifies } from './keys.ts';

/** What a manifest is signed with. */
export type Signer =
  | { readonly kind: 'SHA256' }
  | { readonly kind: 'HS256'; readonly secret: Uint8Array; readonly keyId?: string }
  | { readonly kind: 'Ed25519'; readonly key: SigningKey };

type Unsigned = Omit<Manifest, 'signature'>;

/** What is signed: the manifest without its signature, as canonical JSON. */
function signedBytes(manifest: Unsigned | Manifest): Uint8Array {
  const { signature: _, ...rest } = { signature: undefined, ...manifest };
  return canonicalBytes(rest);
}

export async function signManifest(manifest: Unsigned, signer: Signer): Promise<Signature> {
  const bytes = signedBytes(manifest);
  if (signer.kind === 'SHA256') return { algorithm: 'SHA256', value: await sha256Hex(bytes) };
  if (signer.kind === 'HS256') {
    const value = toHex(await hmac(signer.secret, bytes));
    return { algorithm: 'HS256', value, ...(signer.keyId === undefined ? {} : { key_id: signer.keyId }) };
  }
  const { keyId, fingerprint } = signer.key;
  const value = toHex(await sign(signer.key, bytes));
  return { algorithm: 'Ed25519', value, key_id: keyId, public_key_sha256: fingerprint };
}

/** What a reader believes. One of the three, or nothing. */
export interface Trust {
  readonly roots?: readonly TrustRoot[] | undefined;
  readonly publicKey?: string | undefined;
  readonly secret?: Uint8Array | undefined;
  /** The key id that the manifest must name. */
  readonly keyId?: string | undefined;
}

const SIGNATURE = [MANIFEST, 'signature'] as const;
const found = (code: IssueCode, message: string, field?: string): Finding[] => [
  { code, at: field === undefined ? SIGNATURE : [...SIGNATURE, field], message },
];

async function checkEd25519(manifest: Manifest, key: PublicKey): Promise<Finding[]> {
  const { public_key_sha256, value } = manifest.signature;
  if (public_key_sha256 !== undefined && public_key_sha256 !== key.fingerprint) {
    const message =
      'manifest public key fingerprint mismatch: another key signed, or the manifest was changed.';
    return found('signer-unknown', message, 'public_key_sha256');
  }
  const signature = fromHex(value) ?? new Uint8Array();
  if (await verifies(key, signature, signedBytes(manifest))) return [];
  return found(
    'signature-mismatch',
    'manifest signature mismatch: the manifest is not what the key signed.',
    'value',
  );
}

/** Why a root may not verify now; undefined when it may. Upstream checks the status alone. */
function invalidity({ status, valid_from, valid_until }: TrustRoot, asOf: number): string | undefined {
  if (status !== 'active') return `trust root is not active: its status is ${status}.`;
  if (valid_from !== undefined && asOf < Date.parse(valid_from))
    return `trust root is not valid before ${valid_from}.`;
  if (valid_until !== undefined && asOf >= Date.parse(valid_until))
    return `trust root was valid until ${valid_until}, and no longer.`;
  return undefined;
}

async function checkRoots(manifest: Manifest, roots: readonly TrustRoot[], asOf: number): Promise<Finding[]> {
  const root = roots.find(({ key_id }) => key_id === manifest.signature.key_id);
  if (root === undefined) {
    const message = 'matching trust root not found: no root has the key id that the manifest names.';
    return found('signer-unknown', message, 'key_id');
  }
  const why = invalidity(root, asOf);
  if (why !== undefined) return found('trust-root-not-valid', why);
  const key = await readPublicKey(root.public_key_pem);
  if (key.fingerprint !== root.public_key_sha256) {
    return found(
      'trust-root-not-valid',
      'trust root contradicts itself: its fingerprint is not that of its key.',
    );
  }
  return checkEd25519(manifest, key);
}

async function checkValue(manifest: Manifest, right: string, message: string): Promise<Finding[]> {
  return manifest.signature.value === right ? [] : found('signature-mismatch', message, 'value');
}

/** What was checked, and what was found. `checked` is `none` when nothing could tell who made the manifest. */
export interface SignatureCheck {
  readonly checked: 'signature' | 'none';
  readonly findings: readonly Finding[];
}

/** Checks the signature of a manifest by what the reader believes, at a moment (ISO text). */
export async function checkSignature(
  manifest: Manifest,
  trust: Trust,
  asOf: string,
): Promise<SignatureCheck> {
  const { algorithm, key_id } = manifest.signature;
  const signature = (findings: readonly Finding[]): SignatureCheck => ({ checked: 'signature', findings });
  if (trust.keyId !== undefined && trust.keyId !== key_id)
    return signature(found('signer-unknown', 'manifest key ID mismatch: it names another key.', 'key_id'));
  if (trust.roots !== undefined || trust.publicKey !== undefined) {
    if (algorithm !== 'Ed25519')
      return signature(
        found('signature-mismatch', 'manifest signature algorithm is not Ed25519.', 'algorithm'),
      );
    if (trust.roots !== undefined)
      return signature(await checkRoots(manifest, trust.roots, Date.parse(asOf)));
    return signature(await checkEd25519(manifest, await readPublicKey(trust.publicKey ?? '')));
  }
  if (trust.secret !== undefined) {
    if (algorithm !== 'HS256')
      return signature(
        found('signature-mismatch', 'manifest signature algorithm is not HS256.', 'algorithm'),
      );
    const right = toHex(await hmac(trust.secret, signedBytes(manifest)));
    return signature(
      await checkValue(
        manifest,
        right,
        'manifest signature mismatch: another secret, or a changed manifest.',
      ),
    );
  }
  if (algorithm !== 'SHA256') return { checked: 'none', findings: [] };
  const digest = await sha256Hex(signedBytes(manifest));
  const message = 'manifest digest mismatch: the manifest was changed after it was made.';
  return { checked: 'none', findings: await checkValue(manifest, digest, message) };
}
