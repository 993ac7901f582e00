/** HMAC-SHA-256 with keys of any length, as upstream takes them: for runner identities and evidence records. */
import { fromHex, plainBytes, toHex } from '../../bundle/digest.ts';

const HMAC = { name: 'HMAC', hash: 'SHA-256' } as const;
const { subtle } = globalThis.crypto;
const encoder = new TextEncoder();

const keyOf = (key: Uint8Array, use: 'sign' | 'verify'): Promise<CryptoKey> =>
  subtle.importKey('raw', plainBytes(key), HMAC, false, [use]);

/** The code of a text as lower-case hexadecimal. In: a key that is not empty. */
export async function hmacHex(key: Uint8Array, text: string): Promise<string> {
  const code = await subtle.sign('HMAC', await keyOf(key, 'sign'), encoder.encode(text));
  return toHex(new Uint8Array(code));
}

/** True when the hexadecimal value, in any letter case, is the code of the text. Compared in constant time. */
export async function hmacMatches(key: Uint8Array, text: string, value: string): Promise<boolean> {
  const code = fromHex(value.toLowerCase());
  if (code === undefined) return false;
  return subtle.verify('HMAC', await keyOf(key, 'verify'), plainBytes(code), encoder.encode(text));
}
