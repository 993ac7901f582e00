/**
 * What is forbidden material in a closeout document. Unknown members are kept, so names are matched whole or by
 * their ending: `token_count` is no token. A name counts only when its value says something. Values are searched by
 * the book's usual kinds of secret.
 */
import type { Screening } from '../guard.ts';

const NAMES = new Set([
  'private_key',
  'signing_key',
  'api_key',
  'client_secret',
  'password',
  'secret',
  'token',
  'webhook_secret',
  'access_token',
  'refresh_token',
  'authorization',
]);
const ENDINGS = ['_private_key', '_signing_key', '_secret', '_token', '_password'] as const;
const KEY_NAMES = /(?:^|_)(?:private|signing)_key$/;

/** `ClientSecret`, `client-secret` and `client_secret` are one name. */
function plain(key: string): string {
  return key
    .normalize('NFKC')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replaceAll(/[\s.-]+/g, '_');
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || value === false;

/** The private half of a JSON Web Key: its number `d`, or the bytes `k` of a symmetric one. */
function isKeyPart(key: string, owner: object): boolean {
  return (key === 'd' || key === 'k') && 'kty' in owner;
}

/** True when a member, by its name, holds key material and not just any secret. */
export function namesKeyMaterial(key: string, owner: object): boolean {
  return KEY_NAMES.test(plain(key)) || isKeyPart(key, owner);
}

function isSecretMember(key: string, owner: object): boolean {
  const value = Object.hasOwn(owner, key) ? (owner as Readonly<Record<string, unknown>>)[key] : undefined;
  if (isEmpty(typeof value === 'string' ? value.trim() : value)) return false;
  const name = plain(key);
  return NAMES.has(name) || ENDINGS.some((ending) => name.endsWith(ending)) || isKeyPart(key, owner);
}

export const CLOSEOUT_SCREENING: Screening = {
  // Says that no key is stored. Upstream's own intake filter refuses every name with `private_key` in it, this one too.
  exemptKeys: new Set(['private_key_stored']),
  isSecretMember,
};
