/** Compact JSON Web Tokens, as far as a runner's token needs: read, and the RS256 signature by a set of public keys. */
import { plainBytes } from '../../bundle/digest.ts';

type Loose = Readonly<Record<string, unknown>>;

export interface Token {
  readonly header: Loose;
  readonly claims: Loose;
  /** What the signature covers. */
  readonly signed: string;
  readonly signature: Uint8Array;
}

const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const BASE64URL = /^[A-Za-z0-9_-]+$/;

function bytesOf(text: string): Uint8Array | undefined {
  if (!BASE64URL.test(text) || text.length % 4 === 1) return undefined;
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });

function objectOf(text: string): Loose | undefined {
  const bytes = bytesOf(text);
  if (bytes === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(UTF8.decode(bytes));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Reads a token without judging it. Undefined when it is none. */
export function readToken(text: string): Token | undefined {
  const parts = text.split('.');
  if (parts.length !== 3) return undefined;
  const [head = '', body = '', tail = ''] = parts;
  const header = objectOf(head);
  const claims = objectOf(body);
  const signature = bytesOf(tail);
  if (header === undefined || claims === undefined || signature === undefined) return undefined;
  return { header, claims, signed: `${head}.${body}`, signature };
}

/** An RSA public key of a set. Other kinds of key are left out when a set is read. */
export interface RsaKey {
  readonly kid: string;
  readonly n: string;
  readonly e: string;
}

const MOST_KEYS = 64;

/** The RSA keys of a JSON Web Key Set. Undefined when the text is no such set, or holds too many keys. */
export function readKeySet(text: string): readonly RsaKey[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const keys: unknown = isObject(value) ? value.keys : undefined;
    if (!Array.isArray(keys) || keys.length > MOST_KEYS) return undefined;
    return keys.flatMap((key: unknown): RsaKey[] => {
      if (!isObject(key) || key.kty !== 'RSA') return [];
      const { kid, n, e } = key;
      return typeof kid === 'string' && typeof n === 'string' && typeof e === 'string' ? [{ kid, n, e }] : [];
    });
  } catch {
    return undefined;
  }
}

const RS256 = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } as const;

/** True when the token was signed by the private half of the key. A key that cannot be used has signed nothing. */
export async function signedBy({ n, e }: RsaKey, { signed, signature }: Token): Promise<boolean> {
  try {
    const { subtle } = globalThis.crypto;
    const key = await subtle.importKey('jwk', { kty: 'RSA', n, e }, RS256, false, ['verify']);
    return await subtle.verify(RS256, key, plainBytes(signature), new TextEncoder().encode(signed));
  } catch {
    return false;
  }
}
