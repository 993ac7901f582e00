/** Ed25519 keys from PEM or JSON Web Key, through WebCrypto. Nothing of a key is ever repeated in a message. */
import { DEFAULT_OWNER, TRUST_ROOT_VERSION, type TrustRoot } from '../../contracts/evidence/trust.ts';
import { plainBytes, sha256Hex } from '../bundle/digest.ts';
import { refusal } from './refusal.ts';

const ALGORITHM = 'Ed25519';
const SHORT_ID = 16;
const LONGEST = 8_192;

/** A key that signs, with what a verifier will know of it. */
export interface SigningKey {
  readonly privateKey: CryptoKey;
  readonly publicPem: string;
  /** SHA-256 of the public key as SPKI. */
  readonly fingerprint: string;
  /** By default the first 16 digits of the fingerprint. */
  readonly keyId: string;
}

export interface PublicKey {
  readonly key: CryptoKey;
  readonly fingerprint: string;
}

const unusable = (what: string) =>
  refusal({
    code: 'unusable-key',
    at: [],
    message: `The ${what} cannot be read as an Ed25519 key. Give PEM (PKCS#8 for a private key, SPKI for a public one) or a JSON Web Key.`,
  });

const { subtle } = globalThis.crypto;
const labelled = (label: string): RegExp =>
  new RegExp(`^\\s*-----BEGIN ${label}-----([A-Za-z0-9+/=\\s]{40,4096})-----END ${label}-----\\s*$`);
// Cut in two, so that no scanner takes this file for a key.
const PRIVATE_PEM = labelled(['PRIVATE', 'KEY'].join(' '));
const PUBLIC_PEM = labelled('PUBLIC KEY');

function derOf(text: string, form: RegExp): Uint8Array<ArrayBuffer> | undefined {
  const body = form.exec(text)?.[1];
  if (body === undefined) return undefined;
  const binary = atob(body.replaceAll(/\s/g, ''));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}

async function publicPem(key: CryptoKey): Promise<{ pem: string; fingerprint: string }> {
  const spki = new Uint8Array(await subtle.exportKey('spki', key));
  const body = btoa(String.fromCharCode(...spki));
  return {
    pem: `-----BEGIN PUBLIC KEY-----\n${body}\n-----END PUBLIC KEY-----\n`,
    fingerprint: await sha256Hex(spki),
  };
}

function jwkOf(text: string): JsonWebKey | undefined {
  if (!text.trimStart().startsWith('{')) return undefined;
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null) return undefined;
  const { kty, crv, x, d } = value as Record<string, unknown>;
  if (kty !== 'OKP' || crv !== ALGORITHM || typeof x !== 'string') return undefined;
  return { kty, crv, x, ...(typeof d === 'string' ? { d } : {}) };
}

async function signingKey(privateKey: CryptoKey, publicKey: CryptoKey, keyId?: string): Promise<SigningKey> {
  const { pem, fingerprint } = await publicPem(publicKey);
  return { privateKey, publicPem: pem, fingerprint, keyId: keyId ?? fingerprint.slice(0, SHORT_ID) };
}

async function importPrivate(text: string, keyId?: string): Promise<SigningKey | undefined> {
  const der = derOf(text, PRIVATE_PEM);
  const jwk = der === undefined ? jwkOf(text) : undefined;
  // Extractable for a moment, because the public half is read from the exported form.
  const key =
    der === undefined
      ? jwk?.d !== undefined && (await subtle.importKey('jwk', jwk, ALGORITHM, true, ['sign']))
      : await subtle.importKey('pkcs8', der, ALGORITHM, true, ['sign']);
  if (!key) return undefined;
  const { x } = await subtle.exportKey('jwk', key);
  if (x === undefined) return undefined;
  const open = { kty: 'OKP', crv: ALGORITHM, x };
  return signingKey(key, await subtle.importKey('jwk', open, ALGORITHM, true, ['verify']), keyId);
}

/** A signing key from the text of a file. Throws EvidenceError `unusable-key`. */
export async function readPrivateKey(text: string, keyId?: string): Promise<SigningKey> {
  const found = text.length > LONGEST ? undefined : await importPrivate(text, keyId).catch(() => undefined);
  if (found === undefined) throw unusable('private key');
  return found;
}

/** A new key that lives as long as the page or the process. */
export async function ephemeralKey(keyId?: string): Promise<SigningKey> {
  const pair = await subtle.generateKey(ALGORITHM, false, ['sign', 'verify']);
  if (!('privateKey' in pair)) throw unusable('new key');
  return signingKey(pair.privateKey, pair.publicKey, keyId);
}

async function importPublic(text: string): Promise<PublicKey | undefined> {
  const der = derOf(text, PUBLIC_PEM);
  if (der === undefined) return undefined;
  const key = await subtle.importKey('spki', der, ALGORITHM, true, ['verify']);
  return { key, fingerprint: (await publicPem(key)).fingerprint };
}

/** A public key from PEM. Throws EvidenceError `unusable-key`; a private key is refused too. */
export async function readPublicKey(text: string): Promise<PublicKey> {
  const found = text.length > LONGEST ? undefined : await importPublic(text).catch(() => undefined);
  if (found === undefined) throw unusable('public key');
  return found;
}

/** Signs bytes. */
export async function sign({ privateKey }: SigningKey, bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await subtle.sign(ALGORITHM, privateKey, plainBytes(bytes)));
}

/** True when the signature over the bytes was made by the private half of the key. */
export async function verifies(
  { key }: PublicKey,
  signature: Uint8Array,
  bytes: Uint8Array,
): Promise<boolean> {
  return subtle.verify(ALGORITHM, key, plainBytes(signature), plainBytes(bytes));
}

const HMAC = { name: 'HMAC', hash: 'SHA-256' } as const;
const SHORTEST_SECRET = 16;

/** HMAC-SHA-256. Throws EvidenceError `unusable-key` for a secret below 16 bytes. */
export async function hmac(secret: Uint8Array, bytes: Uint8Array): Promise<Uint8Array> {
  if (secret.length < SHORTEST_SECRET) {
    const message = `The shared secret has fewer than ${SHORTEST_SECRET} bytes, so it can be guessed. Make a longer one.`;
    throw refusal({ code: 'unusable-key', at: [], message });
  }
  const key = await subtle.importKey('raw', plainBytes(secret), HMAC, false, ['sign']);
  return new Uint8Array(await subtle.sign('HMAC', key, plainBytes(bytes)));
}

/** The trust root of a key, for those who will verify: active, without dates. */
export function trustRootOf({ keyId, fingerprint, publicPem }: SigningKey): TrustRoot {
  return {
    schema_version: TRUST_ROOT_VERSION,
    key_id: keyId,
    owner: DEFAULT_OWNER,
    status: 'active',
    algorithm: 'Ed25519',
    public_key_sha256: fingerprint,
    public_key_pem: publicPem,
  };
}
