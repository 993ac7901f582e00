/** Who a CI runner says it is, and the text that it signs to prove that. */
import {
  RUNNER_IDENTITY_FIELDS,
  type RunnerAuthentication,
  type RunnerIdentity,
} from '../../../contracts/enforcement/generated/wire.ts';
import { goTrim } from '../trim.ts';
import { hmacHex } from './hmac.ts';

export const HMAC_ALGORITHM = 'HMAC-SHA256';
export const OIDC_ALGORITHM = 'OIDC-JWT';

const FIRST_LINE = 'cavra.runner-auth.v1';

/**
 * What a runner signs: eleven lines, one for each field of the identity after the first, empty ones too. The request
 * is not part of it, nor is a time or a number used once: whoever sees a signature can send it with any request.
 * That is upstream's design, kept so that its runners fit.
 */
export function identityText(identity: RunnerIdentity): string {
  const lines = RUNNER_IDENTITY_FIELDS.map(({ name }) => `${name}=${identity[name] ?? ''}`);
  return [FIRST_LINE, ...lines].join('\n');
}

/** True when an identity names what every proof needs. */
export function isNamed(identity: RunnerIdentity | null | undefined): identity is RunnerIdentity {
  return goTrim(identity?.provider ?? '') !== '' && goTrim(identity?.repository ?? '') !== '';
}

export const NOT_NAMED = 'identity requires provider and repository';

/** A fault of the client's own, before anything is sent. The texts are upstream's. */
export class RunnerProofError extends Error {}

export interface HmacKey {
  readonly key: Uint8Array;
  readonly keyId?: string | undefined;
}

/** The proof of an identity by a shared key. Throws RunnerProofError. */
export async function signIdentity(
  identity: RunnerIdentity,
  { key, keyId }: HmacKey,
): Promise<RunnerAuthentication> {
  if (key.length === 0) throw new RunnerProofError('runner auth HMAC key is required');
  if (!isNamed(identity)) throw new RunnerProofError(`runner auth ${NOT_NAMED}`);
  return {
    identity,
    algorithm: HMAC_ALGORITHM,
    ...(keyId === undefined ? {} : { key_id: keyId }),
    signature: await hmacHex(key, identityText(identity)),
  };
}
